/** A recorded debate is played again: it is the same, or the first step at which it is not is named. */
import { describe, expect, it } from 'vitest';
import { parseReplayText } from '../../src/replay/parse-replay.ts';
import { playBack } from '../../src/replay/play-back.ts';
import { replayOf } from '../../src/replay/record.ts';
import { KEPT, scenarioDigest } from '../../src/replay/scenario-digest.ts';
import { without } from '../../src/replay/without.ts';
import { writeReplay } from '../../src/replay/write-replay.ts';
import type { Command } from '../../src/session/commands.ts';
import { digests } from '../../src/session/digest.ts';
import { open, send } from '../../src/session/session.ts';
import { POLICIES } from '../../src/session/policies.ts';
import { playOut } from '../../src/session/simulate.ts';
import { cardOf, long, short } from '../support/scenarios.ts';
import { jsonOf, opened, played, recordedDebate, scenarios, TOY } from './table.ts';

describe('play back', () => {
  it('1 debates of every policy, saved, parsed and played: the same fingerprints to the last', () => {
    for (const scenario of [TOY, short, long])
      for (const [n, policy] of POLICIES.entries()) {
        const seat = scenario === TOY ? 'FFF' : 'GHA';
        const session = playOut(scenario, 11 + n, { seat, card: cardOf(scenario, seat) }, policy);
        const parsed = parseReplayText(writeReplay(replayOf(session)));
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.fault));
        const playback = played(parsed.value);
        expect(playback.digests).toEqual(digests(session));
        expect([playback.verified, playback.diverged, playback.refused, playback.scenarioChanged]).toEqual([true, null, [], false]);
        expect(replayOf(playback.session)).toEqual(replayOf(session));
      }
  });
  it('2 each level of difficulty is kept', () => {
    for (const level of ['story', 'hard', 'open-book'] as const) {
      const file = replayOf(playOut(TOY, 3, null, 'idle', level));
      expect(file.level).toBe(level);
      expect(played(file).verified).toBe(true);
    }
  });
  it('3 any step is the fold of so many commands, whichever was looked at before', () => {
    const file = recordedDebate();
    const playback = played(file);
    let session = open(TOY, file.seed, { seat: 'FFF', card: cardOf(TOY, 'FFF') }, file.level);
    const folded = [session];
    for (const command of file.commands ?? []) {
      const next = send(session, command as Command);
      if (!next.ok) throw new Error(next.fault.code);
      folded.push((session = next.value));
    }
    for (let n = 0; n <= playback.steps; n++) {
      const step = (n * 37) % (playback.steps + 1);
      const there = playback.at(step);
      expect(there.state, `step ${step}`).toEqual(folded[step]?.state);
      expect(there.log).toEqual(folded[step]?.log);
      expect(there.player).toEqual(folded[step]?.player);
    }
    expect(playback.at(-5).log).toHaveLength(0);
    expect(playback.at(1e9).log).toHaveLength(playback.steps);
  });
  it('4 an entry of the log is the same thing at every step', () => {
    const playback = played(recordedDebate());
    expect(playback.at(9).log[4]).toBe(playback.session.log[4]);
  });
  it('5 another command at a step: the debate parts there, and the place is named', () => {
    const json = jsonOf(recordedDebate());
    const commands = json['commands'] as { type: string; level?: number }[];
    const n = commands.findIndex((c) => c.type === 'floor.take');
    const command = commands[n];
    if (command) command.level = ((command.level ?? 0) + 1) % 3;
    const playback = played(opened(json));
    expect(playback.diverged).toMatchObject({ step: n + 1, place: `commands[${n}]` });
    expect(playback.diverged?.found).toHaveLength(KEPT);
    expect(playback.verified).toBe(false);
  });
  it('6 a command that the rules refuse ends a recording there, with their reason', () => {
    const json = jsonOf(recordedDebate());
    (json['commands'] as unknown[])[3] = { type: 'ballot.cast', by: 'FFF', text: 1, ballot: 'for' };
    const playback = played(opened(json));
    expect(playback.diverged).toMatchObject({ step: 4, found: null });
    expect(playback.refused).toHaveLength(1);
    expect(playback.steps).toBe(3);
  });
  it('7 a file whose fingerprints are another’s is found out at the first step', () => {
    const other = recordedDebate(TOY, 5);
    expect(played(opened({ ...jsonOf(recordedDebate()), seed: other.seed })).diverged?.step).toBe(1);
  });
  it('8 a file without fingerprints plays, and says that nothing was compared', () => {
    const playback = played(opened(without(jsonOf(recordedDebate()), 'digests')));
    expect([playback.verified, playback.diverged]).toEqual([false, null]);
  });
  it('9 a scenario that has been changed since is noticed', () => {
    const file = recordedDebate();
    const changed = { ...TOY, summary: 'Another summary.' };
    const playback = playBack(file, () => changed);
    expect(playback.ok && [playback.value.scenarioChanged, playback.value.verified]).toEqual([true, true]);
    expect(scenarioDigest({ ...TOY, $schema: 'x' })).toBe(scenarioDigest(TOY));
  });
  it('10 a scenario that is not here, a seat or a card that is none: a fault with its place', () => {
    expect(playBack(recordedDebate(), () => null)).toMatchObject({ ok: false, fault: [{ place: 'scenario.id' }] });
    const json = jsonOf(recordedDebate());
    expect(playBack(opened({ ...json, seats: { ZZZ: 'human' } }), scenarios)).toMatchObject({ ok: false, fault: [{ place: 'seats.ZZZ' }] });
    expect(playBack(opened({ ...json, seats: { FFF: { by: 'human', card: 'no' } } }), scenarios)).toMatchObject({ ok: false, fault: [{ place: 'seats.FFF.card' }] });
    expect(playBack(recordedDebate(), scenarios, [0])).toMatchObject({ ok: false, fault: [{ place: 'variations' }] });
  });
  it('11 a debate that is not over is recorded and played as far as it came', () => {
    const file = recordedDebate();
    const playback = played(opened({ ...jsonOf(file), commands: file.commands?.slice(0, 20), digests: file.digests?.slice(0, 20) }));
    expect([playback.steps, playback.verified, playback.session.state.outcome]).toEqual([20, true, null]);
  });
});
