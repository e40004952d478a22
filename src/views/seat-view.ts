/** One delegation at the table: name, token, views of the options, shield. */
import type { Eyes } from './eyes.ts';
import { leading } from '../session/state.ts';
import { hostIsOut } from './corridor-view.ts';
import { consentWord, seatOf } from './case-words.ts';
import { glyphStep, isAdvice, saysToken, stanceOf } from './tokens.ts';
import type { GlyphStep, SeatView } from './view-models.ts';
import { say } from './say.ts';

export function seatView({ session }: Eyes, i: number): SeatView {
  const { case: c, state, player } = session;
  const id = c.seatIds[i] ?? '';
  const seat = seatOf(c, id);
  const text = leading(state);
  const host = i === c.tables.host;
  const token = text && !host ? stanceOf(session, text, i) : null;
  const glyph: GlyphStep[] = c.scenario.options.map((_, region) => glyphStep(c, state.positions[i] ?? 0, region));
  const option = text ? c.compiled.optionOf(text.levels) : null;
  const basis = c.scenario.options.findIndex((family) => family.variants.some((v) => v.id === option));
  const permanent = c.tables.permanent[i] === true;
  const views = c.scenario.options.map((family, n) => say('glyph.spoken', { option: family.id, view: say(`glyph.${glyph[n] === null ? 'unknown' : String(glyph[n])}`) }));
  return {
    id,
    name: seat?.name ?? id,
    short: seat?.short ?? id,
    role: seat?.role ?? 'elected',
    you: player?.seat === id,
    president: c.scenario.president === id,
    penholder: c.scenario.penholder === id,
    speaking: c.charts.position.speaking(state.positions[i] ?? 0),
    // In closed consultations the host's chair is empty: it acts in the corridor.
    away: host && hostIsOut(session),
    glyph,
    basis: basis < 0 ? null : basis,
    token,
    shield: !permanent ? 'none' : token?.vote === 'against' ? 'raised' : 'rest',
    spoken: say('seat.spoken', {
      name: seat?.name ?? id,
      you: player?.seat === id ? 'yes' : 'no',
      token: host ? say('seat.host', { word: say(`consent.${consentWord(c, state.consentState ?? 'reserved')}`) }) : token ? (player?.seat === id && text && isAdvice(session, text, i) ? say('seat.own-token', { token: saysToken(token) }) : saysToken(token)) : say('seat.no-draft'),
      permanent: permanent ? 'yes' : 'no',
      veto: permanent && token?.vote === 'against' && text?.decision === null ? 'yes' : 'no',
      views,
    }),
  };
}
