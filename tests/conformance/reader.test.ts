/** The door of the suite: every fault of a file at once with its place, and nothing hostile gets further. */
import { describe, expect, it } from 'vitest';
import { parseSuite } from '../../src/conformance/parse-suite.ts';
import { runSuite } from '../../src/conformance/run-suite.ts';
import { written } from '../../src/scenario/faults.ts';
import { at, mutate, places, type Json } from '../support/mutate.ts';
import { suiteJson } from '../support/suite.ts';

function faultsOf(json: unknown): readonly string[] {
  const found = parseSuite(json);
  return found.ok ? [] : found.fault.map(written);
}
const like = (pattern: RegExp): unknown => expect.stringMatching(pattern) as unknown;
/** Place of a case in the list, by its number. */
const place = (file: Json, id: string): number => (file['cases'] as { id: string }[]).findIndex((one) => one.id === id);
const given = (file: Json, id: string): Json => at(file, 'cases', place(file, id), 'given');

describe('faults are named with their place', () => {
  const CASES: readonly [string, (file: Json) => void, (file: Json) => readonly unknown[]][] = [
    ['an unknown format', (f) => (f['format'] = 2), () => ['format: 2 is not 1, the format this program reads']],
    ['a field that is none', (f) => (f['casess'] = []), () => ['casess: is not a field of a conformance suite here']],
    ['no cases', (f) => delete f['cases'], () => ['cases: is missing']],
    ['an empty list of cases', (f) => (f['cases'] = []), () => ['cases: has fewer than 1 entries']],
    ['a number that is none', (f) => (at(f, 'cases', 0)['id'] = 'one'), () => ['cases[0].id: "one" is not a number of the form 3.12']],
    ['a number twice', (f) => (at(f, 'cases', 1)['id'] = '1.1'), () => ['cases[1].id: "1.1" is the number of another case too']],
    ['a chapter that is none', (f) => (at(f, 'cases', 0)['id'] = '77.1'), () => ['cases[0].id: there is no chapter 77']],
    ['a kind that is none', (f) => (at(f, 'cases', 0)['kind'] = 'poll'), () => [like(/^cases\[0\]\.kind: "poll" is none of "vote", /)]],
    ['a case that cites nothing', (f) => (at(f, 'cases', 0)['cites'] = []), () => ['cases[0].cites: has fewer than 1 entries']],
    ['a source that is none', (f) => (at(f, 'cases', 0, 'cites', 0)['source'] = 'hearsay'), () => ['cases[0].cites[0].source: "hearsay" is no source of this file']],
    ['an address that would run', (f) => (at(f, 'cases', 0, 'cites', 0)['url'] = 'javascript:alert(1)'), () => ['cases[0].cites[0].url: "javascript:alert(1)" is not a web address']],
    ['an expectation of another kind', (f) => (at(f, 'cases', 0, 'expect')['stands'] = true), () => ['cases[0].expect.stands: is not a field of a case of the kind "vote" here']],
    ['nothing expected', (f) => (at(f, 'cases', 0)['expect'] = {}), () => ['cases[0].expect: expects nothing']],
    ['an outcome that is none', (f) => (at(f, 'cases', 0, 'expect')['outcome'] = 'passed'), () => ['cases[0].expect.outcome: "passed" is none of "adopted", "too-few-votes", "vetoed"']],
    ['a council that is none', (f) => (given(f, '1.1')['council'] = '1812'), () => ['cases[0].given.council: "1812" is no council of this file']],
    ['a council by a name of the language itself', (f) => (given(f, '1.1')['council'] = 'toString'), () => ['cases[0].given.council: "toString" is no council of this file']],
    ['a member that votes twice', (f) => (at(given(f, '1.2'), 'ballots')['against'] = ['PMA']), () => ['cases[1].given.ballots.against[0]: "PMA" stands twice']],
    ['a stranger that votes', (f) => (at(given(f, '1.2'), 'ballots')['against'] = ['XYZ']), () => ['cases[1].given.ballots.against[0]: "XYZ" is not among the members']],
    ['members of whom nothing is said', (f) => (at(f, 'cases', 0, 'given')['ballots'] = { for: ['PMA', 'PMB', 'PMC', 'PMD', 'PME', 'EMA', 'EMB', 'EMC', 'EMD', 'EME', 'EMF', 'EMG', 'EMH'] }), () => ['cases[0].given.ballots: says nothing of EMI, EMJ']],
    ['a rest that is nobody', (f) => (at(f, 'cases', place(f, '19.1'), 'given', 'ballots')['rest'] = 'abstain'), (f) => [`cases[${place(f, '19.1')}].given.ballots.rest: is nobody: every member is named`]],
    ['a recorded vote that has lost a member', (f) => ((at(f, 'cases', place(f, '19.1'), 'given', 'ballots')['for'] as string[]).pop()), (f) => [like(new RegExp(`^cases\\[${place(f, '19.1')}\\]\\.given\\.ballots: says nothing of [A-Z]{3}$`))]],
    ['a council with a member twice', (f) => ((at(f, 'councils', 'eleven')['members'] as string[]).push('PMA')), () => ['councils.eleven.members[11]: "PMA" stands twice']],
    ['a permanent member that is none', (f) => ((at(f, 'councils', 'eleven')['permanent'] as string[]).push('EMG')), () => ['councils.eleven.permanent[5]: "EMG" is not among the members']],
    ['two codes of one name', (f) => (at(f, 'names')['EMB'] = 'Elected member A'), () => ['names.EMB: "Elected member A" is the name of another code too']],
    ['a member without a name', (f) => delete at(f, 'names')['PAN'], () => [like(/^councils\.1959\.members\[\d+\]: "PAN" has no name in this file$/)]],
    ['two drafts of one number', (f) => (at(f, 'cases', place(f, '8.1'), 'given', 'drafts', 0)['submitted'] = 1), (f) => [`cases[${place(f, '8.1')}].given.drafts[1].submitted: "1" stands twice`]],
    ['a divided text with a part that is not voted', (f) => delete at(f, 'cases', place(f, '9.1'), 'given', 'parts', 1)['ballots'], (f) => [`cases[${place(f, '9.1')}].given.parts[1].ballots: is missing`]],
    ['a mover that is no member', (f) => (given(f, '9.1')['mover'] = 'XYZ'), (f) => [`cases[${place(f, '9.1')}].given.mover: "XYZ" is not among the members`]],
    ['an objection without a vote', (f) => delete given(f, '13.6')['ballots'], (f) => [`cases[${place(f, '13.6')}].given.ballots: is missing`]],
    ['a month of no council', (f) => ((given(f, '15.1')['months'] as string[])[3] = 'later'), (f) => [`cases[${place(f, '15.1')}].given.months[3]: "later" is no council of this file`]],
    ['a speaker twice', (f) => (given(f, '16.1')['asked'] = ['EMC', 'EMC']), (f) => [`cases[${place(f, '16.1')}].given.asked[1]: "EMC" stands twice`]],
    ['a distance that is none', (f) => (at(f, 'cases', place(f, '12.1'), 'given', 'amendments', 0)['distance'] = -1), (f) => [`cases[${place(f, '12.1')}].given.amendments[0].distance: -1 is below 0`]],
  ];
  for (const [n, [what, spoil, says]] of CASES.entries())
    it(`${n + 1} ${what}`, () => {
      const file = suiteJson();
      spoil(file);
      expect(faultsOf(file)).toEqual(says(file));
    });

  it(`${CASES.length + 1} several at once, in several cases`, () => {
    const file = suiteJson();
    at(file, 'cases', 0, 'given')['nature'] = 'grave';
    at(file, 'cases', 3, 'expect')['tally'] = { for: 9.5, against: 0 };
    expect(faultsOf(file)).toEqual(['cases[0].given.nature: "grave" is none of "procedural", "substantive"', 'cases[3].expect.tally.for: 9.5 is not a whole number', 'cases[3].expect.tally.abstain: is missing']);
  });
});

describe('hostile files', () => {
  it('1 what is no object at all', () => {
    for (const [json, what] of [[null, 'null'], [[], 'a list'], ['suite', 'a string'], [7, 'a number'], [undefined, 'nothing']] as const) expect(faultsOf(json)).toEqual([`The file holds ${what}, not a conformance suite.`]);
  });
  it('2 names that reach into the language', () => {
    expect(faultsOf(JSON.parse('{"__proto__": {"format": 1}}'))).toEqual(['__proto__: "__proto__" cannot be a name here']);
    expect(faultsOf(JSON.parse('{"councils": {"constructor": {}}}'))).toEqual(['councils.constructor: "constructor" cannot be a name here']);
  });
  it('3 deep nesting', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`) as unknown;
    expect(faultsOf(deep)).toEqual([expect.stringMatching(/is nested more than 12 deep$/)]);
  });
  it('4 lists and texts without end are refused before they are read', () => {
    const file = suiteJson();
    file['cases'] = Array.from({ length: 300_000 }, () => 0);
    at(file, 'names')['PMA'] = 'x'.repeat(1_000_000);
    file['chapters'] = Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`no${i}`, '']));
    expect(faultsOf(file)).toEqual([`names.PMA: "${'x'.repeat(40)}…" is longer than 80 characters`, 'chapters: has more than 500 entries', 'cases: has more than 2000 entries']);
  });
  it('5 a thousand spoiled files: faults with words, or a sound suite that runs; the file is left as it was', () => {
    const text = JSON.stringify({ ...suiteJson(), cases: (suiteJson()['cases'] as unknown[]).filter((_, i) => i % 9 === 0) });
    const all = places(JSON.parse(text));
    let sound = 0;
    for (let seed = 0; seed < 1000; seed++) {
      const file = mutate(JSON.parse(text) as Json, all, seed);
      const before = JSON.stringify(file);
      const found = parseSuite(file);
      expect(JSON.stringify(file), String(seed)).toBe(before);
      if (found.ok) {
        sound++;
        const { cases, passed, failed } = runSuite(found.value);
        expect(passed + failed.length, String(seed)).toBe(cases);
        continue;
      }
      expect(found.fault.length, String(seed)).toBeGreaterThan(0);
      for (const { says } of found.fault) expect(says.trim(), String(seed)).not.toBe('');
    }
    expect(sound).toBeGreaterThan(50);
    expect(1000 - sound).toBeGreaterThan(300);
  });
});
