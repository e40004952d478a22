/** Help: how a debate goes, what the signs mean, which keys do what, and the rule of the vote. */
import type { ComponentChildren } from 'preact';
import type { Difficulty } from '../../domain/difficulty.ts';
import type { Token } from '../../views/view-models.ts';
import { Dialog } from '../kit/dialog.tsx';
import { ModelLink } from '../kit/model-link.tsx';
import { SourceMark } from '../kit/provenance.tsx';
import { Shield } from '../kit/shield.tsx';
import { TokenMark, tokenKey } from '../kit/token.tsx';
import { TriGlyph } from '../kit/tri-glyph.tsx';
import { useT } from '../kit/words-context.tsx';
import './help-dialog.css';

const STEPS = ['read', 'talk', 'amend', 'trade', 'vote'] as const;
const TOKENS: readonly Token[] = [
  { vote: 'for', firm: true },
  { vote: 'for', firm: false },
  { vote: 'abstain', firm: true },
  { vote: 'abstain', firm: false },
  { vote: 'against', firm: true },
  { vote: 'against', firm: false },
  { vote: 'undecided', firm: false },
];
const KEYS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['R'], does: 'read' },
  { keys: ['L'], does: 'lobby' },
  { keys: ['A'], does: 'amend' },
  { keys: ['T'], does: 'trade' },
  { keys: ['F'], does: 'floor' },
  { keys: ['V'], does: 'vote' },
  { keys: ['1', '9'], does: 'choose' },
  { keys: ['\u2190', '\u2192'], does: 'seats' },
  { keys: ['Home', 'End'], does: 'ends' },
  { keys: ['Enter', 'Esc'], does: 'open' },
  { keys: ['C', 'H', 'M', '?'], does: 'bar' },
  { keys: ['Space'], does: 'space' },
];

function Sign({ sign, children }: { readonly sign: ComponentChildren; readonly children: ComponentChildren }) {
  return (
    <li class="help-sign">
      <span class="help-mark">{sign}</span>
      <span>{children}</span>
    </li>
  );
}

export function HelpDialog({ level, onClose }: { readonly level: Difficulty | null; readonly onClose: () => void }) {
  const t = useT();
  return (
    <Dialog title={t('ui.help.title')} onClose={onClose} size="page">
      <div class="help">
        <section>
          <h3>{t('ui.help.course')}</h3>
          <ol class="help-steps">
            {STEPS.map((step) => (
              <li key={step}>{t(`ui.help.course.${step}`)}</li>
            ))}
          </ol>
          <h3>{t('ui.help.rule')}</h3>
          <p class="help-rule">{t('ui.help.rule.text')}</p>
          {level !== null && (
            <>
              <h3>{t('ui.help.level', { level: t(`level.${level}`) })}</h3>
              <p class="help-rule">{t(`level.${level}.text`)}</p>
            </>
          )}
          <div class="help-keyboard">
            <h3>{t('ui.help.keys')}</h3>
            <dl class="help-keys">
              {KEYS.map(({ keys, does }) => (
                <div key={does}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key} class="kbd">
                        {key}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{t(`ui.help.keys.${does}`)}</dd>
                </div>
              ))}
            </dl>
            <p class="help-note muted">{t('ui.help.keys.off')}</p>
          </div>
        </section>
        <section>
          <h3>{t('ui.help.signs')}</h3>
          <ul class="help-signs">
            {TOKENS.map((token) => (
              <Sign key={tokenKey(token)} sign={<TokenMark token={token} size="vote" />}>
                {t(`ui.help.${tokenKey(token)}`)}
              </Sign>
            ))}
            <Sign sign={<TriGlyph steps={[1, 2, -1]} basis={1} scale={1.1} />}>{t('ui.help.glyph')}</Sign>
            <Sign sign={<TriGlyph steps={[null, 0, -2]} basis={null} scale={1.1} />}>{t('ui.help.glyph.unknown')}</Sign>
            <Sign
              sign={
                <>
                  <Shield raised={false} scale={1.2} /> <Shield raised scale={1.2} />
                </>
              }
            >
              {t('ui.help.shield')}
            </Sign>
            <Sign sign={<span class="help-post" />}>{t('ui.help.post')}</Sign>
            <Sign sign={<SourceMark source={null} mark="record" brief />}>{t('ui.help.source')}</Sign>
            <Sign sign={<SourceMark source={null} mark="estimate" brief />}>{t('ui.help.estimate')}</Sign>
            <Sign
              sign={
                <span class="help-bars">
                  <i />
                  <i />
                </span>
              }
            >
              {t('ui.help.hidden')}
            </Sign>
          </ul>
          <p class="help-model">
            <ModelLink>{t('ui.help.model')}</ModelLink> <span class="muted">{t('ui.help.model.text')}</span>
          </p>
        </section>
      </div>
    </Dialog>
  );
}
