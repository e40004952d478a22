/** What one can say on the record: any wording of any clause, measured or pointed. */
import { nearest } from '../session/nearest.ts';
import { clauseOf } from './case-words.ts';
import type { Eyes } from './eyes.ts';
import { choice } from './price-view.ts';
import type { ChoiceView } from './view-models.ts';
import { say } from './say.ts';

export interface FloorClauseView {
  readonly clause: string;
  readonly title: string;
  readonly question: string;
  readonly wordings: readonly { readonly level: number; readonly label: string; readonly gloss: string; readonly current: boolean; readonly own: boolean; readonly measured: ChoiceView; readonly pointed: ChoiceView }[];
  /** A pointed word here costs the host's goodwill. */
  readonly sensitive: boolean;
  /** True while no draft is on the table: "now" is then the text in force. */
  readonly inForce: boolean;
}

export function floorView(eyes: Eyes): readonly FloorClauseView[] {
  const { case: c, state } = eyes.session;
  const by = c.seatIds[eyes.seat] ?? '';
  const text = state.texts.find((t) => !t.withheld);
  return c.clauseIds.map((clause, k) => {
    const own = nearest(c, k, state.ideal[eyes.seat * c.tables.clauses + k] ?? 0);
    const found = clauseOf(c, clause);
    const sensitive = c.scenario.host?.sensitive.includes(clause) === true;
    return {
      clause,
      title: found?.title ?? clause,
      question: found?.question ?? '',
      sensitive,
      inForce: !text,
      wordings: (found?.wordings ?? []).map((w, level) => ({
        level,
        label: w.label,
        gloss: w.gloss,
        current: (text?.levels[k] ?? c.tables.inForce[k]) === level,
        own: own === level,
        measured: choice(eyes, `floor-${clause}-${level}-measured`, 'microphone-stage', say('floor.measured', { label: w.label }), say('floor.measured.effect'), { type: 'floor.take', by, clause, level, tone: 'measured' }),
        pointed: choice(eyes, `floor-${clause}-${level}-pointed`, 'warning-diamond', say('floor.pointed', { label: w.label }), say(sensitive ? 'floor.pointed.effect.sensitive' : 'floor.pointed.effect'), { type: 'floor.take', by, clause, level, tone: 'pointed' }),
      })),
    };
  });
}
