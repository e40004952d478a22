/** Many debates in one file, for a whole library to be taken along: when each was kept, and the replay as its own file would have it. */
import { no, ok, type Result } from '../domain/result.ts';
import { parseReplay, parseReplayText } from '../replay/parse-replay.ts';
import type { Replay } from '../replay/replay-file.ts';
import { writeReplay } from '../replay/write-replay.ts';
import { isRecord, written } from '../scenario/faults.ts';
import { say, type Say } from '../views/say.ts';

/** Number of this form. */
const FORM = 1;
/** Characters of one file: above this an export goes into several. */
export const LONGEST_BUNDLE = 40_000_000;
/** A bundle says at once that it is one, so that a replay need not be read twice. */
const BUNDLE = /^\uFEFF?\s*\{\s*"library"\s*:/;

export interface Bundled {
  readonly replay: Replay;
  /** When it was kept, as an ISO date with its time; null where the file does not say. */
  readonly kept: string | null;
}

export interface Unbundled {
  readonly found: readonly Bundled[];
  /** What could not be read, each with its file and place. */
  readonly faults: readonly Say[];
}

/** The texts of files that hold all these debates. */
export function bundles(debates: readonly Bundled[]): readonly string[] {
  const parts: string[][] = [];
  let length = Infinity;
  for (const { replay, kept } of debates) {
    const text = `{"kept":${JSON.stringify(kept)},"replay":${writeReplay(replay).trimEnd()}}`;
    if (length + text.length > LONGEST_BUNDLE) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(text);
    length += text.length;
  }
  return parts.map((all) => `{"library":${FORM},"debates":[\n${all.join(',\n')}\n]}\n`);
}

/** Reads the text of a file that holds one replay or many. What is sound is returned, whatever else is wrong. @param name of the file, for what is said of it */
export function readDebates(name: string, text: string): Unbundled {
  if (!BUNDLE.test(text)) {
    const parsed = parseReplayText(text);
    return parsed.ok ? { found: [{ replay: parsed.value, kept: null }], faults: [] } : { found: [], faults: [faultsSay(name, parsed.fault)] };
  }
  const listed = debatesOf(text);
  if (!listed.ok) return { found: [], faults: [say('open.bundle', { name, what: listed.fault })] };
  const found: Bundled[] = [];
  const faults: Say[] = [];
  listed.value.forEach((debate, i) => {
    const parsed = parseReplay(isRecord(debate) ? debate['replay'] : debate);
    if (parsed.ok) found.push({ replay: parsed.value, kept: isRecord(debate) ? dateOf(debate['kept']) : null });
    else faults.push(faultsSay(`${name}, debates[${i}]`, parsed.fault));
  });
  return { found, faults };
}

function debatesOf(text: string): Result<readonly unknown[], Say> {
  if (text.length > LONGEST_BUNDLE + 1000) return no(say('open.bundle.long', { most: LONGEST_BUNDLE / 1_000_000 }));
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (!isRecord(json) || !Array.isArray(json['debates'])) return no(say('open.bundle.none'));
    return json['library'] === FORM ? ok(json['debates'] as readonly unknown[]) : no(say('open.bundle.newer'));
  } catch {
    return no(say('open.bundle.not-json'));
  }
}

const dateOf = (value: unknown): string | null => (typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]{5,15}Z$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null);

function faultsSay(name: string, faults: readonly { readonly place: string; readonly says: string }[]): Say {
  return say('open.faults', { name, count: faults.length, first: faults[0] ? written(faults[0]) : '' });
}
