/** A case that is nobody's: five clauses, two options, no host. The engine must play it as it plays any other. */
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

const CLAUSES = ['size', 'tasks', 'reports', 'money', 'end'] as const;
const CODES = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'FFF', 'GGG', 'HHH', 'III', 'JJJ', 'KKK', 'LLL', 'MMM', 'NNN', 'OOO'] as const;
const estimate = (value: number): object => ({ value, mark: 'estimate', why: 'it is a toy' });

/** The toy as JSON, fit for the door. */
export function toyJson(): Record<string, unknown> {
  const text = (size: number, end: number): object => ({ size, tasks: 50, reports: 50, money: 50, end });
  return {
    format: 1,
    id: 'toy',
    title: 'A toy debate',
    summary: 'Five clauses and two options.',
    notice: 'Nothing here is history.',
    agenda: 'The toy',
    date: '2001-02-03',
    minutes: 5,
    president: 'OOO',
    penholder: 'BBB',
    sources: { toy: { title: 'The toy', body: 'The tests' } },
    seats: CODES.map((id, i) => ({
      id,
      role: i < 5 ? 'permanent' : 'elected',
      name: `State ${id}`,
      short: id,
      inSentence: `State ${id}`,
      blocs: i % 5 === 0 ? ['fives'] : [],
      playable: i === 5,
      line: 'It has a line.',
      reported: [],
      numbers: { flexibility: estimate(30), consentWeight: estimate(0), drift: estimate(0.15), wait: estimate(0.05), reluctance: estimate(0.25), influence: estimate(0.5), persuasionCap: estimate(8) },
      interests: Object.fromEntries(CLAUSES.map((clause, k) => [clause, { ideal: (i * 17 + k * 31) % 101, salience: 0.2 + ((i + k) % 4) * 0.2, mark: 'estimate', why: 'it is a toy' }])),
      redLines: i === 3 ? [{ clause: 'money', side: 'atLeast', value: 100, kind: 'veto', penalty: 0.4, mark: 'estimate', why: 'it will not pay' }] : [],
    })),
    trust: Object.fromEntries(CODES.map((a, i) => [a, Object.fromEntries(CODES.filter((b) => b !== a).map((b, j) => [b, 0.3 + ((i + j) % 5) * 0.12]))])),
    host: null,
    preamble: ['*Recalling* its toys,'],
    clauses: CLAUSES.map((id) => ({
      id,
      title: `The ${id}`,
      topic: `the ${id}`,
      question: 'How much?',
      scale: { low: 'less', high: 'more' },
      wordings: [0, 50, 100].map((value) => ({ value, label: `${id} at ${value}`, operative: `*Decides* that the ${id} is ${value};`, gloss: 'So much.' })),
    })),
    options: [
      { id: '1', name: 'Keep', summary: 'keep it', gloss: 'Keep it.', source: 'toy', reference: '1A', variants: [{ id: '1A', label: 'keep', text: text(100, 0) }] },
      { id: '2', name: 'End', summary: 'end it', gloss: 'End it.', source: 'toy', reference: '2A', variants: [{ id: '2A', label: 'end', text: text(0, 100) }] },
    ],
    extraPackages: [],
    inForce: { label: 'the old toy', text: text(50, 0), source: 'toy' },
    recognise: [
      { option: '2A', when: { end: { is: 100 } } },
      { option: '1A', when: { size: { is: 100 } } },
    ],
    legality: [{ if: { end: { is: 100 } }, then: { size: { atMost: 50 } }, because: 'What ends is not large.' }],
    arguments: [{ id: 'T1', clause: 'money', direction: 'up', strength: 8, loosens: 0.3, contestedBy: ['CCC'], attributedTo: 'the makers', claim: 'It costs.', label: 'it costs', mark: 'estimate', sources: ['toy'], unlockedBy: 'briefing' }],
    parameters: [],
    calendar: [1, 2, 3, 4].map((n) => ({ date: `2001-02-0${n}`, part: 'morning', label: `Day ${n}` })),
    rounds: 3,
    voteAt: 'Day 4',
    start: { stage: 'opening' },
    cards: [
      {
        id: 'fff-more', seat: 'FFF', title: 'More of it', brief: 'More.', documented: true,
        objectives: [
          { id: 'a', says: 'More tasks', why: 'More.', test: { text: { tasks: { atLeast: 100 } } } },
          { id: 'b', says: 'More money', why: 'More.', test: { text: { money: { atLeast: 100 } } } },
          { id: 'c', says: 'Fewer reports', why: 'Less.', test: { text: { reports: { atMost: 0 } } } },
        ],
        prevent: { id: 'p', says: 'No end', why: 'No.', test: { text: { end: { atLeast: 100 } } } },
      },
    ],
    history: { text: 'Nothing happened.', label: 'Never', sources: [] },
  };
}

export function toy(): Scenario {
  const found = parseScenario(toyJson());
  if (!found.ok) throw new Error(JSON.stringify(found.fault));
  return found.value;
}
