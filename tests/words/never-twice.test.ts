/** Whole debates, heard from the first word to the last: what is said in one is not said in it again, and neighbours do not sound alike. */
import { describe, expect, it } from 'vitest';
import { nextCommand } from '../../src/session/delegates.ts';
import { play } from '../../src/session/policies.ts';
import { awaited, open, send, type Session } from '../../src/session/session.ts';
import { playOut } from '../../src/session/simulate.ts';
import { captionView } from '../../src/views/caption-view.ts';
import { explanationsOf } from '../../src/views/explanation.ts';
import { eyesOf } from '../../src/views/eyes.ts';
import { mannerOf } from '../../src/views/manner.ts';
import { minutesView } from '../../src/views/minutes-view.ts';
import type { Say } from '../../src/views/say.ts';
import { greeting } from '../../src/views/speech.ts';
import { spokenIn } from '../../src/views/spoken.ts';
import { makeWords } from '../../src/words/words.ts';
import { toy } from '../support/toy-scenario.ts';
import { readCatalogue, readScenario, SCENARIOS, within } from './say-walk.ts';

const words = makeWords('en', readCatalogue());
const debates = SCENARIOS.flatMap((id) =>
  [1, 2, 5, 7].flatMap((seed) => {
    const scenario = readScenario(id);
    const card = scenario.cards[seed % scenario.cards.length] ?? null;
    return [playOut(scenario, seed, null, 'idle'), playOut(scenario, seed, card && { seat: card.seat, card }, 'capable')];
  }),
);
const explained = (session: Session): readonly (readonly Say[])[] => session.state.texts.filter(({ decision }) => decision).map((text) => explanationsOf(session, text));
const repeated = (all: readonly string[]): readonly string[] => all.filter((one, at) => all.indexOf(one) !== at);

/** The template of what is said, and not of the opening before it. */
const templates = (what: Say): readonly string[] => within(what).map(({ key }) => key).filter((key) => key !== 'sentences');

describe('in one debate', () => {
  it('no statement, no answer and no explanation of vote is heard twice', () => {
    let said = 0;
    for (const session of debates) {
      const { statements, replies } = spokenIn(session);
      const all = [...statements.values(), ...[...replies.values()].map((reply) => reply.words), ...explained(session).flat().filter(({ key }) => key !== 'explain.absent')].map((one) => words.say(one));
      said += all.length;
      expect(repeated(all)).toEqual([]);
    }
    expect(said).toBeGreaterThan(600);
  });

  it('no caption in which somebody speaks comes twice; only pure procedure may', () => {
    let said = 0;
    for (const session of debates) {
      const { replies } = spokenIn(session);
      const heard = session.log.flatMap((entry) => {
        const caption = captionView(session, entry);
        const voice = entry.events.some((event) => event.type === 'statement.made' || replies.has(event));
        return caption && voice && within(caption.text).some(({ key }) => /^(speech|reply)\./.test(key)) ? [words.say(caption.text)] : [];
      });
      said += heard.length;
      expect(repeated(heard)).toEqual([]);
    }
    expect(said).toBeGreaterThan(400);
  });

  it('a template comes again only when all of its list have been heard', () => {
    for (const session of debates) {
      const asks = [...spokenIn(session).statements.values()].map((one) => templates(one).find((key) => /^speech\.(measured|pointed|host)\./.test(key)) ?? '');
      const measured = asks.filter((key) => key.startsWith('speech.measured.'));
      expect(new Set(measured.slice(0, 16)).size).toBe(Math.min(16, measured.length));
    }
  });

  it('fifteen explanations do not sound alike: hardly a sentence of one is in another', () => {
    for (const session of debates)
      for (const all of explained(session)) {
        const used = all.flatMap(templates).filter((key) => !key.startsWith('explain.open.'));
        expect(repeated(used).length).toBeLessThanOrEqual(3);
        expect(new Set(all.map((one) => words.say(one))).size).toBe(all.length);
      }
  });

  it('nobody greets as its neighbour does, nor twice in the same words', () => {
    const scenario = readScenario(SCENARIOS[0]);
    const card = scenario.cards[0];
    let session = open(scenario, 11, card ? { seat: card.seat, card } : null);
    const heard = new Map<string, Set<string>>();
    while (awaited(session).who !== 'nobody') {
      const own = nextCommand(session);
      if (own === null) {
        const now = session.case.seatIds.map((_, seat) => words.say(greeting(eyesOf(session), seat)));
        expect(repeated(now)).toEqual([]);
        now.forEach((text, seat) => heard.set(`${seat} ${text}`, (heard.get(`${seat} ${text}`) ?? new Set()).add(String(session.state.round))));
      }
      const sent = send(session, own ?? play('capable', session));
      if (!sent.ok) throw new Error(sent.fault.code);
      session = sent.value;
    }
    expect([...heard].filter(([, rounds]) => rounds.size > 1).map(([text]) => text)).toEqual([]);
  });

  it('the same debate is always heard in the same words, and what was said stays said', () => {
    const [session] = debates;
    if (!session) throw new Error('no debate');
    const again = playOut(session.case.scenario, session.case.seed, null, 'idle');
    expect(again.log.map((entry) => captionView(again, entry))).toEqual(session.log.map((entry) => captionView(session, entry)));
    const half = { ...session, log: session.log.slice(0, 30) };
    expect(half.log.map((entry) => captionView(half, entry))).toEqual(session.log.slice(0, 30).map((entry) => captionView(session, entry)));
  });
});

describe('manner', () => {
  it('is read from what the scenario holds, for a case that is nobody’s too', () => {
    const [session] = debates;
    if (!session) throw new Error('no debate');
    const { case: c } = session;
    expect(Object.fromEntries(c.seatIds.map((id, seat) => [id, mannerOf(c, seat)]))).toMatchObject({ MLI: 'host', JPN: 'chair', FRA: 'pen', GHA: 'group', GAB: 'group', MOZ: 'group', CHN: 'ownership', RUS: 'ownership', ECU: 'brief', MLT: 'brief', GBR: 'direct', USA: 'direct', CHE: 'courteous' });
    const played = playOut(toy(), 4, null, 'idle');
    expect(played.case.seatIds.map((_, seat) => mannerOf(played.case, seat))).toContain('brief');
  });
});

describe('minutes', () => {
  it('are written in the past, and know nothing of a game', () => {
    const present = /\b(proposes|accepts|refuses|tables|speaks|consults|puts|becomes|breaks|opens|is adopted|is closed|brings)\b/;
    for (const session of debates)
      for (const { say } of minutesView(session)) {
        const text = words.say(say);
        expect(text).not.toMatch(/\bpoints?\b(?! of)|(?<!its )\bcapital\b|\bscore|\bplayer\b|\bmoves?\b/);
        // What is cited after a colon, or quoted, keeps its own tense.
        expect((text.split(': ')[0] ?? '').replace(/“[^”]*”/g, '')).not.toMatch(present);
      }
  });
});
