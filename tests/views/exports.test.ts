/** What is taken out of a debate: minutes, ballots and the resolution, against what happened, and safe in a spreadsheet. */
import { describe, expect, it } from 'vitest';
import { ballotRows, csv, minutesLines, resolutionView } from '../../src/views/exports.ts';
import { aboutDebate, matches } from '../../src/views/library-view.ts';
import { makeWords } from '../../src/words/words.ts';
import { debate, scenarioOf, sessionOf } from '../support/debates.ts';
import { readCatalogue } from '../words/say-walk.ts';

const words = makeWords('en', readCatalogue());
const sessions = Array.from({ length: 12 }, (_, n) => sessionOf(debate(n)));
const table = (n: number): string => {
  const session = sessions[n];
  return session ? csv(ballotRows(session).map((row) => row.map((cell) => (typeof cell === 'object' ? words.say(cell) : cell)))) : '';
};
/** A table read again, by RFC 4180. */
const read = (text: string): readonly (readonly string[])[] =>
  [...text.matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*)\r\n/g)].map(([, line = '']) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map((cell) => (cell[1] ?? cell[2] ?? '').replace(/""/g, '"')));

describe('the minutes', () => {
  it('tell every step of the log that has words, in whole sentences, under their half-days', () => {
    for (const session of sessions) {
      const lines = minutesLines(session).map((line) => words.say(line));
      const text = lines.join('\n');
      expect(text).not.toMatch(/[⟦⟧{}]|undefined|NaN/);
      expect(lines[0]).toBe(`Minutes of a simulated debate: ${session.case.scenario.title}`);
      expect(lines.at(-1)).toMatch(/Not an official record/);
      const steps = lines.flatMap((line) => /^(\d+)\. ./.exec(line)?.[1] ?? []).map(Number);
      expect(steps.length).toBeGreaterThan(20);
      expect(steps).toEqual([...steps].sort((a, b) => a - b));
      expect(lines.filter((line) => line.startsWith('Half-day ')).length).toBe(session.state.round);
    }
  });
});

describe('the ballots', () => {
  it('are one row for each member of each vote, and add up to its tally', () => {
    let votes = 0;
    for (const [n, session] of sessions.entries()) {
      const [head = [], ...rows] = read(table(n));
      expect(head.join()).toBe('vote,step,half_day,date,on,draft,subject,seat,member,permanent,ballot,in_favour,against,abstaining,outcome');
      const held = session.log.flatMap((entry) => entry.events.filter((event) => event.type === 'vote.held' || (event.type === 'motion.decided' && event.ballots !== null)));
      expect(rows.length).toBe(15 * held.length);
      votes += held.length;
      held.forEach((_, i) => {
        const of = rows.filter(([vote]) => vote === String(i + 1));
        expect(of.filter((row) => row[9] === 'yes').length).toBe(5);
        for (const [column, ballot] of [[11, 'for'], [12, 'against'], [13, 'abstain']] as const) expect(Number(of[0]?.[column])).toBe(of.filter((row) => row[10] === ballot).length);
        for (const row of of) expect(row.length).toBe(head.length);
      });
    }
    expect(votes).toBeGreaterThan(5);
  });

  it('are written by RFC 4180, and nothing in them runs in a spreadsheet', () => {
    expect(csv([['a', 1], ['b,c', -2], ['say "yes"', 3], ['two\nlines', 4]])).toBe('a,1\r\n"b,c",-2\r\n"say ""yes""",3\r\n"two\nlines",4\r\n');
    for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("x","y")']) expect(read(csv([[formula]])).flat().join('') === '' || csv([[formula]]).replace(/^"/, '').startsWith("'"), formula).toBe(true);
  });
});

describe('the resolution', () => {
  it('has its paragraphs numbered without a gap, the silent ones left out, and says how it was voted on', () => {
    const seen = new Set<string>();
    for (const session of sessions) {
      const view = resolutionView(session);
      expect(view === null).toBe(session.state.texts.length === 0);
      if (!view) continue;
      seen.add(view.vote.key);
      expect(view.paragraphs.map(({ number }) => number)).toEqual(view.paragraphs.map((_, i) => i + 1));
      const texts = view.paragraphs.map(({ text }) => (typeof text === 'string' ? text : words.say(text)));
      for (const text of texts.slice(0, -1)) expect(text).toMatch(/^\*.*;$/s);
      expect(texts.at(-1)).toMatch(/\.$/);
      for (const line of [view.title, view.vote, view.sponsors, ...view.ballots]) expect(words.say(line)).not.toMatch(/[⟦⟧{}]|undefined/);
    }
    expect([...seen].length).toBeGreaterThan(1);
  });
});

describe('an entry of the library', () => {
  it('says who played what and how it ended; of a debate whose scenario is not here, that it is not', () => {
    const replay = debate(0);
    const about = aboutDebate(replay, scenarioOf(replay.scenario.id));
    expect(about.steps).toBe(replay.commands?.length);
    expect(about.seatName).not.toBeNull();
    expect(words.say(about.outcome)).not.toMatch(/[⟦⟧]/);
    expect(aboutDebate(replay, null)).toMatchObject({ scenarioTitle: null, outcome: { key: 'library.outcome.no-scenario' } });
    expect(aboutDebate({ ...replay, commands: replay.commands?.slice(0, 30) ?? [], digests: replay.digests?.slice(0, 30) ?? [] }, scenarioOf(replay.scenario.id)).outcome.key).toBe('library.outcome.open');
  });

  it('is found by any of its words, whatever their case and accents', () => {
    expect(matches(['The debate of 27 January', 'Côte d’Ivoire'], 'cote  JANUARY')).toBe(true);
    expect(matches(['The debate of 27 January'], 'february')).toBe(false);
    expect(matches(['anything'], ' ')).toBe(true);
  });
});
