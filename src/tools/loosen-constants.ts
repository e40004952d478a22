/**
 * A loader's hook for one process: the constants of the rules can be set there, so that one of them can be varied for a few debates.
 * Installed by `validation-worker.ts` before the engine is read; the files on disk and every other process stay as they are.
 */
import type { LoadHook } from 'node:module';
import type { Constant } from './validation-tasks.ts';

/** What a loosened file exports beside its own: how to read and set each constant, by its path. */
export interface Loosened {
  readonly loosened: Readonly<Record<string, { readonly get: () => unknown; readonly set: (value: number) => void }>>;
}

let constants: readonly Constant[] = [];

export function initialize(data: readonly Constant[]): void {
  constants = data;
}

export const load: LoadHook = async (url, context, next) => {
  const read = await next(url, context);
  const here = constants.filter(({ file }) => new URL(url).pathname.endsWith(`/src/domain/${file}.ts`));
  if (here.length === 0) return read;
  const source = typeof read.source === 'string' ? read.source : Buffer.from(read.source as Uint8Array).toString('utf8');
  // Whoever imports a binding sees its new value; a constant cannot have one.
  const doors = here.map(({ path }) => `${JSON.stringify(path)}: { get: () => ${path}, set: (value) => { ${path} = value; } }`);
  return { ...read, source: `${source.replace(/\bconst /g, 'let ')}\nexport const loosened = { ${doors.join(', ')} };` };
};
