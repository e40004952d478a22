/** Scripts: a debate partly written by hand. What is written is done at its moment, the room plays the rest, and what could not be done is told with its place. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReplayText } from '../../src/replay/parse-replay.ts';
import { neverOf } from '../../src/replay/moments.ts';
import { recorded } from '../../src/replay/branch.ts';
import type { Command } from '../../src/session/commands.ts';
import { legalMoves } from '../../src/session/legal.ts';
import { long, short } from '../support/scenarios.ts';
import { refusedSay } from '../../src/views/replay-notes.ts';
import { words } from '../../src/cli/words.ts';
import { faultsOf, jsonOf, opened, played, script } from './table.ts';

const doneBy = (playback: ReturnType<typeof played>, place: string): Command | null => playback.session.log[playback.places.indexOf(place)]?.command ?? null;
const longScript = (parts: Readonly<Record<string, unknown>>) => opened({ format: 1, id: 'case', title: 'A case', scenario: { id: long.id }, seed: 9, moves: [], ...parts });

describe('scripts', () => {
  it('1 an empty script is the room alone', () => {
    const playback = played(script({}));
    expect(playback.places.every((place) => place === null)).toBe(true);
    expect(playback.session.state.outcome).not.toBeNull();
  });
  it('2 a wording is named by its value or by its label, whatever its capitals', () => {
    const [byValue, byLabel] = [50, ' Dedicated quarterly REPORTING'].map((wording) => played(script({ moves: [{ round: 1, by: 'GHA', do: 'floor.take', clause: 'rights', wording }] })));
    expect(byValue && doneBy(byValue, 'moves[0]')).toEqual({ type: 'floor.take', by: 'GHA', clause: 'rights', level: 2, tone: 'measured' });
    expect(byLabel?.digests).toEqual(byValue?.digests);
  });
  it('3 each move is done in its own half-day, in the order in which they stand', () => {
    const playback = played(script({ moves: [{ round: 2, by: 'GHA', do: 'consultation.hold', with: 'BRA' }, { round: 1, by: 'GHA', do: 'consultation.hold', with: 'FRA' }, { round: 1, by: 'GHA', do: 'host.meet' }] }));
    const steps = [0, 1, 2].map((n) => playback.places.indexOf(`moves[${n}]`));
    expect(steps.map((step) => playback.session.log[step]?.round)).toEqual([2, 1, 1]);
    expect(steps[1]).toBeLessThan(steps[2] ?? 0);
  });
  it('4 a delegation that the script moves has a person’s moves, and where the script is silent the computer makes one for it', () => {
    const four = ['FRA', 'BRA', 'JPN', 'ECU'].map((to) => ({ round: 1, by: 'GHA', do: 'consultation.hold', with: to }));
    const playback = played(script({ moves: four }));
    expect(playback.refused).toEqual([]);
    const own = playback.session.log.filter((entry) => entry.round === 2 && 'by' in entry.command && entry.command.by === 'GHA' && entry.command.type !== 'turn.pass');
    expect(own.length).toBeLessThanOrEqual(1);
  });
  it('5 a move that the rules refuse is told with step, place and reason, and the debate goes on', () => {
    const playback = played(script({ moves: [{ round: 1, by: 'GHA', do: 'silence.place' }, { round: 1, by: 'GHA', do: 'consultation.hold', with: 'FRA' }] }));
    expect(playback.refused).toEqual([{ place: 'moves[0]', step: playback.places.indexOf('moves[1]') + 1, refusal: { code: 'not-sponsor' }, by: 'GHA', did: 'silence.place', never: null }]);
    expect(playback.session.state.outcome).not.toBeNull();
  });
  it('6 a move whose moment never comes is told, with what stood against it', () => {
    const playback = played(script({ moves: [{ round: 12, by: 'GHA', do: 'host.meet' }, { by: 'GHA', do: 'amendment.answer', accept: true }, { by: 'GHA', do: 'silence.place' }] }));
    expect(playback.refused.map(({ place, step }) => [place, step])).toEqual([['moves[0]', null], ['moves[1]', null], ['moves[2]', null]]);
    expect(playback.refused[2]?.refusal?.code).toBe('not-sponsor');
  });
  it('7 a move without a half-day is done at the first moment at which it is in order', () => {
    const playback = played(script({ moves: [{ by: 'GHA', do: 'consultation.hold', with: 'FRA' }, { by: 'FRA', do: 'vote.call' }] }));
    expect(playback.refused).toEqual([]);
    expect(playback.session.log[playback.places.indexOf('moves[0]')]?.round).toBe(1);
  });
  it('8 the penholder’s first draft: a form of an option, with wordings of one’s own', () => {
    const playback = played(longScript({ moves: [{ by: 'FRA', do: 'draft.table', draft: '2A', with: { rights: 'reports naming foreign security personnel', review: 35 } }] }));
    const levels = long.clauses.map((clause) => clause.id);
    const text = playback.session.state.texts.find((t) => t.sponsor === playback.session.case.tables.penholder);
    expect(playback.refused).toEqual([]);
    expect([text?.first[levels.indexOf('rights')], text?.first[levels.indexOf('review')]]).toEqual([3, 1]);
  });
  it('9 votes as they were cast, whatever the model would have had: named, and all the rest', () => {
    const playback = played(script({ moves: [{ by: 'FRA', do: 'vote.call' }], votes: [{ rest: 'abstain', ballots: { GHA: 'against', FRA: 'for', CHE: 'absent' } }], expect: [{ outcome: 'too-few-votes', tally: { for: 1, against: 1, abstain: 12 }, votes: { CHE: 'absent', GHA: 'against' } }] }));
    expect(playback.failed).toEqual([]);
    expect(playback.places.filter((place) => place === 'votes[0]')).toHaveLength(15);
  });
  it('10 expectations are held against what came out, part by part', () => {
    const { failed, knownFailures } = played(script({ moves: [{ by: 'FRA', do: 'vote.call' }], votes: [{ rest: 'for' }], expect: [{ outcome: 'vetoed', tally: { for: 15, against: 0, abstain: 0 } }, { votes: { GHA: 'abstain' } }, { ending: 'veto', known: 'Nobody votes against here.' }, { standing: { seat: 'GHA', rung: 'opposed', round: 1 } }, { digest: '0123456789abcdef' }, { consent: { atLeast: 0.99 } }, { wording: { clause: 'rights', wording: 100 } }, { option: '3' }] }));
    expect(failed.map(({ place }) => place)).toEqual(['expect[0].outcome', 'expect[1].votes', 'expect[3].standing', 'expect[4].digest', 'expect[5].consent', 'expect[6].wording', 'expect[7].option']);
    expect(failed[0]).toMatchObject({ expected: 'vetoed', found: 'adopted' });
    expect(knownFailures.map(({ place, known }) => [place, known])).toEqual([['expect[2].ending', 'Nobody votes against here.']]);
  });
  it('11 what is expected and comes out is no failure', () => {
    const first = played(script({}));
    const text = first.session.state.texts[0];
    const rung = first.session.case.charts.ladder.rung(text?.ladders[first.session.case.seat('GHA')] ?? 0);
    const expected = { outcome: first.session.state.outcome, standing: { seat: 'GHA', rung }, digest: first.digests.at(-1) };
    expect(played(script({ expect: [expected] })).failed).toEqual([]);
  });
  it('12 news, a briefing, the end of consent: at the opening of their half-day, each an event that explains itself', () => {
    const playback = played(script({ events: [{ round: 2, what: 'consent-withdrawn' }, { round: 1, what: 'news', facts: ['F19'] }, { round: 2, what: 'briefing', guest: 'civil-society', note: 'They are heard.' }] }));
    expect(playback.refused).toEqual([]);
    const at = [0, 1, 2].map((n) => playback.session.log[playback.places.indexOf(`events[${n}]`)]);
    expect(at.map((entry) => entry?.round)).toEqual([2, 1, 2]);
    expect(at[0]?.events.map((e) => e.type)).toEqual(expect.arrayContaining(['event.injected', 'host.asked-to-leave']));
    expect(at[1]?.events[0]).toEqual({ type: 'event.injected', kind: 'news', facts: ['F19'] });
    expect(at[2]?.events.map((e) => e.type)).toEqual(['event.injected', 'guest.heard']);
    expect(playback.annotations.map((a) => a.text)).toEqual(['They are heard.']);
  });
  it('13 what was played can be recorded, and the recording is the same debate', () => {
    const playback = played(script({ moves: [{ round: 1, by: 'GHA', do: 'consultation.hold', with: 'FRA' }], events: [{ round: 1, what: 'news', facts: ['F19'] }], votes: [{ rest: 'for' }] }));
    const again = played(opened(jsonOf(recorded(playback))));
    expect([again.verified, again.digests]).toEqual([true, playback.digests]);
  });
  it('14 a script may begin with what was recorded, and go on from there', () => {
    const first = played(script({}));
    const playback = played(script({ commands: first.session.log.slice(0, 12).map((entry) => entry.command), moves: [] }));
    expect(playback.digests).toEqual(first.digests);
  });
  it('15 an annotation stands at its step, or at the opening of its half-day; one of neither is a fault', () => {
    const playback = played(script({ annotations: [{ round: 2, text: 'Second.' }, { step: 1, text: 'First.' }, { round: 0, text: 'Before.' }, { round: 11, text: 'Never.' }] }));
    expect(playback.annotations.map((a) => a.text)).toEqual(['Before.', 'First.', 'Second.']);
    const opening = playback.session.log[(playback.annotations[2]?.step ?? 0) - 1];
    expect(opening?.events).toContainEqual({ type: 'round.opened', round: 2 });
    expect(() => script({ annotations: [{ text: 'Nowhere.' }] })).toThrow(/annotations\[0\]: has neither "step" nor "round"/);
  });
  it('16 the same script is the same debate each time', () => {
    const file = script({ moves: [{ round: 1, by: 'BRA', do: 'host.meet' }], events: [{ round: 1, what: 'news', facts: ['F19'] }] });
    expect(played(file).digests).toEqual(played(opened(jsonOf(file))).digests);
  });
  it('17 a seat that is left to the computer cannot be moved by the script too', () => {
    expect(() => played(script({ seats: { GHA: 'computer' }, moves: [{ by: 'GHA', do: 'host.meet' }] }))).toThrow(/moves\[0\]\.by: "GHA" is left to the computer/);
  });
  it('18 a person’s seat, with its card, is the computer’s to play where there is nobody, and its instructions are judged', () => {
    const playback = played(script({ seats: { GHA: { by: 'human', card: 'gha-region' } }, moves: [{ round: 1, by: 'GHA', do: 'host.meet' }] }));
    expect(playback.session.player?.card?.id).toBe('gha-region');
    expect(playback.refused).toEqual([]);
  });
  it('19 every kind of move that a seat can give has words in a script, and comes to the command that it should', () => {
    const tried = new Set<string>();
    for (const scenario of [short, long]) {
      const playback = played(opened({ format: 1, id: 'case', title: 'A case', scenario: { id: scenario.id }, seed: 5, seats: { GHA: 'scripted' }, moves: [] }));
      for (let step = 0; step <= playback.steps; step++) {
        const now = playback.at(step);
        for (const [kind, commands] of legalMoves(now, now.case.seat('GHA'))) {
          const command = commands[commands.length >> 1];
          if (!command || tried.has(kind)) continue;
          tried.add(kind);
          const file = opened({ format: 1, id: 'case', title: 'A case', scenario: { id: scenario.id }, seed: 5, seats: { GHA: 'scripted' }, commands: now.log.map((entry) => entry.command), moves: [inWords(scenario, command)] });
          const again = played(file);
          expect(again.session.log[step]?.command, kind).toEqual(command);
        }
      }
    }
    expect(tried.size).toBeGreaterThan(14);
  });

  it('21 in a room that is kept still, nothing is done but what the file says; without a script there is no room to keep', () => {
    const quiet = played(script({ room: 'still', moves: [{ round: 1, by: 'GHA', do: 'consultation.hold', with: 'FRA' }, { by: 'FRA', do: 'vote.call' }], votes: [{ rest: 'for' }] }));
    const free = quiet.session.log.flatMap(({ command }, i) => (quiet.places[i] === null ? [command.type] : []));
    expect([quiet.refused, [...new Set(free)].sort()]).toEqual([[], ['chair.proceed', 'turn.pass']]);
    expect(faultsOf({ format: 1, id: 'x', title: 'X', scenario: { id: short.id }, seed: 1, room: 'still', commands: [] })).toEqual([expect.stringContaining('room: needs "moves"')]);
  });
});

describe('why a move was not played', () => {
  const says = (parts: Readonly<Record<string, unknown>>, of: typeof script = script): readonly string[] => {
    const { refused, scenario } = played(of(parts));
    return refused.map((one) => words().say(refusedSay(one, scenario)));
  };
  const never = (place: string, by: string, did: string, why: string): string => `Not played (${place}: ${by}, ${did}): its moment never came. ${why}`;
  it('1 a half-day that is none, one after the end, an opening that is none', () => {
    expect(says({ moves: [{ round: 9, by: 'GHA', do: 'host.meet' }, { round: 0, by: 'GHA', do: 'turn.pass' }], events: [{ round: 12, what: 'briefing' }] })).toEqual([
      'Not played (events[0]): its moment never came. This scenario has no half-day 12: they go to 3.',
      never('moves[0]', 'Ghana', 'host.meet', 'This scenario has no half-day 9: they go to 3.'),
      never('moves[1]', 'Ghana', 'turn.pass', 'This scenario has no opening meeting: it begins with half-day 1.'),
    ]);
    expect(says({ room: 'still', moves: [{ round: 8, by: 'GHA', do: 'host.meet' }] }, longScript)[0]).toMatch(/The debate was over after half-day \d\.$/);
  });
  it('2 what the opening meeting has no place for, and a second speech there', () => {
    expect(says({ moves: [{ round: 0, by: 'GHA', do: 'host.meet' }, { round: 0, by: 'GHA', do: 'floor.take', clause: 'rights', wording: 50 }, { round: 0, by: 'GHA', do: 'floor.take', clause: 'exit', wording: 30 }] }, longScript)).toEqual([
      never('moves[0]', 'Ghana', 'host.meet', 'At the opening meeting there are statements and invitations alone.'),
      never('moves[2]', 'Ghana', 'floor.take', 'Ghana had spoken on the record in that half-day already.'),
    ]);
  });
  it('3 answers that nobody asked for, silence that nobody placed, votes that stand elsewhere', () => {
    expect(says({ room: 'still', moves: [{ round: 2, by: 'GHA', do: 'amendment.answer', accept: true }, { by: 'GHA', do: 'trade.answer', accept: true }, { round: 1, by: 'RUS', do: 'silence.break' }, { by: 'GHA', do: 'ballot.cast', ballot: 'for' }], votes: [{ rest: 'for' }] })).toEqual([
      never('moves[0]', 'Ghana', 'amendment.answer', 'Nobody asked Ghana that in half-day 2.'),
      never('moves[1]', 'Ghana', 'trade.answer', 'Nobody asked Ghana that.'),
      never('moves[2]', 'Russian Federation', 'silence.break', 'Russian Federation was not asked while a draft was under silence in half-day 1.'),
      never('moves[3]', 'Ghana', 'ballot.cast', 'Votes stand in “votes”, which goes before this, or no draft came to a vote.'),
    ]);
  });
  it('4 a turn that was passed, and one that was spent', () => {
    expect(says({ moves: [{ round: 1, by: 'GHA', do: 'turn.pass' }, { round: 1, by: 'GHA', do: 'host.meet' }] })).toEqual([never('moves[1]', 'Ghana', 'host.meet', 'Ghana had passed in that half-day already.')]);
    const asks = ['BRA', 'CHE', 'JPN', 'MLT', 'GAB'].map((to) => ({ round: 1, by: 'GHA', do: 'question.ask', to, clause: 'rights' }));
    expect(says({ moves: asks })).toEqual([expect.stringMatching(/^At step \d+ \(moves\[4\]: Ghana, question\.ask\), refused: Your moves are spent: end the half-day\.$/)]);
    const { session, file } = played(script({}));
    expect(neverOf(session, file, { round: 1, by: 'GHA', do: 'host.meet' }, false)).toEqual({ code: 'no-turn', round: 1, last: expect.any(Number) as number });
  });
  it('5 a refusal names delegation and move; words in brackets are named with their holder', () => {
    const moves = [{ round: 1, by: 'BRA', do: 'brackets.put', clause: 'rights' }, { round: 1, by: 'GHA', do: 'amendment.offer', clause: 'rights', wording: 25 }, { by: 'FRA', do: 'vote.call' }];
    const [first, second] = says({ room: 'still', moves });
    expect(first).toMatch(/^At step \d+ \(moves\[1\]: Ghana, amendment\.offer\), refused: These words are in square brackets and must be lifted first: human rights reporting \(Brazil\)\.$/);
    expect(second).toBe('Not played (moves[2]: France, vote.call): it was never in order. The last reason: These words are in square brackets and must be lifted first: human rights reporting (Brazil).');
  });
});

/** A command in the words of a script. */
function inWords(scenario: typeof long, command: Command): Record<string, unknown> {
  const label = (clause: string, level: number): string => scenario.clauses.find((c) => c.id === clause)?.wordings[level]?.label ?? '';
  const { type, ...rest } = command as { type: string; by: string; clause?: string; level?: number; levels?: readonly number[]; ask?: { clause: string; level: number }; give?: { clause: string; level: number } };
  const { level, levels, ask, give, ...plain } = rest;
  return {
    do: type,
    ...plain,
    ...(level === undefined ? {} : { wording: label(plain.clause ?? '', level) }),
    ...(ask ? { ask: { clause: ask.clause, wording: label(ask.clause, ask.level) } } : {}),
    ...(give ? { give: { clause: give.clause, wording: label(give.clause, give.level) } } : {}),
    ...(levels ? { draft: '2A', with: Object.fromEntries(scenario.clauses.map((c, k) => [c.id, c.wordings[levels[k] ?? 0]?.value ?? 0])) } : {}),
  };
}

describe('the scripts that ship', () => {
  const folder = new URL('../../assets/replays/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.replay.json'));
  it('1 are there', () => expect(files).toContain('first-script.replay.json'));
  it('2 the first plays as it is written', () => {
    const parsed = parseReplayText(readFileSync(new URL('first-script.replay.json', folder), 'utf8'));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.fault));
    const playback = played(parsed.value);
    expect([playback.refused, playback.failed, playback.session.state.outcome]).toEqual([[], [], 'adopted']);
  });
});
