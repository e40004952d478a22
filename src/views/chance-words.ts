/** Words for a chance. */
import { say, type Say } from './say.ts';

/** As the dossier uses them. */
export function chanceSay(p: number): Say {
  return say(p >= 0.9 ? 'chance.certain' : p >= 0.58 ? 'chance.likely' : p >= 0.42 ? 'chance.even' : p >= 0.15 ? 'chance.possible' : 'chance.unlikely');
}
