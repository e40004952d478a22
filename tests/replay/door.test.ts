/** The door of replay files: what may come in, what is said of the rest, and what is kept of things that are not ours. */
import { describe, expect, it } from 'vitest';
import { playBack } from '../../src/replay/play-back.ts';
import { LONGEST_FILE, parseReplay, parseReplayText } from '../../src/replay/parse-replay.ts';
import { without } from '../../src/replay/without.ts';
import { writeReplay } from '../../src/replay/write-replay.ts';
import { written } from '../../src/scenario/faults.ts';
import { faultsOf, jsonOf, opened, played, recordedDebate, script } from './table.ts';

const whole = jsonOf(recordedDebate());
const minimal = { format: 1, id: 'x', title: 'X', scenario: { id: 'toy' }, seed: 1, moves: [] };
const textFaults = (text: string): readonly string[] => {
  const found = parseReplayText(text);
  return found.ok ? [] : found.fault.map((fault) => fault.says);
};

describe('the door of replay files', () => {
  it('1 a recording passes, and is written as it was read', () => {
    const text = writeReplay(opened(whole));
    expect(writeReplay(opened(JSON.parse(text)))).toBe(text);
    expect(JSON.parse(text)).toEqual(whole);
  });
  it('2 each field that must be there is missed by name', () => {
    for (const field of ['format', 'id', 'title', 'scenario', 'seed']) {
      expect(faultsOf(without(minimal as Record<string, unknown>, field)), field).toEqual([`${field}: is missing`]);
    }
  });
  it('3 a file with neither commands nor moves has nothing to play', () => {
    expect(faultsOf({ ...minimal, moves: undefined })).toEqual(['The file has neither "commands" nor "moves": there is nothing to play.']);
  });
  it('4 fields of others survive at every level, and are written again', () => {
    const marked = {
      ...whole,
      school: { class: '7b' },
      scenario: { ...(whole['scenario'] as object), licence: 'ours' },
      seats: { FFF: { by: 'human', card: 'fff-more', pupil: 'third row' } },
      commands: (whole['commands'] as object[]).map((command, i) => (i === 2 ? { ...command, thought: 'why not' } : command)),
      annotations: [{ step: 1, text: 'Here it begins.', colour: 'red' }],
      expect: [{ outcome: 'adopted', marks: 3 }],
      sources: { own: { title: 'Notes', shelf: 4 } },
      variations: [{ from: 1, commands: [], mood: 'hopeful', annotations: [{ step: 1, text: 'Here it goes on.', size: 2 }] }],
    };
    expect(JSON.parse(writeReplay(opened(JSON.parse(writeReplay(opened(marked))))))).toEqual(marked);
    const move = { by: 'FFF', do: 'turn.pass', round: 1, page: 12 };
    expect(JSON.parse(writeReplay(opened({ ...minimal, moves: [move], events: [{ what: 'news', round: 1, facts: ['T1'], paper: 'a' }], votes: [{ rest: 'for', ink: 'blue' }] })))).toMatchObject({ moves: [move], events: [{ paper: 'a' }], votes: [{ ink: 'blue' }] });
  });
  it('5 what others write beside a command changes nothing of the debate', () => {
    const commands = (whole['commands'] as object[]).map((command) => ({ ...command, thought: 'why not' }));
    expect(played(opened({ ...whole, commands })).verified).toBe(true);
  });
  it('6 a newer format has a sentence of its own', () => {
    expect(faultsOf({ ...minimal, format: 7 })).toEqual(['format: This file is of format 7; this program reads formats up to 1. A newer version of The Sixteenth Seat can open it.']);
    for (const format of ['1', 1.5, -1, null, []]) expect(faultsOf({ ...minimal, format })).toEqual(['format: is no number of a format']);
  });
  it('7 what is no object at all is called what it is', () => {
    for (const [json, is] of [[null, 'null'], [[], 'a list'], ['x', 'a string'], [3, 'a number'], [undefined, 'nothing']] as const) expect(faultsOf(json)).toEqual([`The file holds ${is}, not a replay.`]);
  });
  it('8 text that is not JSON is refused in a sentence that repeats nothing of it that could act', () => {
    expect(textFaults('{"format": 1,\n "id": "x",\n}')).toEqual(['The file is not JSON: line 2, column 11 (position 24): a comma too many before }']);
    expect(textFaults('\u202e\u0000<script>')[0]).not.toMatch(/[\u0000\u202e]/);
    expect(parseReplayText(`\uFEFF${JSON.stringify(minimal)}`).ok).toBe(true);
  });
  it('9 each fault has its place, and all are told at once', () => {
    expect(faultsOf({ ...minimal, seed: -1, level: 'cruel', moves: [{ by: 'fff', do: 'turn.pass' }, { by: 'FFF', do: 'dance' }, { by: 'FFF', do: 'amendment.offer', clause: 'size' }], events: [{ what: 'news', round: 1, facts: [] }], expect: [{ talley: 3 }] })).toEqual([
      'seed: -1 is below 0',
      'level: "cruel" is none of "story", "standard", "hard", "open-book"',
      'moves[0].by: "fff" is not a code of three capital letters',
      expect.stringMatching(/^moves\[1\]\.do: "dance" is nothing that a delegation can do: it can floor\.take, floor\.waive, .*ballot\.cast$/),
      'moves[2].wording: is missing',
      'events[0].facts: is empty',
    ]);
    expect(faultsOf({ ...minimal, expect: [{ talley: 3 }] })[0]).toMatch(/^expect\[0\]: asks for nothing; it needs one of outcome, /);
  });
  it('10 a command that is none, and a fingerprint too few, are faults of the file', () => {
    expect(faultsOf({ ...whole, commands: [{ type: 'dance' }], digests: ['0123456789abcdef'] })).toEqual(['commands[0]: is no move of this game']);
    expect(faultsOf({ ...whole, digests: (whole['digests'] as string[]).slice(1) })[0]).toMatch(/^digests: has \d+ entries for \d+ commands$/);
    expect(faultsOf({ ...whole, variations: [{ from: 9999 - 5000, commands: [] }] })[0]).toMatch(/^variations\[0\]\.from: 4999 is beyond the end/);
  });
});

describe('slips of the pen', () => {
  const slips = (parts: Readonly<Record<string, unknown>>): readonly string[] => played(script(parts)).slips.map(written);
  const says = (place: string, near: string): string => `${place}: did you mean "${near}"? It is kept, and not read.`;
  it('1 a field that nearly is one of ours is told with its place, at every level', () => {
    const pass = { by: 'GHA', do: 'turn.pass', round: 1 };
    const CASES: readonly [Readonly<Record<string, unknown>>, ...string[]][] = [
      [{ rom: 'still' }, says('rom', 'room')],
      [{ expects: [] }, says('expects', 'expect')],
      [{ Level: 'hard' }, says('Level', 'level')],
      [{ moves: [{ ...pass, notes: 'x' }, { ...pass, source: ['x'] }] }, says('moves[0].notes', 'note'), says('moves[1].source', 'sources')],
      [{ moves: [{ by: 'GHA', do: 'turn.pass', date: 1 }] }, says('moves[0].date', 'round')],
      [{ moves: [{ by: 'GHA', do: 'floor.take', round: 1, clause: 'rights', wording: 50, tune: 'pointed' }] }, says('moves[0].tune', 'tone')],
      [{ events: [{ round: 1, what: 'briefing', gest: 'civil-society' }] }, says('events[0].gest', 'guest')],
      [{ votes: [{ rest: 'for', balots: {} }] }, says('votes[0].balots', 'ballots')],
      [{ expect: [{ outcome: 'adopted', vote: {}, known: 'x' }] }, says('expect[0].vote', 'votes')],
      [{ expect: [{ standing: { seat: 'GHA', rung: 'open', rond: 1 }, known: 'x' }] }, says('expect[0].standing.rond', 'round')],
      [{ seats: { GHA: { by: 'human', cards: 'gha-region' } } }, says('seats.GHA.cards', 'card')],
      [{ annotations: [{ round: 1, text: 'x', steps: 1 }] }, says('annotations[0].steps', 'step')],
      [{ sources: { own: { title: 'x', link: 'x', ulr: 'x' } } }, says('sources.own.ulr', 'url')],
      [{ variations: [{ from: 0, commands: [], titel: 'x' }] }, says('variations[0].titel', 'title')],
    ];
    for (const [parts, ...sentences] of CASES) expect(slips(parts), JSON.stringify(parts)).toEqual(sentences);
  });
  it('2 a field of another move is told too', () => {
    expect(slips({ moves: [{ by: 'GHA', do: 'turn.pass', round: 1, tone: 'pointed' }] })).toEqual(['moves[0].tone: is no field of "turn.pass". It is kept, and not read.']);
  });
  it('3 fields of somebody’s own are none, and all are written again', () => {
    const own = { rom: 'still', school: { class: '7b' }, moves: [{ by: 'GHA', do: 'turn.pass', round: 1, page: 12, thought: 'why not', mood: 'calm' }] };
    expect(slips(own)).toEqual([says('rom', 'room')]);
    expect(JSON.parse(writeReplay(script(own)))).toMatchObject(own);
    expect(played(opened(whole)).slips).toEqual([]);
  });
  it('4 a name of a source that leads nowhere, with one that is near or those that there are', () => {
    const sources = { 'press-release': { title: 'A press release' } };
    expect(slips({ sources, moves: [{ by: 'GHA', do: 'turn.pass', round: 1, note: 'x', sources: ['press-release', 'https://press.un.org/en', 'review', 'pres-release'] }] })).toEqual(['moves[0].sources[3]: "pres-release" is no source of this file or of its scenario, nor a web address: did you mean "press-release"?']);
    expect(slips({ sources, variations: [{ from: 0, commands: [], annotations: [{ step: 0, text: 'x', sources: ['zzz'] }] }] })[0]).toMatch(/^variations\[0\]\.annotations\[0\]\.sources\[0\]: "zzz" is no source .*: there are press-release, /);
  });
  it('5 a note on a half-day that never was', () => {
    expect(slips({ annotations: [{ round: 9, text: 'x' }, { round: 1, text: 'y' }] })).toEqual(['annotations[0].round: half-day 9 was never opened: this is not shown']);
  });
  it('7 a hundred are told, and a file that is full of them is opened within a second', () => {
    const began = performance.now();
    const strange = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`tune${i}`, 1]));
    expect(slips({ ...strange, moves: [{ by: 'GHA', do: 'turn.pass', round: 1, ...strange }], annotations: Array.from({ length: 400 }, () => ({ step: 0, text: 'x', sources: ['nix'], texts: 1, steps: 1, bye: 1, rounds: 1 })) }).length).toBeLessThanOrEqual(200);
    expect(performance.now() - began).toBeLessThan(2000);
  });
  it('6 the move that was meant stands first, and a scenario that is not here is told with those that are', () => {
    expect(faultsOf({ ...minimal, moves: [{ by: 'FFF', do: 'consultation.held' }] })[0]).toMatch(/: it can consultation\.hold, floor\.take, /);
    const found = playBack(opened({ ...minimal, scenario: { id: 'tyo' } }), Object.assign(() => null, { ids: ['long', 'toy'] }));
    expect(found.ok ? [] : found.fault.map(written)).toEqual(['scenario.id: there is no scenario "tyo" here: there are toy, long']);
  });
});

describe('hostile files', () => {
  it('1 names that reach into the language are refused wherever they stand', () => {
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      for (const text of [`{"${name}": {}}`, `{"format":1,"id":"x","title":"X","scenario":{"id":"toy","${name}":1},"seed":1,"moves":[]}`, `{"format":1,"id":"x","title":"X","scenario":{"id":"toy"},"seed":1,"moves":[],"seats":{"${name}":"human"}}`]) expect(textFaults(text)[0], text).toMatch(/cannot be one/);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
  it('2 ten million characters, one deep nest, one long list: refused within a second', () => {
    const began = performance.now();
    expect(textFaults(JSON.stringify({ ...minimal, title: 'x'.repeat(10_000_000) }))).toEqual([`The file is longer than ${LONGEST_FILE / 1_000_000} million characters.`]);
    expect(textFaults(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`)[0]).toMatch(/nested more than 24 deep|is not JSON/);
    expect(textFaults(`{"a":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`)[0]).toMatch(/nested more than 24 deep/);
    expect(faultsOf({ ...minimal, moves: Array.from({ length: 5000 }, () => ({ by: 'FFF', do: 'turn.pass' })) })[0]).toBe('moves: has more than 500 entries');
    expect(faultsOf({ ...minimal, note: 'x'.repeat(30_000) })[0]).toBe('note: is longer than 20000 characters');
    expect(performance.now() - began).toBeLessThan(2000);
  });
  it('3 numbers that cannot be kept exactly are refused, in fields of others too', () => {
    for (const number of ['1e308', '1e999', '-1e30', '9007199254740993']) expect(textFaults(`{"format":1,"id":"x","title":"X","scenario":{"id":"toy"},"seed":1,"moves":[],"mine":${number}}`)).toEqual(['is a number too large to be kept']);
    expect(faultsOf({ ...minimal, seed: 2 ** 31 })).toEqual(['seed: 2147483648 is above 2147483647']);
  });
  it('4 characters that cannot be seen are refused: control characters, marks that turn writing round, halves of characters', () => {
    for (const sign of ['\u0000', '\u0007', '\u001b', '\u202e', '\u2066', '\ud800', '\ufeff']) expect(faultsOf({ ...minimal, title: `a${sign}b` }), JSON.stringify(sign)).toEqual(['title: holds a character that cannot be seen']);
    expect(faultsOf({ ...minimal, title: 'Lomé, línea 2\t\n\u200f 🙂' })).toEqual([]);
  });
  it('5 markup and script are text like any other: kept as they stand, never more', () => {
    const title = '<img src=x onerror=alert(1)>{{constructor}}${1+1}';
    expect(opened({ ...minimal, title }).title).toBe(title);
  });
  it('6 a list where an object should be, and an object where a list should be', () => {
    expect(faultsOf({ ...minimal, seats: [] })).toEqual(['seats: a list is not an object']);
    expect(faultsOf({ ...minimal, scenario: [] })).toEqual(['scenario: a list is not an object']);
    expect(faultsOf({ ...minimal, moves: {} })).toEqual(['moves: an object is not a list']);
    expect(parseReplay({ ...minimal, votes: [[]] }).ok).toBe(false);
  });
  it('7 a script that names what its scenario has not is told so, with what there is', () => {
    const file = script({ moves: [{ by: 'GHA', do: 'amendment.offer', clause: 'rights', wording: 'stern words' }, { by: 'XXX', do: 'turn.pass' }, { by: 'GHA', do: 'argument.put', to: 'FRA', fact: 'F99' }] });
    expect(() => played(file)).toThrow(/moves\[0\]\.wording: "stern words" is no wording of "rights": it has 0 "technical cooperation on request"/);
    expect(() => played(file)).toThrow(/moves\[1\]\.by: "XXX" is no delegation/);
    expect(() => played(file)).toThrow(/moves\[2\]\.fact: "F99" is no fact/);
  });
});
