/** The stubborn sponsor: the penholder tables one form as it is written, changes nothing, and calls the vote. */
import type { OptionId } from '../domain/vocabulary.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Command } from '../session/commands.ts';
import { nextCommand } from '../session/delegates.ts';
import { play } from '../session/policies.ts';
import { open, refused, send, type Session } from '../session/session.ts';

/** More commands than any debate can have. */
const ENDLESS = 2000;

/** @param begun a debate may begin with a text on the table: then the form stands there in place of it */
export function playInsisting(scenario: Scenario, seed: number, form: OptionId): Session {
  const text = [...scenario.options.flatMap((option) => option.variants), ...scenario.extraPackages].find((one) => one.id === form)?.text;
  const begun: Scenario = text && scenario.start.text ? { ...scenario, start: { ...scenario.start, text } } : scenario;
  let now = open(begun, seed, { seat: scenario.penholder, card: null });
  for (let step = 0; step < ENDLESS && now.case.charts.council.phase(now.state.council) !== 'closed'; step++) {
    const next = send(now, nextCommand(now) ?? insisting(now, text ?? {}));
    if (!next.ok) throw new Error(`insisting on ${form}, seed ${seed}, step ${now.log.length + 1}: ${next.fault.code}`);
    now = next.value;
  }
  return now;
}

function insisting(session: Session, text: Readonly<Record<string, number>>): Command {
  const { case: c, state } = session;
  const by = c.scenario.penholder;
  const own = state.texts.find((one) => one.sponsor === c.tables.penholder);
  const held = own?.brackets.findIndex((of) => of >= 0) ?? -1;
  const wishes: readonly Command[] = own
    ? [...(held >= 0 && (state.deciding || c.charts.council.phase(state.council) === 'inBlue') ? [{ type: 'brackets.lift', by, text: own.id, clause: c.clauseIds[held] ?? '' } as const] : []), { type: 'vote.call', by, text: own.id }]
    : [{ type: 'draft.table', by, levels: c.compiled.levelsOf(text) }];
  return wishes.find((wish) => refused(session, wish) === null) ?? play('idle', session);
}
