/** The law of the charts, checked on every state that can be reached and every event there: nothing is sampled. */
import { describe, expect, it } from 'vitest';
import { BARGAIN_EVENTS, bargainMachine } from '../../src/machines/bargain.machine.ts';
import { COUNCIL_EVENTS, councilMachine } from '../../src/machines/council.machine.ts';
import { MOTION_EVENTS, motionMachine } from '../../src/machines/motion.machine.ts';
import { remember, type Chart } from '../../src/machines/remember.ts';
import { TEXT_LADDER_EVENTS, textLadderMachine } from '../../src/machines/text-ladder.machine.ts';

interface Step {
  readonly from: string;
  readonly event: string;
  readonly to: string;
}

/** Every step of a chart, in words. */
function steps(chart: Chart, events: readonly string[]): readonly Step[] {
  const seen = new Set([chart.initial]);
  const queue = [chart.initial];
  const all: Step[] = [];
  for (let at = queue.pop(); at !== undefined; at = queue.pop())
    for (const event of events) {
      const next = chart.next(at, chart.event(event));
      all.push({ from: chart.name(at), event, to: chart.name(next) });
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  return all;
}
/** Steps that break a rule, as sentences; the rule must have had something to say. */
function breaking(all: readonly Step[], concerns: (s: Step) => boolean, holds: (s: Step) => boolean): readonly string[] {
  const concerned = all.filter(concerns);
  expect(concerned.length).toBeGreaterThan(0);
  return concerned.filter((s) => !holds(s)).map((s) => `${s.from} --${s.event}--> ${s.to}`);
}

const ladder = steps(remember(textLadderMachine, TEXT_LADDER_EVENTS), TEXT_LADDER_EVENTS);
/** `capital.instructed rung.free.open vote.declared.for`, read apart. */
function read(name: string): { readonly capital: string; readonly side: string; readonly leaf: string; readonly vote: string } {
  const found = /^capital\.(\w+) rung\.(free|held)\.(\w+) vote\.([\w.]+)$/.exec(name);
  if (!found) throw new Error(`"${name}" is no state of the ladder`);
  const [, capital = '', side = '', leaf = '', vote = ''] = found;
  return { capital, side, leaf, vote };
}
const RUNGS = ['opposed', 'sceptical', 'open', 'leaning', 'committed'];
const height = (name: string): number => RUNGS.indexOf(read(name).leaf);
const onRungs = (s: Step): boolean => height(s.from) >= 0;
const BLOCKED = ['veto', 'hardAbstain', 'hardAgainst'];

describe('a ladder, on each of its steps', () => {
  it('1 up and a pledge climb one rung or none, down falls one rung or none', () => {
    expect(breaking(ladder, (s) => onRungs(s) && ['up', 'pledge'].includes(s.event), (s) => [0, 1].includes(height(s.to) - height(s.from)))).toEqual([]);
    expect(breaking(ladder, (s) => onRungs(s) && s.event === 'down', (s) => [0, -1].includes(height(s.to) - height(s.from)))).toEqual([]);
  });
  it('2 free and in touch with its capital, a delegation can climb every rung and fall every rung', () => {
    const free = (s: Step): boolean => onRungs(s) && read(s.from).side === 'free' && read(s.from).capital === 'instructed';
    expect(breaking(ladder, (s) => free(s) && s.event === 'up' && height(s.from) < 4, (s) => height(s.to) === height(s.from) + 1)).toEqual([]);
    expect(breaking(ladder, (s) => free(s) && s.event === 'down' && height(s.from) > 0, (s) => height(s.to) === height(s.from) - 1)).toEqual([]);
  });
  it('3 only a crossed line, the host line, a broken promise and the first word move further', () => {
    const far = new Set(ladder.filter((s) => onRungs(s) && onRungs({ ...s, from: s.to }) && Math.abs(height(s.to) - height(s.from)) > 1).map((s) => s.event));
    expect([...far].sort()).toEqual(['betrayed', 'hostLine']);
    const off = new Set(ladder.filter((s) => onRungs(s) && height(s.to) < 0).map((s) => s.event));
    expect([...off].sort()).toEqual(['block.hard', 'block.veto']);
  });
  it('4 under the host line nobody stands above open, whatever has been said', () => {
    expect(breaking(ladder, (s) => read(s.to).side === 'held', (s) => height(s.to) <= RUNGS.indexOf('open'))).toEqual([]);
  });
  it('5 only the host line takes a delegation under it, only its lifting sets it free, and the rung is kept where it can be', () => {
    expect(breaking(ladder, (s) => read(s.from).side !== read(s.to).side, (s) => s.event === (read(s.to).side === 'held' ? 'hostLine' : 'hostLineLifted'))).toEqual([]);
    expect(breaking(ladder, (s) => s.event === 'hostLine', (s) => read(s.to).side === 'held' && read(s.to).leaf === (height(s.from) > 2 ? 'open' : read(s.from).leaf))).toEqual([]);
    expect(breaking(ladder, (s) => s.event === 'hostLineLifted', (s) => read(s.to).side === 'free' && read(s.to).leaf === read(s.from).leaf)).toEqual([]);
  });
  it('6 while the capital is asked nobody climbs above open', () => {
    expect(breaking(ladder, (s) => onRungs(s) && read(s.from).capital === 'awaiting' && read(s.to).capital === 'awaiting', (s) => height(s.to) <= Math.max(height(s.from), RUNGS.indexOf('open')))).toEqual([]);
  });
  it('7 a veto line and a hard line block from everywhere; a clearing leads to sceptical, and only a block is cleared', () => {
    expect(breaking(ladder, (s) => s.event === 'block.veto', (s) => read(s.to).leaf === 'veto')).toEqual([]);
    expect(breaking(ladder, (s) => s.event === 'block.hard', (s) => read(s.to).leaf === 'hardAbstain')).toEqual([]);
    expect(breaking(ladder, (s) => s.event === 'clear', (s) => read(s.to).leaf === (BLOCKED.includes(read(s.from).leaf) ? 'sceptical' : read(s.from).leaf))).toEqual([]);
    expect(breaking(ladder, (s) => BLOCKED.includes(read(s.from).leaf) && !BLOCKED.includes(read(s.to).leaf), (s) => s.event === 'clear')).toEqual([]);
  });
  it('8 the first word is heard once: a delegation that has a standing is not set again', () => {
    expect(breaking(ladder, (s) => s.event.startsWith('set.') && read(s.from).leaf !== 'unset', (s) => s.to === s.from)).toEqual([]);
    expect(breaking(ladder, (s) => read(s.from).leaf !== 'unset', (s) => read(s.to).leaf !== 'unset')).toEqual([]);
  });
  it('9 a declared vote is cast as declared; an undeclared one as the standing says', () => {
    const FOR = ['leaning', 'committed'];
    const AGAINST = ['opposed', 'veto', 'hardAgainst'];
    const says = (name: string): string => {
      const { vote, leaf } = read(name);
      if (vote.startsWith('declared.')) return vote.slice('declared.'.length);
      return FOR.includes(leaf) ? 'for' : AGAINST.includes(leaf) ? 'against' : 'abstain';
    };
    expect(breaking(ladder, (s) => s.event === 'cast' && !read(s.from).vote.startsWith('cast.'), (s) => read(s.to).vote === `cast.${says(s.from)}`)).toEqual([]);
  });
  it('10 a vote that was cast stays cast, and only casting casts it', () => {
    expect(breaking(ladder, (s) => read(s.from).vote.startsWith('cast.'), (s) => read(s.to).vote === read(s.from).vote)).toEqual([]);
    expect(breaking(ladder, (s) => read(s.to).vote.startsWith('cast.') && !read(s.from).vote.startsWith('cast.'), (s) => s.event === 'cast')).toEqual([]);
  });
  it('11 capital, standing and vote are three matters: no event moves two of them', () => {
    const parts = (s: Step): number => {
      const [a, b] = [read(s.from), read(s.to)];
      return Number(a.capital !== b.capital) + Number(a.side !== b.side || a.leaf !== b.leaf) + Number(a.vote !== b.vote);
    };
    expect(breaking(ladder, (s) => s.from !== s.to, (s) => parts(s) === 1)).toEqual([]);
  });
});

describe('ends', () => {
  const council = steps(remember(councilMachine, COUNCIL_EVENTS), COUNCIL_EVENTS);
  const bargain = steps(remember(bargainMachine, BARGAIN_EVENTS), BARGAIN_EVENTS);
  const motion = steps(remember(motionMachine, MOTION_EVENTS), MOTION_EVENTS);
  const still = (all: readonly Step[]): readonly string[] => [...new Set(all.map((s) => s.from))].filter((name) => all.every((s) => s.from !== name || s.to === name)).sort();

  it('1 a meeting ends closed and in no other way; a deal ends kept, broken, refused or lapsed; a motion is carried, lost or objected to', () => {
    expect(still(council)).toEqual(['closed']);
    expect(still(bargain)).toEqual(['broken', 'kept', 'lapsed', 'refused']);
    expect(still(motion)).toEqual(['carried', 'lost', 'objected']);
  });
  it('2 from every phase the meeting can be brought to its close', () => {
    const closing = new Set(['closed']);
    for (let before = 0; before !== closing.size; ) {
      before = closing.size;
      for (const s of council) if (closing.has(s.to)) closing.add(s.from);
    }
    expect([...new Set(council.map((s) => s.from))].filter((name) => !closing.has(name))).toEqual([]);
  });
  it('3 the only way to the vote is a text in blue, and the only way from it the explanations', () => {
    expect([...new Set(council.filter((s) => s.to === 'voting' && s.from !== 'voting').map((s) => `${s.from} ${s.event}`))]).toEqual(['inBlue vote.call']);
    expect([...new Set(council.filter((s) => s.from === 'voting' && s.to !== 'voting').map((s) => `${s.event} ${s.to}`))]).toEqual(['vote.done explanations']);
  });
  it('4 a promise is kept or broken only where it was agreed', () => {
    expect(breaking(bargain, (s) => s.from !== s.to && ['kept', 'broken'].includes(s.to), (s) => s.from === 'agreed')).toEqual([]);
  });
  it('5 a motion is put to the vote before anybody carries it, unless nobody objects; an objection is made before the vote', () => {
    expect([...new Set(motion.filter((s) => s.from !== s.to).map((s) => `${s.from} ${s.event} ${s.to}`))].sort()).toEqual(['proposed object objected', 'proposed toVote voting', 'proposed unopposed carried', 'voting carry carried', 'voting lose lost']);
  });
});
