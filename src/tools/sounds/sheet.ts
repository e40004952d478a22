/** Which sounds there are, how loud each is, and where each lies in its file. Levels after DESIGN.md, section 12. */
import { gavel, microphone, token, tokenAgainst } from './knocks.ts';
import { evened, gainOf, toLoudness } from './loudness.ts';
import { motif } from './motif.ts';
import { hush, murmur, roomTone } from './room.ts';
import { hand, page, pencil, slip } from './rustles.ts';
import { RATE, high, scale, soften, type Signal } from './signal.ts';

export interface Sheet {
  readonly name: 'effects' | 'room';
  readonly samples: Signal;
  /** Files hold everything this much hotter than it is played, so that the encoder does not work near its own floor. */
  readonly hotter: number;
  /** Start and length in milliseconds. */
  readonly sprite: Readonly<Record<string, readonly [start: number, length: number]>>;
}

/** Silence before, between and after segments: decoders differ by up to 46 ms in what they cut off the start. */
const GAP_MS = 100;

const EFFECTS_HOTTER = 12;
const ROOM_HOTTER = 14;

/** Loops lie in the file with this much of themselves before and after, so that a late or a chosen start is still inside it. */
const LEAD_MS = 250;

const TONE_SECONDS = 40;
const HUSH_SECONDS = 11;

const inSamples = (ms: number): number => Math.round((ms * RATE) / 1000);

/** How loud each cue is meant to be: the table of DESIGN.md, section 12. `murmur` is the hush of the table, all of the room at once. */
export const TARGETS: Readonly<Record<string, { readonly peak: number } | { readonly lufs: number }>> = {
  gavel: { peak: -18 },
  page: { peak: -26 },
  slip: { peak: -26 },
  pencil: { peak: -26 },
  token: { peak: -28 },
  'token-against': { peak: -28 },
  microphone: { peak: -30 },
  hand: { peak: -32 },
  murmur: { lufs: -32 },
  motif: { lufs: -28 },
  tone: { lufs: -34 },
  hush: { lufs: -36 },
};

/** Sounds of a row, each as often as a player hears it close together. */
const ROWS: readonly { readonly peak: number; readonly cues: readonly (readonly [name: string, count: number, make: (variant: number) => Signal])[] }[] = [
  { peak: -18, cues: [['gavel', 4, gavel]] },
  { peak: -26, cues: [['page', 4, page]] },
  { peak: -26, cues: [['slip', 4, slip]] },
  { peak: -26, cues: [['pencil', 4, pencil]] },
  // One row: a token against is as loud as any other.
  { peak: -28, cues: [['token', 4, token], ['token-against', 4, tokenAgainst]] },
  { peak: -30, cues: [['microphone', 4, microphone]] },
  { peak: -32, cues: [['hand', 8, hand]] },
];

const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1);
const clean = (signal: Signal): Signal => soften(high(signal, 35), 0.0004, 0.02);

/** Every sound of the sheet of effects at the level at which it is played. */
export function effects(): [name: string, signal: Signal][] {
  const rows = ROWS.flatMap(({ peak, cues }) => {
    const names = cues.flatMap(([name, count]) => numbers(count).map((n) => `${name}-${String(n)}`));
    const made = evened(cues.flatMap(([, count, make]) => numbers(count).map((n) => clean(make(n)))), peak);
    return names.map((name, n): [string, Signal] => [name, made[n] ?? new Float64Array()]);
  });
  return [
    ...rows,
    ...numbers(2).map((n): [string, Signal] => [`murmur-${String(n)}`, toLoudness(clean(murmur(n)), -32)]),
    ['motif-1', toLoudness(clean(motif()), -28)],
  ];
}

/** The cue that a sound of the sheet belongs to. */
export const cueOf = (name: string): string => name.replace(/-\d+$/, '');

/** Every effect and the motif, one after another with silence between. */
export function effectsSheet(): Sheet {
  const gap = new Float64Array(inSamples(GAP_MS));
  const parts: Signal[] = [gap];
  const sprite: Record<string, [number, number]> = {};
  let at = GAP_MS;
  for (const [name, signal] of effects()) {
    const length = Math.ceil((signal.length * 1000) / RATE);
    const whole = new Float64Array(inSamples(length));
    whole.set(scale(signal, gainOf(EFFECTS_HOTTER)));
    sprite[name] = [at, length];
    parts.push(whole, gap);
    at += length + GAP_MS;
  }
  return { name: 'effects', samples: joined(parts), hotter: EFFECTS_HOTTER, sprite };
}

/** The two loops that make the room. */
export function roomSheet(): Sheet {
  const gap = new Float64Array(inSamples(GAP_MS));
  const lead = inSamples(LEAD_MS);
  const parts: Signal[] = [];
  const sprite: Record<string, [number, number]> = {};
  let at = 0;
  for (const [name, level, signal] of [
    ['tone', -34, roomTone(TONE_SECONDS)],
    ['hush', -36, hush(HUSH_SECONDS)],
  ] as const) {
    const loop = scale(toLoudness(signal, level), gainOf(ROOM_HOTTER));
    const length = (loop.length * 1000) / RATE;
    sprite[name] = [at + LEAD_MS, length];
    parts.push(loop.subarray(loop.length - lead), loop, loop.subarray(0, lead), gap);
    at += length + 2 * LEAD_MS + GAP_MS;
  }
  return { name: 'room', samples: joined(parts), hotter: ROOM_HOTTER, sprite };
}

function joined(parts: readonly Signal[]): Signal {
  const whole = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The sheet as a WAV file, 16 bits, one channel. */
export function wavOf(sheet: Sheet): Buffer {
  const bytes = Buffer.alloc(44 + sheet.samples.length * 2);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(RATE, 24);
  bytes.writeUInt32LE(RATE * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(sheet.samples.length * 2, 40);
  sheet.samples.forEach((v, i) => bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, v)) * 32767), 44 + i * 2));
  return bytes;
}
