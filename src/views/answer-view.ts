/** How the player's own move landed, told where it was made: the answer in its words, then what was learned or what moved. */
import type { LogEntry, Session } from '../session/session.ts';
import { clauseOf, labelOf, nameOf, topicOf } from './case-words.ts';
import { entrySays } from './minutes-view.ts';
import { say, type Say } from './say.ts';
import { spokenIn } from './spoken.ts';

/** Points of a hundred from which a move is more than a little, and from which it is far. */
const CLEARLY = 4;
const FAR = 10;
const howFar = (points: number): 'little' | 'some' | 'far' => (points >= FAR ? 'far' : points >= CLEARLY ? 'some' : 'little');

/** @param moved what a change did to the votes, if it changed the text */
export function answerView(session: Session, entry: LogEntry, moved: Say | null = null): readonly Say[] {
  const { case: c } = session;
  const { replies } = spokenIn(session);
  const said: Say[] = [];
  for (const event of entry.events) {
    const reply = replies.get(event);
    if (reply) said.push(say('answer.says', { name: nameOf(c, reply.seat), reply: reply.words }));
    if (event.type === 'consultation.held') {
      const name = nameOf(c, event.with);
      said.push(event.revealed.length > 0 ? say('answer.consultation', { name, topics: event.revealed.map((id) => topicOf(c, id)) }) : say('answer.consultation.known', { name }));
      if (event.expects) said.push(say(`answer.expects.${event.expects}`, { name }));
    } else if (event.type === 'host.met') {
      said.push(say(event.repeated ? 'answer.host.again' : 'answer.host', { topics: event.worst.map((id) => topicOf(c, id)) }));
    } else if (event.type === 'argument.heard') {
      const argument = c.arguments.find((a) => a.id === event.fact);
      const clause = argument ? clauseOf(c, argument.clause) : undefined;
      const key = event.shift === 0 ? (event.loosened ? 'answer.argument.loosened' : 'answer.argument.deaf') : event.contested ? 'answer.argument.contested' : 'answer.argument';
      said.push(say(key, { name: nameOf(c, event.to), how: howFar(Math.abs(event.shift)), topic: topicOf(c, argument?.clause ?? ''), end: (event.shift > 0 ? clause?.scale.high : clause?.scale.low) ?? '' }));
    } else if (event.type === 'pledge.declined') said.push(say('answer.pledge.declined', { name: nameOf(c, event.by) }));
    else if (reply && (event.type === 'amendment.refused' || event.type === 'trade.refused')) said.push(say('answer.refused', { because: say(`because.${event.because}`) }));
    else if (event.type === 'trade.countered') said.push(say('answer.countered', { name: nameOf(c, event.by), give: labelOf(c, event.give.clause, event.give.to) }));
  }
  const told = said.length > 0 && said.every(({ key }) => key === 'answer.says');
  // A yes to a wording is told with what came of it; an effect of its own needs no more.
  return [...(told ? (moved ? said : [...said, ...entrySays(c, entry)]) : said.length > 0 ? said : entrySays(c, entry)), ...(moved ? [moved] : [])];
}
