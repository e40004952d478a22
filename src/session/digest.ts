/**
 * Fingerprint of a debate, one for each command, each resting on the one before: a divergence names its turn.
 * Covers commands, events and ledgers. All are words and whole numbers (a shift is rounded to a tenth), so every engine agrees.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { LogEntry, Session } from './session.ts';

/** SHA-256 of a text, in hexadecimal. */
export const fingerprint = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** Where the chain begins. */
export const openingDigest = (scenario: string, seed: number): string => fingerprint(`${scenario} ${seed}`);
/** The next link of the chain. */
export const digestAfter = (last: string, entry: LogEntry): string => fingerprint(`${last} ${canonical([entry.round, entry.command, entry.events, entry.ledgers.map((ledger) => Array.from(ledger))])}`);

/** One SHA-256 in hexadecimal for each command so far. */
export function digests(session: Session): readonly string[] {
  let last = openingDigest(session.case.scenario.id, session.case.seed);
  return session.log.map((entry) => (last = digestAfter(last, entry)));
}

/** The last of them; of the opening itself where nothing has been done yet. */
export const digest = (session: Session): string => digests(session).at(-1) ?? '';

/** JSON with sorted keys: the same text for the same thing, in whatever order its fields were written. */
export function canonical(thing: unknown): string {
  return JSON.stringify(thing, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}
