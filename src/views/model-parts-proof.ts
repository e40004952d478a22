/** The page about the model, its end: power indices, what it was checked against, what it does not know, sources, and all constants. */
import * as coefficients from '../domain/coefficients.ts';
import { FORECAST } from '../domain/forecast.ts';
import { decimal, powerIndices, written } from '../domain/power.ts';
import { ternaryCounts } from '../domain/ternary.ts';
import { heading, list, note, table, text, type ConstantGroup, type Part } from './model-blocks.ts';
import { LITERATURE } from './model-literature.ts';
import { say } from './say.ts';

export function thePower(): Part {
  const power = powerIndices();
  const ternary = ternaryCounts();
  const places = (share: number): string => (Math.round(share * 1e6) / 1e6).toFixed(6);
  return {
    id: 'power',
    title: say('model.power.title'),
    blocks: [
      text(say('model.power.what', { coalitions: power.winningCoalitions })),
      table(
        say('model.power.table'),
        [say('model.power.index'), say('model.power.permanent'), say('model.power.elected')],
        [
          [say('model.power.shapley'), fractionCell(written(power.shapleyShubik.permanent), places(decimal(power.shapleyShubik.permanent))), fractionCell(written(power.shapleyShubik.elected), places(decimal(power.shapleyShubik.elected)))],
          [say('model.power.banzhaf'), fractionCell(written(power.banzhaf.permanent), places(decimal(power.banzhaf.permanent))), fractionCell(written(power.banzhaf.elected), places(decimal(power.banzhaf.elected)))],
          [say('model.power.swings'), power.swings.permanent, power.swings.elected],
        ],
        [1, 2],
      ),
      text(say('model.power.ternary', { adopting: ternary.adopting, profiles: ternary.profiles, percent: Math.round((10000 * ternary.adopting) / ternary.profiles) / 100 })),
      note(say('model.power.not')),
    ],
  };
}

const fractionCell = (fraction: string, value: string) => say('model.power.fraction', { fraction, decimal: value });

interface Tally {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}

/** Votes on record that the prototype of the model was held against, and what it gave. A record of an experiment: nothing here is reckoned. */
export const CHECKS: readonly { readonly id: string; readonly record: Tally; readonly model: Tally; readonly reproduced: boolean }[] = [
  { id: 'renewal-2022', record: { for: 13, against: 0, abstain: 2 }, model: { for: 13, against: 0, abstain: 2 }, reproduced: true },
  { id: 'end-2023', record: { for: 15, against: 0, abstain: 0 }, model: { for: 15, against: 0, abstain: 0 }, reproduced: true },
  { id: 'sanctions-2023', record: { for: 13, against: 1, abstain: 1 }, model: { for: 13, against: 1, abstain: 1 }, reproduced: true },
  { id: 'sanctions-rival-2023', record: { for: 1, against: 1, abstain: 13 }, model: { for: 8, against: 1, abstain: 6 }, reproduced: false },
];

export function theChecks(): Part {
  const tally = (t: Tally): string => `${t.for}–${t.against}–${t.abstain}`;
  const reproduced = CHECKS.filter((check) => check.reproduced).length;
  return {
    id: 'checked',
    title: say('model.checked.title'),
    blocks: [
      text(say('model.checked.votes', { count: CHECKS.length, reproduced, not: CHECKS.length - reproduced })),
      table(
        say('model.checked.table'),
        [say('model.checked.vote'), say('model.checked.record'), say('model.checked.model'), say('model.checked.verdict')],
        CHECKS.map((check) => [say(`model.checked.${check.id}`), tally(check.record), tally(check.model), say(check.reproduced ? 'model.checked.yes' : 'model.checked.no')]),
      ),
      text(say('model.checked.not-reproduced')),
      note(say('model.checked.fit')),
      heading(say('model.checked.tests')),
      list(say('model.checked.tests.sum'), say('model.checked.tests.rule'), say('model.checked.tests.lines'), say('model.checked.tests.same'), say('model.checked.tests.power')),
    ],
  };
}

export function theLimits(percentOfEstimates: number): Part {
  return {
    id: 'limits',
    title: say('model.limits.title'),
    blocks: [
      text(say('model.limits.lead')),
      list(
        say('model.limits.public', { percent: percentOfEstimates }),
        say('model.limits.additive'),
        say('model.limits.one-step'),
        say('model.limits.common'),
        say('model.limits.waiting'),
        say('model.limits.people'),
        say('model.limits.counterfactual'),
      ),
      note(say('model.limits.predicts-nothing')),
    ],
  };
}

export function theSources(): Part {
  return {
    id: 'sources',
    title: say('model.sources.title'),
    blocks: [
      text(say('model.sources.lead')),
      ...LITERATURE.flatMap(({ id, works }) => [heading(say(`model.sources.${id}`)), text(say(`model.sources.${id}.use`)), { kind: 'references' as const, items: works }]),
      text(say('model.sources.case')),
    ],
  };
}

/** Every constant of the rules, whatever it is called: a new one is on the page as soon as it is in the code. */
export function theConstants(): Part {
  const groups: ConstantGroup[] = [];
  const single: { name: string; value: number }[] = [];
  for (const [name, value] of Object.entries<unknown>({ ...coefficients, FORECAST })) {
    if (typeof value === 'number') single.push({ name, value });
    else if (typeof value === 'object' && value !== null) {
      const values = numbersIn(value, '');
      if (values.length > 0) groups.push({ name, values });
    }
  }
  groups.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { id: 'constants', title: say('model.constants.title'), blocks: [text(say('model.constants.lead')), { kind: 'constants', groups: [{ name: '', values: single }, ...groups] }] };
}

/** Numbers of a nested table, each with its path. */
function numbersIn(value: object, path: string): { readonly name: string; readonly value: number }[] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const at = path === '' ? name : `${path}.${name}`;
    if (typeof inner === 'number') return [{ name: at, value: inner }];
    return typeof inner === 'object' && inner !== null ? numbersIn(inner, at) : [];
  });
}
