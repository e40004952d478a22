/** The five measures side by side, each with the terms of its sum, yours and those of the computer in your seat. */
import { MEASURES } from '../domain/coefficients.ts';
import { gain } from '../domain/measures.ts';
import { interestAgainstTwin, measured, sharesOf, sumOf, type AgainstTwin, type Measures } from '../session/measuring.ts';
import { textOfRecord } from '../session/record.ts';
import type { Session } from '../session/session.ts';
import { twinOf } from '../session/twin.ts';
import { endingView } from './ending-view.ts';
import { consentPercent } from './host-view.ts';
import { say, type Say } from './say.ts';
import type { MeasuresView, MeasureView } from './record-models.ts';

type MeasureName = MeasureView['name'];
type Term = MeasureView['terms'][number];

const NAMES = ['interest', 'unity', 'consent', 'feasibility', 'protection'] as const;
const percentOf = (share: number): number => Math.round(100 * share);

/** A gain within this many hundredths of half a bar is as good as the computer's. */
const LEVEL = 5;
const STEPS = [
  [20, 'very-low'],
  [40, 'low'],
  [60, 'middling'],
  [80, 'high'],
] as const;

function wordFor(name: MeasureName, percent: number): Say {
  if (name === 'interest') return say(`measure.word.${Math.abs(percent - 50) <= LEVEL ? 'level-with-twin' : percent < 50 ? 'below-twin' : 'above-twin'}`);
  return say(`measure.word.${STEPS.find(([below]) => percent < below)?.[1] ?? 'very-high'}`);
}

export function measuresView(session: Session): MeasuresView {
  const seated = interestAgainstTwin(session);
  const here = measured(session);
  const shares = sharesOf(here, seated?.share ?? null);
  const there = seated ? sharesOf(measured(twinOf(session)), 0.5) : null;
  const shown = NAMES.flatMap((name) => {
    const share = shares[name];
    if (share === null) return [];
    // Consent is cut off, not rounded, as everywhere: a third of consent is not reached by a hair less.
    const inWhole = name === 'consent' ? consentPercent : percentOf;
    const percent = inWhole(share);
    const twin = there?.[name] ?? null;
    return [{ name, title: say(`measure.${name}.title`), what: say(`measure.${name}.what`), percent, word: wordFor(name, percent), twin: twin === null ? null : inWhole(twin), terms: termsOf(name, session, here, seated), how: say(`measure.how.${name}`) }];
  });
  return {
    measures: shown,
    sum: { percent: percentOf(sumOf(shares)), twin: there ? percentOf(sumOf(there)) : null, weights: shown.map(({ name }) => MEASURES.weights[name]) },
    twin: seated ? twinWords(twinOf(session)) : null,
  };
}

function twinWords(twin: Session): MeasuresView['twin'] {
  const text = textOfRecord(twin);
  const outcome = twin.state.outcome ?? 'no-vote';
  const tally = text?.decision?.tally ?? { for: 0, against: 0, abstain: 0 };
  return { outcome: say(`measure.twin.${outcome}`, { option: text ? twin.case.compiled.optionOf(text.levels) : '', ...tally }), ending: endingView(twin).title };
}

/** Hundredths with their sign, the minus as U+2212. */
function signed(share: number): Say {
  const size = Math.round(100 * Math.abs(share));
  return say('measure.signed', { sign: size === 0 ? '' : share < 0 ? '\u2212' : '+', size });
}
const percent = (share: number): Say => say('measure.percent', { value: percentOf(share) });

function termsOf(name: MeasureName, session: Session, m: Measures, seated: AgainstTwin | null): readonly Term[] {
  const term = (key: string, value: Say): Term => ({ label: say(`measure.term.${key}`), value });
  switch (name) {
    case 'interest':
      return seated ? interestTerms(seated, session.state.outcome === 'adopted') : [];
    case 'unity': {
      const { outcome, beyondNine, noneAgainst, share } = m.unity;
      if (outcome !== 'adopted') return [term(outcome, percent(share))];
      return [term('votes', signed(MEASURES.unityVotes * beyondNine)), term(noneAgainst ? 'none-against' : 'some-against', signed(noneAgainst ? 1 - MEASURES.unityVotes : 0))];
    }
    case 'consent':
      return [term('host', percent(m.consent ?? 0))];
    case 'feasibility': {
      const f = m.feasibility;
      return f ? [term('demand', percent(f.demand)), term('means', percent(f.means)), term('covered', percent(f.covered)), term('leave', percent(f.leave))] : [];
    }
    case 'protection': {
      const p = m.protection;
      return p ? [term('provided', percent(p.provided)), term('doable', percent(p.doable)), ...(p.ends ? [term('ends', percent(p.stays))] : [])] : [];
    }
  }
}

function interestTerms({ own, twin }: AgainstTwin, adopted: boolean): readonly Term[] {
  const term = (key: string, share: number): Term => ({ label: say(`measure.term.${key}`), value: signed(share) });
  return [
    ...(adopted ? [term('utility', own.utility), term('consent', own.consent), term('reversion', -own.reversion)] : [term('nothing', 0)]),
    ...(own.ownVeto < 0 ? [term('own-veto', own.ownVeto)] : []),
    ...(own.leftOpen < 0 ? [term('left-open', own.leftOpen)] : []),
    term('gain', gain(own)),
    term('twin-gain', gain(twin)),
  ];
}
