/** The page about the model, first half: fact and estimate, the draft, the worth of a text, consent, the ladder of positions and the vote. */
import { opposedBelow } from '../domain/bands.ts';
import { BANDS, CONSENT, HOST_CREDIT, OVERNIGHT, REQUEST_TO_LEAVE, REVERSION_SHARE, ROLLOVER_SHARE, SOCIAL, TRADE_CREDIT, UNIT } from '../domain/coefficients.ts';
import { DIFFICULTY } from '../domain/difficulty.ts';
import { TERMS, type Term } from '../domain/ledger.ts';
import { YES_NEEDED } from '../domain/voting.ts';
import type { Scenario, SeatNumbers } from '../scenario/scenario.ts';
import type { Case } from '../session/case.ts';
import { nameOf } from './case-words.ts';
import { figure, formula, heading, list, note, percent, printed, table, text, type Part } from './model-blocks.ts';
import type { MarkCount } from './model-view.ts';
import { say, type Say } from './say.ts';

/** Least and most of a number among the members. */
function range(scenario: Scenario, of: keyof SeatNumbers): { readonly low: number; readonly high: number } {
  const values = scenario.seats.filter(({ role }) => role !== 'host').map((seat) => seat.numbers[of].value);
  return { low: Math.min(...values), high: Math.max(...values) };
}

const hostName = (c: Case): string => (c.scenario.host ? nameOf(c, c.scenario.host.seat) : '');

export function inShort(c: Case): Part {
  const { scenario } = c;
  return {
    id: 'short',
    title: say('model.short.title'),
    blocks: [
      text(say('model.short.sum', { clauses: c.tables.clauses, members: c.tables.members })),
      figure('path', say('model.path.caption')),
      text(say('model.short.nothing-else')),
      note(say('model.short.predicts-nothing', { date: scenario.date })),
    ],
  };
}

export function factAndEstimate(c: Case, marks: readonly MarkCount[]): Part {
  const { scenario } = c;
  const interests = marks[0];
  const total = interests ? interests.article + interests.record + interests.estimate : 0;
  const estimates = interests?.estimate ?? 0;
  return {
    id: 'facts',
    title: say('model.facts.title'),
    blocks: [
      text(say('model.facts.marks', { date: scenario.date })),
      list(say('model.facts.article', { date: scenario.date }), say('model.facts.record'), say('model.facts.estimate')),
      figure('marks', say('model.marks.caption')),
      text(say('model.facts.interests', { total, article: interests?.article ?? 0, record: interests?.record ?? 0, estimates, percent: total > 0 ? percent(estimates / total) : 0 })),
      text(say('model.facts.trust')),
    ],
  };
}

export function theDraft(c: Case): Part {
  const { scenario } = c;
  const counts = scenario.clauses.map(({ wordings }) => wordings.length);
  const packages = scenario.options.reduce((sum, { variants }) => sum + variants.length, scenario.extraPackages.length);
  return {
    id: 'draft',
    title: say('model.draft.title'),
    blocks: [
      text(say('model.draft.scale', { least: Math.min(...counts), most: Math.max(...counts) })),
      figure('scales', say('model.scales.caption', { inForce: scenario.inForce.label })),
      text(say('model.draft.options', { packages, inForce: scenario.inForce.label, rules: scenario.legality.length })),
    ],
  };
}

export function theIndex(c: Case): Part {
  const { scenario } = c;
  const flexibility = range(scenario, 'flexibility');
  const lines = scenario.seats.flatMap(({ redLines }) => redLines);
  const kinds = (kind: 'soft' | 'hard' | 'veto'): number => lines.filter((line) => line.kind === kind).length;
  return {
    id: 'index',
    title: say('model.index.title'),
    blocks: [
      heading(say('model.index.wording')),
      formula(say('model.index.wording.line'), say('model.index.wording.plain', { low: flexibility.low, high: flexibility.high })),
      figure('worth', say('model.worth.caption')),
      heading(say('model.index.text')),
      formula(say('model.index.text.line'), say('model.index.text.plain')),
      text(say('model.index.lines', { count: lines.length, soft: kinds('soft'), hard: kinds('hard'), veto: kinds('veto') })),
      heading(say('model.index.sum')),
      formula(say('model.index.sum.line', { share: REVERSION_SHARE }), say('model.index.sum.plain', { unit: UNIT })),
      text(say('model.index.two-questions', { share: percent(REVERSION_SHARE), rest: 100 - percent(REVERSION_SHARE) })),
      formula(say('model.index.reversion.line'), say('model.index.reversion.plain', { inForce: scenario.inForce.label })),
      table(say('model.index.terms'), [say('model.index.terms.term'), say('model.index.terms.how')], TERMS.map((term) => [say(`model.term.${term}`), termHow(c, term)])),
      text(say('model.index.adds-up')),
    ],
  };
}

function termHow(c: Case, term: Term): Say {
  const key = `model.term.${term}.how`;
  const { scenario } = c;
  switch (term) {
    case 'consent':
      return say(key, range(scenario, 'consentWeight'));
    case 'bloc':
      return say(key, { points: SOCIAL.bloc });
    case 'sponsor':
      return say(key, { points: SOCIAL.sponsorTrust });
    case 'pen':
      return say(key, { rival: SOCIAL.rival, penholder: SOCIAL.rivalForPenholder });
    case 'elsewhere':
      return say(key, { points: SOCIAL.elsewhere });
    case 'cosponsor':
      return say(key, { points: SOCIAL.cosponsor });
    case 'credit':
      return say(key, { points: TRADE_CREDIT });
    case 'reversion':
      return say(key, { share: REVERSION_SHARE });
    case 'wait':
      return say(key, range(scenario, 'wait'));
    case 'rollover':
      return say(key, { share: ROLLOVER_SHARE });
    case 'untenable':
      return say(key, { points: REQUEST_TO_LEAVE.untenable });
    case 'instructions':
      return say(key, { share: percent(OVERNIGHT.share), points: DIFFICULTY.standard.overnight });
    default:
      return say(key);
  }
}

export function theHost(c: Case): Part {
  const { host } = c.scenario;
  const [low, high] = host?.leavesBelow ?? [0, 0];
  return {
    id: 'consent',
    title: say('model.consent.title'),
    blocks: [
      text(say('model.consent.who', { host: hostName(c) })),
      formula(say('model.consent.line', { slope: CONSENT.slope }), say('model.consent.plain', { slope: CONSENT.slope })),
      text(say('model.consent.goodwill', { least: printed(HOST_CREDIT.least), most: HOST_CREDIT.most, meeting: HOST_CREDIT.meeting, pointed: HOST_CREDIT.pointed, crossed: HOST_CREDIT.crossedLine })),
      ...(host ? [table(say('model.consent.bands'), [say('model.consent.bands.from'), say('model.consent.bands.word')], host.bands.map(({ from, state }) => [`${percent(from)}\u00a0%`, say(`model.consent.${state}`)]), [0])] : []),
      heading(say('model.consent.weight')),
      text(say('model.consent.held', { from: CONSENT.capFrom, below: percent(CONSENT.capBelow), held: c.seatIds.filter((_, i) => i < c.tables.members && (c.tables.consentWeight[i] ?? 0) >= CONSENT.capFrom).map((id) => nameOf(c, id)) })),
      heading(say('model.consent.leaves')),
      text(say('model.consent.leaves.text', { low: percent(low), high: percent(high), host: hostName(c), drift: printed(REQUEST_TO_LEAVE.drift), untenable: REQUEST_TO_LEAVE.untenable, untenableForHost: REQUEST_TO_LEAVE.untenableForHost, tenable: CONSENT.tenable })),
    ],
  };
}

/** The ladder with its bounds; for "opposed" the bound depends on the seat's reluctance. */
export function theLadder(c: Case): Part {
  const reluctance = range(c.scenario, 'reluctance');
  const bound = { low: printed(opposedBelow(reluctance.high)), high: printed(opposedBelow(reluctance.low)) };
  const row = (rung: string, from: Say | string, vote: string): readonly (Say | string)[] => [say(`model.rung.${rung}`), from, say(`model.vote.${vote}`)];
  return {
    id: 'position',
    title: say('model.position.title'),
    blocks: [
      text(say('model.position.ladder', { inertia: BANDS.inertia })),
      figure('ladder', say('model.ladder.caption', { inertia: BANDS.inertia })),
      table(
        say('model.position.table'),
        [say('model.position.table.rung'), say('model.position.table.from'), say('model.position.table.vote')],
        [
          row('committed', say('model.position.from', { points: printed(BANDS.committed) }), 'for'),
          row('leaning', say('model.position.from', { points: printed(BANDS.leaning) }), 'for'),
          row('open', say('model.position.from', { points: printed(BANDS.open) }), 'abstain'),
          row('sceptical', say('model.position.from-own', bound), 'abstain'),
          row('opposed', say('model.position.below', bound), 'against'),
          row('blocked', say('model.position.blocked'), 'blocked'),
        ],
      ),
      formula(say('model.position.opposed.line', { base: printed(-BANDS.opposedBase), unit: UNIT }), say('model.position.opposed.plain', { base: printed(BANDS.opposedBase), ...bound })),
      text(say('model.position.exceptions')),
      heading(say('model.position.rule')),
      text(say('model.position.rule.text', { needed: YES_NEEDED, members: c.tables.members })),
      text(say('model.position.rule.abstention')),
    ],
  };
}
