/** What lies on the table in a replay: the wording that the step changed, or the draft's title; and the rail to nine. */
import type { Box } from '../../layout/stage-plan.ts';
import type { StepView } from '../../views/replay-view.ts';
import { Rail } from '../kit/rail.tsx';
import { useT, useWords } from '../kit/words-context.tsx';

export function ReplayPaper({ view, box, compact }: { readonly view: StepView; readonly box: Box | null; readonly compact: boolean }) {
  const t = useT();
  const words = useWords();
  const style = box ? { left: `${box.x}px`, top: `${box.y}px`, width: `${box.width}px`, minHeight: `${box.height}px` } : {};
  const { change, draft } = view;
  return (
    <section class="replay-paper paper" style={style} aria-label={t('ui.chamber.draft')}>
      {change ? (
        <p class="replay-change">
          {change.runs.map((run, i) => (run.is === 'struck' ? <del key={i}>{run.text}</del> : run.is === 'new' ? <ins key={i}>{run.text}</ins> : run.text))}
        </p>
      ) : draft ? (
        <p class="replay-draft">
          <b>{words.say(draft.title)}</b>
          <span>{words.say(draft.basisLine)}</span>
        </p>
      ) : (
        <p class="replay-draft">
          <b>{t('ui.chamber.draft.none')}</b>
          <span>{t('replay.no-draft')}</span>
        </p>
      )}
      {draft && <Rail rail={draft.rail} compact={compact} />}
    </section>
  );
}
