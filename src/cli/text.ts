/** `text`: the draft of a run in the form of a Council document, marked as simulated. */
import { playOut } from '../session/simulate.ts';
import { dateSay } from '../views/case-words.ts';
import { draftView } from '../views/draft-view.ts';
import { eyesOf } from '../views/eyes.ts';
import { textOfRecord } from '../session/record.ts';
import type { Arguments } from './arguments.ts';
import { loadScenario } from './files.ts';
import type { Answer } from './main.ts';
import { choosePlayer, seedOf } from './player.ts';
import { words } from './words.ts';

const WIDTH = 88;

export function textCommand(args: Arguments): Answer {
  const scenario = loadScenario(args.names[0]);
  const { player, policy } = choosePlayer(scenario, args);
  const session = playOut(scenario, seedOf(args), player, policy);
  const text = textOfRecord(session);
  if (!text) return { out: args.json ? JSON.stringify({ symbol: null, text: null }) : 'No draft was tabled.', code: 1 };
  const w = words();
  const view = draftView(eyesOf(session), text);
  const plain = (s: string): string => s.replace(/\*/g, '');
  const closing = plain(w.say(view.closing)).replace(/^\d+\.\s*/, '');
  const day = w.say(dateSay(scenario.calendar[session.state.round - 1]?.date ?? scenario.date));
  const written = view.paragraphs.filter((p) => p.number > 0);
  const lines = [
    `Simulation${view.symbol.padStart(WIDTH - 'Simulation'.length)}`,
    '-'.repeat(WIDTH),
    `Security Council${`Distr.: Limited`.padStart(WIDTH - 'Security Council'.length)}`,
    day.padStart(WIDTH),
    'Original: English'.padStart(WIDTH),
    '='.repeat(WIDTH),
    '',
    w.say(view.heading),
    '',
    '    The Security Council,',
    ...view.preamble.flatMap((p) => ['', ...wrapped(plain(p), '    ')]),
    ...written.flatMap((p) => ['', ...wrapped(`${p.number}. ${plain(p.operative)}`, '    ')]),
    '',
    ...wrapped(`${written.length + 1}. ${closing}`, '    '),
    '',
    'Simulated text, not an official document.',
  ];
  return { out: args.json ? JSON.stringify({ symbol: view.symbol, text: lines.join('\n') }) : lines.join('\n'), code: 0 };
}

function wrapped(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(/\s+/)) {
    if (line.length + word.length + 1 > WIDTH && line.trim() !== '') {
      lines.push(line);
      line = indent;
    }
    line += line === indent ? word : ` ${word}`;
  }
  return [...lines, line];
}
