/** Deep links: `#/play/SCENARIO?seat=GHA&seed=7&level=hard`, `#/observe/SCENARIO?seed=7&pace=instant`, `#/replay/ID?at=12`, `#/model?part=consent`, and the screens before and after a debate. */
import { DIFFICULTIES, type Difficulty } from '../domain/difficulty.ts';
import { no, ok, type Result } from '../domain/result.ts';
import { say, type Say } from '../views/say.ts';

export const PACES = ['slow', 'normal', 'fast', 'instant'] as const;
export type Pace = (typeof PACES)[number];

export type Route =
  | { readonly screen: 'title' }
  /** How the model works: a part of the page, and the seat and text of its worked example. */
  | { readonly screen: 'model'; readonly part: string | null; readonly seat: string | null; readonly text: string | null }
  | { readonly screen: 'library' }
  /** A replay by its id: one that ships with the game, one of the library (`my-...`), one just opened, or `link` with the whole replay in `payload`. */
  | { readonly screen: 'replay'; readonly replay: string; readonly at: number | null; readonly payload: string | null }
  | { readonly screen: 'seat'; readonly scenario: string }
  | { readonly screen: 'play'; readonly scenario: string; readonly seat: string; readonly card: string | null; readonly seed: number; readonly level: Difficulty }
  | { readonly screen: 'observe'; readonly scenario: string; readonly seed: number; readonly pace: Pace; readonly level: Difficulty };

/** Largest seed: what a 32-bit whole number holds. */
const SEED_MOST = 2147483647;
/** Id of a replay that the address itself holds. */
export const LINKED = 'link';

/** @returns the route, or one sentence about what the link gets wrong */
export function parseRoute(hash: string): Result<Route, Say> {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const parts = path.split('/').filter((part) => part !== '');
  const values = new URLSearchParams(query);
  const [screen, scenario, ...more] = parts;
  if (screen === undefined) return ok({ screen: 'title' });
  if (screen === 'model') {
    if (scenario !== undefined) return no(say('ui.link.screen', { what: clip(path) }));
    // A part or example that the page does not know is no fault: the page opens at its top.
    const named = (name: string): string | null => (/^[\w-]{1,40}$/.test(values.get(name) ?? '') ? values.get(name) : null);
    return ok({ screen, part: named('part'), seat: named('seat'), text: named('text') });
  }
  if (screen === 'library') return scenario === undefined ? ok({ screen }) : no(say('ui.link.screen', { what: clip(path) }));
  if (screen === 'replay') return replayRoute(scenario, more, values);
  if (screen !== 'play' && screen !== 'observe' && screen !== 'seat') return no(say('ui.link.screen', { what: clip(screen) }));
  if (scenario === undefined || !/^[a-z0-9][a-z0-9-]{0,60}$/.test(scenario)) return no(say('ui.link.scenario', { what: clip(scenario ?? '') }));
  if (more.length > 0) return no(say('ui.link.screen', { what: clip(path) }));
  if (screen === 'seat') return ok({ screen, scenario });
  const written = values.get('seed');
  const seed = written === null ? 1 : Number(written);
  if (!Number.isInteger(seed) || seed < 0 || seed > SEED_MOST) return no(say('ui.link.seed', { what: clip(written ?? ''), most: SEED_MOST }));
  const named = values.get('level') ?? 'standard';
  const level = DIFFICULTIES.find((one) => one === named);
  if (!level) return no(say('ui.link.level', { what: clip(named) }));
  if (screen === 'observe') {
    const pace = values.get('pace') ?? 'normal';
    const found = PACES.find((p) => p === pace);
    return found ? ok({ screen, scenario, seed, pace: found, level }) : no(say('ui.link.pace', { what: clip(pace) }));
  }
  const seat = (values.get('seat') ?? '').toUpperCase();
  if (!/^[A-Z]{3}$/.test(seat)) return no(say('ui.link.seat', { what: clip(seat) }));
  return ok({ screen, scenario, seat, card: values.get('card'), seed, level });
}

function replayRoute(replay: string | undefined, more: readonly string[], values: URLSearchParams): Result<Route, Say> {
  if (replay === undefined || more.length > 0 || !/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(replay)) return no(say('ui.link.replay', { what: clip([replay ?? '', ...more].join('/')) }));
  const step = values.get('at');
  const at = step === null ? null : /^\d{1,6}$/.test(step) ? Number(step) : -1;
  if (at === -1) return no(say('ui.link.at', { what: clip(step ?? '') }));
  const payload = values.get('d');
  if (replay === LINKED && (payload === null || payload === '')) return no(say('ui.link.payload'));
  return ok({ screen: 'replay', replay, at, payload: replay === LINKED ? payload : null });
}

export function formatRoute(route: Route): string {
  switch (route.screen) {
    case 'title':
      return '#/';
    case 'model': {
      const values = Object.entries({ part: route.part, seat: route.seat, text: route.text }).filter(([, value]) => value !== null);
      return `#/model${values.length === 0 ? '' : `?${values.map(([name, value]) => `${name}=${value}`).join('&')}`}`;
    }
    case 'library':
      return '#/library';
    case 'replay': {
      const values = [...(route.at === null ? [] : [`at=${route.at}`]), ...(route.payload === null ? [] : [`d=${route.payload}`])];
      return `#/replay/${route.replay}${values.length === 0 ? '' : `?${values.join('&')}`}`;
    }
    case 'seat':
      return `#/seat/${route.scenario}`;
    case 'observe':
      return `#/observe/${route.scenario}?seed=${route.seed}&pace=${route.pace}${levelPart(route.level)}`;
    case 'play':
      return `#/play/${route.scenario}?seat=${route.seat}${route.card === null ? '' : `&card=${route.card}`}&seed=${route.seed}${levelPart(route.level)}`;
  }
}

/** The standard level goes without saying. */
const levelPart = (level: Difficulty): string => (level === 'standard' ? '' : `&level=${level}`);

const clip = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
