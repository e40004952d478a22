/** Take the floor: speak on the record, measured or pointed; or move something, or propose a guest. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FloorClauseView } from '../../views/floor-view.ts';
import type { ChoiceView } from '../../views/view-models.ts';
import { Button } from '../kit/button.tsx';
import { Price } from '../kit/price.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import { ChoiceList } from '../talk/choice-list.tsx';
import '../talk/talk.css';
import './panels.css';

const TABS = ['speak', 'move'] as const;

export interface FloorDialogProps {
  readonly clauses: readonly FloorClauseView[];
  /** Motions and guests; empty where only a statement is in order. */
  readonly motions: readonly ChoiceView[];
  readonly onSpeak: (choice: ChoiceView) => void;
  readonly onClose: () => void;
}

export function FloorDialog({ clauses, motions, onSpeak, onClose }: FloorDialogProps) {
  const t = useT();
  const words = useWords();
  // Who has spoken in this half-day can still move something.
  const spoken = clauses.every((c) => c.wordings.every((w) => w.measured.refused !== null));
  const [tab, setTab] = useState<(typeof TABS)[number]>(spoken && motions.some((m) => m.refused === null) ? 'move' : 'speak');
  const [clauseId, setClause] = useState(clauses[0]?.clause ?? '');
  const [level, setLevel] = useState<number | null>(null);
  const clause = clauses.find((c) => c.clause === clauseId);
  const chosen = clause?.wordings.find((w) => w.level === level) ?? clause?.wordings.find((w) => w.first);
  const pointedFirst = clause?.asked?.pointed === true;
  // The answer that the buttons say is in sight, wherever it stands in the list.
  const said = useRef<HTMLLabelElement>(null);
  useLayoutEffect(() => { said.current?.scrollIntoView({ block: 'nearest' }); }, [clauseId, tab]);
  const groups = [true, false].map((own) => ({ own, list: clauses.filter((c) => (c.asked !== null || c.aim) === own) })).filter(({ list }) => list.length > 0);
  const speak = (choice: ChoiceView | undefined): void => { if (choice && choice.refused === null) onSpeak(choice); };
  const walk = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    event.preventDefault();
    const next = tab === 'speak' ? 'move' : 'speak';
    setTab(next);
    document.getElementById(`floor-tab-${next}`)?.focus();
  };
  const foot = tab === 'speak' && chosen && (
    <div class="floor-foot">
      <p class="floor-says">{t('ui.floor.says', { label: chosen.label })}</p>
      <Button kind={pointedFirst ? 'quiet' : 'brass'} icon="microphone-stage" disabledReason={chosen.measured.refused ? words.say(chosen.measured.refused) : null} onPress={() => { speak(chosen.measured); }}>
        {words.say(chosen.measured.sentence)} <Price price={chosen.measured.price} />
      </Button>
      <Button kind={pointedFirst ? 'brass' : 'quiet'} icon="warning-diamond" disabledReason={chosen.pointed.refused ? words.say(chosen.pointed.refused) : null} onPress={() => { speak(chosen.pointed); }}>
        {words.say(chosen.pointed.sentence)} <Price price={chosen.pointed.price} />
      </Button>
      <p class="muted">{words.say(chosen.measured.refused ?? chosen.pointed.effect)}</p>
    </div>
  );
  const head = motions.length > 0 && (
    <div class="floor-tabs" role="tablist" aria-label={t('ui.floor.title')} onKeyDown={walk}>
      {TABS.map((id) => (
        <button key={id} type="button" role="tab" id={`floor-tab-${id}`} aria-selected={tab === id} aria-controls="floor-panel" tabIndex={tab === id ? 0 : -1} onClick={() => { setTab(id); }}>
          {t(`ui.floor.${id}`)}
        </button>
      ))}
    </div>
  );
  return (
    <Dialog title={t('ui.floor.title')} onClose={onClose} size="sheet" {...(head ? { head } : {})} {...(foot ? { foot } : {})}>
      <div id="floor-panel" {...(head ? { role: 'tabpanel', 'aria-labelledby': `floor-tab-${tab}` } : {})}>
        {tab === 'move' ? (
          <>
            {spoken && clauses[0]?.wordings[0]?.measured.refused && <p class="choices-body">{words.say(clauses[0].wordings[0].measured.refused)}</p>}
            <p class="choices-body">{t('ui.floor.move.body')}</p>
            <ChoiceList choices={motions} onChoose={speak} />
          </>
        ) : (
          <>
            <p>{t('ui.floor.body')}</p>
            <label class="floor-clause">
              {t('ui.floor.clause')}
              <select value={clauseId} onChange={(e) => { setClause(e.currentTarget.value); setLevel(null); }}>
                {groups.map(({ own, list }) => (
                  <optgroup key={String(own)} label={t(own ? 'ui.floor.subjects.own' : 'ui.floor.subjects.other')}>
                    {list.map((c) => <option key={c.clause} value={c.clause}>{c.asked ? t('ui.floor.subject.asked', { title: c.title, done: c.asked.done, least: c.asked.least }) : c.title}</option>)}
                  </optgroup>
                ))}
              </select>
            </label>
            {clause?.asked && <p class="floor-asked">{t('ui.floor.asked', { done: clause.asked.done, least: clause.asked.least })}</p>}
            {clause && (
              <fieldset class="floor-wordings">
                <legend>{clause.question}</legend>
                {clause.wordings.map((w) => (
                  <label key={w.level} class="floor-wording" {...(chosen?.level === w.level ? { ref: said } : {})}>
                    <input type="radio" name="floor" checked={chosen?.level === w.level} onChange={() => { setLevel(w.level); }} />
                    <span>
                      <span class="serif">{w.label}</span>
                      <span class="muted"> {w.gloss}</span>
                      {(w.own || w.current || (w.first && clause.aim)) && (
                        <span class="floor-marks">
                          {w.first && clause.aim && <span class="note-serves">{t('ui.amend.serves')}</span>} {w.own && <span>{t('ui.floor.own')}</span>} {w.current && <span>{t(clause.inForce ? 'ui.floor.in-force' : 'ui.floor.current')}</span>}
                        </span>
                      )}
                    </span>
                  </label>
                ))}
              </fieldset>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}
