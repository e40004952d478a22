/**
 * `npm run sounds`: synthesises every sound of the game from seeded noise, encodes the two files that are shipped
 * (Opus in WebM, AAC in MP4; needs ffmpeg), writes the map that says where each sound lies, and measures what came out.
 * `npm run sounds -- --measure` only measures the shipped files and prints their levels beside those of the design.
 * `npm run sounds -- --wav DIR` only writes the uncompressed sheets there.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CUES, readSoundMap } from '../audio/sound-map.ts';
import { decoded, encode } from './sounds/ffmpeg.ts';
import { gainOf } from './sounds/loudness.ts';
import { measured, tableOf } from './sounds/measure.ts';
import { bestCut } from './sounds/seam.ts';
import { cueOf, effectsSheet, roomSheet, wavOf, type Sheet } from './sounds/sheet.ts';
import { RATE } from './sounds/signal.ts';

const OUT = fileURLToPath(new URL('../../assets/audio/', import.meta.url));

/** Opus's other modes, and AAC's noise substitution, change the loudness of paper and cloth by up to 3 dB: they are left out. */
const BITRATES = { effects: { opus: '36k', aac: '36k' }, room: { opus: '28k', aac: '28k' } } as const;

function writeWav(sheet: Sheet, folder: string): string {
  const bytes = wavOf(sheet);
  const file = join(folder, `${sheet.name}.wav`);
  writeFileSync(file, bytes);
  console.log(`${sheet.name}.wav  ${String(bytes.length)} bytes  sha256 ${createHash('sha256').update(bytes).digest('hex')}`);
  return file;
}

/** The sprite of the loops, each cut where it closes best in both encoded files. */
function wellCut(sprite: Sheet['sprite']): Sheet['sprite'] {
  const files = ['room.webm', 'room.m4a'].map((name) => decoded(join(OUT, name)));
  return Object.fromEntries(
    Object.entries(sprite).map(([name, [start, length]]) => [name, [bestCut(files, start, length), length] as const]),
  );
}

/** The sounds each cue takes in turn: those that bear its name and a number. */
function variants(sprite: Sheet['sprite']): Record<string, readonly string[]> {
  return Object.fromEntries(CUES.map((cue) => [cue, Object.keys(sprite).filter((name) => cueOf(name) === cue)]));
}

function ship(sheets: readonly [effects: Sheet, room: Sheet]): void {
  const folder = mkdtempSync(join(tmpdir(), 'sounds-'));
  for (const sheet of sheets) {
    const wav = writeWav(sheet, folder);
    const rate = BITRATES[sheet.name];
    encode(wav, join(OUT, `${sheet.name}.webm`), ['-c:a', 'libopus', '-b:a', rate.opus, '-application', 'lowdelay']);
    encode(wav, join(OUT, `${sheet.name}.m4a`), ['-c:a', 'aac', '-aac_coder', 'fast', '-aac_pns', '0', '-b:a', rate.aac, '-movflags', '+faststart']);
  }
  rmSync(folder, { recursive: true });
  const files = sheets.map((sheet): [string, object] => [
    sheet.name,
    {
      files: [`${sheet.name}.webm`, `${sheet.name}.m4a`],
      gain: Number(gainOf(-sheet.hotter).toFixed(4)),
      length: Math.floor((sheet.samples.length * 1000) / RATE),
      sprite: sheet.name === 'room' ? wellCut(sheet.sprite) : sheet.sprite,
    },
  ]);
  writeFileSync(join(OUT, 'sounds.json'), `${JSON.stringify({ ...Object.fromEntries(files), cues: variants(sheets[0].sprite) }, null, 1)}\n`);
}

/** Measures the shipped files and prints the table. @returns what was measured */
function measure(): ReturnType<typeof measured> {
  const map = readSoundMap(JSON.parse(readFileSync(join(OUT, 'sounds.json'), 'utf8')));
  if (map === null) throw new Error('assets/audio/sounds.json is not a map of sounds');
  const levels = measured(OUT, map);
  console.log(tableOf(levels));
  return levels;
}

const [flag, folder] = process.argv.slice(2);
if (flag === '--measure') measure();
else {
  const sheets = [effectsSheet(), roomSheet()] as const;
  if (flag === '--wav' && folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    for (const sheet of sheets) writeWav(sheet, folder);
  } else {
    ship(sheets);
    writeFileSync(join(OUT, 'levels.json'), `${JSON.stringify(measure(), null, 1)}\n`);
  }
}
