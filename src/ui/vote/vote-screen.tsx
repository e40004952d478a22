/** The vote: dark, all members in sight, three questions, a count, a verdict. First the player's own ballot, where it has one. */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SeatId } from '../../domain/vocabulary.ts';
import type { VotePlan } from '../../layout/vote-plan.ts';
import { compactVoteHeight } from '../../layout/vote-plan.ts';
import type { Command } from '../../session/commands.ts';
import type { Say } from '../../views/say.ts';
import type { QuestionView, VoteView } from '../../views/view-models.ts';
import { useAnnouncement } from '../kit/announcer.tsx';
import { Button } from '../kit/button.tsx';
import { Flag } from '../kit/flag.tsx';
import { Heard } from '../kit/heard.tsx';
import { Icon } from '../kit/icon.tsx';
import { Shield } from '../kit/shield.tsx';
import { TokenMark } from '../kit/token.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import type { CallView } from '../../views/teaching-view.ts';
import { CallIt } from './call-it.tsx';
import { BallotPaper } from './ballot-paper.tsx';
import { useVoteScript, type VoteCue, type VoteMoment } from './vote-script.ts';
import './vote.css';

export interface VoteScreenProps {
  readonly view: VoteView | null;
  readonly ballot: QuestionView | null;
  readonly plan: VotePlan;
  readonly members: readonly { readonly id: SeatId; readonly short: string; readonly permanent: boolean; readonly you: boolean }[];
  /** Asked once the tally is read out, before the verdict; null where it is not. */
  readonly call: CallView | null;
  readonly onCalled: () => void;
  /** No other draft is voted on after this one. */
  readonly last: boolean;
  readonly pace: 'slow' | 'normal' | 'fast' | 'instant';
  readonly reducedMotion: boolean;
  readonly symbol: string;
  readonly title: Say;
  /** The player is in the room and has no vote. */
  readonly watching: boolean;
  readonly onBallot: (command: Command) => void;
  readonly onMoment: (moment: VoteMoment) => void;
  readonly onSound: (cue: VoteCue) => void;
  readonly onExplanations: () => void;
  readonly onResult: () => void;
  /** The stage with the canvas. */
  readonly children: ComponentChildren;
}

const WAITING: VoteMoment = { question: null, raised: {}, shown: {}, counted: [], done: false };
const QUESTIONS = ['for', 'against', 'abstain'] as const;

export function VoteScreen(props: VoteScreenProps) {
  const { view, plan } = props;
  const t = useT();
  const words = useWords();
  const { moment: played, skip } = useVoteScript(view, props.pace, props.reducedMotion, props.onSound);
  // The question is put once and stays until its answer has been read, whatever is remembered meanwhile.
  const put = useRef<CallView | null>(null);
  const call = (put.current ??= props.call);
  const [called, setCalled] = useState<boolean | null>(null);
  const asked = view !== null && call !== null;
  const calling = asked && played?.done === true && called === null;
  const moment = calling ? { ...played, done: false } : (played ?? WAITING);
  const verdict = useRef<HTMLHeadingElement>(null);
  useEffect(() => { props.onMoment(moment); }, [moment]);
  // However it was come to, played through or skipped.
  useEffect(() => { if (moment.done) props.onSound('verdict'); }, [moment.done]);
  useLayoutEffect(() => {
    if (!moment.done) return;
    verdict.current?.focus({ preventScroll: true });
    // As little as it takes: the hands stay in sight.
    document.querySelector('.vote-actions')?.scrollIntoView({ block: 'nearest' });
  }, [moment.done]);
  const running = view !== null && !moment.done && !calling;
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== ' ' || !running) return;
      event.preventDefault();
      skip();
    };
    window.addEventListener('keydown', press);
    return () => { window.removeEventListener('keydown', press); };
  });
  // The question, then its count; the verdict takes the focus and is read from there.
  useAnnouncement(running && moment.question ? t(`ui.vote.asking.${moment.question}`) : null);
  const counted = view ? (moment.done ? QUESTIONS : moment.counted) : [];
  const told = useRef(0);
  const news = counted.slice(told.current).map((q) => t('ui.vote.counted', { ballot: t(`ui.vote.tally.${q}`), count: view?.tally[q] ?? 0 }));
  useAnnouncement(news.join(' '), String(counted.length));
  useEffect(() => { told.current = counted.length; }, [counted.length]);
  useAnnouncement(moment.done && view ? words.say(view.reason) : null);
  // The ballot that was cast is gone: the focus goes to what is read instead of it.
  const asking = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => { if (running && document.activeElement === document.body) asking.current?.focus({ preventScroll: true }); }, [running]);
  const compact = plan.mode === 'compact';
  return (
    <main class={`vote vote-${plan.mode}`} aria-label={t('ui.vote.label')}>
      <ol class="vote-questions">
        {QUESTIONS.map((q) => (
          <li key={q} class={moment.question === q ? 'vote-now' : ''}>
            <Icon name={moment.counted.includes(q) ? 'check' : 'minus'} size={1} /> {t(`ui.vote.question.${q}`)}
          </li>
        ))}
      </ol>
      {props.watching && <p class="vote-watching">{t('ui.vote.watching')}</p>}
      <div class="vote-stage" style={compact ? { height: `${compactVoteHeight}px` } : {}}>
        {props.children}
        <ul class="vote-seats" aria-label={t('ui.vote.members')}>
          {props.members.map((m) => {
            const place = plan.places.find((p) => p.id === m.id);
            const ballot = moment.shown[m.id];
            const vetoes = moment.done && view?.vetoedBy.includes(m.id) === true;
            return place ? (
              <li key={m.id} class={`vote-seat${m.you ? ' vote-you' : ''}${vetoes ? ' vote-veto' : ''}`} style={{ left: `${place.placard.x}px`, top: `${place.placard.y}px`, width: `${place.placard.width}px`, height: `${place.placard.height}px` }}>
                <span class="vote-placard" aria-hidden="true">
                  <Flag code={m.id} width={compact ? 1.6 : 1.75} />
                  <span>{m.id}</span>
                </span>
                {m.permanent && (
                  <span class="vote-shield" aria-hidden="true">
                    <Shield raised={ballot === 'against'} />
                  </span>
                )}
                <span class="sr-only">{t('ui.vote.member', { name: m.short, ballot: ballot ? t(`vote.${ballot}`) : t('ui.vote.not-yet') })}</span>
                {ballot && ballot !== 'absent' && (
                  <span class="vote-token" style={{ top: `${place.token.y - place.placard.y + place.placard.height / 2}px` }} aria-hidden="true">
                    <TokenMark token={{ vote: ballot, firm: true }} size="vote" />
                  </span>
                )}
              </li>
            ) : null;
          })}
        </ul>
      </div>
      {props.ballot ? (
        <BallotPaper question={props.ballot} title={words.say(props.title)} onBallot={props.onBallot} />
      ) : (
        <section class="vote-below">
          <dl class="vote-tally">
            {QUESTIONS.map((q) => {
              const known = moment.counted.includes(q) || moment.done;
              return (
                <div key={q} class={`tally tally-${q}`}>
                  <dt>
                    <TokenMark token={{ vote: q, firm: true }} size="rail" /> {t(`ui.vote.tally.${q}`)}
                    <span class="tally-note">{view && known ? t(`ui.vote.note.${q}`, { count: view.tally[q], permanent: view.vetoedBy.length }) : ''}</span>
                  </dt>
                  <dd>{view && known ? view.tally[q] : '–'}</dd>
                </div>
              );
            })}
          </dl>
          <div class="vote-verdict">
            {calling ? (
              <CallIt view={call} onAnswer={(right) => { setCalled(right); props.onCalled(); }} />
            ) : moment.done && view ? (
              <>
                <h1 ref={verdict} tabIndex={-1}>
                  {words.say(view.verdict).split(/(?<=[.!?。]) /u).map((sentence, i) => [i > 0 ? ' ' : '', <span key={sentence}>{sentence}</span>])}
                </h1>
                <p>{words.say(view.reason)} <Heard sounds={['gavel']} /></p>
                {called !== null && call && <p class="vote-called">{words.say(called ? call.why.right : call.why.wrong)}</p>}
              </>
            ) : (
              <h1 class="vote-asking" ref={asking} tabIndex={-1}>{moment.question ? t(`ui.vote.asking.${moment.question}`) : t('ui.vote.opens', { symbol: props.symbol })}{view && <> <Heard sounds={moment.question === null ? ['silence'] : Object.values(moment.raised).includes(moment.question) ? ['hands'] : []} /></>}</h1>
            )}
          </div>
          <div class="vote-actions">
            {moment.done ? (
              <>
                <Button kind="brass" icon="microphone-stage" onPress={props.onExplanations}>
                  {t(compact ? 'ui.vote.explanations.short' : 'ui.vote.explanations')}
                </Button>
                <Button kind="quiet" onPress={props.onResult}>
                  {t(props.last ? 'ui.vote.record' : 'ui.vote.go-on')}
                </Button>
              </>
            ) : calling ? null : (
              <Button kind="quiet" icon="fast-forward" onPress={skip}>
                {t('ui.vote.skip')}
              </Button>
            )}
          </div>
        </section>
      )}
      <p class="vote-simulated">{t('ui.vote.simulated')}</p>
    </main>
  );
}
