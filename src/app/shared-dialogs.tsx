/** Settings, help, glossary, sources, and the one dialog that says what went wrong: fetched when first opened. */
import { useEffect, useState } from 'preact/hooks';
import type { Difficulty } from '../domain/difficulty.ts';
import { GlossaryDialog } from '../ui/dialogs/glossary-dialog.tsx';
import { HelpDialog } from '../ui/dialogs/help-dialog.tsx';
import { SettingsDialog } from '../ui/dialogs/settings-dialog.tsx';
import type { Channel, Settings } from '../ui/dialogs/settings.ts';
import { SourcesDialog } from '../ui/dialogs/sources-dialog.tsx';
import { MessageDialog } from '../ui/panels/message-dialog.tsx';
import { useT, useWords } from '../ui/kit/words-context.tsx';
import { sourceViews } from '../views/sources-view.ts';
import type { Say } from '../views/say.ts';
import type { SourceView } from '../views/view-models.ts';
import { loadScenario } from './engine.ts';
import { scenarioList } from './scenario-list.ts';

export type DialogName = 'sources' | 'settings' | 'help' | 'glossary';

export interface DialogsProps {
  readonly name: DialogName | null;
  readonly settings: Settings;
  /** Level of the debate that is open; null outside one. */
  readonly level: Difficulty | null;
  readonly fault: Say | null;
  readonly onSettings: (settings: Settings) => void;
  readonly onTry: (channel: Channel) => void;
  readonly onClose: () => void;
  readonly onFaultClosed: () => void;
}

export function SharedDialogs({ name, settings, level, fault, onSettings, onTry, onClose, onFaultClosed }: DialogsProps) {
  const t = useT();
  const words = useWords();
  return (
    <>
      {name === 'settings' && <SettingsDialog settings={settings} onChange={onSettings} onTry={onTry} onClose={onClose} />}
      {name === 'help' && <HelpDialog level={level} onClose={onClose} />}
      {name === 'glossary' && <GlossaryDialog onClose={onClose} />}
      {name === 'sources' && <Sources onClose={onClose} />}
      {fault && (
        <MessageDialog title={t('ui.fault.title')} onClose={onFaultClosed} actions={[{ label: t('ui.fault.go-on'), primary: true, onPress: onFaultClosed }]}>
          <p>{words.say(fault)}</p>
        </MessageDialog>
      )}
    </>
  );
}

function Sources({ onClose }: { readonly onClose: () => void }) {
  const [sources, set] = useState<readonly SourceView[]>([]);
  useEffect(() => {
    let here = true;
    void Promise.all(scenarioList.map(({ id }) => loadScenario(id))).then((found) => {
      if (here) set(sourceViews(found.flatMap((s) => (s.ok ? [s.value] : []))));
    });
    return () => { here = false; };
  }, []);
  return <SourcesDialog sources={sources} onClose={onClose} />;
}
