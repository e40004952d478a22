/** What one can say on the record, any wording of any clause, measured or pointed; and what one can move from the floor (rules 33, 37 and 39). */
import { nearest } from '../session/nearest.ts';
import { clauseOf } from './case-words.ts';
import { guestName } from './minutes-view.ts';
import { motionChance } from './motion-words.ts';
import type { Eyes } from './eyes.ts';
import { askedOf, askedToSpeak, bySpeaking, type AskedToSpeak } from './own-line.ts';
import { choice } from './price-view.ts';
import type { ChoiceView } from './view-models.ts';
import { say, type Say } from './say.ts';

export interface FloorClauseView {
  readonly clause: string;
  readonly title: string;
  readonly question: string;
  readonly wordings: readonly { readonly level: number; readonly label: string; readonly gloss: string; readonly current: boolean; readonly own: boolean; /** The one to begin from: what the instructions ask for, else one's own line. */ readonly first: boolean; readonly measured: ChoiceView; readonly pointed: ChoiceView }[];
  /** A pointed word here costs the host's goodwill. */
  readonly sensitive: boolean;
  /** The instructions ask for words on the record here. */
  readonly asked: AskedToSpeak | null;
  /** The instructions ask for a wording here. */
  readonly aim: boolean;
  /** True while no draft is on the table: "now" is then the text in force. */
  readonly inForce: boolean;
}

/** Subjects, the one to begin with first. */
export function floorView(eyes: Eyes): readonly FloorClauseView[] {
  const { case: c, state } = eyes.session;
  const by = c.seatIds[eyes.seat] ?? '';
  const text = state.texts.find((t) => !t.withheld);
  return bySpeaking(eyes).map((clause) => {
    const k = c.clause(clause);
    const own = nearest(c, k, state.ideal[eyes.seat * c.tables.clauses + k] ?? 0);
    const wanted = askedOf(eyes, k);
    const found = clauseOf(c, clause);
    const sensitive = c.scenario.host?.sensitive.includes(clause) === true;
    return {
      clause,
      title: found?.title ?? clause,
      question: found?.question ?? '',
      sensitive,
      asked: askedToSpeak(eyes, clause),
      aim: wanted !== null,
      inForce: !text,
      wordings: (found?.wordings ?? []).map((w, level) => ({
        level,
        label: w.label,
        gloss: w.gloss,
        current: (text?.levels[k] ?? c.tables.inForce[k]) === level,
        own: own === level,
        first: (wanted ?? own) === level,
        measured: choice(eyes, `floor-${clause}-${level}-measured`, 'microphone-stage', say('floor.measured', { label: w.label }), say('floor.measured.effect'), { type: 'floor.take', by, clause, level, tone: 'measured' }),
        pointed: choice(eyes, `floor-${clause}-${level}-pointed`, 'warning-diamond', say('floor.pointed', { label: w.label }), say(sensitive ? 'floor.pointed.effect.sensitive' : 'floor.pointed.effect'), { type: 'floor.take', by, clause, level, tone: 'pointed' }),
      })),
    };
  });
}

/** A guest that the Council could hear, with how much it could tell. */
export function invitationChoice(eyes: Eyes, guest: string): ChoiceView {
  const { case: c, state } = eyes.session;
  const host = guest === c.scenario.host?.seat;
  const facts = host ? c.arguments.filter((a) => a.unlockedBy === 'host').map((a) => a.id) : (c.scenario.guests?.find((g) => g.id === guest)?.facts ?? []);
  const fresh = facts.filter((id) => !((state.facts >> c.arguments.findIndex((a) => a.id === id)) & 1)).length;
  return choice(eyes, host ? 'guest-host' : `guest-${guest}`, 'microphone-stage', say('floor.invite', { guest: guestName(c, guest) }), say(host ? 'floor.invite.host.effect' : 'floor.invite.effect', { count: fresh }), { type: 'invitation.propose', by: c.seatIds[eyes.seat] ?? '', guest });
}

/** How a motion that this seat could make would fare, as it reads the room. */
const chanceOf = (eyes: Eyes, kind: 'suspend' | 'postpone'): Say => motionChance(eyes, { kind, by: eyes.seat, text: null, clause: -1, level: -1, guest: null });

/** Ends the debate without a vote if it is carried: asked once before. */
export function postponeChoice(eyes: Eyes): ChoiceView {
  return { ...choice(eyes, 'postpone', 'clock-counter-clockwise', say('floor.postpone'), say('floor.postpone.effect'), { type: 'motion.move', by: eyes.session.case.seatIds[eyes.seat] ?? '', motion: 'postpone' }), asks: say('floor.postpone.asks', { chance: chanceOf(eyes, 'postpone') }) };
}

/** Motions and guests of a half-day, those that are open first. */
export function floorMotions(eyes: Eyes): readonly ChoiceView[] {
  const { case: c, state } = eyes.session;
  // The host State is invited to speak; motions are for members.
  if (eyes.seat === c.tables.host) return [];
  const by = c.seatIds[eyes.seat] ?? '';
  const guests = [...(c.scenario.host ? [c.scenario.host.seat] : []), ...(c.scenario.guests ?? []).map((g) => g.id)].filter((guest) => !state.guests.includes(guest));
  const all = [...guests.map((guest) => invitationChoice(eyes, guest)), choice(eyes, 'suspend', 'hourglass', say('floor.suspend'), say('floor.suspend.effect', { chance: chanceOf(eyes, 'suspend') }), { type: 'motion.move', by, motion: 'suspend' }), postponeChoice(eyes)];
  return all.sort((a, b) => Number(a.refused !== null) - Number(b.refused !== null));
}
