/** The guide of a first debate: what it tells, and that it waits for what it tells of. */
import { describe, expect, it } from 'vitest';
import { Debate } from '../../src/app/debate.ts';
import { chamberView } from '../../src/views/chamber-view.ts';
import { eyesOf } from '../../src/views/eyes.ts';
import { GUIDE_STEPS, guideView, type GuideStep, type GuideView } from '../../src/views/guide-view.ts';
import { seatView } from '../../src/views/seat-view.ts';
import { whyView } from '../../src/views/why-view.ts';
import { long, short } from '../support/scenarios.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

function begin(scenario: Scenario, seat: string): Debate {
  const begun = Debate.begin(scenario, 7, seat, null);
  if (!begun.ok) throw new Error('begins');
  return begun.value;
}
/** Every step that can be told now, one after the other. */
function tour({ session }: Debate, before: readonly GuideStep[] = []): readonly GuideView[] {
  const eyes = eyesOf(session);
  const view = chamberView(eyes);
  const told = new Set(before);
  const steps: GuideView[] = [];
  for (let step = guideView(eyes, view, told); step; step = guideView(eyes, view, told)) {
    steps.push(step);
    told.add(step.step);
  }
  return steps;
}

describe('the guide of a first debate', () => {
  it('1 with a text on the table: the aims, the options, nine and the veto, the moves', () => {
    const steps = tour(begin(short, 'GHA'));
    expect(steps.map(({ step }) => step)).toEqual(['aims', 'options', 'nine', 'moves']);
    expect(steps.map(({ at, of }) => [at, of])).toEqual([[1, 4], [2, 4], [3, 4], [4, 4]]);
    expect(steps[0]?.text.values).toMatchObject({ needed: 2 });
    expect(steps[2]?.text.values).toMatchObject({ needed: 9, count: 2 });
    expect(steps[3]?.text.values).toMatchObject({ moves: 4, left: 3, next: 'amend' });
  });

  it('2 while statements are made nothing is told of tokens, the post or Amend; that comes with the text, as a tour of its own', () => {
    const debate = begin(long, 'MLI');
    const first = tour(debate);
    expect(first.map(({ step }) => step)).toEqual(['aims', 'options', 'floor']);
    const told = first.map(({ step }) => step);
    for (let n = 0; n < 6 && !chamberView(eyesOf(debate.session)).draft; n++) {
      const view = chamberView(eyesOf(debate.session));
      const command = view.question?.choices.find((choice) => choice.command !== null && choice.refused === null)?.command ?? { type: 'turn.pass', by: 'MLI' };
      expect(tour(debate, told)).toEqual([]);
      if (!debate.send(command).ok) throw new Error('plays');
    }
    expect(tour(debate, told).map(({ step, at, of }) => [step, at, of])).toEqual([['nine', 1, 2], ['moves', 2, 2]]);
  });

  it('3 all told, nothing is told again', () => {
    expect(tour(begin(short, 'GHA'), GUIDE_STEPS)).toEqual([]);
  });
});

describe('what a seat says of its vote', () => {
  it('1 one’s own is advice until it is given; a permanent member against is a veto', () => {
    const { session } = begin(short, 'GHA');
    const eyes = eyesOf(session);
    expect(whyView(eyes, session.case.seat('GHA')).standing.key).toBe('why.standing.own');
    expect(whyView(eyes, session.case.seat('RUS')).standing.key).toBe('why.standing.veto');
    expect(whyView(eyes, session.case.seat('MLT')).standing.key).toBe('why.standing');
    expect(seatView(eyes, session.case.seat('RUS')).spoken.values).toMatchObject({ veto: 'yes' });
    expect(seatView(eyes, session.case.seat('GHA')).spoken.values).toMatchObject({ veto: 'no', token: { key: 'seat.own-token' } });
  });
});
