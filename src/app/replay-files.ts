/** Files that somebody chose or dropped: each is read, and what is sound in it returned, with a sentence for the rest. */
import { LONGEST_FILE } from '../replay/parse-replay.ts';
import { say, type Say } from '../views/say.ts';
import { LONGEST_BUNDLE, readDebates, type Bundled, type Unbundled } from './debate-bundle.ts';

/** Bytes above which a file is not read at all: no letter takes more than four. */
const MOST_BYTES = 4 * LONGEST_BUNDLE;

/** @param onRead told after each file how many have been read */
export async function readFiles(files: readonly File[], onRead: (read: number) => void = () => undefined): Promise<Unbundled> {
  const found: Bundled[] = [];
  const faults: Say[] = [];
  for (const [i, file] of files.entries()) {
    const read = await readFile(file);
    found.push(...read.found);
    faults.push(...read.faults);
    onRead(i + 1);
  }
  return { found, faults };
}

async function readFile(file: File): Promise<Unbundled> {
  const name = file.name.length > 60 ? `${file.name.slice(0, 58)}…` : file.name;
  if (file.size > MOST_BYTES) return { found: [], faults: [say('open.too-big', { name, most: LONGEST_FILE / 1_000_000 })] };
  try {
    return readDebates(name, await file.text());
  } catch {
    return { found: [], faults: [say('open.unreadable', { name })] };
  }
}
