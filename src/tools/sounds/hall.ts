/** The hall itself: a large, carpeted, well-damped room. First reflections of its surfaces, then a tail of damped combs and all-passes (Schroeder, Moorer). */
import { RATE, high, lay, low, type Signal } from './signal.ts';

function comb(seconds: number, decay: number, damping: number): (x: number) => number {
  const line = new Float64Array(Math.round(seconds * RATE));
  const feedback = 10 ** ((-3 * seconds) / decay);
  let at = 0;
  let kept = 0;
  return (x) => {
    const out = line[at] ?? 0;
    kept = out * (1 - damping) + kept * damping;
    line[at] = x + kept * feedback;
    at = (at + 1) % line.length;
    return out;
  };
}

function allPass(seconds: number): (x: number) => number {
  const line = new Float64Array(Math.round(seconds * RATE));
  let at = 0;
  return (x) => {
    const old = line[at] ?? 0;
    const out = old - 0.5 * x;
    line[at] = x + 0.5 * out;
    at = (at + 1) % line.length;
    return out;
  };
}

/** What comes back first: from the table, the ceiling, the walls. Each is [seconds later, strength, hertz above which the surface swallows it]. */
const REFLECTIONS = [
  [0.0047, 0.34, 5200],
  [0.0113, 0.26, 4200],
  [0.0171, 0.29, 3600],
  [0.0236, 0.2, 3000],
  [0.0319, 0.22, 2600],
  [0.0427, 0.15, 2200],
  [0.0563, 0.12, 1800],
] as const;

/** How much later the tail begins than the sound. */
const TAIL_AFTER = 0.028;

function reflections(signal: Signal): Signal {
  const back = new Float64Array(signal.length);
  for (const [later, strength, hertz] of REFLECTIONS) lay(back, low(signal, hertz, 0.6), later, strength);
  return back;
}

/** The tail: a carpet takes the heights first, so that what is left is dark. */
function tail(signal: Signal, decay: number): Signal {
  const later = new Float64Array(signal.length);
  lay(later, low(signal, 4200, 0.6), TAIL_AFTER);
  const combs = [0.0371, 0.0437, 0.0499, 0.0531, 0.0613, 0.0677].map((s) => comb(s, decay, 0.64));
  const passes = [0.005, 0.0017, 0.0126, 0.0083].map((s) => allPass(s));
  const room = later.map((v) => {
    const sum = combs.reduce((total, next) => total + next(v), 0) / combs.length;
    return passes.reduce((x, next) => next(x), sum);
  });
  return high(room, 120);
}

/** The signal as heard in the hall. `wet` is the share of the room, `decay` the seconds in which its tail falls by 60 dB. */
export function inHall(signal: Signal, wet: number, decay = 0.7): Signal {
  const early = reflections(signal);
  const late = tail(signal, decay);
  return signal.map((v, i) => v + wet * ((early[i] ?? 0) + 1.3 * (late[i] ?? 0)));
}
