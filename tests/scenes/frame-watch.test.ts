/** When the room gives up movement because the machine draws too slowly. */
import { describe, expect, it } from 'vitest';
import { FrameWatch } from '../../scenes/frame-watch.ts';

/** Frames at these distances, in ms. @returns at which of them movement was given up, -1: at none */
function givenUp(gaps: readonly number[], watch = new FrameWatch()): number {
  let now = 1000;
  watch.frame(now);
  return gaps.findIndex((gap) => watch.frame((now += gap)));
}

describe('frames that come too slowly', () => {
  it('1 sixty, and thirty, frames a second are quick enough for ever', () => {
    expect(givenUp(Array<number>(600).fill(16.7))).toBe(-1);
    expect(givenUp(Array<number>(600).fill(33.4))).toBe(-1);
  });
  it('2 five slow frames in a row are too many', () => {
    expect(givenUp([16, 400, 400, 400, 400, 400, 400])).toBe(5);
  });
  it('3 single slow frames among quick ones are forgiven', () => {
    expect(givenUp(Array.from({ length: 200 }, (_, i) => (i % 3 === 0 ? 90 : 16)))).toBe(-1);
  });
  it('4 a gap while nothing was drawn, or the tab was hidden, is no slow frame', () => {
    const watch = new FrameWatch();
    for (let i = 0; i < 20; i++) {
      watch.begin();
      expect(watch.frame(i * 60_000)).toBe(false);
    }
    expect(givenUp([9000, 9000, 9000, 9000, 9000, 9000])).toBe(-1);
  });
});
