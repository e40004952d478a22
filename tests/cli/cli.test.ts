/** The engine at a prompt: shapes, exit codes, and clear words for wrong use. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseArguments, WrongUse } from '../../src/cli/arguments.ts';
import { councilOf } from '../../src/cli/decide.ts';
import { powerCommand } from '../../src/cli/power.ts';
import { runCommand } from '../../src/cli/run.ts';
import { simulateCommand } from '../../src/cli/simulate.ts';
import { textCommand } from '../../src/cli/text.ts';
import { validateCommand } from '../../src/cli/validate.ts';
import { json } from '../support/scenarios.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'sixteenth-seat-cli-'));
const file = (name: string, content: unknown): string => {
  const path = join(scratch, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const FLAGS = { seed: 'value', seat: 'value', card: 'value', policy: 'value', runs: 'value', json: 'flag' } as const;
const args = (...words: string[]) => parseArguments(words, FLAGS, Infinity);
const data = (out: string): Record<string, unknown> => JSON.parse(out) as Record<string, unknown>;

function prompt(words: readonly string[], input = ''): { code: number | null; out: string; err: string } {
  const done = spawnSync('npx', ['--no-install', 'tsx', 'src/cli/main.ts', ...words], { cwd: ROOT, encoding: 'utf8', input });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

describe('run', () => {
  it('1 gives one debate as data, with every field and no other', () => {
    const play = (seed: number): Record<string, unknown> => data(runCommand(args('mali-2023-01-27-short', '--seed', String(seed), '--seat', 'GHA', '--policy', 'idle', '--json')).out);
    let found = play(1);
    for (let seed = 2; found['outcome'] === 'no-vote' && seed < 40; seed++) found = play(seed);
    expect(Object.keys(found)).toEqual(['scenario', 'seed', 'seat', 'card', 'outcome', 'reasons', 'option', 'ballots', 'tally', 'vetoedBy', 'ending', 'measures', 'twin', 'instructionsMet', 'consent', 'rounds', 'commands', 'digest']);
    expect(found['seat']).toBe('GHA');
    expect(typeof found['instructionsMet']).toBe('boolean');
    expect(Object.keys(found['ballots'] as object)).toHaveLength(found['outcome'] === 'no-vote' ? 0 : 15);
    expect(found['digest']).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.keys(found['measures'] as object)).toEqual(['interest', 'unity', 'consent', 'feasibility', 'protection']);
    expect(found['twin']).toMatchObject({ measures: { interest: 50 } });
  });
  it('2 without a seat nobody has instructions; without a vote the ballots are empty and the tally is nought', () => {
    for (let seed = 1; seed < 60; seed++) {
      const found = data(runCommand(args('mali-2023-01-27', '--seed', String(seed), '--json')).out);
      expect([found['seat'], found['card'], found['instructionsMet']]).toEqual([null, null, null]);
      if (found['outcome'] !== 'no-vote') continue;
      expect(found).toMatchObject({ ballots: {}, tally: { for: 0, against: 0, abstain: 0 }, vetoedBy: [], option: null });
      return;
    }
    throw new Error('no debate without a vote among sixty');
  });
  it('3 without --json, minutes in plain English', () => {
    const { out } = runCommand(args('mali-2023-01-27-short', '--seed', '7'));
    expect(out).not.toMatch(/⟦|[{}]/);
    expect(out).toMatch(/France/);
    expect(out.split('\n').length).toBeGreaterThan(40);
  });
  it('4 a seat, card or policy that is not there is wrong use, and says what there is', () => {
    expect(() => runCommand(args('mali-2023-01-27', '--seat', 'XXX'))).toThrow(/not at this table/);
    const closed = json('mali-2023-01-27') as { seats: { id: string; playable: boolean }[]; cards: { seat: string }[] };
    const path = file('closed.json', { ...closed, seats: closed.seats.map((seat) => ({ ...seat, playable: seat.id !== 'GBR' })), cards: closed.cards.filter((card) => card.seat !== 'GBR') });
    expect(() => runCommand(args(path, '--seat', 'GBR'))).toThrow(/played by the computer/);
    expect(() => runCommand(args('mali-2023-01-27', '--seat', 'GHA', '--card', 'x'))).toThrow(/Ghana has gha-/);
    expect(() => runCommand(args('mali-2023-01-27', '--seat', 'GHA', '--policy', 'clever'))).toThrow(/random, capable, idle/);
    expect(() => runCommand(args('atlantis'))).toThrow(WrongUse);
  });
});

describe('flags', () => {
  it('1 what is not a plain whole number in range, stands twice, takes no value or wants one is wrong use', () => {
    for (const seed of ['', '-1', '1.5', '1e3', '0x10', ' 7', 'seven', '2147483648']) expect(() => runCommand(args('mali-2023-01-27-short', `--seed=${seed}`)), seed).toThrow(/--seed is/);
    expect(() => args('--seed', '1', '--seed', '2')).toThrow(/stands twice/);
    expect(() => args('--json=no')).toThrow(/takes no value/);
    expect(() => args('--seed')).toThrow(/needs a value/);
    expect(() => args('--seed', '--json')).toThrow(/needs a value/);
    for (const flag of ['__proto__', 'constructor', 'toString', '']) expect(() => args(`--${flag}`, '1')).toThrow(/no flag/);
  });
  it('2 a value may hold an equals sign, and both ways of writing a flag say the same', () => {
    expect(args('--card=a=b').value('card')).toBe('a=b');
    expect(args('--seed=7').whole('seed', 1, 0, 9)).toBe(args('--seed', '7').whole('seed', 1, 0, 9));
  });
});

describe('simulate', () => {
  it('1 shares sum to one, ballots of each member too', () => {
    const found = data(simulateCommand(args('mali-2023-01-27-short', '--runs', '12', '--seed', '1', '--json')).out);
    expect(Object.keys(found)).toEqual(['runs', 'outcomes', 'options', 'ballots', 'instructionsMet', 'debatesPerSecond']);
    expect(Object.values(found['outcomes'] as Record<string, number>).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 3);
    for (const b of Object.values(found['ballots'] as Record<string, Record<string, number>>)) expect(Object.values(b).reduce((x, y) => x + y, 0)).toBeCloseTo(1, 3);
    expect(found['debatesPerSecond']).toBeGreaterThan(0);
  });
});

describe('decide', () => {
  const good = { members: ['A', 'B'], permanent: ['A'], kind: 'substantive', ballots: { A: 'for', B: 'abstain' } };
  it('1 what is wrong is named with its place, all of it at once', () => {
    const bad = councilOf(JSON.parse('{"members":["A","A",3],"permanent":["C"],"kind":"x","ballots":{"__proto__":"for","A":"maybe","constructor":"for"},"extra":1}'));
    expect(!bad.ok && bad.fault).toEqual([
      'extra: is no field here', 'members[1]: "A" stands twice', 'members[2]: is not a code', 'permanent[0]: "C" is not among the members', 'kind: "x" is neither "substantive" nor "procedural"',
      'ballots.__proto__: is not among the members', 'ballots.A: "maybe" is none of for, against, abstain, absent', 'ballots.constructor: is not among the members',
    ]);
  });
  it('2 a list, a number or nothing is no council', () => {
    for (const nothing of [[], 3, null, 'x']) expect(councilOf(nothing).ok).toBe(false);
    expect(councilOf(good).ok).toBe(true);
  });
});

describe('power, validate, text', () => {
  it('1 power: exact fractions', () => {
    expect(data(powerCommand(args('--json')).out)).toMatchObject({ shapleyShubik: { permanent: '421/2145', elected: '4/2145' }, banzhaf: { permanent: '106/635', elected: '21/1270' }, winningCoalitions: 848 });
  });
  it('2 validate: sound, or every fault with its place and exit code 1', () => {
    const spoiled = json('mali-2023-01-27') as { seats: { interests: Record<string, { ideal: number }> }[] };
    const interest = spoiled.seats[3]?.interests['rights'];
    if (interest) interest.ideal = 140;
    const sound = validateCommand(args(file('sound.json', json('mali-2023-01-27'))));
    expect([sound.code, /: sound$/m.test(sound.out)]).toEqual([0, true]);
    const faulty = validateCommand(args(file('spoiled.json', spoiled), file('none.json', '{"format":')));
    expect(faulty.code).toBe(1);
    expect(faulty.out).toContain('seats[3].interests.rights.ideal: 140 is above 100');
    expect(faulty.out).toContain('is not JSON');
    expect(validateCommand(args(file('marked.json', `\uFEFF${JSON.stringify(json('mali-2023-01-27'))}`))).code).toBe(0);
  });
  it('3 text: the form of a Council document, marked as simulated, without asterisks', () => {
    const { out } = textCommand(args('mali-2023-01-27-short', '--seed', '7'));
    expect(out).toMatch(/^Simulation +S\/2023\/SIM\.1/);
    expect(out).toMatch(/\n +\d{1,2} (January|February) 2023\n +Original: English\n/);
    expect(out).toContain('Simulated text, not an official document.');
    expect(out).toMatch(/\n {4}1\. [A-Z]/);
    expect(out).not.toContain('*');
  });
});

describe('at the prompt itself', () => {
  it('1 exit 0 and one JSON object on stdout, nothing else', () => {
    const { code, out, err } = prompt(['run', 'mali-2023-01-27-short', '--seed', '3', '--json']);
    expect([code, err]).toEqual([0, '']);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(data(out)['seed']).toBe(3);
  });
  it('2 exit 1: the answer is no', () => {
    const { code, out } = prompt(['decide', '-', '--json'], '{"members":["A"],"permanent":["A"],"kind":"substantive","ballots":{"A":"for"}}');
    expect(code).toBe(1);
    expect(data(out)).toMatchObject({ outcome: 'too-few-votes' });
  });
  it('3 whoever asks for help gets it on stdout', () => {
    const { code, out, err } = prompt(['--help']);
    expect([code, err]).toEqual([0, '']);
    for (const command of ['run', 'simulate', 'decide', 'power', 'validate', 'text']) expect(out).toContain(`  ${command} `);
  });
  it('4 exit 2: wrong use, in words on stderr, nothing on stdout, no trace of the program', () => {
    for (const words of [[], ['dance'], ['run'], ['run', 'mali-2023-01-27', '--sede', '3']]) {
      const { code, out, err } = prompt(words);
      expect([code, out]).toEqual([2, '']);
      expect(err).not.toMatch(/at .*\.ts:\d+/);
      expect(err.length).toBeGreaterThan(10);
    }
  });
});

describe('lint', () => {
  it('1 gives findings as data, progress on stderr, and 0 where there are warnings alone', () => {
    const { code, out, err } = prompt(['lint', 'mali-2023-01-27-short', '--runs', '3', '--json']);
    const { scenario, findings } = data(out) as { scenario: string; findings: readonly Record<string, unknown>[] };
    expect([code, scenario]).toEqual([0, 'mali-2023-01-27-short']);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) expect(Object.keys(finding)).toEqual(['rule', 'weight', 'place', 'says', 'evidence']);
    expect(err).toMatch(/^\d+ debates of at most \d+: /);
  });
  it('2 says no where there is a fault, and tells it with its evidence', () => {
    const bare = { ...json('mali-2023-01-27-short'), id: 'bare', history: { text: 'Nobody knows.', label: 'never', sources: [] } };
    const { code, out } = prompt(['lint', file('bare.scenario.json', bare), '--runs', '1']);
    expect(code).toBe(1);
    expect(out).toContain('fault missing-source at history.sources');
    expect(out).toContain('told: Nobody knows.');
  });
  it('3 wants a scenario', () => expect(prompt(['lint']).code).toBe(2));
});
