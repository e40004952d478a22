/** What reaches the Council from outside: when it can, and what it does. Nothing here belongs to any delegation. */
import type { Case } from './case.ts';
import { learn } from './chair.ts';
import type { Happening } from './commands.ts';
import type { Desk } from './desk.ts';
import { hear } from './motions.ts';
import { withdrawConsent } from './pressure.ts';
import type { Refusal } from './refusals.ts';
import type { State } from './state.ts';

/** Why it cannot happen now, or null. An answer that is waited for comes first; once hands go up it is too late. */
export function outOfPlace(c: Case, state: State, event: Happening): Refusal | null {
  const phase = c.charts.council.phase(state.council);
  if (state.pending !== null || state.motion !== null || phase === 'voting' || phase === 'explanations') return { code: 'not-now' };
  switch (event.kind) {
    case 'news':
      return event.facts.every((id) => c.arguments.some((argument) => argument.id === id)) ? null : { code: 'no-such-fact' };
    case 'briefing':
      if (event.guest === null) return null;
      if (!(c.scenario.guests ?? []).some((guest) => guest.id === event.guest)) return { code: 'no-such-guest' };
      return state.guests.includes(event.guest) ? { code: 'guest-heard' } : null;
    case 'consent-withdrawn':
      if (c.tables.host < 0) return { code: 'no-host' };
      return state.asked ? { code: 'host-withdrew' } : null;
  }
}

/** Lets it happen. */
export function inject(desk: Desk, event: Happening): void {
  const { case: c, state } = desk;
  switch (event.kind) {
    case 'news': {
      const fresh: string[] = [];
      c.arguments.forEach((argument, i) => {
        if (!event.facts.includes(argument.id) || (state.facts >> i) & 1) return;
        state.facts |= 1 << i;
        fresh.push(argument.id);
      });
      return desk.emit({ type: 'event.injected', kind: 'news', facts: fresh });
    }
    case 'briefing':
      desk.emit({ type: 'event.injected', kind: 'briefing', facts: [] });
      return event.guest === null ? learn(desk, null, ['briefing']) : hear(desk, event.guest);
    case 'consent-withdrawn':
      desk.emit({ type: 'event.injected', kind: 'consent-withdrawn', facts: [] });
      return withdrawConsent(desk);
  }
}
