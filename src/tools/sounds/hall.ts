/** The hall itself: a large, carpeted, well-damped room, as damped combs followed by all-passes (Schroeder, Moorer). */
import { RATE, high, type Signal } from './signal.ts';

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

/** The signal as heard in the hall. `wet` is the share of the room, `decay` the seconds to fall by 60 dB. */
export function inHall(signal: Signal, wet: number, decay = 0.7): Signal {
  const combs = [0.0297, 0.0371, 0.0411, 0.0437, 0.0499, 0.0531].map((s) => comb(s, decay, 0.55));
  const passes = [0.005, 0.0017, 0.0126].map((s) => allPass(s));
  const room = signal.map((v) => {
    const sum = combs.reduce((total, next) => total + next(v), 0) / combs.length;
    return passes.reduce((x, next) => next(x), sum);
  });
  const clear = high(room, 120);
  return signal.map((v, i) => v + wet * (clear[i] ?? 0));
}
