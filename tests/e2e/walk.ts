/** Goes through a whole debate by roles and names alone; how a control is pressed is up to the caller: a screen reader's press, keys, a switch. */
import { expect, type Locator, type Page } from '@playwright/test';
import { chamber } from './support.ts';

export interface Ways {
  /** Brings the focus to a control and presses it. */
  readonly press: (control: Locator) => Promise<void>;
  /** Chooses a radio button. */
  readonly choose: (radio: Locator) => Promise<void>;
  /** Called on each screen, once it stands. */
  readonly seen: (what: string) => Promise<void>;
}

const STEPS = 80;

const button = (page: Page, name: RegExp): Locator => page.getByRole('button', { name }).first();

/** What lies in the way of a player's own moves: captions to be read, questions to be answered. */
async function clear(page: Page, ways: Ways): Promise<void> {
  const actions = page.getByRole('navigation', { name: 'Your actions' });
  for (let step = 0; step < STEPS; step++) {
    const said = page.getByRole('region', { name: 'What is said' }).getByRole('button', { name: /^(Next, |Go on)/ });
    if (await said.isVisible()) await ways.press(said);
    else if (await page.getByRole('dialog').isVisible()) await ways.press(page.getByRole('dialog').getByRole('button', { name: /^(Go on|Close)$/ }).last());
    else if (await answer(page).isVisible()) {
      await ways.seen('question');
      await ways.press(answer(page));
    } else if (await actions.isVisible()) return;
    await page.waitForTimeout(50);
  }
}
const answer = (page: Page): Locator => page.getByRole('listitem').getByRole('button', { name: /^1 / }).first();

/** A talk, a change put to the sponsor, a look at a trade and a statement on the record: all that a half-day can hold. */
export async function firstHalfDay(page: Page, ways: Ways): Promise<void> {
  await expect(chamber(page)).toBeVisible();
  await ways.seen('chamber');
  await clear(page, ways);
  await ways.press(button(page, /^Lobby/));
  await ways.seen('lobby');
  await ways.press(page.getByRole('dialog', { name: 'Whom do you talk to?' }).getByRole('button', { name: /^France/ }));
  await expect(page.getByRole('heading', { name: 'A word with France' })).toBeVisible();
  await ways.seen('talk');
  await ways.press(button(page, /Consult (with France|in private)/));
  await expect(page.getByRole('status').filter({ hasText: /Trust has grown/ })).toBeVisible();
  await ways.press(button(page, /Trade language/));
  await ways.seen('trade');
  await ways.press(button(page, /Say something else/));
  await ways.press(button(page, /^Back$/));
  await clear(page, ways);
  await ways.press(button(page, /^Amend/));
  await expect(page.getByRole('heading', { name: 'The draft', level: 1 })).toBeVisible();
  await ways.seen('draft');
  await ways.choose(page.getByRole('radio', { name: /robust and proactive protection/ }));
  await ways.press(button(page, /Put it to the sponsor/));
  await expect(page.getByRole('status').filter({ hasText: /France/ })).toBeVisible();
  await ways.press(button(page, /^Back$/));
  await ways.press(button(page, /^Back$/));
  await clear(page, ways);
  await ways.press(button(page, /^Speak/));
  await ways.seen('floor');
  const floor = page.getByRole('dialog');
  await ways.press(floor.getByRole('button', { name: 'Close' }));
  await clear(page, ways);
}

/** From any half-day to the record. */
export async function toTheRecord(page: Page, ways: Ways): Promise<void> {
  const record = page.getByRole('tab', { name: 'The vote' });
  const ballot = page.getByRole('radiogroup', { name: 'Your vote' });
  for (let step = 0; step < STEPS && !(await record.isVisible()); step++) {
    const dialog = page.getByRole('dialog');
    const said = page.getByRole('region', { name: 'What is said' }).getByRole('button', { name: /^(Next, |Go on)/ });
    const actions = page.getByRole('navigation', { name: 'Your actions' });
    if (await dialog.isVisible()) {
      await ways.seen('dialog');
      await ways.press(dialog.getByRole('button', { name: /^(End the half-day|Go on)$/ }).first());
    } else if (await ballot.isVisible()) {
      await ways.seen('ballot');
      await ways.choose(ballot.getByRole('radio', { name: /In favour/ }));
      await ways.press(button(page, /^Raise your hand/));
      await ways.seen('vote');
      await expect(button(page, /Hear the explanations/)).toBeVisible({ timeout: 40_000 });
      await ways.seen('verdict');
    } else if (await button(page, /Hear the explanations/).isVisible()) {
      await ways.press(button(page, /Hear the explanations/));
      await expect(page.getByRole('heading', { name: 'Explanations of vote' })).toBeVisible();
      await ways.seen('explanations');
      await ways.press(button(page, /^Show all/));
      await ways.press(button(page, /^Go to the record/));
    } else if (await said.isVisible()) await ways.press(said);
    else if (await answer(page).isVisible()) {
      await ways.seen('question');
      await ways.press(answer(page));
    } else if (await actions.isVisible()) await ways.press(actions.getByRole('button', { name: /^End/ }));
    await page.waitForTimeout(60);
  }
  await expect(record).toBeVisible();
  await ways.seen('record');
}
