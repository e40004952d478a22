/** Branches and comparisons: the line that is left stays, branches form a tree, and two debates say where they part. */
import { describe, expect, it } from 'vitest';
import { annotate, branch, grow, prune, recorded } from '../../src/replay/branch.ts';
import { diff } from '../../src/replay/diff.ts';
import { linesOf } from '../../src/replay/lines.ts';
import { without } from '../../src/replay/without.ts';
import { writeReplay } from '../../src/replay/write-replay.ts';
import { reseat, send, type Session } from '../../src/session/session.ts';
import { finish } from '../../src/session/simulate.ts';
import { cardOf, short } from '../support/scenarios.ts';
import { jsonOf, opened, played, recordedDebate, script } from './table.ts';

const main = played(recordedDebate(short, 7, null, 'idle'));
/** The main line of a debate of the room alone, gone on with from a step by Brazil. */
const brazil = (at: number): Session => finish(reseat(main.at(at), { seat: 'BRA', card: cardOf(short, 'BRA') }), 'random');
function branched(at: number, session?: Session): ReturnType<typeof branch> & { readonly ok: true } {
  const found = branch(main, at, session, 'Brazil takes over');
  if (!found.ok) throw new Error(JSON.stringify(found.fault));
  return found;
}

describe('branches', () => {
  it('1 the original line is kept to the letter', () => {
    const { file } = branched(30, brazil(30)).value;
    expect(without(jsonOf(file), 'variations')).toEqual(jsonOf(main.file));
  });
  it('2 a branch in which a person takes a seat is written, read and played with the same fingerprints', () => {
    const session = brazil(30);
    const { file, path } = branched(30, session).value;
    const again = played(opened(JSON.parse(writeReplay(file))), path);
    expect([again.verified, again.title, again.session.player?.seat]).toEqual([true, 'Brazil takes over', 'BRA']);
    expect(again.session.state).toEqual(session.state);
    expect(again.at(30).state.humans).not.toBe(again.at(29).state.humans);
  });
  it('3 branches of branches form a tree, and each line is found by its way', () => {
    const one = branched(30, brazil(30)).value;
    const line = played(one.file, one.path);
    const two = branch(line, 40, finish(reseat(line.at(40), null), 'idle'), 'The room alone again');
    if (!two.ok) throw new Error('no branch');
    expect(two.value.path).toEqual([0, 0]);
    const three = branch(played(two.value.file), 10);
    if (!three.ok) throw new Error('no branch');
    expect(linesOf(three.value.file).map(({ path, from }) => [path.join('.'), from])).toEqual([['', 0], ['0', 30], ['0.0', 40], ['1', 10]]);
    expect(played(opened(jsonOf(three.value.file)), [0, 0]).verified).toBe(true);
  });
  it('4 an empty branch is played on move by move, and grows in the file', () => {
    const { file, path } = branched(5).value;
    let session = played(file, path).session;
    expect(session.log).toHaveLength(5);
    const next = send(session, main.session.log[5]?.command ?? { type: 'chair.proceed' });
    if (!next.ok) throw new Error(next.fault.code);
    session = next.value;
    const grown = grow(file, path, session);
    expect(grown.variations?.[0]?.commands).toHaveLength(1);
    expect(played(opened(jsonOf(grown)), path).verified).toBe(true);
  });
  it('5 a branch can be taken away again, and a step annotated', () => {
    const { file, path } = branched(5).value;
    expect(prune(file, path).variations).toEqual([]);
    const noted = annotate(annotate(file, path, { step: 5, text: 'Later.' }), path, { step: 3, text: 'Earlier.' });
    expect(played(noted, path).annotations.map((a) => a.text)).toEqual(['Earlier.', 'Later.']);
    expect(noted.annotations).toBeUndefined();
  });
  it('6 a step that is none is no place to branch from', () => {
    for (const at of [-1, 1.5, main.steps + 1]) expect(branch(main, at).ok).toBe(false);
  });
  it('7 a script becomes a recording of what was played before it is branched, with its notes at their steps', () => {
    const playback = played(script({ moves: [{ round: 1, by: 'GHA', do: 'consultation.hold', with: 'FRA', note: 'It begins.' }], mine: 'kept' }));
    const file = recorded(playback);
    expect([file.moves, file.commands?.length]).toEqual([undefined, playback.steps]);
    expect(file.annotations).toEqual([{ step: playback.places.indexOf('moves[0]') + 1, text: 'It begins.' }]);
    expect(jsonOf(file)['mine']).toBe('kept');
    expect(played(opened(jsonOf(file))).verified).toBe(true);
    const found = branch(playback, 10);
    expect(found.ok && played(found.value.file, found.value.path).steps).toBe(10);
  });
});

describe('two debates', () => {
  it('1 a debate and itself are the same', () => {
    expect(diff(main, played(main.file))).toMatchObject({ step: null, why: 'same', standings: [], ballots: [] });
  });
  it('2 where somebody did something else, both commands are named', () => {
    const { file, path } = branched(30, brazil(30)).value;
    const found = diff(main, played(file, path));
    expect(found.step).toBeGreaterThan(30);
    expect(['command', 'setting']).toContain(found.why);
    expect(found.settings).toContain('seats');
  });
  it('3 another seed is another debate from the first step', () => {
    expect(diff(main, played(recordedDebate(short, 8, null, 'idle')))).toMatchObject({ step: 1, why: 'setting', settings: ['seed'] });
  });
  it('4 where one goes on and the other ends, that is the reason', () => {
    const { file, path } = branched(30).value;
    expect(diff(main, played(file, path))).toMatchObject({ step: 31, why: 'length' });
  });
  it('5 the ledgers that differ add up to what the index differs by', () => {
    const { file, path } = branched(30, brazil(30)).value;
    const other = played(file, path);
    for (const { index, terms } of diff(main, other).standings) expect(terms.reduce((sum, t) => sum + t.points[1] - t.points[0], 0)).toBe(index[1] - index[0]);
  });
});
