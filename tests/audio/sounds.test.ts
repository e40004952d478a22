/** The encoded files in assets/audio, the map that describes them, and the script that makes both. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CUES, LOOPS, inTurn, readSoundMap, type SoundFile } from '../../src/audio/sound-map.ts';
import { evened, likeness, loudnessOf, momentaryOf, peakOf } from '../../src/tools/sounds/loudness.ts';
import { gavel, token, tokenAgainst } from '../../src/tools/sounds/knocks.ts';
import { missOf, type Measured } from '../../src/tools/sounds/measure.ts';
import { roomTone } from '../../src/tools/sounds/room.ts';
import { hand, page } from '../../src/tools/sounds/rustles.ts';
import { bestCut, seamAt } from '../../src/tools/sounds/seam.ts';
import { TARGETS, cueOf, effectsSheet, wavOf } from '../../src/tools/sounds/sheet.ts';
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
    expect(next('gavel')).toBe('gavel-1');
  });

  it('has four variants or more of whatever is heard in rows', () => {
    for (const cue of ['gavel', 'page', 'slip', 'pencil', 'token', 'token-against', 'microphone'] as const) expect(map.cues[cue], cue).toHaveLength(4);
    // Fifteen hands go up one after another.
    expect(map.cues.hand).toHaveLength(8);
  });
});

/** In bytes, for all files of one format together. */
const MOST_BYTES = 400_000;

describe('the files', () => {
  it.each([['effects', map.effects], ['room', map.room]] as const)('%s: WebM and MP4', (_, file) => {
    for (const name of file.files) {
      const head = readFileSync(at(name)).subarray(0, 12);
      if (name.endsWith('.webm')) expect(head.subarray(0, 4).toString('hex')).toBe('1a45dfa3');
      else expect(head.subarray(4, 8).toString('latin1')).toBe('ftyp');
    }
    expect(file.files.map((name) => name.split('.')[1])).toEqual(['webm', 'm4a']);
  });

  it.each(['webm', 'm4a'])('%s: all sounds together within the budget', (format) => {
    const bytes = ['effects', 'room'].map((name) => statSync(at(`${name}.${format}`)).size);
    expect(bytes.reduce((sum, n) => sum + n, 0)).toBeLessThan(MOST_BYTES);
  });
});

describe('the levels of the shipped files', () => {
  const { files } = JSON.parse(readFileSync(at('levels.json'), 'utf8')) as Measured;
  const levels = Object.entries(files).flatMap(([file, { levels }]) => Object.entries(levels).map(([sound, level]) => ({ file, sound, level })));

  it('were measured on these very files', () => {
    expect(Object.keys(files).sort()).toEqual([...map.effects.files, ...map.room.files].sort());
    for (const [name, { sha256 }] of Object.entries(files)) expect(createHash('sha256').update(readFileSync(at(name))).digest('hex'), name).toBe(sha256);
  });

  it('were measured for every sound, and every cue and loop has a target', () => {
    for (const file of [map.effects, map.room]) for (const name of file.files) expect(Object.keys(files[name]?.levels ?? {}).sort()).toEqual(Object.keys(file.sprite).sort());
    expect(Object.keys(TARGETS).sort()).toEqual([...CUES, ...LOOPS].sort());
  });

  it('are within 1.5 dB of the design', () => {
    expect(levels.filter(({ sound, level }) => !(Math.abs(missOf(sound, level) ?? NaN) <= 1.5))).toEqual([]);
  });

  it('are the same for all variants of a cue within 1 LU, and no louder for a token against', () => {
    const byCue = new Map<string, number[]>();
    for (const { file, sound, level } of levels) {
      const cue = `${file} ${cueOf(sound).replace('-against', '')}`;
      byCue.set(cue, [...(byCue.get(cue) ?? []), level.moment]);
    }
    for (const [cue, moments] of byCue) expect(Math.max(...moments) - Math.min(...moments), cue).toBeLessThanOrEqual(1);
  });
});

describe('the synthesiser', () => {
  it('makes the same samples each time', () => {
    const once = effectsSheet();
    expect(createHash('sha256').update(wavOf(effectsSheet())).digest('hex')).toBe(createHash('sha256').update(wavOf(once)).digest('hex'));
    expect(once.sprite, 'the committed map').toEqual(map.effects.sprite);
  });

  it('makes variants that differ to the ear', () => {
    for (const make of [gavel, token, tokenAgainst, hand, page]) {
      const row = [1, 2, 3, 4].map(make);
      for (const [i, one] of row.entries()) for (const other of row.slice(i + 1)) expect(likeness(one, other), make.name).toBeLessThan(0.92);
    }
    expect(likeness(gavel(1), gavel(1))).toBeCloseTo(1, 5);
  });

  it('makes a row equally loud', () => {
    const moments = evened([1, 2, 3, 4, 5].map(hand), -32).map(momentaryOf);
    expect(Math.max(...moments) - Math.min(...moments)).toBeLessThan(0.2);
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
