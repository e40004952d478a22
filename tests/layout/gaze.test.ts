/** Which way heads turn. */
import { describe, expect, it } from 'vitest';
import { chamberPlan } from '../../src/layout/chamber-plan.ts';
import { gazes, turnTowards } from '../../src/layout/gaze.ts';
import { shouldersIn, type Seating } from '../../src/layout/stage-plan.ts';

const seating: Seating = { president: 'JPN', members: ['ALB', 'BRA', 'CHN', 'ECU', 'FRA', 'GAB', 'GHA', 'JPN', 'MLT', 'MOZ', 'RUS', 'CHE', 'ARE', 'GBR', 'USA'], host: 'MLI' };
const { seats } = chamberPlan(seating, 1280, 720);

describe('heads', () => {
  it('1 turn to the speaker, who looks at the reader', () => {
    const turned = gazes(seats, 'RUS', false);
    expect(turned.get('RUS')).toBe(0);
    for (const id of ['FRA', 'ECU', 'ALB', 'MLI', 'GAB', 'JPN']) expect(turned.get(id), id).toBe(1);
    expect(gazes(seats, 'FRA', false).get('RUS')).toBe(-1);
  });
  it('2 look at the reader while nobody speaks', () => {
    expect([...gazes(seats, null, false).values()].every((turn) => turn === 0)).toBe(true);
    expect(gazes(seats, 'nobody', false).get('FRA')).toBe(0);
  });
  it('3 do not turn to one straight ahead', () => {
    expect(turnTowards({ x: 100, y: 0 }, { x: 130, y: 90 }, 1000)).toBe(0);
  });
  it('4 turn to a neighbour, every second one, when a murmur goes round, and the speaker does not', () => {
    const turned = gazes(seats, 'RUS', true);
    const away = seats.filter((seat, i) => i % 2 === 1 && seat.id !== 'RUS');
    expect(away.length).toBeGreaterThan(6);
    for (const seat of away) {
      const neighbour = seats[seats.indexOf(seat) - 1];
      expect(turned.get(seat.id ?? ''), seat.id ?? '').toBe((neighbour?.figure.x ?? 0) < seat.figure.x ? -1 : 1);
    }
    expect(turned.get('RUS')).toBe(0);
    expect([...gazes(seats, null, true).values()].filter((turn) => turn !== 0).length).toBeGreaterThan(6);
  });
  it('5 sit on shoulders of three outlines, five members each, the same in every room', () => {
    const count = [0, 0, 0];
    for (const id of seating.members) count[shouldersIn(seating, id)] = (count[shouldersIn(seating, id)] ?? 0) + 1;
    expect(count).toEqual([5, 5, 5]);
    expect(shouldersIn(seating, 'MLI')).toBe(0);
  });
});
