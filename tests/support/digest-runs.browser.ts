/** What a browser is given: the same function, by name. */
import { digestsOf } from './digest-runs.ts';

Object.assign(globalThis, { digestsOf });
