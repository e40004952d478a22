/** The button "Save or share" and its sheet: the replay as a file, a link that holds it, the minutes, the ballots, the resolution. */
import { useState } from 'preact/hooks';
import type { Say } from '../../views/say.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Icon } from './icon.tsx';
import { useT, useWords } from './words-context.tsx';
import './export-menu.css';

export interface ExportActions {
  readonly onReplay: () => void;
  readonly onMinutes: () => void;
  readonly onBallots: () => void;
  /** Null where no text was tabled. */
  readonly onResolution: (() => void) | null;
  /** Makes the link: null where the debate is too long for one. */
  readonly onLink: () => Promise<{ readonly link: string | null; readonly says: Say }>;
}

export function ExportMenu({ actions }: { readonly actions: ExportActions }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" icon="export" aria-haspopup="dialog" onPress={() => { setOpen(true); }}>
        {t('ui.export.title')}
      </Button>
      {open && <ExportDialog actions={actions} onClose={() => { setOpen(false); }} />}
    </>
  );
}

export function ExportDialog({ actions, onClose }: { readonly actions: ExportActions; readonly onClose: () => void }) {
  const t = useT();
  const rows = [
    { name: 'replay', icon: 'download-simple', press: actions.onReplay },
    { name: 'minutes', icon: 'list', press: actions.onMinutes },
    { name: 'ballots', icon: 'table', press: actions.onBallots },
    ...(actions.onResolution ? [{ name: 'resolution', icon: 'printer', press: actions.onResolution }] : []),
  ] as const;
  return (
    <Dialog title={t('ui.export.title')} onClose={onClose}>
      <ul class="export-rows">
        {rows.map(({ name, icon, press }) => (
          <li key={name}>
            <button
              type="button"
              class="export-row"
              onClick={() => {
                press();
                if (name === 'resolution') onClose();
              }}
            >
              <Icon name={icon} size={1.5} />
              <span>
                <b>{t(`ui.export.${name}`)}</b>
                <span class="muted">{t(`ui.export.${name}.says`)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Link onLink={actions.onLink} />
    </Dialog>
  );
}

function Link({ onLink }: Pick<ExportActions, 'onLink'>) {
  const t = useT();
  const words = useWords();
  const [made, setMade] = useState<{ readonly link: string | null; readonly says: Say } | null>(null);
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const copy = async (link: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied('yes');
    } catch {
      setCopied('refused');
    }
  };
  const make = async (): Promise<void> => {
    const found = await onLink();
    setMade(found);
    if (found.link !== null) await copy(found.link);
  };
  const link = made?.link ?? null;
  return (
    <section class="export-link" aria-label={t('ui.export.link')}>
      {made === null ? (
        <button type="button" class="export-row" onClick={() => void make()}>
          <Icon name="link" size={1.5} />
          <span>
            <b>{t('ui.export.link')}</b>
            <span class="muted">{t('ui.export.link.says')}</span>
          </span>
        </button>
      ) : (
        <div class="export-made">
          {link !== null && (
            <div class="export-copy">
              <input type="text" readOnly value={link} aria-label={t('ui.export.link')} onFocus={(event) => { event.currentTarget.select(); }} />
              <Button icon="copy" onPress={() => void copy(link)}>
                {t('ui.export.copy')}
              </Button>
            </div>
          )}
          <p role="status">
            {copied !== 'no' && <b>{t(copied === 'yes' ? 'ui.export.copied' : 'ui.export.not-copied')} </b>}
            {words.say(made.says)}
          </p>
        </div>
      )}
    </section>
  );
}
