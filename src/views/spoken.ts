/** All that has been said aloud in a debate, from its log: gone through once, so that no sentence comes twice. */
import type { ClauseId, Level, TextId } from '../domain/vocabulary.ts';
import type { CouncilEvent } from '../session/events.ts';
import type { LogEntry, Session } from '../session/session.ts';
import { replyWords, voiceOf, type Reply } from './reply.ts';
import { statement } from './speech.ts';
import type { Say } from './say.ts';
import { Voices } from './variants.ts';

export interface Spoken {
  readonly statements: ReadonlyMap<CouncilEvent, Say>;
  readonly replies: ReadonlyMap<CouncilEvent, Reply>;
}

/** A log is a value and never changes: what was said in it is found once. */
const found = new WeakMap<readonly LogEntry[], Spoken>();

export function spokenIn(session: Session): Spoken {
  const known = found.get(session.log);
  if (known) return known;
  const made = goThrough(session);
  found.set(session.log, made);
  return made;
}

function goThrough({ case: c, player, log }: Session): Spoken {
  const voices = new Voices(c.seed);
  const statements = new Map<CouncilEvent, Say>();
  const replies = new Map<CouncilEvent, Reply>();
  const turns = new Map<string, number>();
  const texts = new Map<TextId, Level[]>();
  const wording = (text: TextId, clause: ClauseId): Level | undefined => texts.get(text)?.[c.clause(clause)];
  log.forEach((entry, at) => {
    const moment = { entry, before: log[at - 1], wording };
    for (const event of entry.events) {
      if (event.type === 'draft.tabled') texts.set(event.text, [...event.levels]);
      if (event.type === 'text.changed') texts.get(event.text)?.splice(c.clause(event.change.clause), 1, event.change.to);
      if (event.type === 'statement.made') {
        const turn = turns.get(event.by) ?? 0;
        turns.set(event.by, turn + 1);
        statements.set(event, voices.fresh(() => statement(voices, c, event, turn)));
      }
      const voice = voiceOf(c, event);
      // What a person answers is its own; nobody puts words into its mouth.
      if (!voice || voice.seat === player?.seat) continue;
      const words = voices.fresh(() => replyWords(voices, c, event, moment));
      if (words) replies.set(event, { ...voice, words });
    }
  });
  return { statements, replies };
}
