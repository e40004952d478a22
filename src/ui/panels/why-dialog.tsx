/** Why a delegation stands where it stands: its standing, the distance, the causes that add up, and what last moved it. */
import type { WhyView } from '../../views/view-models.ts';
import { Causes } from '../kit/causes.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Flag } from '../kit/flag.tsx';
import { ModelLink } from '../kit/model-link.tsx';
import { Term } from '../kit/term.tsx';
import { TokenMark } from '../kit/token.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import './panels.css';

export function WhyDialog({ view, onClose }: { readonly view: WhyView; readonly onClose: () => void }) {
  const t = useT();
  const words = useWords();
  return (
    <Dialog title={t('ui.why.title', { name: view.name })} onClose={onClose} size="sheet" paper>
      <p class="why-standing">
        <Flag code={view.seat} width={1.75} />
        {view.token && <TokenMark token={view.token} size="seat" />}
        <span>{words.say(view.standing)}</span>
      </p>
      <p class="why-distance">{words.say(view.distanceSay)}</p>
      {view.notes.map((note) => <p key={note.key} class="why-note">{words.say(note)}</p>)}
      {view.causes.length > 0 && (
        <section>
          <h3>{t('ui.why.causes')}</h3>
          <Causes causes={view.causes} hidden={view.hidden} total={view.total} />
        </section>
      )}
      {view.moved && (
        <section>
          <h3>{t('ui.why.moved')}</h3>
          <p class="why-event">{words.say(view.moved.say)}</p>
          <Causes causes={view.moved.causes} hidden={null} total={view.moved.total} />
        </section>
      )}
      <p class="why-estimate">
        {t('ui.why.estimate')} <Term id="vote-index" /> <ModelLink part="index">{t('ui.why.model')}</ModelLink>
      </p>
    </Dialog>
  );
}
