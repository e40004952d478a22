/** The host State's consent and what makes it so. */
import type { HostView } from '../../views/view-models.ts';
import { Causes } from '../kit/causes.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Flag } from '../kit/flag.tsx';
import { Term } from '../kit/term.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import './panels.css';

export function HostDialog({ view, name, own, onClose }: { readonly view: HostView; readonly name: string; /** The player's own. */ readonly own: boolean; readonly onClose: () => void }) {
  const t = useT();
  const words = useWords();
  return (
    <Dialog title={own ? t('ui.host.title.own') : t('ui.host.title', { name })} onClose={onClose} size="sheet" paper>
      <p class="why-standing">
        <Flag code={view.seat} width={1.75} />
        <span>{t(own ? 'ui.host.standing.own' : 'ui.host.standing', { word: words.say(view.word), percent: view.percent })}</span>
      </p>
      <div class="consent-scale" role="img" aria-label={t('ui.host.scale', { percent: view.percent })}>
        <i style={{ width: `${view.percent}%` }} />
      </div>
      <p>
        {own ? t('ui.host.body.own') : t('ui.host.body', { name })} <Term id="host-consent" />
      </p>
      <h3>{t('ui.host.causes')}</h3>
      <Causes causes={view.causes.map((c) => ({ label: c.text, points: c.points, mark: 'estimate', why: null, source: null, event: null }))} hidden={null} total={null} />
      <p class="why-estimate">{t('ui.why.estimate')}</p>
    </Dialog>
  );
}
