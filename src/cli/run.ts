/** `run`: one debate to its end, as data or as minutes in plain English. */
import type { Session } from '../session/session.ts';
import { playOut } from '../session/simulate.ts';
import { eyesOf } from '../views/eyes.ts';
import { minutesView } from '../views/minutes-view.ts';
import { say } from '../views/say.ts';
import { resultView } from '../views/result-view.ts';
import type { Arguments } from './arguments.ts';
import { loadScenario } from './files.ts';
import type { Answer } from './main.ts';
import { outcomeOf } from './outcome.ts';
import { choosePlayer, levelOf, seedOf } from './player.ts';
import { words } from './words.ts';
import { whyView } from '../views/why-view.ts';

export function runCommand(args: Arguments): Answer {
  const scenario = loadScenario(args.names[0]);
  const { player, policy } = choosePlayer(scenario, args);
  const session = playOut(scenario, seedOf(args), player, policy, levelOf(args));
  return { out: args.json ? JSON.stringify(outcomeOf(session)) : minutesOf(session).join('\n'), code: 0 };
}

/** A debate in plain English, as far as it has come. */
export function minutesOf(session: Session): readonly string[] {
  const { scenario } = session.case;
  const w = words();
  const lines = [scenario.title, scenario.notice, ''];
  let round = -1;
  for (const minute of minutesView(session)) {
    if (minute.round !== round) {
      round = minute.round;
      lines.push(round === 0 ? 'Opening' : w.say({ key: 'lane.round', values: { round } }));
    }
    lines.push(`  ${w.say(minute.say)}`);
  }
  if (session.state.outcome === null) return lines;
  const result = resultView(session);
  lines.push('', w.say(result.ending.title), w.say(result.ending.text));
  if (result.ending.compare !== null) lines.push(result.ending.compare);
  lines.push('', w.say(result.headline), w.say(result.cause));
  for (const reason of result.reasons) lines.push(`  ${w.say(reason)}`);
  if (result.instructions) lines.push(w.say(result.instructions.verdict));
  lines.push(w.say(result.nearestChange));
  lines.push('', ...result.measures.measures.map((m) => w.say(say('ui.measures.spoken', { title: m.title, percent: m.percent, word: m.word, twin: m.twin ?? -1 }))));
  if (result.measures.twin) lines.push(w.say(result.measures.twin.outcome));
  const eyes = eyesOf(session);
  lines.push('', ...session.case.seatIds.slice(0, session.case.tables.members).map((_, i) => w.say(whyView(eyes, i).standing)));
  return lines;
}
