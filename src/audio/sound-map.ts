/** Where each sound lies: the shape of assets/audio/sounds.json, which `npm run sounds` writes. */

export const CUES = ['gavel', 'page', 'slip', 'pencil', 'token', 'token-against', 'microphone', 'hand', 'murmur', 'motif'] as const;
export type Cue = (typeof CUES)[number];

export const LOOPS = ['tone', 'hush'] as const;
export type Loop = (typeof LOOPS)[number];

/** One encoded file, in the formats a browser may choose from. */
export interface SoundFile {
  readonly files: readonly string[];
  /** What brings the file down to the level it is meant to be heard at. */
  readonly gain: number;
  /** Milliseconds. */
  readonly length: number;
  /** Start and length of each segment in milliseconds. */
  readonly sprite: Readonly<Record<string, readonly [start: number, length: number]>>;
}

export interface SoundMap {
  readonly effects: SoundFile;
  readonly room: SoundFile;
  /** The segments a cue takes in turn. */
  readonly cues: Readonly<Record<Cue, readonly string[]>>;
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNames = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
const isSegment = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && value.every((n) => Number.isFinite(n));

function isFile(value: unknown): value is SoundFile {
  if (!isObject(value)) return false;
  const { files, gain, length, sprite } = value;
  return isNames(files) && Number.isFinite(gain) && Number.isFinite(length) && isObject(sprite) && Object.values(sprite).every(isSegment);
}

function isMap(value: unknown): value is SoundMap {
  if (!isObject(value)) return false;
  const { effects, room, cues } = value;
  if (!isFile(effects) || !isFile(room) || !isObject(cues)) return false;
  const known = (cue: Cue): boolean => {
    const names = cues[cue];
    return isNames(names) && names.every((name) => name in effects.sprite);
  };
  return CUES.every(known) && LOOPS.every((loop) => loop in room.sprite);
}

/** The map, or null when the file is not one this program can play from. */
export const readSoundMap = (value: unknown): SoundMap | null => (isMap(value) ? value : null);

/** Takes the variants of each cue in turn, so that no two page turns in a row are the same one. */
export function inTurn(cues: SoundMap['cues']): (cue: Cue) => string {
  const taken = new Map<Cue, number>();
  return (cue) => {
    const names = cues[cue];
    const turn = taken.get(cue) ?? 0;
    taken.set(cue, turn + 1);
    return names[turn % names.length] ?? cue;
  };
}
