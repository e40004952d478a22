/** Debates played by the engine up to a moment, and put before the page as its own saved ones: rare moments are reached at once. */
import type { Page } from '@playwright/test';
import { Debate } from '../../src/app/debate.ts';
import { chamberView } from '../../src/views/chamber-view.ts';
import { eyesOf } from '../../src/views/eyes.ts';
import type { ChamberView } from '../../src/views/view-models.ts';
import { long, short } from '../support/scenarios.ts';

const MOST = 60;

/** The page on a debate that has come to where `there` holds; the player passes and gives the first open answer until then. */
export async function resumeWhen(page: Page, kind: 'short' | 'long', seat: string, seed: number, there: (view: ChamberView) => boolean): Promise<void> {
  const begun = Debate.begin(kind === 'short' ? short : long, seed, seat, null);
  if (!begun.ok) throw new Error(begun.fault.key);
  const debate = begun.value;
  for (let n = 0; ; n++) {
    const view = chamberView(eyesOf(debate.session));
    if (n > 0 && there(view)) break;
    const command = view.question ? view.question.choices.find((one) => one.refused === null && one.command)?.command : ({ type: 'turn.pass', by: seat } as const);
    if (n > MOST || debate.over || !command || !debate.send(command).ok) throw new Error(`never there: ${kind} ${seat} ${seed}`);
  }
  const save = debate.save();
  if (!save) throw new Error('not kept');
  await page.addInitScript((text) => {
    localStorage.setItem('sixteenth-seat.guide', 'done');
    localStorage.setItem('sixteenth-seat.played', 'yes');
    localStorage.setItem('sixteenth-seat.taught', '["nine","terms","trade","role","abstention","interest","history"]');
    localStorage.setItem('sixteenth-seat.debate', text);
  }, JSON.stringify(save));
  await page.goto(`/#/play/${save.scenario}?seat=${save.seat}&card=${save.card}&seed=${save.seed}`);
  await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click();
  const captions = page.locator('.caption-next');
  for (let n = 0; n < 8 && (await captions.isVisible()); n++) await captions.click();
}
