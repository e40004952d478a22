/**
 * A case of one clause for tests, out of the sample: how long aid may cross the border into Syria, July 2022. The Council of that year and
 * its other numbers are those of the shipped scenario of 2022; only the wish on the one clause is set here, from what was voted for.
 */
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { anyScenario } from './cases.ts';

/** Twelve months was what the thirteen voted for, six what the Russian Federation offered; China voted for six and abstained on twelve. Our estimates. */
const WISHES: Readonly<Record<string, number>> = { RUS: 45, CHN: 62, FRA: 100, GBR: 100, USA: 100 };
const ELECTED = 90;
const MEMBERS = ['ALB', 'BRA', 'CHN', 'FRA', 'GAB', 'GHA', 'IND', 'IRL', 'KEN', 'MEX', 'NOR', 'RUS', 'ARE', 'GBR', 'USA'];

export function syria(): Scenario {
  const term = (value: number, label: string): object => ({ value, label, operative: `*Decides* to renew the measures for ${label};`, gloss: 'So long.' });
  const form = (id: string, value: number): object => ({ id, name: id, summary: id, gloss: id, source: 'record', reference: id, variants: [{ id, label: id, text: { term: value, report: 50 } }] });
  const found = parseScenario(
    {
      format: 1,
      id: 'syria-2022-07-08',
      title: 'Six months or twelve',
      summary: 'A case for tests.',
      notice: 'A case for tests.',
      agenda: 'The situation in the Middle East',
      date: '2022-07-07',
      minutes: 5,
      president: 'BRA',
      penholder: 'NOR',
      sources: { record: { title: 'Votes of 8 July 2022', body: 'Security Council', date: '2022-07-08' } },
      seats: MEMBERS.map((id) => ({
        from: 'mali-2022-06-29',
        id,
        playable: false,
        blocs: ['FRA', 'GBR', 'USA'].includes(id) ? ['P3'] : ['RUS', 'CHN'].includes(id) ? ['RC'] : [],
        interests: { term: { ideal: WISHES[id] ?? ELECTED, salience: 0.9, mark: 'estimate', why: 'it is read from its votes' }, report: { ideal: 50, salience: 0.1, mark: 'estimate', why: 'it has no strong view' } },
        redLines: id === 'RUS' ? [{ clause: 'term', side: 'atLeast', value: 100, kind: 'veto', penalty: 0.3, mark: 'estimate', why: 'it voted against twelve months' }] : [],
      })),
      trust: {},
      host: null,
      preamble: [],
      clauses: [
        { id: 'term', title: 'Term', topic: 'the term', question: 'How long?', scale: { low: 'ended', high: 'longer' }, wordings: [term(0, 'no time at all'), term(50, 'six months'), term(100, 'twelve months')] },
        { id: 'report', title: 'Reports', topic: 'the reports', question: 'How often?', scale: { low: 'fewer', high: 'more' }, wordings: [term(50, 'reports as they are'), term(100, 'more reports')] },
      ],
      options: [form('long', 100), form('short', 50)],
      extraPackages: [],
      inForce: { label: 'resolution 2585 (2021)', text: { term: 100, report: 50 }, source: 'record', lapses: { label: 'no crossing', text: { term: 0, report: 50 } } },
      recognise: [
        { option: 'long', when: { term: { is: 100 } } },
        { option: 'short', when: { term: { is: 50 } } },
      ],
      legality: [],
      arguments: [],
      parameters: [],
      calendar: [{ date: '2022-07-08', part: 'morning', label: 'Friday 8 July, morning' }],
      rounds: 1,
      voteAt: 'Friday 8 July, afternoon',
      // Both texts were in blue: nothing in them was open any more but the reports.
      start: { stage: 'tabled', text: { term: 100, report: 50 }, bracketed: ['report'], cosponsors: ['IRL'], rivals: [{ sponsor: 'RUS', text: { term: 50, report: 50 } }], waiting: 0 },
      cards: [],
      history: { text: 'Both failed.', label: '8 July 2022', sources: ['record'] },
    },
    anyScenario,
  );
  if (!found.ok) throw new Error(JSON.stringify(found.fault));
  return found.value;
}
