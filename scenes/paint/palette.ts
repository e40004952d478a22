/** Colours of the room in both themes (DESIGN.md 5.1); the vote has its own, always dark. */

/** Light and dark end of a painted surface. */
export type Tone = readonly [high: string, low: string];

export interface Palette {
  readonly hall: string;
  readonly wall: readonly [string, string, string];
  /** Shade and light of the folds, as rgb triplets. */
  readonly foldShade: string;
  readonly foldLight: string;
  readonly foldStrength: number;
  readonly glass: readonly [string, string, string];
  readonly frame: string;
  readonly lamp: readonly [core: string, body: string];
  /** Lamp light, as an rgb triplet. */
  readonly light: string;
  readonly lightStrength: number;
  readonly floor: readonly [string, string];
  readonly well: readonly [string, string];
  readonly wood: { readonly high: string; readonly mid: string; readonly low: string; readonly edge: string; readonly face: Tone };
  readonly grainDark: string;
  readonly grainLight: string;
  readonly inlay: string;
  readonly chair: Tone;
  readonly chairEdge: string;
  readonly figure: Tone;
  readonly clerk: Tone;
  readonly speaker: Tone;
  readonly rim: string;
  readonly figureShade: string;
  readonly shade: string;
  readonly shadeStrength: number;
}

export const EVENING: Palette = {
  hall: '#0b1315',
  wall: ['#152a30', '#13262b', '#0b1619'],
  foldShade: '4,10,12',
  foldLight: '92,132,136',
  foldStrength: 1,
  glass: ['#0b2026', '#15393f', '#3b5c54'],
  frame: '#8a6c3e',
  lamp: ['#fff6dc', '#f0d391'],
  light: '244,204,130',
  lightStrength: 1,
  floor: ['#0e1c20', '#091113'],
  well: ['#39545a', '#0b1619'],
  wood: { high: '#99683f', mid: '#6a4329', low: '#3b2417', edge: '#c08b5a', face: ['#46291a', '#1d100a'] },
  grainDark: '38,18,8',
  grainLight: '214,158,102',
  inlay: '#d9a869',
  chair: ['#1b343a', '#0d1b1f'],
  chairEdge: '#35525a',
  figure: ['#a9babb', '#3c5156'],
  clerk: ['#3c4a4d', '#151f22'],
  speaker: ['#f3d596', '#8a6530'],
  rim: '255,240,212',
  figureShade: '3,7,8',
  shade: '3,7,8',
  shadeStrength: 1,
};

export const MORNING: Palette = {
  hall: '#e6decc',
  wall: ['#efe7d4', '#e9e0cb', '#d9cdb3'],
  foldShade: '120,98,58',
  foldLight: '255,252,242',
  foldStrength: 0.55,
  glass: ['#f6f1e2', '#fffdf6', '#fffef9'],
  frame: '#b3945a',
  lamp: ['#e9bf62', '#c28f35'],
  light: '255,226,158',
  lightStrength: 0.8,
  floor: ['#e2d8c2', '#cfc3a8'],
  well: ['#fbf7ec', '#d4c8ad'],
  wood: { high: '#e4c897', mid: '#cda871', low: '#b58d58', edge: '#f4ddb3', face: ['#a37d49', '#7a5930'] },
  grainDark: '112,76,32',
  grainLight: '255,236,196',
  inlay: '#8d6a34',
  chair: ['#c3cecd', '#a3b2b3'],
  chairEdge: '#8d9d9f',
  figure: ['#8a9b9e', '#4d5e62'],
  clerk: ['#6d7a7d', '#445154'],
  speaker: ['#c08f32', '#6f5012'],
  rim: '255,255,250',
  figureShade: '24,38,44',
  shade: '86,74,46',
  shadeStrength: 0.3,
};

export const paletteOf = (theme: 'evening' | 'morning'): Palette => (theme === 'evening' ? EVENING : MORNING);

/** The vote: the same figure in the colour of the hand it raised. */
export const VOTE_TONES = {
  waiting: ['#5d7074', '#1c2a2e'],
  for: ['#9fcdec', '#264d66'],
  against: ['#fba27d', '#8c3216'],
  abstain: ['#b9ae86', '#403b2a'],
} as const satisfies Record<string, Tone>;
