/**
 * Fingerprint of a debate, one for each command, each resting on the one before: a divergence names its turn.
 * Covers commands, events and ledgers. All are words and whole numbers (a shift is rounded to a tenth), so every engine agrees.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { LogEntry, Session } from './session.ts';

/** One SHA-256 in hexadecimal for each command so far. */
export function digests(session: Session): readonly string[] {
  let last = bytesToHex(sha256(utf8ToBytes(`${session.case.scenario.id} ${session.case.seed}`)));
  return session.log.map((entry) => (last = bytesToHex(sha256(utf8ToBytes(`${last} ${canonical(entry)}`)))));
}

/** The last of them; of the opening itself where nothing has been done yet. */
export const digest = (session: Session): string => digests(session).at(-1) ?? '';

/** JSON with sorted keys. */
function canonical(entry: LogEntry): string {
  return JSON.stringify([entry.round, entry.command, entry.events, entry.ledgers.map((ledger) => Array.from(ledger))], (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}
