/** A word with one delegation: what it wants, what it will not accept, what has been recorded of it, and what you can do. */
import { ANSWERS_FROM, SPEECH, SPONSOR, TRUST } from '../domain/coefficients.ts';
import { argumentShift } from '../domain/persuasion.ts';
import { crosses } from '../domain/utility.ts';
import type { Command } from '../session/commands.ts';
import { TOLD, untold } from '../session/moves.ts';
import { leading } from '../session/state.ts';
import { clauseOf, labelOf, nameOf, seatOf, sourceView, topicOf } from './case-words.ts';
import { interestOf, knows, type Eyes } from './eyes.ts';
import { instructionsView } from './instructions-view.ts';
import { choice } from './price-view.ts';
import { seatView } from './seat-view.ts';
import { greeting } from './speech.ts';
import type { BargainView } from './record-models.ts';
import type { ChoiceView, RefusalLineView, TalkView, WantView } from './view-models.ts';
import { nearest } from '../session/nearest.ts';
import { say, type Say } from './say.ts';

export function talkView(eyes: Eyes, seat: number): TalkView {
  const { session } = eyes;
  const { case: c } = session;
  const id = c.seatIds[seat] ?? '';
  const found = seatOf(c, id);
  return {
    seat: seatView(eyes, seat),
    nameInSentence: nameOf(c, id),
    isHost: seat === c.tables.host,
    speech: greeting(eyes, seat),
    line: found?.line ?? '',
    trust: trustSay(eyes, seat),
    wants: wants(eyes, seat),
    refuses: refuses(eyes, seat),
    reported: (found?.reported ?? []).flatMap((r) => {
      const source = sourceView(c.scenario, r.source);
      return source ? [{ text: r.text, quote: r.quote, source }] : [];
    }),
    bargains: bargainsView(eyes).filter((b) => b.with === id),
    choices: choices(eyes, seat),
  };
}

/** Wishes in the order of how much they matter; hidden ones last, as two bars and a price. */
function wants(eyes: Eyes, seat: number): readonly WantView[] {
  const { case: c, state } = eyes.session;
  const text = leading(state);
  const open = (k: number): boolean => !text || ((text.editable >> k) & 1) === 1;
  const all = c.clauseIds
    .map((id, k) => ({ id, k, salience: c.tables.salience[seat * c.tables.clauses + k] ?? 0 }))
    .filter(({ k }) => open(k))
    .sort((a, b) => b.salience - a.salience || a.k - b.k);
  const seen = all.filter(({ k }) => knows(eyes, seat, k) === 'known').slice(0, 6);
  const hidden = all.filter(({ k }) => knows(eyes, seat, k) === 'hidden').slice(0, 2);
  return [
    ...seen.map(({ id, k, salience }): WantView => {
      const interest = interestOf(eyes, seat, k);
      const level = nearest(c, k, eyes.open || eyes.seat === seat ? (state.ideal[seat * c.tables.clauses + k] ?? 0) : (interest?.ideal ?? 50));
      return {
        clause: id,
        text: say(salience >= 0.7 ? 'want.strong' : salience >= 0.4 ? 'want.some' : 'want.little', { topic: topicOf(c, id), label: labelOf(c, id, level) }),
        knowledge: interest && interest.mark !== 'estimate' ? 'known' : 'inferred',
        mark: interest?.mark ?? 'estimate',
        source: sourceView(c.scenario, interest?.source),
        why: interest?.why ?? null,
      };
    }),
    ...hidden.map(({ id }): WantView => ({ clause: id, text: say('want.hidden', { topic: topicOf(c, id) }), knowledge: 'hidden', mark: 'estimate', source: null, why: null })),
  ];
}

function refuses(eyes: Eyes, seat: number): readonly RefusalLineView[] {
  const { case: c, state } = eyes.session;
  const text = leading(state);
  const lines = seatOf(c, c.seatIds[seat] ?? '')?.redLines ?? [];
  return lines.flatMap((line, n): RefusalLineView[] => {
    const k = c.clause(line.clause);
    if (line.mark === 'estimate' && line.kind === 'soft' && knows(eyes, seat, k) === 'hidden') return [];
    const clause = clauseOf(c, line.clause);
    const wording = line.side === 'atLeast' ? clause?.wordings.find((w) => w.value >= line.value) : clause?.wordings.findLast((w) => w.value <= line.value);
    const compiled = c.tables.lines[seat]?.[n];
    const consequence = line.kind === 'veto' ? 'line.veto' : line.kind === 'hard' ? 'line.hard' : seat === c.tables.host ? 'line.host' : 'line.soft';
    return [
      {
        text: say(line.side === 'atLeast' ? 'line.atLeast' : 'line.atMost', { topic: topicOf(c, line.clause), label: wording?.label ?? '' }),
        consequence: say(consequence),
        mark: line.mark,
        source: sourceView(c.scenario, line.source),
        why: line.why,
        crossed: text !== null && compiled !== undefined && crosses(compiled, text.levels[k] ?? 0),
      },
    ];
  });
}

/** What can be done with this delegation, the most useful first. */
function choices(eyes: Eyes, seat: number): readonly ChoiceView[] {
  const { case: c, state } = eyes.session;
  if (eyes.seat < 0 || eyes.seat === seat) return [];
  const by = c.seatIds[eyes.seat] ?? '';
  const to = c.seatIds[seat] ?? '';
  const text = leading(state);
  const found: ChoiceView[] = [];
  const name = nameOf(c, to);
  const open = (id: string, icon: string, key: string, opens: NonNullable<ChoiceView['opens']>, subs: readonly ChoiceView[], capital: number): void => {
    const usable = subs.some((s) => s.refused === null);
    found.push({ id, icon, sentence: say(`choice.${key}`), effect: say(`choice.${key}.effect`, { name }), price: { actions: 1, capital }, command: null, opens, refused: usable ? null : (subs[0]?.refused ?? say('choice.nothing')) });
  };
  if (seat === c.tables.host) {
    found.push(choice(eyes, 'meet', 'door-open', say('choice.meet'), say('choice.meet.effect'), { type: 'host.meet', by }));
    open('argue', 'quotes', 'argue', 'argue', argueChoices(eyes, seat), 1);
    open('ask', 'question', 'ask', 'ask', askChoices(eyes, seat), 1);
    return found;
  }
  found.push(choice(eyes, 'consult', 'chats-circle', say('choice.consult'), consultSay(eyes, seat), { type: 'consultation.hold', by, with: to }));
  open('argue', 'quotes', 'argue', 'argue', argueChoices(eyes, seat), 1);
  if (text && eyes.seat !== c.tables.host) {
    open('trade', 'handshake', 'trade', 'trade', [choice(eyes, 'trade', 'handshake', say('choice.trade', { name }), say('choice.trade.effect', { name }), probeTrade(eyes, seat))], 2);
    if (text.sponsor === seat) found.push(choice(eyes, 'pledge', 'seal-check', say('choice.pledge'), say('choice.pledge.effect', { name }), { type: 'vote.pledge', by, text: text.id, vote: 'for' }));
    else if (text.sponsor === eyes.seat || (text.sponsors >> eyes.seat) & 1 || tokenIsFor(eyes, text.id)) found.push(choice(eyes, 'pledge-ask', 'seal-check', say('choice.pledge-ask'), say('choice.pledge-ask.effect'), { type: 'pledge.ask', by, of: to, text: text.id }));
  }
  open('ask', 'question', 'ask', 'ask', askChoices(eyes, seat), 1);
  return found;
}

/** How much a private talk would still tell. */
function consultSay(eyes: Eyes, seat: number): Say {
  const { case: c, state } = eyes.session;
  const left = untold(c, state, eyes.seat, seat);
  const hidden = (k: number): boolean => knows(eyes, seat, k) === 'hidden';
  return say('choice.consult.effect', { fresh: left.slice(0, TOLD).filter(hidden).length, untold: left.filter(hidden).length });
}

/** What its trust in the one who looks is enough for: by the bounds that answers, speeches and the pen go by. */
function trustSay(eyes: Eyes, seat: number): Say | null {
  const { case: c, state } = eyes.session;
  if (eyes.seat < 0 || eyes.seat === seat || seat >= c.tables.members || ((state.humans >> seat) & 1) === 1) return null;
  const trust = state.trust[seat * c.tables.seats + eyes.seat] ?? 0;
  const word = say(trust < ANSWERS_FROM ? 'trust.none' : trust <= SPEECH.trustFrom ? 'trust.answers' : 'trust.draws');
  if (leading(state)?.sponsor !== seat) return word;
  const percent = (of: number): number => Math.round(100 * (SPONSOR.slack + SPONSOR.slackTrust * of));
  return say('sentences', { all: [word, say('trust.pen', { percent: percent(trust), most: percent(TRUST.most) })] });
}

function tokenIsFor(eyes: Eyes, id: number): boolean {
  const { case: c, state } = eyes.session;
  const text = state.texts[id - 1];
  const rung = text ? c.charts.ladder.rung(text.ladders[eyes.seat] ?? 0) : 'open';
  return rung === 'leaning' || rung === 'committed';
}

/** Any lawful trade with this seat, to learn whether trading is open at all. */
function probeTrade(eyes: Eyes, seat: number): Command {
  const { case: c, state } = eyes.session;
  const text = leading(state);
  const by = c.seatIds[eyes.seat] ?? '';
  const to = c.seatIds[seat] ?? '';
  const open = c.clauseIds.map((clause, k) => ({ clause, k })).filter(({ k }) => text && (text.editable >> k) & 1);
  for (const a of open) {
    for (const b of open) {
      if (a.k === b.k) continue;
      for (const up of [1, -1])
        for (const down of [1, -1]) {
          const ask = { clause: a.clause, level: (text?.levels[a.k] ?? 0) + up };
          const give = { clause: b.clause, level: (text?.levels[b.k] ?? 0) + down };
          const command: Command = { type: 'trade.offer', by, to, text: text?.id ?? 0, ask, give };
          if (c.tables.values[a.k]?.[ask.level] === undefined || c.tables.values[b.k]?.[give.level] === undefined) continue;
          return command;
        }
    }
  }
  return { type: 'trade.offer', by, to, text: text?.id ?? 0, ask: { clause: '', level: 0 }, give: { clause: '-', level: 0 } };
}

/** One question for each clause that is not known yet. */
export function askChoices(eyes: Eyes, seat: number): readonly ChoiceView[] {
  const { case: c, state } = eyes.session;
  const by = c.seatIds[eyes.seat] ?? '';
  const to = c.seatIds[seat] ?? '';
  const text = leading(state);
  return c.clauseIds.flatMap((clause, k) => {
    if (knows(eyes, seat, k) === 'known' || (text && !((text.editable >> k) & 1))) return [];
    return [choice(eyes, `ask-${clause}`, 'question', say('choice.ask.one', { topic: topicOf(c, clause) }), say('choice.ask.one.effect'), { type: 'question.ask', by, to, clause })];
  });
}

/** Arguments that can be put: those that an instruction asks for and that has not been done yet, then those that would move this listener most; each with who says so. */
export function argueChoices(eyes: Eyes, seat: number): readonly ChoiceView[] {
  const { case: c, state } = eyes.session;
  const text = leading(state);
  const by = c.seatIds[eyes.seat] ?? '';
  const to = c.seatIds[seat] ?? '';
  const marks = instructionsView(eyes.session)?.objectives;
  const asked = new Set(eyes.session.player?.card?.objectives.flatMap(({ test: { act } }, n) => (act?.did === 'argued' && act.clause !== undefined && marks?.[n]?.mark === 'open' ? [act.clause] : [])));
  return c.arguments
    .flatMap((argument, i) => {
      if (!((state.facts >> i) & 1)) return [];
      const k = c.clause(argument.clause);
      const at = seat * c.tables.clauses + k;
      const contested = argument.contestedBy.includes(to);
      const uses = state.uses[i * c.tables.seats + seat] ?? 0;
      const shift = Math.abs(argumentShift({ strength: argument.strength, direction: 1, trust: state.trust[seat * c.tables.seats + eyes.seat] ?? 0, salience: c.tables.salience[at] ?? 0, uses, contested }));
      const effect: Say = say(contested ? 'choice.argue.contested' : uses > 0 ? 'choice.argue.again' : argument.direction === 'up' ? 'choice.argue.up' : 'choice.argue.down', { topic: topicOf(c, argument.clause), end: argument.direction === 'up' ? (clauseOf(c, argument.clause)?.scale.high ?? '') : (clauseOf(c, argument.clause)?.scale.low ?? '') });
      const made = choice(eyes, `argue-${argument.id}`, 'quotes', argument.claim.startsWith(argument.attributedTo) ? say('choice.argue.claim', { claim: argument.claim }) : say('choice.argue.one', { who: argument.attributedTo, claim: argument.claim }), effect, { type: 'argument.put', by, to, fact: argument.id });
      // Towards the draft first, then what is not known, then what would take the listener away from it.
      const level = text?.levels[k] ?? c.tables.inForce[k] ?? 0;
      const toward = ((c.tables.values[k]?.[level] ?? 0) - (state.ideal[at] ?? 0)) * (argument.direction === 'up' ? 1 : -1) > 0;
      const use = knows(eyes, seat, k) === 'hidden' ? 0 : (toward ? 1 : -1) * shift;
      return [{ made, use, first: Number(asked.has(argument.clause)) }];
    })
    .sort((a, b) => b.first - a.first || b.use - a.use)
    .map(({ made }) => made);
}

/** All deals of the player's seat, in words. */
export function bargainsView(eyes: Eyes): readonly (BargainView & { readonly with: string })[] {
  const { case: c, state } = eyes.session;
  return state.bargains.flatMap((deal) => {
    if (deal.by !== eyes.seat && deal.to !== eyes.seat && !eyes.open) return [];
    const other = c.seatIds[deal.by === eyes.seat ? deal.to : deal.by] ?? '';
    const clauseLabel = (slip: { clause: number; level: number }): string => labelOf(c, c.clauseIds[slip.clause] ?? '', slip.level);
    const name = c.charts.bargain.name(deal.chart) as BargainView['state'];
    return [{ id: deal.id, state: name, with: other, say: say(`bargain.${name}`, { by: nameOf(c, c.seatIds[deal.by] ?? ''), to: nameOf(c, c.seatIds[deal.to] ?? ''), ask: clauseLabel(deal.ask), give: clauseLabel(deal.give) }) }];
  });
}
