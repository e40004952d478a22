/** The wording of the scenarios: it fits inside sentences, is quoted and attributed as it should be, and nobody recalls what had not happened yet. */
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { open } from '../../src/session/session.ts';
import { statement } from '../../src/views/speech.ts';
import { Voices } from '../../src/views/variants.ts';
import { makeWords } from '../../src/words/words.ts';
import { CASES, readCatalogue, readScenario, SCENARIOS } from './say-walk.ts';

const words = makeWords('en', readCatalogue());

/** Every string of a scenario with its place. */
function textsIn(value: unknown, at = '', found: { at: string; text: string }[] = []): { at: string; text: string }[] {
  if (typeof value === 'string') found.push({ at, text: value });
  else if (typeof value === 'object' && value !== null) for (const [name, one] of Object.entries(value)) textsIn(one, `${at}.${name}`, found);
  return found;
}

/** Pages of the United Nations, of governments and missions, and of those who published what is cited. */
const PUBLISHERS = [
  'press.un.org', 'www.securitycouncilreport.org', 'www.crisisgroup.org', 'theglobalobservatory.org', 'www.gov.uk', 'usun.usmission.gov', 'russiaun.ru', 'un.china-mission.gov.cn',
  'gov.br', 'www.africanunion-un.org', 'www.ghanamissionun.org', 'www.un.emb-japan.go.jp', 'www.aplusforpeace.ch', 'uaeun.org', 'pminewyork.gov.in', 'www.dfa.ie', 'www.norway.no', 'www.eyeradio.org', 'sudantribune.com', 'janes.com',
];

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const reasons = (scenario: Scenario): readonly { at: string; why: string }[] =>
  scenario.seats.flatMap((seat) => [
    ...Object.entries(seat.interests).map(([clause, { why }]) => ({ at: `${seat.id}.${clause}`, why })),
    ...seat.redLines.map(({ clause, why }) => ({ at: `${seat.id}.${clause} line`, why })),
  ]);

describe.each([...SCENARIOS, ...CASES])('%s in words', (id) => {
  const scenario = readScenario(id);

  it('gives every reason as a clause that can follow "because"', () => {
    const all = reasons(scenario);
    expect(all.length).toBeGreaterThanOrEqual(scenario.seats.length * scenario.clauses.length);
    expect(all.filter(({ why }) => !/^(it|the) \p{Ll}/u.test(why) || /[.;!]$/.test(why) || why.length > 200)).toEqual([]);
  });

  it('is typeset: no straight quotation marks, pairs closed, no double spaces', () => {
    const texts = textsIn(scenario).filter(({ at }) => !at.endsWith('.url'));
    const count = (text: string, sign: string): number => text.split(sign).length - 1;
    expect(texts.filter(({ text }) => /['"!]| {2}|^\s|\s$/.test(text) || count(text, '“') !== count(text, '”') || count(text, '*') % 2 === 1)).toEqual([]);
  });

  it('writes paragraphs as the Council does', () => {
    const operative = scenario.clauses.flatMap(({ wordings }) => wordings.map(({ operative: text }) => text));
    expect(operative.filter((text) => !/^\*\p{Lu}[^*]+\*[^;]*;$|^\(/u.test(text))).toEqual([]);
    expect(scenario.preamble.filter((text) => !/^\*\p{Lu}[^*]+\*.*,$/u.test(text))).toEqual([]);
    const labels = scenario.clauses.flatMap(({ wordings }) => wordings.map(({ label }) => label));
    expect(labels.filter((label) => !/^[\p{Ll}\d]/u.test(label) || /[.;:]$/.test(label))).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('reports in whole sentences that say who said it', () => {
    const reported = scenario.seats.flatMap((seat) => seat.reported.map(({ text }) => text));
    expect(reported.filter((text) => !/^\p{Lu}.*\.$/u.test(text))).toEqual([]);
  });

  it('cites official pages or the publisher, by body and date', () => {
    const sources = Object.entries(scenario.sources);
    expect(sources.filter(([, { url }]) => url !== undefined && !PUBLISHERS.includes(new URL(url).hostname)).map(([name]) => name)).toEqual([]);
    expect(sources.filter(([, { symbol }]) => symbol !== undefined && !/^(S\/|[A-Z]{2}\/\d+)/.test(symbol)).map(([name]) => name)).toEqual([]);
  });

  it('lets nobody recall what came after the day, nor say the same twice running', () => {
    const session = open(scenario, 7, null);
    const [year = '', month = ''] = (scenario.calendar.at(-1)?.date ?? '').split('-');
    const later = new RegExp(`(${MONTHS.slice(Number(month)).join('|')}) ${year}`);
    const wrong: string[] = [];
    for (const { id: by } of scenario.seats) {
      for (const clause of scenario.clauses) {
        clause.wordings.forEach((_, level) => {
          const voices = new Voices(session.case.seed);
          const heard = Array.from({ length: scenario.rounds }, (_, turn) => words.say(statement(voices, session.case, { by, clause: clause.id, level, tone: 'measured' }, turn)));
          heard.forEach((text, n) => {
            if (later.test(text) || text === heard[n - 1]) wrong.push(`${by} ${clause.id} ${level}: ${text}`);
          });
        });
      }
    }
    expect(wrong).toEqual([]);
  });
});
