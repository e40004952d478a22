/** What the shipped files really hold: each sound decoded, at the gain it is played with, beside what the design asks. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SoundMap } from '../../audio/sound-map.ts';
import { decoded } from './ffmpeg.ts';
import { loudnessOf, momentaryOf, peakOf } from './loudness.ts';
import { TARGETS, cueOf } from './sheet.ts';
import { RATE, scale } from './signal.ts';

/** Levels of one sound in one file: dBFS, LUFS in its loudest 400 ms, and LUFS over its whole length where it has one to speak of. */
export interface Level {
  readonly peak: number;
  readonly moment: number;
  readonly lufs: number | null;
}

/** What `assets/audio/levels.json` holds: for every file its digest and size, and the level of every sound in it. */
export interface Measured {
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly bytes: number; readonly levels: Readonly<Record<string, Level>> }>>;
}

/** Shorter sounds have no loudness of a programme. */
const PROGRAMME_MS = 2000;
/** Decoders differ in where they start: a one-shot is looked for in its segment and a little around it. */
const AROUND_MS = 40;

const tenth = (n: number): number => Number(n.toFixed(1));

export function measured(folder: string, map: Pick<SoundMap, 'effects' | 'room'>): Measured {
  const files = [map.effects, map.room].flatMap((file) =>
    file.files.map((name) => {
      const bytes = readFileSync(join(folder, name));
      const whole = Float64Array.from(decoded(join(folder, name)));
      const levels = Object.entries(file.sprite).map(([sound, [start, length]]): [string, Level] => {
        const around = file === map.room ? 0 : AROUND_MS;
        const part = scale(whole.subarray(((start - around) * RATE) / 1000, ((start + length + around) * RATE) / 1000), file.gain);
        return [sound, { peak: tenth(peakOf(part)), moment: tenth(momentaryOf(part)), lufs: length >= PROGRAMME_MS ? tenth(loudnessOf(part)) : null }];
      });
      return [name, { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, levels: Object.fromEntries(levels) }] as const;
    }),
  );
  return { files: Object.fromEntries(files) };
}

/** How far a level is from what the design asks of its cue, in dB or LU; null where it asks nothing. */
export function missOf(sound: string, level: Level): number | null {
  const target = TARGETS[cueOf(sound)];
  if (!target) return null;
  return 'peak' in target ? level.peak - target.peak : (level.lufs ?? NaN) - target.lufs;
}

/** The levels as a table to be read. */
export function tableOf({ files }: Measured): string {
  return Object.entries(files)
    .flatMap(([name, { bytes, levels }]) => [
      `${name}  ${String(bytes)} bytes`,
      `  ${'sound'.padEnd(16)}${'peak dBFS'.padStart(10)}${'moment LUFS'.padStart(13)}${'LUFS'.padStart(8)}${'asked'.padStart(12)}${'off by'.padStart(8)}`,
      ...Object.entries(levels).map(([sound, level]) => {
        const target = TARGETS[cueOf(sound)];
        const asked = !target ? '' : 'peak' in target ? `${String(target.peak)} peak` : `${String(target.lufs)} LUFS`;
        return `  ${sound.padEnd(16)}${level.peak.toFixed(1).padStart(10)}${level.moment.toFixed(1).padStart(13)}${(level.lufs?.toFixed(1) ?? '').padStart(8)}${asked.padStart(12)}${(missOf(sound, level)?.toFixed(1) ?? '').padStart(8)}`;
      }),
    ])
    .join('\n');
}
