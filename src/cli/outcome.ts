/** What a finished debate comes to, as data. */
import { consent } from '../domain/consent.ts';
import type { Ballot, SeatId } from '../domain/vocabulary.ts';
import { digest } from '../session/digest.ts';
import { instructionsMet } from '../session/instructions.ts';
import { endingOf } from '../session/endings.ts';
import { interestAgainstTwin, measured, sharesOf, type Shares } from '../session/measuring.ts';
import type { Session } from '../session/session.ts';
import { twinOf } from '../session/twin.ts';
import { textOfRecord } from '../session/record.ts';

export function outcomeOf(session: Session) {
  const { case: c, state, player, log } = session;
  const text = textOfRecord(session);
  const adopted = state.texts.find((t) => t.decision?.outcome === 'adopted');
  const ballots: Record<SeatId, Ballot> = {};
  if (text?.decision) c.seatIds.slice(0, c.tables.members).forEach((id, i) => (ballots[id] = text.ballots[i] ?? 'absent'));
  const share = adopted?.consent ?? text?.consent ?? consent(c.tables, state.ideal, state, c.tables.inForce);
  return {
    scenario: c.scenario.id,
    seed: c.seed,
    seat: player?.seat ?? null,
    card: player?.card?.id ?? null,
    outcome: state.outcome ?? 'no-vote',
    reasons: text?.decision?.reasons ?? [state.texts.length === 0 ? 'no-text' : 'not-put-to-the-vote'],
    option: adopted ? c.compiled.optionOf(adopted.levels) : null,
    ballots,
    tally: text?.decision?.tally ?? { for: 0, against: 0, abstain: 0 },
    vetoedBy: text?.decision?.vetoedBy ?? [],
    ending: endingOf(session).id,
    ...measuresOf(session),
    instructionsMet: player?.card ? instructionsMet(session) : null,
    consent: Math.round(share * 1000) / 1000,
    rounds: log.reduce((n, entry) => n + entry.events.filter((e) => e.type === 'round.opened').length, 0),
    commands: log.length,
    digest: digest(session),
  };
}

/** The five measures from 0 to 100, null where one is not measured; and those of the computer in the player's seat. */
function measuresOf(session: Session) {
  const seated = interestAgainstTwin(session);
  const whole = (shares: Shares): Record<string, number | null> => Object.fromEntries(Object.entries(shares).map(([name, share]) => [name, share === null ? null : Math.round(100 * share)]));
  const twin = seated ? twinOf(session) : null;
  return {
    measures: whole(sharesOf(measured(session), seated?.share ?? null)),
    twin: twin ? { outcome: twin.state.outcome, ending: endingOf(twin).id, measures: whole(sharesOf(measured(twin), 0.5)) } : null,
  };
}
