/** The charts that the engine steps, with the questions it asks of their states answered once and kept. */
import type { Ballot, Rung } from '../domain/vocabulary.ts';
import { BARGAIN_EVENTS, bargainMachine } from './bargain.machine.ts';
import { COUNCIL_EVENTS, councilMachine, type CouncilPhase } from './council.machine.ts';
import { LADDER_EVENTS } from './ladder.ts';
import { MOTION_EVENTS, motionMachine } from './motion.machine.ts';
import { positionEvents, positionMachine, regionsOf } from './position.machine.ts';
import { remember, type Chart } from './remember.ts';
import { TEXT_LADDER_EVENTS, textLadderMachine } from './text-ladder.machine.ts';

/** What can be read off one ladder. */
export interface Standing {
  readonly rung: Rung;
  readonly set: boolean;
  readonly capped: boolean;
  readonly block: 'veto' | 'hard' | null;
  readonly ballot: Exclude<Ballot, 'absent'>;
}

/** What can be asked of a ladder, whether it stands alone or is one region of a position. */
export interface LadderReading {
  rung(state: number): Rung;
  isSet(state: number): boolean;
  /** The host line holds it at open. */
  capped(state: number): boolean;
  blockKind(state: number): 'veto' | 'hard' | null;
}

export interface LadderChart extends Chart, LadderReading {
  /** The vote that was cast, or null before. */
  cast(state: number): Exclude<Ballot, 'absent'> | null;
}

export interface PositionChart extends Chart {
  /** One region, read as a ladder of its own. */
  region(region: number): LadderReading;
  speaking(state: number): boolean;
  /** Number of a ladder event in one region. */
  eventId(region: number, name: string): number;
}

export interface Charts {
  readonly ladder: LadderChart;
  readonly position: PositionChart;
  readonly bargain: Chart;
  readonly motion: Chart;
  readonly council: Chart & { phase(state: number): CouncilPhase };
}

const LEAVES: Readonly<Record<string, Omit<Standing, 'capped'>>> = {
  unset: { rung: 'open', set: false, block: null, ballot: 'abstain' },
  opposed: { rung: 'opposed', set: true, block: null, ballot: 'against' },
  sceptical: { rung: 'sceptical', set: true, block: null, ballot: 'abstain' },
  open: { rung: 'open', set: true, block: null, ballot: 'abstain' },
  leaning: { rung: 'leaning', set: true, block: null, ballot: 'for' },
  committed: { rung: 'committed', set: true, block: null, ballot: 'for' },
  veto: { rung: 'blocked', set: true, block: 'veto', ballot: 'against' },
  hardAbstain: { rung: 'blocked', set: true, block: 'hard', ballot: 'abstain' },
  hardAgainst: { rung: 'blocked', set: true, block: 'hard', ballot: 'against' },
};
const UNSET: Standing = { rung: 'open', set: false, block: null, ballot: 'abstain', capped: false };

/** Reads `rung.free.open` or `option 1.held.veto` out of a state's name. */
function standingIn(name: string, region: string): Standing {
  const path = name.split(/ (?=option |capital|floor|rung|vote)/).find((part) => part.startsWith(`${region}.`));
  const [side, leaf] = path?.slice(region.length + 1).split('.') ?? [];
  const found = LEAVES[leaf ?? ''];
  return found ? { ...found, capped: side === 'held' } : UNSET;
}

/** Answers by state number, computed at the first asking. */
function kept<T>(chart: Chart, read: (name: string) => T): (state: number) => T {
  const answers: T[] = [];
  return (state) => {
    const known = answers[state];
    if (known !== undefined) return known;
    const answer = read(chart.name(state));
    answers[state] = answer;
    return answer;
  };
}

export type Remember = typeof remember;

/** @param how how a chart is stepped: remembered, or (for proofs and benchmarks) asked of XState every time */
export function makeCharts(options: readonly string[], how: Remember = remember): Charts {
  const ladder = how(textLadderMachine, TEXT_LADDER_EVENTS);
  const position = how(positionMachine(options), positionEvents(options));
  const bargain = how(bargainMachine, BARGAIN_EVENTS);
  const motion = how(motionMachine, MOTION_EVENTS);
  const council = how(councilMachine, COUNCIL_EVENTS);
  return withAnswers(options, { ladder, position, bargain, motion, council });
}

/** Adds the answers to bare charts, whoever steps them. */
export function withAnswers(options: readonly string[], bare: { ladder: Chart; position: Chart; bargain: Chart; motion: Chart; council: Chart }): Charts {
  const { ladder, position, bargain, motion, council } = bare;
  const standing = kept(ladder, (name) => standingIn(name, 'rung'));
  const cast = kept(ladder, (name) => (/vote\.cast\.(for|against|abstain)/.exec(name)?.[1] ?? 'none') as Exclude<Ballot, 'absent'> | 'none');
  const regions = regionsOf(options);
  const views = kept(position, (name) => regions.map((region) => standingIn(name, `option ${region}`)));
  const apart = (region: number): LadderReading => ({
    rung: (s) => (views(s)[region] ?? UNSET).rung,
    isSet: (s) => (views(s)[region] ?? UNSET).set,
    capped: (s) => (views(s)[region] ?? UNSET).capped,
    blockKind: (s) => (views(s)[region] ?? UNSET).block,
  });
  const ladders = regions.map((_, region) => apart(region));
  const speaking = kept(position, (name) => name.includes('floor.speaking'));
  const events = regions.map((region) => new Map(LADDER_EVENTS.map((event) => [event as string, position.event(`${region}.${event}`)])));
  return {
    ladder: {
      ...ladder,
      rung: (s) => standing(s).rung,
      isSet: (s) => standing(s).set,
      capped: (s) => standing(s).capped,
      blockKind: (s) => standing(s).block,
      cast: (s) => {
        const vote = cast(s);
        return vote === 'none' ? null : vote;
      },
    },
    position: {
      ...position,
      region: (region) => ladders[region] ?? apart(region),
      speaking,
      eventId: (region, name) => events[region]?.get(name) ?? position.event(name),
    },
    bargain,
    motion,
    council: { ...council, phase: (s) => council.name(s) as CouncilPhase },
  };
}

const made = new Map<string, Charts>();

/** The charts for a scenario's options. Remembered answers serve every debate with the same options. */
export function charts(options: readonly string[]): Charts {
  const key = options.join('|');
  const known = made.get(key);
  if (known) return known;
  const fresh = makeCharts(options);
  made.set(key, fresh);
  return fresh;
}
