/** Take the floor: a clause, a wording, and whether the word is measured or pointed. */
import { useState } from 'preact/hooks';
import type { FloorClauseView } from '../../views/floor-view.ts';
import type { ChoiceView } from '../../views/view-models.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import './panels.css';

export function FloorDialog({ clauses, onSpeak, onClose }: { readonly clauses: readonly FloorClauseView[]; readonly onSpeak: (choice: ChoiceView) => void; readonly onClose: () => void }) {
  const t = useT();
  const words = useWords();
  const [clauseId, setClause] = useState(clauses[0]?.clause ?? '');
  const [level, setLevel] = useState<number | null>(null);
  const clause = clauses.find((c) => c.clause === clauseId);
  const chosen = clause?.wordings.find((w) => w.level === level) ?? clause?.wordings.find((w) => w.own);
  const speak = (choice: ChoiceView | undefined): void => { if (choice && choice.refused === null) onSpeak(choice); };
  const foot = chosen && (
    <div class="floor-foot">
      <Button kind="brass" icon="microphone-stage" disabledReason={chosen.measured.refused ? words.say(chosen.measured.refused) : null} onPress={() => { speak(chosen.measured); }}>
        {words.say(chosen.measured.sentence)}
      </Button>
      <Button kind="quiet" icon="warning-diamond" disabledReason={chosen.pointed.refused ? words.say(chosen.pointed.refused) : null} onPress={() => { speak(chosen.pointed); }}>
        {words.say(chosen.pointed.sentence)}
      </Button>
      <p class="muted">{words.say(chosen.pointed.effect)}</p>
    </div>
  );
  return (
    <Dialog title={t('ui.floor.title')} onClose={onClose} size="sheet" foot={foot}>
      <p>{t('ui.floor.body')}</p>
      <label class="floor-clause">
        {t('ui.floor.clause')}
        <select value={clauseId} onChange={(e) => { setClause(e.currentTarget.value); setLevel(null); }}>
          {clauses.map((c) => <option key={c.clause} value={c.clause}>{c.title}</option>)}
        </select>
      </label>
      {clause && (
        <fieldset class="floor-wordings">
          <legend>{clause.question}</legend>
          {clause.wordings.map((w) => (
            <label key={w.level} class="floor-wording">
              <input type="radio" name="floor" checked={chosen?.level === w.level} onChange={() => { setLevel(w.level); }} />
              <span>
                <span class="serif">{w.label}</span>
                <span class="muted"> {w.gloss}</span>
                {w.own && <span class="note-serves"> {t('ui.floor.own')}</span>}
                {w.current && <span class="muted"> {t(clause.inForce ? 'ui.floor.in-force' : 'ui.floor.current')}</span>}
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </Dialog>
  );
}
