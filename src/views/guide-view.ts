/**
 * The guide of a first debate: what is asked, what the options are, when a text passes, and what to do next. Each step
 * speaks of one thing that lies on the screen, and waits until it lies there.
 */
import { YES_NEEDED } from '../domain/voting.ts';
import { OBJECTIVES_NEEDED, wantsText } from '../session/instructions.ts';
import type { Eyes } from './eyes.ts';
import { nameOf } from './case-words.ts';
import type { ChamberView } from './view-models.ts';
import { say, type Say } from './say.ts';

/** In the order in which they are told. */
export const GUIDE_STEPS = ['aims', 'options', 'floor', 'nine', 'moves'] as const;
export type GuideStep = (typeof GUIDE_STEPS)[number];

export interface GuideView {
  readonly step: GuideStep;
  readonly text: Say;
  /** Place among the steps that belong to this moment. */
  readonly at: number;
  readonly of: number;
}

/** Steps that can be told as the table lies now. */
function stepsFor(view: ChamberView): readonly GuideStep[] {
  const has: Readonly<Record<GuideStep, boolean>> = {
    aims: view.instructions !== null,
    options: view.options.length > 0,
    floor: view.draft === null && view.question?.kind === 'statement',
    nine: view.draft !== null,
    moves: view.draft !== null && view.verbs.length > 0,
  };
  return GUIDE_STEPS.filter((step) => has[step]);
}

/** The step that is due; null when all that can be told now has been. */
export function guideView(eyes: Eyes, view: ChamberView, told: ReadonlySet<GuideStep>): GuideView | null {
  const steps = stepsFor(view);
  const step = steps.find((one) => !told.has(one));
  if (!step) return null;
  // What was told before the text came is a tour of its own.
  const now = steps.some((one) => told.has(one)) && (step === 'nine' || step === 'moves') && told.has('floor') ? steps.filter((one) => one === 'nine' || one === 'moves') : steps;
  return { step, text: stepSay(eyes, view, step), at: now.indexOf(step) + 1, of: now.length };
}

function stepSay(eyes: Eyes, view: ChamberView, step: GuideStep): Say {
  const { case: c, player } = eyes.session;
  const name = nameOf(c, player?.seat ?? '');
  switch (step) {
    case 'aims': {
      const card = player?.card;
      const kind = !card || wantsText(card) ? (card?.objectives.some(({ test }) => test.act !== undefined) === true ? 'acts' : 'text') : 'none';
      return say('guide.aims', { needed: OBJECTIVES_NEEDED, kind });
    }
    case 'options':
      return say('guide.options', { count: view.options.length, names: view.options.map((option) => option.name) });
    case 'floor':
      return say('guide.floor', { name });
    case 'nine': {
      const vetoes = view.draft?.rail.vetoes ?? [];
      return say('guide.nine', { needed: YES_NEEDED, members: c.tables.members, count: vetoes.length, who: vetoes.map((id) => nameOf(c, id)) });
    }
    case 'moves': {
      const next = view.verbs.find(({ primary }) => primary)?.verb ?? 'none';
      return say('guide.moves', { moves: view.actionsPerRound, left: view.rounds - view.round + 1, next });
    }
  }
}
