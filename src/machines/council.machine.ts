/**
 * The order of business.
 *
 *   agenda --> invitations --> briefing --> statements --> consultations --> drafting --> negotiation
 *      '------------- text.resume: the debate resumes with a text on the table -------------^   |
 *                                                                       silence.break  ^        | silence.place
 *                                                                                      '-- silence
 *   closed <-- explanations <-- voting <--vote.call-- inBlue <-- silence.pass, blue.request ----'
 *      ^----------------- withhold (from consultations, drafting, negotiation, inBlue) ---------'
 *
 * Agenda: rules 7 and 9. Invitations: rules 37 and 39. Statements: rule 27. Drafts in the order submitted: rule 32.
 * Silence and "in blue" are practice (Note S/2017/507), not rules; a sponsor may ask for blue without silence.
 */
import { setup } from 'xstate';

export const COUNCIL_EVENTS = [
  'agenda.adopt', 'text.resume', 'invitations.extend', 'briefing.close', 'statements.close', 'consultations.close', 'draft.table',
  'silence.place', 'silence.break', 'silence.pass', 'blue.request', 'vote.call', 'withhold', 'vote.done', 'explanations.close',
] as const;
export type CouncilPhase = 'agenda' | 'invitations' | 'briefing' | 'statements' | 'consultations' | 'drafting' | 'negotiation' | 'silence' | 'inBlue' | 'voting' | 'explanations' | 'closed';

export const councilMachine = setup({ types: { events: {} as { type: (typeof COUNCIL_EVENTS)[number] } } }).createMachine({
  id: 'council',
  initial: 'agenda',
  states: {
    agenda: { on: { 'agenda.adopt': 'invitations', 'text.resume': 'negotiation' } },
    invitations: { on: { 'invitations.extend': 'briefing' } },
    briefing: { on: { 'briefing.close': 'statements' } },
    statements: { on: { 'statements.close': 'consultations' } },
    consultations: { on: { 'consultations.close': 'drafting', withhold: 'closed' } },
    drafting: { on: { 'draft.table': 'negotiation', withhold: 'closed' } },
    negotiation: { on: { 'silence.place': 'silence', 'blue.request': 'inBlue', withhold: 'closed' } },
    silence: { on: { 'silence.break': 'negotiation', 'silence.pass': 'inBlue', 'blue.request': 'inBlue' } },
    inBlue: { on: { 'vote.call': 'voting', withhold: 'closed' } },
    voting: { on: { 'vote.done': 'explanations' } },
    explanations: { on: { 'explanations.close': 'closed' } },
    closed: { type: 'final' },
  },
});
