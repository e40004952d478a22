/** What a debate has come to: the text that its record is about, and the text that stands when it is over. */
import { consent } from '../domain/consent.ts';
import type { Levels } from '../domain/vocabulary.ts';
import type { Session } from './session.ts';
import { leading, type TextState } from './state.ts';

/** The adopted text, else the one that came nearest, else the one that led. */
export function textOfRecord(session: Session): TextState | null {
  const { texts } = session.state;
  return texts.find((t) => t.decision?.outcome === 'adopted') ?? [...texts].filter((t) => t.decision).sort((a, b) => (b.decision?.tally.for ?? 0) - (a.decision?.tally.for ?? 0))[0] ?? leading(session.state) ?? texts[0] ?? null;
}

export interface Standing {
  readonly levels: Levels;
  /** The host's consent to it at the end, 0..1. */
  readonly consent: number;
  readonly adopted: boolean;
}

/** The adopted text, else what stands without one. */
export function standing({ case: c, state }: Session): Standing {
  const adopted = state.texts.find((t) => t.decision?.outcome === 'adopted');
  if (adopted) return { levels: adopted.levels, consent: adopted.consent, adopted: true };
  return { levels: c.tables.reversion, consent: consent(c.tables, state.ideal, state, c.tables.reversion), adopted: false };
}
