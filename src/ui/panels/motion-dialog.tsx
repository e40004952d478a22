/** A vote on a motion, taken: three groups of names with their counts, what comes of it, and the rule it was decided by. */
import { useEffect } from 'preact/hooks';
import type { MotionView } from '../../views/view-models.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Flag } from '../kit/flag.tsx';
import { Heard } from '../kit/heard.tsx';
import { Shield } from '../kit/shield.tsx';
import { TokenMark } from '../kit/token.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import './panels.css';

const VOTES = ['for', 'against', 'abstain'] as const;

export function MotionDialog({ view, onShown, onClose }: { readonly view: MotionView; /** Once it stands on the screen: the gavel. */ readonly onShown: () => void; readonly onClose: () => void }) {
  const t = useT();
  const words = useWords();
  useEffect(onShown, [view.step]);
  const foot = (
    <Button kind="brass" icon="caret-right" onPress={onClose}>
      {t('ui.motion.go-on')}
    </Button>
  );
  return (
    <Dialog title={words.say(view.title)} onClose={onClose} size="card" foot={foot}>
      <p class="muted">{words.say(view.says)}</p>
      <dl class="motion-roll">
        {VOTES.map((vote) => (
          <div key={vote} class={`motion-vote motion-${vote}`}>
            <dt>
              <TokenMark token={{ vote, firm: true }} size="rail" /> {t(`ui.vote.tally.${vote}`)} <strong>{view.tally[vote]}</strong>
            </dt>
            <dd>
              <ul>
                {view.rows
                  .filter((row) => row.ballot === vote)
                  .map((row) => (
                    <li key={row.seat}>
                      <Flag code={row.seat} width={1.33} /> {row.short}
                      {row.permanent && <Shield raised={vote === 'against'} />}
                    </li>
                  ))}
                {view.tally[vote] === 0 && <li class="muted">{t('ui.motion.nobody')}</li>}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      <p class="motion-verdict">{words.say(view.verdict)} <Heard sounds={['gavel']} /></p>
      <p class="muted">
        {words.say(view.rule)} {t('ui.motion.simulated')}
      </p>
    </Dialog>
  );
}
