/**
 * `npm run bench -- replays`: two thousand debates saved, parsed and played again in Node and in Chromium; jumps in a debate of five
 * hundred commands; three thousand spoiled files of a whole debate.
 */
import { chance } from '../../src/domain/chance.ts';
import { playBack } from '../../src/replay/play-back.ts';
import { replayOf } from '../../src/replay/record.ts';
import { parseReplayText } from '../../src/replay/parse-replay.ts';
import { writeReplay } from '../../src/replay/write-replay.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Session } from '../../src/session/session.ts';
import { playOut } from '../../src/session/simulate.ts';
import type { Files } from '../support/digest-runs.ts';
import { replayed, saved } from '../support/replay-runs.ts';
import { cardOf, long, short } from '../support/scenarios.ts';
import { spoil } from '../support/spoiled-replays.ts';
import { toy } from '../support/toy-scenario.ts';

/** Plays texts elsewhere: a page of a browser. */
export type Elsewhere = (files: Files, texts: readonly string[]) => Promise<ReturnType<typeof replayed>>;

/** @param there null where only Node is asked */
export async function roundTrips(files: Files, there: Elsewhere | null, count = 2000): Promise<void> {
  const found = { commands: 0, characters: 0, differ: 0, unverified: 0, rewritten: 0, thereDiffer: 0 };
  for (let from = 0; from < count; from += 50) {
    const batch = Array.from({ length: Math.min(50, count - from) }, (_, i) => saved(files, from + i));
    const texts = batch.map((one) => one.text);
    const here = replayed(files, texts);
    const elsewhere = there ? await there(files, texts) : here;
    batch.forEach(({ digests, text }, i) => {
      found.commands += digests.length;
      found.characters += text.length;
      if (!here[i]?.verified) found.unverified++;
      if (!here[i]?.same) found.rewritten++;
      digests.forEach((digest, step) => {
        if (here[i]?.digests[step] !== digest) found.differ++;
        if (elsewhere[i]?.digests[step] !== digest) found.thereDiffer++;
      });
    });
  }
  console.log(`\n${count} debates saved, parsed, replayed: ${found.commands} commands, ${found.differ} fingerprints differ in Node${there ? `, ${found.thereDiffer} in Chromium` : ''}; ${found.unverified} not verified, ${found.rewritten} written otherwise the second time; ${Math.round(found.characters / count)} characters a file`);
}

/** A debate of five hundred commands, or the longest that was found: twelve half-days, a person who clicks. */
function longest(): Session {
  const day = long.calendar[0];
  const big: Scenario = { ...long, rounds: 12, calendar: Array.from({ length: 14 }, (_, i) => ({ date: day?.date ?? long.date, part: 'morning', label: `Day ${i + 1}` })) };
  let best: Session | null = null;
  for (let seed = 1; seed <= 60; seed++) {
    const session = playOut(big, seed, { seat: 'GHA', card: cardOf(big, 'GHA') }, 'random', 'hard');
    if (!best || session.log.length > best.log.length) best = session;
    if (best.log.length >= 500) break;
  }
  if (!best) throw new Error('no debate');
  return best;
}

export function jumps(): void {
  const session = longest();
  const began = performance.now();
  const playback = playBack(replayOf(session), () => session.case.scenario);
  if (!playback.ok) throw new Error('the longest debate does not play');
  const opened = performance.now() - began;
  const times: number[] = [];
  for (let n = 0; n < 200; n++) {
    const step = Math.floor(chance(n, 'jump') * (playback.value.steps + 1));
    const start = performance.now();
    if (playback.value.at(step).log.length !== step) throw new Error(`no step ${step}`);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  console.log(`\nJumps in a debate of ${playback.value.steps} commands (opened in ${opened.toFixed(0)} ms): median ${(times[100] ?? 0).toFixed(2)} ms, worst of 200 ${(times[199] ?? 0).toFixed(2)} ms`);
}

export function spoiledReplays(): void {
  for (const [scenario, seat] of [[short, 'GHA'], [toy(), 'FFF']] as const) {
    const parsed = parseReplayText(writeReplay(replayOf(playOut(scenario, 4, { seat, card: cardOf(scenario, seat) }, 'random'))));
    if (!parsed.ok) throw new Error('not sound');
    const began = performance.now();
    const { refused, told, same, wrong } = spoil(parsed.value, () => scenario, 3000);
    console.log(`\n3,000 spoiled replays of ${scenario.id} (${parsed.value.commands?.length ?? 0} commands): ${refused} refused with a place, ${told} part from their record and say so, ${same} the same debate, ${wrong.length} wrong; ${((performance.now() - began) / 3000).toFixed(1)} ms each`);
    for (const one of wrong.slice(0, 5)) console.log(`  ${one}`);
  }
}
