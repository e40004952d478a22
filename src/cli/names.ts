/** `names`: every name that a script of a scenario can use: delegations, clauses with their wordings, facts, guests, drafts, half-days. */
import type { Scenario } from '../scenario/scenario.ts';
import { ELECTED_TEN } from '../session/pressure.ts';
import type { Arguments } from './arguments.ts';
import { loadScenario } from './files.ts';
import type { Answer } from './main.ts';

export function namesCommand(args: Arguments): Answer {
  const scenario = loadScenario(args.names[0]);
  const found = namesOf(scenario);
  if (args.json) return { out: JSON.stringify(found), code: 0 };
  const lines = [
    `${scenario.title} (${scenario.id})`,
    '',
    'Delegations',
    ...found.delegations.map((d) => `  ${d.id}  ${d.name}${d.role === 'elected' ? '' : `, ${d.role}`}${d.id === scenario.penholder ? ', penholder' : ''}${d.groups.length > 0 ? ` (groups: ${d.groups.join(', ')})` : ''}${d.cards.length > 0 ? `; cards: ${d.cards.join(', ')}` : ''}`),
    '',
    'Clauses and their wordings, by value or by label',
    ...found.clauses.flatMap((clause) => [`  ${clause.id}  ${clause.title}`, ...clause.wordings.map((w) => `    ${String(w.value).padStart(3)}  ${w.label}`)]),
    '',
    'Drafts',
    '  own  what the delegation’s experts would write',
    ...found.drafts.map((d) => `  ${d.id}  ${d.label}`),
    '',
    'Facts',
    ...found.facts.map((f) => `  ${f.id}  ${f.label} (${f.clause} ${f.direction}; known from: ${f.from})`),
    ...(found.guests.length > 0 ? ['', 'Guests', ...found.guests.map((g) => `  ${g.id}  ${g.says}`)] : []),
    '',
    `Half-days: ${found.rounds}, and as many as ${found.halfDays.length} where silence is broken`,
    ...(scenario.start.stage === 'opening' ? ['  0  the opening meeting'] : []),
    ...found.halfDays.map((label, i) => `  ${i + 1}  ${label}`),
    '',
    'Endings',
    `  ${found.endings.join(', ')}`,
  ];
  return { out: lines.join('\n'), code: 0 };
}

function namesOf(s: Scenario) {
  return {
    scenario: s.id,
    delegations: s.seats.map((seat) => ({ id: seat.id, name: seat.name, role: seat.role, groups: seat.role === 'host' ? [] : [...seat.blocs, ...(seat.role === 'elected' ? [ELECTED_TEN] : [])], cards: s.cards.filter((card) => card.seat === seat.id).map((card) => card.id) })),
    clauses: s.clauses.map((clause) => ({ id: clause.id, title: clause.title, wordings: clause.wordings.map(({ value, label }) => ({ value, label })) })),
    drafts: [...s.options.flatMap((option) => option.variants), ...s.extraPackages].map(({ id, label }) => ({ id, label })),
    facts: s.arguments.map((a) => ({ id: a.id, label: a.label, clause: a.clause, direction: a.direction, from: a.unlockedBy })),
    guests: (s.guests ?? []).map((guest) => ({ id: guest.id, says: guest.inSentence })),
    rounds: s.rounds,
    halfDays: s.calendar.map((day) => day.label),
    endings: [...new Set((s.endings ?? []).map((ending) => ending.id))],
  };
}
