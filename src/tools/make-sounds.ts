/**
 * `npm run sounds`: synthesises every sound of the game from seeded noise, encodes the two files that are shipped
 * (Opus in WebM, AAC in MP4; needs ffmpeg) and writes the map that says where each sound lies.
 * `npm run sounds -- --wav DIR` only writes the uncompressed sheets there.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gainOf, loudnessOf, peakOf } from './sounds/loudness.ts';
import { bestCut } from './sounds/seam.ts';
import { effectsSheet, roomSheet, wavOf, type Sheet } from './sounds/sheet.ts';
import { RATE, scale } from './sounds/signal.ts';

const OUT = fileURLToPath(new URL('../../assets/audio/', import.meta.url));

/** The sounds a cue takes in turn. */
const CUES = {
  gavel: ['gavel'],
  page: ['page-1', 'page-2', 'page-3', 'page-4'],
  slip: ['slip-1', 'slip-2', 'slip-3', 'slip-4'],
  pencil: ['pencil-1', 'pencil-2', 'pencil-3', 'pencil-4'],
  token: ['token'],
  'token-against': ['token-against'],
  microphone: ['microphone'],
  hand: ['hand-1', 'hand-2', 'hand-3'],
  motif: ['motif'],
};

const BITRATES = { effects: { opus: '44k', aac: '40k' }, room: { opus: '34k', aac: '34k' } } as const;

function writeWav(sheet: Sheet, folder: string): string {
  const bytes = wavOf(sheet);
  const file = join(folder, `${sheet.name}.wav`);
  writeFileSync(file, bytes);
  console.log(`${sheet.name}.wav  ${String(bytes.length)} bytes  sha256 ${createHash('sha256').update(bytes).digest('hex')}`);
  for (const [name, [start, length]] of Object.entries(sheet.sprite)) {
    const part = sheet.samples.subarray((start * RATE) / 1000, ((start + length) * RATE) / 1000);
    const played = scale(part, gainOf(-sheet.hotter));
    const loudness = length >= 2000 ? `  ${loudnessOf(played).toFixed(1)} LUFS` : '';
    console.log(`  ${name.padEnd(14)} ${String(start).padStart(6)} ms +${String(length).padStart(6)}  peak ${peakOf(played).toFixed(1)} dB${loudness}`);
  }
  return file;
}

/** Encoders are told to leave out dates and versions, so that the same sheet gives the same file. */
function encode(wav: string, to: string, codec: readonly string[]): void {
  const bare = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-i', wav, ...bare, '-ac', '1', ...codec, to]);
  console.log(`${to}  ${String(statSync(to).size)} bytes`);
}

function decoded(file: string): Float32Array {
  const bytes = execFileSync('ffmpeg', ['-v', 'error', '-i', file, '-f', 'f32le', '-ac', '1', '-ar', String(RATE), '-'], { maxBuffer: 2 ** 28 });
  return new Float32Array(Uint8Array.from(bytes).buffer);
}

/** The sprite of the loops, each cut where it closes best in both encoded files. */
function wellCut(sprite: Sheet['sprite']): Sheet['sprite'] {
  const files = ['room.webm', 'room.m4a'].map((name) => decoded(join(OUT, name)));
  return Object.fromEntries(
    Object.entries(sprite).map(([name, [start, length]]) => [name, [bestCut(files, start, length), length] as const]),
  );
}

function ship(sheets: readonly Sheet[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'sounds-'));
  for (const sheet of sheets) {
    const wav = writeWav(sheet, folder);
    const rate = BITRATES[sheet.name];
    encode(wav, join(OUT, `${sheet.name}.webm`), ['-c:a', 'libopus', '-b:a', rate.opus, '-application', 'audio']);
    encode(wav, join(OUT, `${sheet.name}.m4a`), ['-c:a', 'aac', '-b:a', rate.aac, '-movflags', '+faststart']);
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
  writeFileSync(join(OUT, 'sounds.json'), `${JSON.stringify({ ...Object.fromEntries(files), cues: CUES }, null, 1)}\n`);
}

const [flag, folder] = process.argv.slice(2);
const sheets = [effectsSheet(), roomSheet()] as const;
if (flag === '--wav' && folder !== undefined) {
  mkdirSync(folder, { recursive: true });
  for (const sheet of sheets) writeWav(sheet, folder);
} else {
  ship(sheets);
}
