/** Times and curves of movement (DESIGN.md 11). */

export const TIME = { still: 120, base: 220, hand: 260, turn: 420, light: 700, room: 1200 } as const;

/** A CSS cubic-bezier as a function of time. */
function bezier(x1: number, y1: number, x2: number, y2: number): (t: number) => number {
  const on = (a: number, b: number, s: number): number => 3 * a * s * (1 - s) * (1 - s) + 3 * b * s * s * (1 - s) + s * s * s;
  return (t) => {
    let low = 0;
    let high = 1;
    for (let i = 0; i < 18; i++) {
      const s = (low + high) / 2;
      if (on(x1, x2, s) < t) low = s;
      else high = s;
    }
    return on(y1, y2, (low + high) / 2);
  };
}

export const standard = bezier(0.4, 0, 0.2, 1);
export const settle = bezier(0.22, 1, 0.36, 1);
