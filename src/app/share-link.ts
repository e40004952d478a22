/**
 * A whole replay inside an address: its JSON, deflated, in the letters that a link may hold. An ordinary debate fits with the fingerprint
 * of every step; a long one goes without them and keeps the last, as an expectation; a longer one does not fit, and is to be sent as a file.
 */
import { no, ok, type Result } from '../domain/result.ts';
import { LONGEST_FILE, parseReplayText } from '../replay/parse-replay.ts';
import { without } from '../replay/without.ts';
import type { LineParts, Replay, Variation } from '../replay/replay-file.ts';
import { written } from '../scenario/faults.ts';
import { say, type Say } from '../views/say.ts';

/** Characters of a payload that we make: browsers, mail and chat programs carry as many whole. */
export const LONGEST_PAYLOAD = 8000;
/** Characters of a payload that we read. */
const LONGEST_READ = 200_000;
/** Stands first in every payload, so that another way of writing them can be told apart one day. */
const WAY = '1';

export interface Shared {
  readonly payload: string;
  /** Whether the fingerprint of every step is in it, or of the last alone. */
  readonly whole: boolean;
}

/** @returns the payload of a link; or how long it would have to be, in a sentence */
export async function payloadOf(replay: Replay): Promise<Result<Shared, Say>> {
  const whole = await packed(replay);
  if (whole.length <= LONGEST_PAYLOAD) return ok({ payload: whole, whole: true });
  const light = await packed(lightened(replay));
  if (light.length <= LONGEST_PAYLOAD) return ok({ payload: light, whole: false });
  return no(say('share.too-long', { length: light.length, most: LONGEST_PAYLOAD }));
}

/** @returns the replay of a link, or what is wrong with it and where */
export async function replayOfPayload(payload: string): Promise<Result<Replay, Say>> {
  if (payload.length > LONGEST_READ) return no(say('share.overlong', { most: LONGEST_READ }));
  if (!payload.startsWith(WAY)) return no(say(/^\d/.test(payload) ? 'share.newer' : 'share.damaged'));
  const text = await inflated(payload.slice(WAY.length));
  if (text === null) return no(say('share.damaged'));
  const parsed = parseReplayText(text);
  return parsed.ok ? parsed : no(say('share.faults', { count: parsed.fault.length, first: parsed.fault[0] ? written(parsed.fault[0]) : '' }));
}

/** Without fingerprints, but that the last one of the main line is expected. */
export function lightened(replay: Replay): Replay {
  const last = replay.digests?.at(-1);
  const expects = last === undefined || replay.moves !== undefined || replay.expect?.some(({ digest }) => digest === last);
  return { ...plain(replay), ...(expects ? {} : { expect: [...(replay.expect ?? []), { digest: last }] }) };
}

const plain = <T extends LineParts>(line: T): T => {
  const rest = without(line, 'digests') as T;
  return line.variations ? { ...rest, variations: line.variations.map((variation): Variation => plain(variation)) } : rest;
};

async function packed(replay: Replay): Promise<string> {
  const stream = new Blob([JSON.stringify(replay)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return WAY + btoa(letters).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** The text; null where the letters are none of ours, or would grow beyond what a file may have. */
async function inflated(letters: string): Promise<string | null> {
  if (!/^[A-Za-z0-9_-]+$/.test(letters)) return null;
  try {
    const bytes = Uint8Array.from(atob(letters.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let text = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      text += decoder.decode(value, { stream: true });
      if (text.length > LONGEST_FILE) {
        await reader.cancel();
        return null;
      }
    }
  } catch {
    return null;
  }
}
