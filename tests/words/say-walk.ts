/** Plays debates and hands out everything the views say on the way, so that a test can put it into words. */
import { readFileSync } from 'node:fs';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import type { Card, Scenario } from '../../src/scenario/scenario.ts';
import { nextCommand } from '../../src/session/delegates.ts';
import { POLICIES, play } from '../../src/session/policies.ts';
import { open, send, type Session } from '../../src/session/session.ts';
import { captionView, meanwhileView } from '../../src/views/caption-view.ts';
import { chamberView } from '../../src/views/chamber-view.ts';
import { draftView, paragraphChoice, rungViews } from '../../src/views/draft-view.ts';
import { eyesOf } from '../../src/views/eyes.ts';
import { floorMotions, floorView } from '../../src/views/floor-view.ts';
import { forecastView } from '../../src/views/forecast-view.ts';
import { minutesView } from '../../src/views/minutes-view.ts';
import { motionView } from '../../src/views/motion-view.ts';
import { ownChoices } from '../../src/views/own-view.ts';
import { recapView, savedEntry } from '../../src/views/recap-view.ts';
import { resultView } from '../../src/views/result-view.ts';
import type { Say, SayValue } from '../../src/views/say.ts';
import { seatChoiceView } from '../../src/views/seat-choice-view.ts';
import { sourceViews } from '../../src/views/sources-view.ts';
import { argueChoices, askChoices, talkView } from '../../src/views/talk-view.ts';
import { tradeChoice, tradeView } from '../../src/views/trade-view.ts';
import { procedureChoices } from '../../src/views/procedure-view.ts';
import { explanationViews, voteView } from '../../src/views/vote-view.ts';
import { whyView } from '../../src/views/why-view.ts';

export type Catalogue = Readonly<Record<string, string>>;

const at = (path: string): URL => new URL(`../../assets/${path}`, import.meta.url);
export const readCatalogue = (): Catalogue => JSON.parse(readFileSync(at('text/en.json'), 'utf8')) as Catalogue;

export const SCENARIOS = ['mali-2023-01-27', 'mali-2023-01-27-short'] as const;
export const CASES = ['mali-2022-06-29', 'mali-2023-06-30', 'mali-2023-08-30', 'south-sudan-arms-2022', 'january-to-june-2023'] as const;
export function readScenario(id: string): Scenario {
  const read = (name: string): unknown => JSON.parse(readFileSync(at(`scenarios/${name}.scenario.json`), 'utf8'));
  const parsed = parseScenario(read(id), read);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.fault));
  return parsed.value;
}

/** Every Say inside a value, outermost only: what a screen would pass to `say`. */
export function saysIn(value: unknown, found: Say[] = []): Say[] {
  if (Array.isArray(value)) for (const one of value) saysIn(one, found);
  else if (typeof value === 'object' && value !== null) {
    if (isSay(value)) found.push(value);
    else for (const one of Object.values(value)) saysIn(one, found);
  }
  return found;
}
const isSay = (value: object): value is Say => 'key' in value && typeof value.key === 'string' && Object.keys(value).every((name) => name === 'key' || name === 'values');

/** A Say and every Say within it. */
export function within(what: Say): readonly Say[] {
  const inner = (value: SayValue): readonly Say[] => (typeof value === 'string' || typeof value === 'number' ? [] : 'key' in value ? within(value) : value.flatMap((one) => (typeof one === 'string' ? [] : within(one))));
  return [what, ...Object.values(what.values ?? {}).flatMap(inner)];
}

/** All that the screens could be told at this moment. */
export function viewsOf(session: Session, deep: boolean): readonly unknown[] {
  const { case: c, state } = session;
  const eyes = eyesOf(session);
  const chamber = chamberView(eyes);
  const text = state.texts[0];
  const views: unknown[] = [chamber, recapView(session), savedEntry(session)];
  if (!deep) return views;
  const choices = c.seatIds.flatMap((_, i) => [...talkView(eyes, i).choices, ...(eyes.seat < 0 ? [] : [...argueChoices(eyes, i), ...askChoices(eyes, i)])]);
  views.push(choices, choices.map(({ command }) => (command ? forecastView(eyes, command) : null)));
  c.seatIds.forEach((_, i) => views.push(talkView(eyes, i), whyView(eyes, i), tradeView(eyes, i)));
  if (eyes.seat >= 0) views.push(procedureChoices(eyes), floorView(eyes), floorMotions(eyes), ownChoices(eyes));
  if (text) {
    views.push(draftView(eyes, text));
    for (const clause of c.clauseIds) {
      const rungs = rungViews(eyes, text, clause);
      views.push(paragraphChoice(eyes, text, clause), rungs, rungs.map(({ choice }) => (choice.command ? forecastView(eyes, choice.command) : null)));
    }
    const [a, b] = c.clauseIds;
    const partner = c.seatIds[eyes.seat === 1 ? 2 : 1];
    if (a !== undefined && b !== undefined && partner !== undefined && eyes.seat >= 0) {
      const trade = tradeChoice(eyes, partner, { clause: a, level: 0 }, { clause: b, level: 1 });
      views.push(trade, trade.command ? forecastView(eyes, trade.command) : null);
    }
  }
  return views;
}

/** Plays one debate and calls back with the session after every step, and with what was said in the end. */
export function walk(scenario: Scenario, seed: number, card: Card | null, heard: (view: unknown) => void): Session {
  const policy = POLICIES[seed % POLICIES.length] ?? 'idle';
  heard([seatChoiceView(scenario), sourceViews([scenario])]);
  let now = open(scenario, seed, card ? { seat: card.seat, card } : null);
  for (let step = 0; now.case.charts.council.phase(now.state.council) !== 'closed'; step++) {
    const own = nextCommand(now);
    if (own === null || step % 40 === 0) for (const view of viewsOf(now, step % 3 === 0)) heard(view);
    const next = send(now, own ?? play(policy, now));
    if (!next.ok) throw new Error(next.fault.code);
    now = next.value;
    const entry = now.log.at(-1);
    if (entry) heard([captionView(now, entry), motionView(now, entry)]);
  }
  for (const view of viewsOf(now, true)) heard(view);
  heard([minutesView(now), meanwhileView(now, 0), resultView(now)]);
  for (const text of now.state.texts) heard([voteView(now, text), text.decision ? explanationViews(now, text) : null]);
  return now;
}
