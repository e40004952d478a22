/** Entry for a browser: puts `replayed` where a page can be asked for it. */
import { replayed } from './replay-runs.ts';

Object.assign(globalThis, { replayed });
