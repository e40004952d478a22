/** The shipped conformance suite, through its door, and its JSON free to be spoiled. */
import { readFileSync } from 'node:fs';
import { parseSuite } from '../../src/conformance/parse-suite.ts';
import type { Suite } from '../../src/conformance/suite.ts';
import type { Json } from './mutate.ts';

const text = readFileSync(new URL('../../assets/conformance/council.json', import.meta.url), 'utf8');

export const suiteJson = (): Json => JSON.parse(text) as Json;

export const suite: Suite = (() => {
  const found = parseSuite(suiteJson());
  if (!found.ok) throw new Error(`the suite is not sound: ${JSON.stringify(found.fault)}`);
  return found.value;
})();
