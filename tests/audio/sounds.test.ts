/** The encoded files in assets/audio, the map that describes them, and the script that makes both. */
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CUES, LOOPS, inTurn, readSoundMap, type SoundFile } from '../../src/audio/sound-map.ts';
import { loudnessOf, peakOf } from '../../src/tools/sounds/loudness.ts';
import { gavel } from '../../src/tools/sounds/knocks.ts';
import { roomTone } from '../../src/tools/sounds/room.ts';
import { page } from '../../src/tools/sounds/rustles.ts';
import { bestCut, seamAt } from '../../src/tools/sounds/seam.ts';
import { seeded, shape } from '../../src/tools/sounds/signal.ts';

const at = (name: string): string => fileURLToPath(new URL(`../../assets/audio/${name}`, import.meta.url));
const written: unknown = JSON.parse(readFileSync(at('sounds.json'), 'utf8'));
const map = readSoundMap(written);
if (map === null) throw new Error('assets/audio/sounds.json is not a map of sounds');

const segments = (file: SoundFile): [name: string, start: number, end: number][] =>
  Object.entries(file.sprite).map(([name, [start, length]]) => [name, start, start + length]);

describe('the map of sounds', () => {
  it('gives every cue at least one segment, and every segment of the effects a cue', () => {
    const used = CUES.flatMap((cue) => map.cues[cue]);
    expect([...used].sort()).toEqual(Object.keys(map.effects.sprite).sort());
    expect(Object.keys(map.room.sprite).sort()).toEqual([...LOOPS].sort());
  });

  it.each([['effects', map.effects], ['room', map.room]] as const)('%s: segments lie inside the file, 80 ms or more apart', (_, file) => {
    let last = 0;
    for (const [name, start, end] of segments(file)) {
      expect(start - last, `the gap before ${name}`).toBeGreaterThanOrEqual(80);
      last = end;
    }
    expect(file.length - last).toBeGreaterThanOrEqual(80);
  });

  it('is refused when a cue has no segment', () => {
    expect(readSoundMap({ ...map, cues: { ...map.cues, hand: ['hand-9'] } })).toBeNull();
    expect(readSoundMap({ ...map, room: { ...map.room, sprite: {} } })).toBeNull();
    expect(readSoundMap('silence')).toBeNull();
  });

  it('takes the variants of a cue in turn', () => {
    const next = inTurn(map.cues);
    const five = [1, 2, 3, 4, 5].map(() => next('page'));
    expect(new Set(five).size).toBe(4);
    expect(five[4]).toBe(five[0]);
    expect(next('gavel')).toBe('gavel');
  });
});

describe('the files', () => {
  it.each([['effects', map.effects, 90_000], ['room', map.room, 140_000]] as const)('%s: WebM and MP4, within the budget', (_, file, budget) => {
    for (const name of file.files) {
      const head = readFileSync(at(name)).subarray(0, 12);
      if (name.endsWith('.webm')) expect(head.subarray(0, 4).toString('hex')).toBe('1a45dfa3');
      else expect(head.subarray(4, 8).toString('latin1')).toBe('ftyp');
      expect(statSync(at(name)).size).toBeLessThan(budget);
    }
    expect(file.files.map((name) => name.split('.')[1])).toEqual(['webm', 'm4a']);
  });
});

describe('the synthesiser', () => {
  it('makes the same samples each time', () => {
    expect(gavel()).toEqual(gavel());
    expect(page(2)).toEqual(page(2));
    expect(page(2)).not.toEqual(page(3));
  });

  it('measures a full-scale sine of 997 Hz as BS.1770 does', () => {
    const sine = shape(2, (t) => Math.sin(2 * Math.PI * 997 * t));
    expect(loudnessOf(sine)).toBeCloseTo(-3.01, 1);
    expect(peakOf(sine)).toBeCloseTo(0, 1);
  });

  it('closes a loop without a jump', () => {
    const tone = roomTone(2);
    const steps = tone.slice(1).map((v, i) => Math.abs(v - (tone[i] ?? 0)));
    const seam = Math.abs((tone[0] ?? 0) - (tone[tone.length - 1] ?? 0));
    expect(seam).toBeLessThanOrEqual(Math.max(...steps));
  });

  it('cuts a loop where an error of the encoder is least heard', () => {
    const random = seeded(1);
    const encoded = Float32Array.from(shape(1.5, (t) => Math.sin(2 * Math.PI * 100 * t) + 0.05 * random()));
    const start = bestCut([encoded], 250, 1000);
    expect(Math.abs(start - 250)).toBeLessThanOrEqual(140);
    expect(seamAt(encoded, Math.round(start * 48), 48_000)).toBeLessThan(0.01);
  });
});
