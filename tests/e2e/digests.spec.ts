/** The engine in a browser is the engine in Node: the same debates give the same fingerprints, command by command. */
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { bundled } from '../support/bundle.ts';
import { digestsOf, type Files } from '../support/digest-runs.ts';
import { json, SHIPPED } from '../support/scenarios.ts';

const DEBATES = 40;
const files: Files = Object.fromEntries(SHIPPED.map((id) => [id, json(id)]));

test('1 forty debates have the same fingerprints in Node and in the browser, command by command', async ({ page }) => {
  await page.addScriptTag({ content: await bundled(fileURLToPath(new URL('../support/digest-runs.browser.ts', import.meta.url))) });
  const there = await page.evaluate(({ given, count }) => (globalThis as unknown as { digestsOf: typeof digestsOf }).digestsOf(given, 0, count), { given: files, count: DEBATES });
  const here = digestsOf(files, 0, DEBATES);
  expect(there.length).toBe(DEBATES);
  // The first that differs names its turn.
  for (const [n, list] of here.entries()) for (const [step, digest] of list.entries()) expect({ debate: n, step, digest: there[n]?.[step] }).toEqual({ debate: n, step, digest });
  expect(there.map((list) => list.length)).toEqual(here.map((list) => list.length));
});
