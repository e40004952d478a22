/** A whole debate as a screen reader tells it: every control by role and name, every change said once and briefly, silence when nothing happens. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { faultsOf, open, SHORT } from './support.ts';
import { heard, listen, type Heard } from './screen-reader.ts';
import { firstHalfDay, toTheRecord, type Ways } from './walk.ts';

/** One breath, and the dots after it. */
const MOST = 202;

interface AxNode {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[];
}
const PRESSED = new Set(['button', 'link', 'radio', 'checkbox', 'tab', 'textbox', 'searchbox', 'combobox', 'slider', 'spinbutton', 'switch', 'menuitem', 'dialog', 'radiogroup', 'tablist', 'navigation', 'region', 'form', 'group']);
const NAMELESS = new Set(['group', 'form']);

/** What is wrong with the accessibility tree as the browser hands it to a screen reader. */
async function treeFaults(page: Page): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as unknown as { readonly nodes: readonly AxNode[] };
  await cdp.detach();
  const told = nodes.filter((node) => !node.ignored);
  const roles = (role: string): readonly AxNode[] => told.filter((node) => node.role?.value === role);
  const faults = told.filter((node) => PRESSED.has(node.role?.value ?? '') && !NAMELESS.has(node.role?.value ?? '') && (node.name?.value ?? '').trim() === '').map((node) => `no name: ${node.role?.value ?? ''}`);
  const levels = roles('heading').flatMap((node) => node.properties?.filter((p) => p.name === 'level').map((p) => Number(p.value.value)) ?? []);
  if (roles('dialog').length === 0) {
    if (levels.filter((level) => level === 1).length !== 1) faults.push(`headings of the first level: ${levels.filter((level) => level === 1).length}`);
    if (roles('main').length !== 1) faults.push(`mains: ${roles('main').length}`);
  } else if (roles('dialog').length > 1) faults.push('two dialogs at once');
  if (told.some((node) => /canvas/i.test(node.role?.value ?? ''))) faults.push('the canvas is told');
  for (const role of ['navigation', 'region', 'banner']) {
    const names = roles(role).map((node) => node.name?.value ?? '');
    if (new Set(names).size !== names.length) faults.push(`${role} twice by one name: ${names.join(', ')}`);
  }
  return faults;
}

/** What each delegation's button says of where it stands. */
const standings = (page: Page): Promise<Record<string, string>> =>
  page.getByRole('group', { name: /Delegations round the table/ }).getByRole('button').evaluateAll((all) => Object.fromEntries(all.map((one) => /^(.*?)(?:, [a-z ]+)?\. Standing: (.*?)[.;]/.exec(one.getAttribute('aria-label') ?? '')).flatMap((m) => (m?.[1] === undefined ? [] : [[m[1], m[2] ?? '']]))));
/** What stands under the table now, as heading and words. */
async function caption(page: Page): Promise<string | null> {
  const said = page.getByRole('region', { name: 'What is said' });
  if (!(await said.isVisible()) || !(await said.getByRole('button', { name: /^(Next, |Go on)/ }).isVisible())) return null;
  return said.locator('.caption-text').innerText();
}
const plain = (text: string): string => text.replace(/ …$/, '');

test('1 a screen reader is told of every change, once, briefly, and of nothing else', async ({ page }) => {
  test.setTimeout(240_000);
  const faults = faultsOf(page);
  await listen(page);
  await page.addInitScript(() => { localStorage.setItem('sixteenth-seat.settings', JSON.stringify({ pace: 'fast' })); });
  await open(page, SHORT);
  const screens = new Set<string>();
  const missing: string[] = [];
  let mark = 0;
  const since = async (): Promise<readonly Heard[]> => (await heard(page)).slice(mark);
  let before: Record<string, string> = {};
  let told: string | null = null;
  /** The names as they are said of members that turned. */
  const check = async (): Promise<void> => {
    await page.waitForTimeout(220);
    const news = await since();
    mark += news.length;
    const live = news.filter((h) => h.how === 'live').map((h) => h.text);
    const now = await standings(page);
    const turned = Object.keys(now).filter((name) => before[name] !== undefined && before[name] !== now[name]);
    if (Object.keys(now).length > 0) before = now;
    const turns = live.filter((text) => / turns? from /.test(text));
    if (turned.length > 0 && turns.length === 0) missing.push(`turned unsaid: ${turned.join(', ')} in ${live.join(' | ')}`);
    const words = await caption(page);
    if (words !== null && words !== told && !live.some((text) => plain(text).includes(plain(words).slice(0, 60))) && !(await heard(page)).some((h) => h.text.includes(words.split(': “').at(-1)?.slice(0, 40) ?? words))) missing.push(`caption unsaid: ${words} in ${live.join(' | ')}`);
    told = words;
  };
  const press = async (control: Locator): Promise<void> => {
    await expect(control).toBeVisible();
    await control.focus();
    await control.press('Enter');
    await check();
  };
  const ways: Ways = {
    press,
    choose: async (radio) => {
      await radio.focus();
      await radio.press('Space');
      await check();
    },
    seen: async (what) => {
      await page.waitForTimeout(150);
      screens.add(what);
      expect({ what, faults: await treeFaults(page) }).toEqual({ what, faults: [] });
      if (what === 'chamber' || what === 'verdict') {
        await page.waitForTimeout(600);
        const still = (await heard(page)).length;
        await page.waitForTimeout(2500);
        expect((await heard(page)).slice(still), `${what}: nothing happens, nothing is said`).toEqual([]);
      }
    },
  };
  await firstHalfDay(page, ways);
  await toTheRecord(page, ways);

  const all = await heard(page);
  const live = all.filter((h) => h.how === 'live');
  if (process.env['HEARD']) (await import('node:fs')).writeFileSync(process.env['HEARD'], all.map((h) => `${h.how} ${Math.round(h.at)} [${h.text.length}] ${h.text}`).join('\n'));
  expect(missing).toEqual([]);
  expect(live.filter((h) => h.text.length > MOST).map((h) => h.text)).toEqual([]);
  expect(live.filter((h, i) => h.text === live[i - 1]?.text).map((h) => h.text), 'said twice').toEqual([]);
  expect(live.filter((h) => /^The draft is now S\/2023\/SIM\.1\/Rev\.\d+\.$/.test(h.text)).length, 'revisions').toBeGreaterThanOrEqual(2);
  // The vote: three questions and three counts, each once, then the verdict by the focus.
  for (const said of [/^Those in favour, please/, /^Those against, please/, /^Abstentions\?/, /^In favour: \d+\./, /^Against: \d+\./, /^Abstaining: \d+\./]) expect(live.filter((h) => said.test(h.text)).map((h) => h.text), String(said)).toHaveLength(1);
  const verdict = all.filter((h) => /in favour\. The draft is|Adopted/.test(h.text));
  expect(verdict.map((h) => h.how), 'the verdict').toEqual(['focus']);
  expect([...screens].sort()).toEqual(expect.arrayContaining(['ballot', 'chamber', 'draft', 'explanations', 'floor', 'lobby', 'record', 'talk', 'trade', 'verdict', 'vote']));
  expect(faults).toEqual([]);
});
