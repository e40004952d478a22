/** A debate retold in plain English, from its events alone: what golden debates are held to. Wordings are told by their value on the clause's scale. */
import type { CouncilEvent, WordingChange } from '../../src/session/events.ts';
import type { Session } from '../../src/session/session.ts';
import { digest } from '../../src/session/digest.ts';
import { instructionsMet } from '../../src/session/instructions.ts';

export function narrate(session: Session): string {
  const { case: c, player, log, state } = session;
  const name = (id: string): string => c.scenario.seats.find((s) => s.id === id)?.name ?? id;
  const value = (clause: string, level: number): number => c.tables.values[c.clause(clause)]?.[level] ?? NaN;
  const change = (w: WordingChange): string => `${w.clause} from ${value(w.clause, w.from)} to ${value(w.clause, w.to)}`;
  const list = (ids: readonly string[]): string => (ids.length > 1 ? `${ids.slice(0, -1).map(name).join(', ')} and ${name(ids.at(-1) ?? '')}` : ids.map(name).join());

  /** What is worth retelling; small talk is counted instead. */
  const told = (e: CouncilEvent): string | null => {
    switch (e.type) {
      case 'draft.tabled':
        return `${name(e.by)} tables ${e.rival ? 'a rival draft' : 'a draft'}: option ${c.compiled.optionOf(e.levels)}.`;
      case 'draft.withheld':
        return `${name(e.by)} takes its draft back.`;
      case 'amendment.accepted':
        return `${name(e.by)} moves ${change(e.change)}; ${name(e.sponsor)} accepts.`;
      case 'amendment.refused':
        return `${name(e.by)} would move ${change(e.change)}; ${name(e.sponsor)} refuses (${e.because}).`;
      case 'text.changed':
        return `${name(e.by)} moves ${change(e.change)}.`;
      case 'trade.agreed':
        return `${name(e.by)} and ${name(e.to)} trade: ${change(e.ask)}, for ${change(e.give)}.`;
      case 'trade.refused':
        return `${name(e.by)} offers ${name(e.to)} ${change(e.give)} for ${change(e.ask)}; ${name(e.refusedBy)} refuses (${e.because}).`;
      case 'bargain.broken':
        return `${name(e.by)} breaks its deal with ${name(e.betrayed)} on ${e.clause}.`;
      case 'sponsorship.joined':
        return `${name(e.by)} becomes a sponsor.`;
      case 'pledge.given':
        return `${name(e.by)} pledges to ${name(e.to)} to vote ${e.vote}.`;
      case 'pledge.broken':
        return `${name(e.by)} had pledged to vote ${e.promised} and votes ${e.cast}.`;
      case 'silence.placed':
        return `${name(e.by)} places the draft under silence.`;
      case 'silence.broken':
        return `${name(e.by)} breaks silence over ${e.worst ?? 'nothing named'}.`;
      case 'silence.passed':
        return 'Silence holds.';
      case 'brackets.put':
        return `${name(e.by)} puts ${e.clause} in brackets.`;
      case 'brackets.lifted':
        return `${name(e.by)} lifts the brackets of ${name(e.of)} on ${e.clause}.`;
      case 'capital.asked':
        return `${name(e.by)} asks its capital.`;
      case 'capital.replied':
        return `The capital of ${name(e.by)} gives ${e.reply === 'same' ? 'the same instructions' : `${e.reply} latitude`}.`;
      case 'bloc.stated':
        return `${name(e.by)} speaks ${e.stance} the text for ${e.bloc} (${list(e.members)}).`;
      case 'veto.hinted':
        return `${name(e.by)} hints at a veto: ${change(e.change)}.`;
      case 'veto.unused':
        return `${name(e.by)} had hinted at a veto and casts none.`;
      case 'motion.moved':
        return `${name(e.by)} moves: ${e.motion.kind}${'change' in e.motion ? `, ${change(e.motion.change)}` : 'guest' in e.motion ? `, ${e.motion.guest}` : ''}.`;
      case 'motion.objected':
        return `${name(e.to)} objects.`;
      case 'motion.decided':
        return e.decision ? `The motion is ${e.carried ? 'carried' : 'lost'}: ${e.decision.tally.for} for, ${e.decision.tally.against} against, ${e.decision.tally.abstain} abstaining.` : 'Nobody objects.';
      case 'guest.heard':
        return `${e.guest} is heard.`;
      case 'draft.withdrawn':
        return `${name(e.by)} withdraws its draft.`;
      case 'pen.taken':
        return `${name(e.by)} takes up the draft that ${name(e.from)} gave up.`;
      case 'consent.warned':
        return `The host warns: consent at ${e.percent} per cent.`;
      case 'instructions.arrived':
        return `Overnight, ${name(e.by)} is told to be ${e.reason}.`;
      case 'host.asked-to-leave':
        return 'The host asks the mission to leave.';
      case 'consent.changed':
        return `The host's consent: ${e.from}, now ${e.to}.`;
      case 'vote.called':
        return `${name(e.by)} calls the vote.`;
      case 'vote.held': {
        const cast = (ballot: string): string[] => Object.keys(e.ballots).filter((id) => e.ballots[id] === ballot);
        const { tally, outcome, vetoedBy } = e.decision;
        const groups = (['against', 'abstain'] as const).flatMap((ballot) => (cast(ballot).length > 0 ? [`${ballot}: ${list(cast(ballot))}`] : []));
        return `The vote on text ${e.text}: ${tally.for} for, ${tally.against} against, ${tally.abstain} abstaining${groups.length > 0 ? ` (${groups.join('; ')})` : ''}. ${outcome}${vetoedBy.length > 0 ? ` by ${list(vetoedBy)}` : ''}.`;
      }
      default:
        return null;
    }
  };

  const lines = [`${c.scenario.title}, seed ${c.seed}. ${player ? `${name(player.seat)} is played: ${player.card?.title ?? 'no card'}.` : 'The room alone.'}`];
  let round = -1;
  let talk = 0;
  const small = (): void => {
    if (talk > 0) lines.push(`  ${talk} talks and statements.`);
    talk = 0;
  };
  for (const entry of log) {
    if (entry.round !== round) {
      small();
      round = entry.round;
      lines.push(round === 0 ? 'Opening.' : `Half-day ${round}.`);
    }
    const accepted = entry.events.some((e) => e.type === 'amendment.accepted' || e.type === 'trade.agreed');
    for (const event of entry.events) {
      if (['statement.made', 'argument.heard', 'consultation.held', 'question.answered', 'host.met'].includes(event.type)) talk++;
      const line = event.type === 'text.changed' && accepted ? null : told(event);
      if (line !== null) lines.push(`  ${line}`);
    }
  }
  small();
  const adopted = state.texts.find((t) => t.decision?.outcome === 'adopted');
  lines.push(`It ends: ${state.outcome ?? 'open'}${adopted ? `, option ${c.compiled.optionOf(adopted.levels)}` : ''}, ${log.length} commands.`);
  const met = instructionsMet(session);
  if (met !== null) lines.push(`Instructions ${met ? 'met' : 'not met'}.`);
  return `${lines.join('\n')}\n${digest(session).slice(0, 16)}\n`;
}
