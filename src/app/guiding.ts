/** Which steps of the guide have been told in this debate, and whether it is still given; kept in the browser once it has been told or skipped. */
import { useState } from 'preact/hooks';
import type { Eyes } from '../views/eyes.ts';
import { GUIDE_STEPS, guideView, type GuideStep, type GuideView } from '../views/guide-view.ts';
import type { ChamberView } from '../views/view-models.ts';
import { keep, recall } from './storage.ts';

const KEY = 'sixteenth-seat.guide';

export interface Guiding {
  readonly step: GuideView | null;
  readonly next: () => void;
  readonly skip: () => void;
}

export function useGuide(eyes: Eyes, view: ChamberView, off: boolean): Guiding {
  const [told, setTold] = useState<ReadonlySet<GuideStep>>(() => new Set(off || recall(KEY) !== null ? GUIDE_STEPS : []));
  const step = guideView(eyes, view, told);
  return {
    step,
    next: () => {
      const next = new Set([...told, ...(step ? [step.step] : [])]);
      setTold(next);
      if (step?.step === 'moves') keep(KEY, 'done');
    },
    skip: () => {
      setTold(new Set(GUIDE_STEPS));
      keep(KEY, 'skipped');
    },
  };
}
