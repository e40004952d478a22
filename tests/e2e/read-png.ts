/** Reads a screenshot: PNG of eight bits a channel, not interlaced, as the browser writes it. */
import { inflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Bytes a pixel: 3 or 4, the first three red, green and blue. */
  readonly step: number;
  readonly data: Uint8Array;
}

const HEAD = 8;

export function readPng(file: Buffer): Pixels {
  const parts: Buffer[] = [];
  let width = 0;
  let height = 0;
  let step = 0;
  for (let at = HEAD; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    if (type === 'IHDR') {
      width = file.readUInt32BE(at + 8);
      height = file.readUInt32BE(at + 12);
      const kind = file[at + 17];
      if (file[at + 16] !== 8 || (kind !== 2 && kind !== 6) || file[at + 20] !== 0) throw new Error('a kind of PNG that is not read here');
      step = kind === 2 ? 3 : 4;
    } else if (type === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const line = width * step;
  const data = new Uint8Array(line * height);
  for (let y = 0; y < height; y++) unfilter(raw, y * (line + 1), data, y * line, line, step, y > 0);
  return { width, height, step, data };
}

/** One line: each byte was written as the difference from its neighbours, in one of five ways. */
function unfilter(raw: Uint8Array, from: number, data: Uint8Array, to: number, line: number, step: number, above: boolean): void {
  const filter = raw[from] ?? 0;
  for (let i = 0; i < line; i++) {
    const left = i >= step ? (data[to + i - step] ?? 0) : 0;
    const up = above ? (data[to + i - line] ?? 0) : 0;
    let guess = 0;
    if (filter === 1) guess = left;
    else if (filter === 2) guess = up;
    else if (filter === 3) guess = (left + up) >> 1;
    else if (filter === 4) {
      const corner = above && i >= step ? (data[to + i - line - step] ?? 0) : 0;
      const p = left + up - corner;
      const [a, b, c] = [Math.abs(p - left), Math.abs(p - up), Math.abs(p - corner)];
      guess = a <= b && a <= c ? left : b <= c ? up : corner;
    }
    data[to + i] = ((raw[from + 1 + i] ?? 0) + guess) & 255;
  }
}
