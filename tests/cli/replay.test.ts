/** Replays at a prompt: shapes, exit codes, and what is said of files that are not as they should be. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseArguments, WrongUse } from '../../src/cli/arguments.ts';
import { branchCommand, diffCommand } from '../../src/cli/branch.ts';
import { namesCommand } from '../../src/cli/names.ts';
import { recordCommand, upgradeCommand } from '../../src/cli/record.ts';
import { replayCommand } from '../../src/cli/replay.ts';
import { runCommand } from '../../src/cli/run.ts';
import { schemaCommand } from '../../src/cli/schema.ts';
import { validateCommand } from '../../src/cli/validate.ts';
import { toyJson } from '../support/toy-scenario.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'sixteenth-seat-replay-'));
const at = (name: string): string => join(scratch, name);
const write = (name: string, content: unknown): string => {
  writeFileSync(at(name), typeof content === 'string' ? content : JSON.stringify(content));
  return at(name);
};
const FLAGS = { seed: 'value', seat: 'value', card: 'value', policy: 'value', level: 'value', at: 'value', do: 'value', title: 'value', scenario: 'value', output: 'value', json: 'flag' } as const;
const args = (...words: readonly string[]) => parseArguments(words, FLAGS, Infinity);
const data = (out: string): Record<string, unknown> => JSON.parse(out) as Record<string, unknown>;
const json = (path: string): Record<string, unknown> => data(readFileSync(path, 'utf8'));

const room = at('room.replay.json');
recordCommand(args('mali-2023-01-27-short', '--seed', '7', '-o', room));
const mine = { format: 1, id: 'mine', title: 'Mine', scenario: { id: 'mali-2023-01-27-short' }, seed: 7 };

describe('record and replay', () => {
  it('1 a recorded debate is played again: as run has it, and nothing parts', () => {
    const replay = replayCommand(args(room, '--json'));
    const run = data(runCommand(args('mali-2023-01-27-short', '--seed', '7', '--json')).out);
    expect([replay.code, data(replay.out)]).toEqual([0, { ...run, steps: run['commands'], diverged: null, verified: true, scenarioChanged: false, refused: [], failed: [], known: [], warnings: [] }]);
  });
  it('2 with a seat, a card, a policy and a level; without -o the file is the answer', () => {
    const { out } = recordCommand(args('mali-2023-01-27-short', '--seed', '3', '--seat', 'GHA', '--card', 'gha-bridge', '--policy', 'random', '--level', 'hard'));
    expect(data(out)).toMatchObject({ format: 1, seed: 3, level: 'hard', seats: { GHA: { by: 'human', card: 'gha-bridge' } } });
    expect(replayCommand(args(write('gha.replay.json', out), '--json')).code).toBe(0);
  });
  it('3 at a step it is the debate as it stood', () => {
    const there = data(replayCommand(args(room, '--at', '12', '--json')).out);
    expect(there).toMatchObject({ commands: 12, diverged: null });
    expect(replayCommand(args(room, '--at', '12')).out.split('\n').length).toBeLessThan(replayCommand(args(room)).out.split('\n').length);
    expect(() => replayCommand(args(room, '--at', '100000'))).toThrow(/--at is/);
  });
  it('4 where fingerprints part the exit code is 1, and the step is named', () => {
    const file = json(room) as { digests: string[] };
    const spoiled = write('spoiled.replay.json', { ...file, digests: file.digests.map((d, i) => (i === 20 ? '0123456789abcdef' : d)) });
    const { out, code } = replayCommand(args(spoiled, '--json'));
    expect([code, data(out)['diverged']]).toEqual([1, 21]);
    expect(replayCommand(args(spoiled)).out).toMatch(/At step 21 \(commands\[20\]\) the debate parts from its record/);
  });
  it('5 where an expectation fails the exit code is 1, and what was found is told', () => {
    const { out, code } = replayCommand(args(write('mine.replay.json', { ...mine, moves: [{ by: 'FRA', do: 'vote.call' }], votes: [{ rest: 'for' }], expect: [{ tally: { for: 0, against: 15, abstain: 0 } }] }), '--json'));
    expect([code, data(out)['failed']]).toEqual([1, [{ place: 'expect[0].tally', expected: '0-15-0', found: '15-0-0' }]]);
  });
  it('6 a refused move is told with its place, its step and the sentence of the refusal', () => {
    const file = write('refused.replay.json', { ...mine, moves: [{ round: 1, by: 'GHA', do: 'silence.place' }] });
    const { out, code } = replayCommand(args(file, '--json'));
    expect([code, data(out)['refused']]).toEqual([1, [expect.objectContaining({ place: 'moves[0]', code: 'not-sponsor', says: expect.stringMatching(/^At step \d+ \(moves\[0\]: Ghana, silence\.place\), refused: Only the sponsor can do that\.$/) as string })]]);
    expect(replayCommand(args(file)).out).toMatch(/refused: Only the sponsor/);
  });
  it('7 a scenario that does not ship lies beside the file, or is named', () => {
    write('toy.scenario.json', toyJson());
    const file = write('toy.replay.json', { ...mine, scenario: { id: 'toy' }, moves: [] });
    expect(replayCommand(args(file, '--json')).code).toBe(0);
    expect(data(replayCommand(args(write('far.replay.json', { ...mine, scenario: { id: 'elsewhere' }, moves: [] }), '--scenario', at('toy.scenario.json'), '--json')).out)).toMatchObject({ scenario: 'toy' });
    expect(() => replayCommand(args(write('gone.replay.json', { ...mine, scenario: { id: 'nowhere' }, moves: [] })))).toThrow(/scenario\.id: there is no scenario "nowhere" here/);
  });
  it('8 a script is recorded as the debate that it came to', () => {
    const script = write('script.replay.json', { ...mine, moves: [{ round: 1, by: 'GHA', do: 'consultation.hold', with: 'FRA', note: 'First.' }] });
    recordCommand(args(script, '-o', at('played.replay.json')));
    expect(data(replayCommand(args(at('played.replay.json'), '--json')).out)).toMatchObject({ verified: true, diverged: null });
    expect(replayCommand(args(at('played.replay.json'))).out).toMatch(/Annotations\n {2}\d+: First\./);
  });
  it('9 the shipped script plays by its id, and validate knows a replay from a scenario', () => {
    expect(replayCommand(args('first-script', '--json')).code).toBe(0);
    expect(validateCommand(args(room, at('toy.scenario.json'))).code).toBe(0);
    const { out, code } = validateCommand(args(write('names.replay.json', { ...mine, moves: [{ by: 'GHA', do: 'consultation.hold', with: 'XXX' }] })));
    expect([code, out]).toEqual([1, expect.stringMatching(/moves\[0\]\.with: "XXX" is no delegation of this scenario/)]);
  });
});

describe('what is said of slips', () => {
  const slipped = write('slipped.replay.json', { ...mine, rom: 'still', moves: [] });
  it('1 validate and replay warn, and the exit code is as without', () => {
    const validated = validateCommand(args(slipped));
    expect([validated.code, validated.out]).toEqual([0, `${slipped}: sound, 1 warning\n  Warning: rom: did you mean "room"? It is kept, and not read.`]);
    expect(data(validateCommand(args(slipped, '--json')).out)).toMatchObject({ sound: true, files: [{ sound: true, faults: [], warnings: [{ place: 'rom' }] }] });
    const replay = replayCommand(args(slipped));
    expect([replay.code, replay.out]).toEqual([0, expect.stringContaining('A slip of the pen? rom: did you mean "room"? It is kept, and not read.')]);
    expect(data(replayCommand(args(slipped, '--json')).out)['warnings']).toEqual([{ place: 'rom', says: 'did you mean "room"? It is kept, and not read.' }]);
  });
  it('2 JSON that stops being JSON is told by line and column', () => {
    const file = write('comma.replay.json', '{"format": 1,\n}');
    expect(validateCommand(args(file)).out).toContain('is not JSON: line 1, column 13 (position 12): a comma too many before }');
    expect(() => replayCommand(args(file))).toThrow(/line 1, column 13/);
    expect(() => namesCommand(args(file))).toThrow(/is not JSON: line 1, column 13/);
  });
  it('3 a scenario that is none is told with those that are, the nearest first', () => {
    expect(() => namesCommand(args('mali-2023-01-72'))).toThrow(/There are mali-2023-01-27, /);
    expect(() => replayCommand(args(write('none.replay.json', { ...mine, scenario: { id: 'mali-2023-06-03' }, moves: [] })))).toThrow(/there is no scenario "mali-2023-06-03" here: there are mali-2023-06-30, /);
    expect(validateCommand(args(write('none.scenario.json', { extends: 'mali-2022-06-92', id: 'x' }))).out).toMatch(/is here to extend: there are mali-2022-06-29, /);
  });
});

describe('branch, diff, upgrade, names, schema', () => {
  it('1 a branch is empty where nothing is done in it; the original line stays', () => {
    const { out } = branchCommand(args(room, '--at', '40', '-o', at('empty.replay.json'), '--json'));
    expect(data(out)).toMatchObject({ line: '1', from: 40, steps: 40 });
    expect(replayCommand(args(at('empty.replay.json'), '--json')).out).toBe(replayCommand(args(room, '--json')).out);
    expect(data(replayCommand(args(`${at('empty.replay.json')}#1`, '--json')).out)).toMatchObject({ commands: 40, verified: true });
  });
  it('2 a branch in which somebody else plays on, and where the two part', () => {
    branchCommand(args(room, '--at', '10', '--seat', 'BRA', '--policy', 'random', '--title', 'Brazil', '-o', at('two.replay.json')));
    const two = `${at('two.replay.json')}#1`;
    expect(data(replayCommand(args(two, '--json')).out)).toMatchObject({ seat: 'BRA', diverged: null, verified: true });
    const { out, code } = diffCommand(args(at('two.replay.json'), two, '--json'));
    expect(code).toBe(1);
    expect(data(out)['step']).toBeGreaterThan(10);
    expect(diffCommand(args(at('two.replay.json'), two)).out).toMatch(/^The two debates part at step \d+/);
    expect(diffCommand(args(room, at('two.replay.json')))).toEqual({ out: expect.stringMatching(/^The two debates are the same: \d+ steps\.$/) as string, code: 0 });
  });
  it('3 a move of one’s own begins a branch; one that is not in order is wrong use, with the reason', () => {
    const session = data(replayCommand(args(room, '--at', '2', '--json')).out);
    expect(session['commands']).toBe(2);
    const said = ['FRA', 'GHA', 'BRA', 'JPN', 'CHN', 'ALB', 'ECU', 'GAB', 'MLT', 'MOZ', 'RUS', 'CHE', 'ARE', 'GBR', 'USA'].map((by) => {
      try {
        return branchCommand(args(room, '--at', '2', '--do', JSON.stringify({ by, do: 'turn.pass' }))).out;
      } catch (fault) {
        return fault instanceof WrongUse ? fault.message : 'a crash';
      }
    });
    expect(said.filter((one) => one === '--do: It is not your turn: wait for the others.').length).toBeGreaterThan(12);
    expect(said.filter((one) => one.startsWith('{')).length).toBeLessThanOrEqual(1);
    expect(() => branchCommand(args(room, '--at', '2', '--do', '{'))).toThrow(/--do is not JSON/);
    expect(() => branchCommand(args(room, '--at', '2', '--do', '{"by":"FRA","do":"dance"}'))).toThrow(/nothing that a delegation can do/);
    expect(() => branchCommand(args(room))).toThrow(/--at is missing/);
  });
  it('4 an old save becomes a recording with fingerprints', () => {
    const file = json(room) as { commands: unknown[] };
    const old = write('old.json', { format: 1, scenario: 'mali-2023-01-27-short', seed: 7, seat: 'GHA', card: 'gha-region', practice: false, commands: (json(write('x.json', recordCommand(args('mali-2023-01-27-short', '--seed', '7', '--seat', 'GHA', '--policy', 'idle')).out)) as { commands: unknown[] }).commands, about: { title: 'Old' } });
    expect(file.commands.length).toBeGreaterThan(0);
    upgradeCommand(args(old, '-o', at('new.replay.json')));
    expect(data(replayCommand(args(at('new.replay.json'), '--json')).out)).toMatchObject({ verified: true, seat: 'GHA' });
  });
  it('5 upgrading a file of this format changes nothing', () => {
    expect(upgradeCommand(args(room)).out).toBe(readFileSync(room, 'utf8'));
  });
  it('6 the names of a scenario, for people and for programs', () => {
    expect(namesCommand(args('mali-2023-01-27-short')).out).toMatch(/rights {2}Human rights reporting\n {6}0 {2}technical cooperation on request/);
    expect(data(namesCommand(args('mali-2023-01-27-short', '--json')).out)).toMatchObject({ scenario: 'mali-2023-01-27-short', rounds: 3 });
  });
  it('7 a schema is JSON; there are two', () => {
    for (const of of ['scenario', 'replay']) expect(data(schemaCommand(args(of)).out)['$schema']).toMatch(/json-schema/);
    expect(() => schemaCommand(args('cookbook'))).toThrow(WrongUse);
  });
  it('8 a branch that is not there, a file that is none, a place that cannot be written: wrong use', () => {
    expect(() => replayCommand(args(`${room}#3`))).toThrow(/no such branch/);
    expect(() => replayCommand(args(at('nothing.replay.json')))).toThrow(/could not be read/);
    expect(() => replayCommand(args(write('bad.replay.json', '{"format": 9}')))).toThrow(/format: This file is of format 9/);
    expect(() => recordCommand(args('mali-2023-01-27-short', '-o', join(scratch, 'no', 'such', 'folder.json')))).toThrow(/could not be written/);
    expect(() => diffCommand(args(room))).toThrow(/Name two replays/);
  });
  it('9 the prompt itself: exit 0, 1 and 2', () => {
    const prompt = (...words: readonly string[]) => {
      const done = spawnSync('npx', ['--no-install', 'tsx', 'src/cli/main.ts', ...words], { cwd: ROOT, encoding: 'utf8' });
      return { status: done.status, out: done.stdout };
    };
    expect(prompt('replay', room, '--json').status).toBe(0);
    expect(prompt('replay', at('spoiled.replay.json')).status).toBe(1);
    const unsound = prompt('replay', at('bad.replay.json'), '--json');
    expect([unsound.status, data(unsound.out)]).toMatchObject([1, { sound: false, faults: [{ place: 'format' }] }]);
    expect(prompt('replay', at('nothing.replay.json')).status).toBe(2);
  }, 60_000);
});
