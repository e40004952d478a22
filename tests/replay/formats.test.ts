/** A sample of each format that a file ever had, kept for as long as the program is. None is written anew: whoever saved one still has it. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMAT } from '../../src/replay/replay-file.ts';
import { formatOf, NEWEST, upgraded } from '../../src/replay/upgrades.ts';
import { without } from '../../src/replay/without.ts';
import { writeReplay } from '../../src/replay/write-replay.ts';
import { faultsOf, opened, played } from './table.ts';

const folder = new URL('formats/', import.meta.url);
const sample = (name: string): Record<string, unknown> => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, unknown>;

describe('formats of a replay file', () => {
  it('1 there is a sample of each, and a step from each to the next', () => {
    expect(NEWEST).toBe(FORMAT);
    expect(readdirSync(folder).map((name) => Number(name[0])).sort()).toEqual(Array.from({ length: NEWEST + 1 }, (_, n) => n));
  });
  it('2 each sample is opened, is then of this program’s format, and stays as it is when it is written and read again', () => {
    for (const name of readdirSync(folder)) {
      const file = opened(sample(name));
      expect(file.format, name).toBe(FORMAT);
      expect(opened(JSON.parse(writeReplay(file))), name).toEqual(file);
      expect(file.commands?.length, name).toBeGreaterThan(10);
    }
  });
  it('3 each sample plays as far as it goes', () => {
    for (const name of readdirSync(folder)) {
      const playback = played(opened(sample(name)));
      expect([playback.refused, playback.diverged, playback.steps], name).toEqual([[], null, playback.file.commands?.length]);
    }
  });
  it('4 format 0, a debate saved in the browser: who sat where, what was done, and all else it held', () => {
    const old = sample('0.json');
    expect(formatOf(old)).toBe(0);
    const file = opened(old);
    expect(file).toMatchObject({ id: 'toy-4', title: 'A toy debate', scenario: { id: 'toy' }, seed: 4, level: 'standard', seats: { FFF: { by: 'human', card: 'fff-more' } }, practice: true, about: { seatName: 'State FFF' } });
    expect(file.commands).toEqual(old['commands']);
    expect('card' in file || 'seat' in file).toBe(false);
  });
  it('5 a save from before there were levels is of the standard one, and one of the room alone has no person', () => {
    const file = opened({ ...without(sample('0.json'), 'level', 'seat', 'card'), format: 0, commands: [{ type: 'chair.proceed' }] });
    expect([file.level, file.seats]).toEqual([undefined, undefined]);
    expect(played(file).session.case.difficulty).toBe('standard');
  });
  it('6 a spoiled save is refused like any other file', () => {
    const old = sample('0.json');
    expect(faultsOf({ ...old, seed: 'x' })).toContain('seed: "x" is not a number');
    expect(faultsOf({ ...old, commands: 'none' })).toContain('commands: "none" is not a list');
    expect(faultsOf({ ...old, scenario: '' })).not.toEqual([]);
    expect(formatOf({ format: 0, scenario: {} })).toBe(0);
    expect(upgraded({ format: 1, x: 1 }, 1)).toEqual({ format: 1, x: 1 });
  });
  it('7 format 1 keeps its branch, its note and what others wrote', () => {
    const file = opened(sample('1.replay.json'));
    expect(file).toMatchObject({ shelf: 'kept', annotations: [{ by: 'teacher' }], variations: [{ title: 'Another opening', from: 4 }] });
    expect(played(file, [0]).verified).toBe(true);
  });
});
