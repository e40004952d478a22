/** The real course from January to June 2023: it plays as it is recorded, every note says where it is from, and nobody moves but as the file says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { replayList } from '../../src/app/replay-list.ts';
import { scenarioIds, scenarioList } from '../../src/app/scenario-list.ts';
import { parseReplayText } from '../../src/replay/parse-replay.ts';
import { playBack, type Playback } from '../../src/replay/play-back.ts';
import type { Replay } from '../../src/replay/replay-file.ts';
import { readableSteps } from '../../src/views/replay-view.ts';
import { playOut } from '../../src/session/simulate.ts';
import { anyScenario } from '../support/cases.ts';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { json } from '../support/scenarios.ts';

const ID = 'january-to-june-2023';
const LONGEST = 300;

function read(): Replay {
  const found = parseReplayText(readFileSync(new URL(`../../assets/replays/${ID}.replay.json`, import.meta.url), 'utf8'));
  if (!found.ok) throw new Error(JSON.stringify(found.fault));
  return found.value;
}
function course(): Scenario {
  const found = parseScenario(json(ID), anyScenario);
  if (!found.ok) throw new Error(JSON.stringify(found.fault));
  return found.value;
}
const file = read();
const scenario = course();
function play(): Playback {
  const found = playBack(file, (id) => (id === ID ? scenario : null));
  if (!found.ok) throw new Error(JSON.stringify(found.fault));
  return found.value;
}
const played = play();
const { log, case: c, state } = played.session;

/** The step at which something happened first. */
const stepOf = (type: string): number => log.find((entry) => entry.events.some((event) => event.type === type))?.step ?? -1;
const dayOf = (step: number): string => {
  const { round } = played.at(step).state;
  return round === 0 ? scenario.date : (scenario.calendar[round - 1]?.date ?? '');
};

describe('the real course', () => {
  it('1 plays to the end, and all comes out as the file says', () => {
    expect(played.refused).toEqual([]);
    expect(played.failed).toEqual([]);
    expect(played.knownFailures).toEqual([]);
    expect(state.outcome).toBe('adopted');
  });

  it('2 no text is on the table before 22 June, and one vote is held: fifteen in favour', () => {
    expect(dayOf(stepOf('draft.tabled'))).toBe('2023-06-22');
    expect(played.at(stepOf('draft.tabled') - 1).state.texts).toEqual([]);
    expect(log.filter((entry) => entry.events.some((event) => event.type === 'vote.held'))).toHaveLength(1);
    expect(state.texts.map((text) => text.decision?.tally)).toEqual([{ for: 15, against: 0, abstain: 0 }]);
    expect(scenario.history.votes?.[0]?.for.slice().sort()).toEqual(c.seatIds.slice(0, 15).sort());
  });

  it('3 Mali rejects the options on 27 January, and asks the mission to leave on 16 June', () => {
    expect(dayOf(stepOf('host.asked-to-leave'))).toBe('2023-06-16');
    expect(played.at(stepOf('host.asked-to-leave') - 1).state.asked).toBe(false);
    const spoke = log.find((entry) => entry.command.type === 'floor.take' && entry.command.by === 'MLI');
    expect(spoke?.round).toBe(0);
  });

  it('4 silence is placed once and passes', () => {
    expect(log.some((entry) => entry.command.type === 'silence.break')).toBe(false);
    expect(stepOf('silence.passed')).toBeGreaterThan(stepOf('silence.placed'));
  });

  it('5 the dates are those of the record, in their order', () => {
    expect(scenario.calendar.map((day) => day.date)).toEqual(['2023-01-27', '2023-02-07', '2023-04-12', '2023-06-16', '2023-06-22', '2023-06-26', '2023-06-27', '2023-06-28']);
    const weekdays = scenario.calendar.map(({ date, label }) => label.startsWith(['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'][new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '?'));
    expect(weekdays).not.toContain(false);
    const noted = played.annotations.map(({ step }) => dayOf(step));
    expect(noted).toEqual(noted.slice().sort());
  });

  it('6 nothing happens but what the file says: all else is the chair, and delegations that pass', () => {
    const free = log.flatMap(({ command }, i) => (played.places[i] === null ? [command.type] : []));
    expect([...new Set(free)].sort()).toEqual(['chair.proceed', 'silence.keep', 'turn.pass']);
  });

  it('7 every note has a source that is there, is short, and names no source in vain', () => {
    for (const { text, sources } of played.annotations) {
      expect(sources?.length ?? 0, text).toBeGreaterThan(0);
      for (const name of sources ?? []) expect(scenario.sources, `${name}: ${text}`).toHaveProperty(name);
      expect(text.length, text).toBeLessThanOrEqual(LONGEST);
      expect(text.split(/[.?]”?(?:\s|$)/).filter((part) => part.trim() !== '').length, text).toBeLessThanOrEqual(2);
      expect(text, text).not.toMatch(/['"]| {2}/);
    }
  });

  it('8 notes of the chair stand where what they tell of happens', () => {
    expect((file.annotations ?? []).map(({ step }) => step)).toEqual([0, stepOf('agenda.adopted'), stepOf('briefing.heard'), stepOf('silence.passed'), stepOf('vote.held'), stepOf('debate.closed'), stepOf('debate.closed')]);
  });

  it('9 it is watched in eight minutes by whoever reads thirty letters a second and looks up at every note', () => {
    const letters = played.annotations.reduce((sum, { text }) => sum + text.length, 0);
    const steps = readableSteps(played).length;
    expect(played.annotations.length).toBeGreaterThanOrEqual(40);
    expect((letters / 30 + 3 * steps) / 60).toBeLessThan(8.5);
    expect((letters / 30 + 3 * steps) / 60).toBeGreaterThan(7);
  });

  it('10 what it says of our model is so: the request is not foreseen, and after it all stand behind the text', () => {
    const text = played.at(stepOf('silence.passed')).state.texts[0];
    expect(c.seatIds.slice(0, 15).filter((_, i) => c.charts.ladder.rung(text?.ladders[i] ?? 0) !== 'committed')).toEqual([]);
    const rooms = Array.from({ length: 16 }, (_, n) => playOut(scenario, n + 1, null, 'idle').state);
    expect(rooms.filter((room) => room.asked).length).toBeLessThanOrEqual(2);
    expect(rooms.filter((room) => room.outcome === 'adopted').length).toBeGreaterThan(8);
  });

  it('11 it is among the replays, and not among the debates to play', () => {
    expect(replayList.map(({ id }) => id)).toEqual([ID, 'first-script']);
    expect(replayList.every((entry) => entry.title !== '' && entry.summary !== '' && scenarioIds.includes(entry.scenario))).toBe(true);
    expect(scenarioIds).toContain(ID);
    expect(scenarioList.map(({ id }) => id)).not.toContain(ID);
    // The bundler picks these out of the files as they are written, before anything is taken from another.
    for (const id of scenarioIds) expect(Object.keys(json(id)), id).toEqual(expect.arrayContaining(['title', 'summary', 'minutes', 'date']));
    expect(scenarioIds.filter((id) => !scenarioList.some((entry) => entry.id === id))).toEqual(scenarioIds.filter((id) => json(id)['watch'] === true));
  });
});
