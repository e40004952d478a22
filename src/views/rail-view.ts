/** The rail to nine, and the slip of a draft that carries it. */
import { YES_NEEDED } from '../domain/voting.ts';
import type { Session } from '../session/session.ts';
import type { TextState } from '../session/state.ts';
import { nameOf, readsAs, shortOf, symbolOf } from './case-words.ts';
import { count, tokensOf } from './tokens.ts';
import type { DraftSlipView, RailView, Token } from './view-models.ts';
import { say } from './say.ts';

const RANK: Readonly<Record<Token['vote'], number>> = { for: 0, undecided: 2, abstain: 3, against: 4 };
const rank = (t: Token): number => (t.vote === 'for' && !t.firm ? 1 : RANK[t.vote]);

export function railView(session: Session, text: TextState): RailView {
  const { case: c } = session;
  const tokens = tokensOf(session, text);
  const { inFavour, vetoes } = count(c, tokens);
  const sorted = tokens.map((token, i) => ({ seat: c.seatIds[i] ?? '', token, i })).sort((a, b) => rank(a.token) - rank(b.token) || a.i - b.i);
  const spoken = vetoes.length === 0 ? say('rail.spoken', { inFavour, needed: YES_NEEDED }) : say('rail.spoken.veto', { inFavour, needed: YES_NEEDED, count: vetoes.length, who: vetoes.map((id) => nameOf(c, id)) });
  return { tokens: sorted.map(({ seat, token }) => ({ seat, token })), inFavour, needed: YES_NEEDED, vetoes, spoken };
}

export function draftSlipView(session: Session, text: TextState): DraftSlipView {
  const { case: c } = session;
  const option = c.compiled.optionOf(text.levels);
  return {
    text: text.id,
    title: text.inBlue ? say('draft.title.blue') : text.revision === 0 ? say('draft.title.first') : say('draft.title.revised', { revision: text.revision }),
    symbol: symbolOf(c, text.id, text.revision),
    option,
    basisLine: readsAs(c, text.levels),
    sponsors: c.seatIds.flatMap((id, i) => ((text.sponsors >> i) & 1 ? [{ id, short: shortOf(c, id) }] : [])),
    rail: railView(session, text),
    inBlue: text.inBlue,
  };
}
