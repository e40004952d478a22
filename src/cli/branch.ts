/** `branch`, `diff`: a debate goes another way from a step on; two debates are held beside each other. */
import { branch } from '../replay/branch.ts';
import { diff, type Difference } from '../replay/diff.ts';
import { commandOf } from '../replay/move-words.ts';
import { parseReplay } from '../replay/parse-replay.ts';
import type { Playback } from '../replay/play-back.ts';
import { reseat, send, type Session } from '../session/session.ts';
import { finish } from '../session/simulate.ts';
import { refusalSay } from '../views/price-view.ts';
import { written as writtenFault } from '../scenario/faults.ts';
import { WrongUse, type Arguments } from './arguments.ts';
import { loadReplay, played } from './files.ts';
import type { Answer } from './main.ts';
import { choosePlayer } from './player.ts';
import { written } from './record.ts';
import { words } from './words.ts';

/** Without `--do` and `--seat` the branch is left empty, to be played on in the game. */
export function branchCommand(args: Arguments): Answer {
  const playback = played(loadReplay(args.names[0], args.value('scenario')));
  if (args.value('at') === null) throw new WrongUse('--at is missing: the step after which the debate goes another way.');
  const at = args.whole('at', 0, 0, playback.steps);
  let now = playback.at(at);
  const seated = args.value('seat') !== null;
  const { player, policy } = choosePlayer(playback.scenario, args);
  if (seated) now = reseat(now, player);
  const move = args.value('do');
  if (move !== null) now = doneIn(now, move, playback);
  if (seated || move !== null) now = finish(now, seated || now.player !== null ? policy : 'idle');
  const found = branch(playback, at, now, args.value('title') ?? undefined);
  if (!found.ok) throw new WrongUse(found.fault.map(writtenFault).join('\n'));
  const line = found.value.path.map((n) => n + 1).join('.');
  return written(found.value.file, args, `branch ${line} leaves step ${at} and has ${now.log.length - at} commands of its own (${now.state.outcome ?? 'to be played on'})`, { line, from: at, steps: now.log.length, outcome: now.state.outcome });
}

/** One move in the words of a script, carried out now. */
function doneIn(session: Session, move: string, { file }: Playback): Session {
  let json: unknown;
  try {
    json = JSON.parse(move);
  } catch {
    throw new WrongUse('--do is not JSON: write it as a move of a script, {"by": "CODE", "do": "turn.pass"}.');
  }
  const parsed = parseReplay({ format: 1, id: file.id, title: file.title, scenario: file.scenario, seed: file.seed, moves: [json] });
  const first = parsed.ok ? parsed.value.moves?.[0] : undefined;
  if (!parsed.ok || !first) throw new WrongUse(`--do: ${parsed.ok ? 'no move' : parsed.fault.map(writtenFault).join('; ')}`);
  const command = commandOf(session, first);
  const sent = command.ok ? send(session, command.value) : null;
  if (!sent?.ok) throw new WrongUse(`--do: ${sent ? words().say(refusalSay(sent.fault)) : command.ok ? '' : command.fault}`);
  return sent.value;
}

export function diffCommand(args: Arguments): Answer {
  const [first, second] = args.names;
  if (first === undefined || second === undefined) throw new WrongUse('Name two replays; FILE#1 is the first branch of a file.');
  const a = played(loadReplay(first, args.value('scenario')));
  const b = played(loadReplay(second, args.value('scenario')));
  const found = diff(a, b);
  return { out: args.json ? JSON.stringify(found) : told(found, a, b).join('\n'), code: found.step === null ? 0 : 1 };
}

const SETTINGS = { scenario: 'the scenarios', seed: 'the seeds', level: 'the levels', seats: 'the hands that play the seats' } as const;

function told(found: Difference, a: Playback, b: Playback): string[] {
  if (found.step === null) return [`The two debates are the same: ${a.steps} steps.`];
  const lines = [`The two debates part at step ${found.step} of ${a.steps} and ${b.steps}.`];
  const why: Readonly<Record<Difference['why'], string>> = {
    same: '',
    setting: `The same was done, but not in the same debate: ${found.settings.map((one) => SETTINGS[one]).join(' and ')} differ.`,
    command: 'Something else was done:',
    length: 'One of them goes on:',
    consequence: 'The same was done, and something else came of it: the program, or a number of the scenario, is not the same.',
  };
  lines.push(why[found.why]);
  found.commands.forEach((command, i) => lines.push(`  ${i === 0 ? 'A' : 'B'}: ${command ? JSON.stringify(command) : 'nothing more'}`));
  for (const s of found.standings.slice(0, 20)) lines.push(`  draft ${s.text}, ${s.seat}: ${s.rung[0] ?? 'none'} (${s.index[0]}) and ${s.rung[1] ?? 'none'} (${s.index[1]})${s.terms.length > 0 ? `; ${s.terms.map((t) => `${t.term} ${t.points[0]} and ${t.points[1]}`).join(', ')}` : ''}`);
  lines.push(`A ends ${found.outcomes[0] ?? 'open'}, B ${found.outcomes[1] ?? 'open'}.`);
  if (found.ballots.length > 0) lines.push(`Votes that differ: ${found.ballots.map(({ seat, ballot }) => `${seat} ${ballot[0] ?? 'none'} and ${ballot[1] ?? 'none'}`).join(', ')}.`);
  return lines;
}
