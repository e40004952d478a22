/** A note on the step that is shown. */
import { useState } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useT } from '../kit/words-context.tsx';

/** As long as the door of replays lets a note be. */
const LONGEST = 1000;

export function AnnotateDialog({ onSay, onClose }: { readonly onSay: (text: string) => void; readonly onClose: () => void }) {
  const t = useT();
  const [text, set] = useState('');
  return (
    <Dialog title={t('replay.annotate')} onClose={onClose} foot={<Button kind="brass" disabledReason={text.trim() === '' ? t('replay.annotate.empty') : null} onPress={() => { onSay(text.trim()); }}>{t('replay.annotate.keep')}</Button>}>
      <label class="annotate">
        <span>{t('replay.annotate.label')}</span>
        <textarea rows={5} maxLength={LONGEST} value={text} onInput={(event) => { set(event.currentTarget.value); }} />
      </label>
    </Dialog>
  );
}
