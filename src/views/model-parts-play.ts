/** The page about the model, second half: what moves a delegation, how computers choose, the forecast, and chance. */
import { ACTIONS, ARGUMENT, BANDS, CAPITAL, CONSULTATION, OVERNIGHT, PRICE, SPEECH, SPONSOR, TRUST, VARIATION } from '../domain/coefficients.ts';
import { DIFFICULTY } from '../domain/difficulty.ts';
import { chanceFor, FORECAST } from '../domain/forecast.ts';
import { YES_NEEDED } from '../domain/voting.ts';
import type { Case } from '../session/case.ts';
import { figure, formula, heading, list, note, percent, printed, table, text, type Part } from './model-blocks.ts';
import { SEEDS_SHOWN } from './model-example.ts';
import { say } from './say.ts';

/** Bounds of the scale of trust, not movements on it. */
const TRUST_BOUNDS = new Set(['least', 'most']);
/** Movements of trust that lower it. */
const LOWERS = new Set(['refusal', 'betrayal', 'betrayalSeen', 'rival', 'concession', 'hostVisits']);

export function theMoves(c: Case): Part {
  const caps = c.scenario.seats.filter(({ role }) => role !== 'host').map(({ numbers }) => numbers.persuasionCap.value);
  return {
    id: 'moves',
    title: say('model.moves.title'),
    blocks: [
      heading(say('model.moves.argument')),
      formula(say('model.moves.argument.line', { base: ARGUMENT.base, trust: ARGUMENT.trust, salience: ARGUMENT.salience, repeat: ARGUMENT.repeat }), say('model.moves.argument.plain', { repeat: percent(ARGUMENT.repeat), contested: percent(ARGUMENT.contested) })),
      text(say('model.moves.argument.cap', { low: Math.min(...caps), high: Math.max(...caps), facts: c.arguments.length, loosenMost: ARGUMENT.loosenMost })),
      heading(say('model.moves.speech')),
      formula(say('model.moves.speech.line', { pull: SPEECH.pull, from: SPEECH.trustFrom }), say('model.moves.speech.plain', { from: SPEECH.trustFrom, pointed: SPEECH.pointed })),
      heading(say('model.moves.trust')),
      text(say('model.moves.trust.scale', { least: TRUST.least, most: TRUST.most, wait: CONSULTATION.wait, base: CONSULTATION.base })),
      table(
        say('model.moves.trust.table'),
        [say('model.moves.trust.what'), say('model.moves.trust.change')],
        Object.entries(TRUST).filter(([key]) => !TRUST_BOUNDS.has(key)).map(([key, value]) => [say(`model.trust.${key}`), `${LOWERS.has(key) ? '\u2212' : '+'}${printed(value)}`]),
        [1],
      ),
      heading(say('model.moves.capital')),
      text(say('model.moves.capital.text', { start: CAPITAL.start, perRound: CAPITAL.perRound, most: CAPITAL.most, player: ACTIONS.player, elected: ACTIONS.elected, computer: DIFFICULTY.standard.computerActions, dearAfter: ARGUMENT.dearAfter })),
      table(
        say('model.moves.prices'),
        [say('model.moves.prices.move'), say('model.moves.prices.price')],
        Object.entries(PRICE).map(([key, price]) => [say(`model.price.${key}`), price]),
        [1],
      ),
    ],
  };
}

export function theComputers(): Part {
  return {
    id: 'computers',
    title: say('model.computers.title'),
    blocks: [
      heading(say('model.computers.sponsor')),
      formula(say('model.computers.sponsor.line', { margin: SPONSOR.margin }), say('model.computers.sponsor.plain')),
      text(say('model.computers.sponsor.opening', { ambition: percent(SPONSOR.ambition), stakes: SPONSOR.highStakes })),
      text(say('model.computers.sponsor.takes', { slack: percent(SPONSOR.slack), most: percent(SPONSOR.slack + SPONSOR.slackTrust) })),
      text(say('model.computers.sponsor.votes', { from: percent(SPONSOR.votesFrom), forces: percent(SPONSOR.forces) })),
      heading(say('model.computers.others')),
      text(say('model.computers.others.text')),
      list(say('model.computers.others.wording'), say('model.computers.others.trade'), say('model.computers.others.argument'), say('model.computers.others.join'), say('model.computers.others.rival'), say('model.computers.others.visit')),
      text(say('model.computers.knows', { misreading: DIFFICULTY.standard.misreading })),
      note(say('model.computers.no-language-model')),
    ],
  };
}

/** Indices for which the forecast's curve is written out. */
const SHOWN = [BANDS.open - 100, BANDS.open, BANDS.leaning - BANDS.inertia, BANDS.leaning, BANDS.leaning + BANDS.inertia, BANDS.committed] as const;

export function theForecast(): Part {
  return {
    id: 'forecast',
    title: say('model.forecast.title'),
    blocks: [
      text(say('model.forecast.what')),
      formula(say('model.forecast.curve.line', { steep: FORECAST.favour, leaning: BANDS.leaning }), say('model.forecast.curve.plain', { leaning: BANDS.leaning })),
      table(say('model.forecast.table'), [say('model.forecast.table.index'), say('model.forecast.table.chance')], SHOWN.map((index) => [printed(index), `${percent(chanceFor(index))}\u00a0%`]), [0, 1]),
      formula(say('model.forecast.nine.line', { steep: FORECAST.nine, half: YES_NEEDED - 0.5, spread: FORECAST.spread, least: FORECAST.spreadLeast }), say('model.forecast.nine.plain', { needed: YES_NEEDED })),
      text(say('model.forecast.product', { unlikely: percent(FORECAST.unlikely), sure: percent(FORECAST.sure) })),
      note(say('model.forecast.calibration')),
    ],
  };
}

export function theChance(c: Case): Part {
  const [low, high] = c.scenario.host?.leavesBelow ?? [0, 0];
  return {
    id: 'chance',
    title: say('model.chance.title'),
    blocks: [
      text(say('model.chance.seed')),
      list(
        ...Object.entries(VARIATION).map(([key, most]) => say(`model.chance.${key}`, { most })),
        say('model.chance.overnight', { share: percent(OVERNIGHT.share), most: DIFFICULTY.standard.overnight }),
        say('model.chance.reading', { most: DIFFICULTY.standard.misreading }),
        say('model.chance.leaves', { low: percent(low), high: percent(high) }),
        say('model.chance.order'),
      ),
      text(say('model.chance.fixed')),
      figure('seeds', say('model.seeds.caption', { seeds: SEEDS_SHOWN })),
      heading(say('model.chance.same')),
      text(say('model.chance.same.text')),
    ],
  };
}
