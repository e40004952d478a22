/** The encoder and decoder, a program outside: needed to make and to measure the files, never to play or to test them. */
import { execFileSync } from 'node:child_process';
import { RATE } from './signal.ts';

/** Encoders are told to leave out dates and versions, so that the same sheet gives the same file. */
export function encode(wav: string, to: string, codec: readonly string[]): void {
  const bare = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-i', wav, ...bare, '-ac', '1', ...codec, to]);
}

export function decoded(file: string): Float32Array {
  const bytes = execFileSync('ffmpeg', ['-v', 'error', '-i', file, '-f', 'f32le', '-ac', '1', '-ar', String(RATE), '-'], { maxBuffer: 2 ** 28 });
  return new Float32Array(Uint8Array.from(bytes).buffer);
}
