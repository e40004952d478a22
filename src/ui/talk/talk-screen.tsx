/** A word with one delegation: the figure under its lamp, the dossier, what you can say, and what that would do. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TalkPlan } from '../../layout/talk-plan.ts';
import type { Command } from '../../session/commands.ts';
import type { TradeView } from '../../views/trade-view.ts';
import type { ChoiceView, ForecastView, TalkView } from '../../views/view-models.ts';
import { useEscape } from '../kit/escape.ts';
import { Button } from '../kit/button.tsx';
import { Flag } from '../kit/flag.tsx';
import { Forecast } from '../kit/forecast.tsx';
import { Icon } from '../kit/icon.tsx';
import { Price } from '../kit/price.tsx';
import { Shield } from '../kit/shield.tsx';
import { StageSlot } from '../kit/stage-slot.tsx';
import { TokenMark } from '../kit/token.tsx';
import { TriGlyph } from '../kit/tri-glyph.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import { ChoiceList } from './choice-list.tsx';
import { Dossier } from './dossier.tsx';
import { TradePanel, type TradePanelProps } from './trade-panel.tsx';
import './talk.css';

export interface TalkScreenProps {
  readonly view: TalkView;
  readonly plan: TalkPlan;
  readonly you: { readonly id: string; readonly name: string };
  readonly actionsLeft: number;
  readonly capital: number;
  /** What was just answered, in words; null before the first move. */
  readonly answer: string | null;
  readonly forecast: (choice: ChoiceView) => ForecastView | null;
  /** Choices behind a choice that opens further ones. */
  readonly more: (opens: NonNullable<ChoiceView['opens']>) => readonly ChoiceView[];
  readonly trade: TradeView | null;
  readonly tradeChoice: TradePanelProps['choiceOf'];
  readonly start: 'choices' | 'trade';
  readonly asking: TradePanelProps['asking'];
  readonly onSend: (command: Command) => void;
  readonly onWhy: () => void;
  readonly onBack: () => void;
}

/** A longer speech is set smaller, so that it leaves the speaker in sight. */
const LONG = 110;
/** On a phone a longer speech than this stands below the speaker instead of beside. */
const BESIDE = 80;

type Step = 'choices' | NonNullable<ChoiceView['opens']>;

export function TalkScreen(props: TalkScreenProps) {
  const { view, plan } = props;
  const t = useT();
  const words = useWords();
  const [step, setStep] = useState<Step>(props.start === 'trade' ? 'trade' : 'choices');
  const [looked, setLooked] = useState<ChoiceView | null>(null);
  const [armed, setArmed] = useState<ChoiceView | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => { heading.current?.focus(); }, [view.seat.id]);
  useEffect(() => {
    setLooked(null);
    setArmed(null);
  }, [step, props.actionsLeft, props.capital]);
  const back = (): void => { if (step === 'choices') props.onBack(); else setStep('choices'); };
  useEscape(back);
  // Another list of things to say, or an answer: the focus follows, and on a phone the answer is brought into sight.
  const saying = useRef<HTMLElement>(null);
  const shown = useRef({ step, answer: props.answer });
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { step, answer: props.answer };
    if (props.answer !== null && props.answer !== before.answer) {
      if (plan.mode === 'compact') document.querySelector('.dossier-answer')?.scrollIntoView({ block: 'center' });
      saying.current?.focus({ preventScroll: true });
    } else if (step !== before.step) saying.current?.focus({ preventScroll: plan.mode === 'wide' });
  }, [step, props.answer]);
  // Until the things to say are in sight, a bar at the foot of a phone leads to them.
  const [inSight, setInSight] = useState(true);
  useEffect(() => {
    const list = saying.current;
    if (!list || plan.mode !== 'compact') return undefined;
    const watch = new IntersectionObserver(([entry]) => { setInSight(entry?.isIntersecting === true || (entry?.boundingClientRect.top ?? 0) < 0); }, { rootMargin: '0px 0px -64px 0px' });
    watch.observe(list);
    return () => { watch.disconnect(); };
  }, [plan.mode]);
  const choose = (choice: ChoiceView): void => {
    if (choice.opens) setStep(choice.opens);
    else if (choice.command) {
      props.onSend(choice.command);
      setStep('choices');
    }
  };
  const compact = plan.mode === 'compact';
  const said = words.say({ key: 'ui.talk.quoted', values: { text: view.speech } });
  const below = compact && said.length > BESIDE;
  const speech = (
    <blockquote class={`talk-speech${said.length > LONG ? ' talk-long' : ''}${below ? ' talk-below' : ''}`}>
      <p>{said}</p>
      <footer>{t('ui.talk.simulated')}</footer>
    </blockquote>
  );
  // A finger chooses first and says it second: a bar at the bottom shows what it would do.
  const offered = step === 'trade' && looked?.refused === null ? looked : null;
  const ready = compact ? (offered ?? (armed !== null && armed.id === looked?.id ? armed : null)) : null;
  const place = (p: { x: number; y: number; width?: number; height?: number }) => ({ left: `${p.x}px`, top: `${p.y}px`, ...(p.width === undefined ? {} : { width: `${p.width}px`, height: `${p.height ?? 0}px` }) });
  const leave: ChoiceView = { id: 'leave', icon: 'door-open', sentence: { key: 'ui.talk.leave' }, effect: { key: 'ui.talk.leave.effect' }, price: { actions: 0, capital: 0 }, command: null, refused: null };
  const list = step === 'choices' ? [...view.choices, leave] : step === 'trade' ? [] : props.more(step);
  // With a pointer the first thing that can be said is looked at from the start, so that its effect is never a blank; a finger chooses first.
  const shownChoice = looked ?? (compact || step === 'trade' ? null : (list.find((choice) => choice.refused === null) ?? null));
  return (
    <main class={`talk talk-${plan.mode}${step === 'trade' ? ' talk-trading' : ''}`}>
      <header class="talk-bar">
        <button type="button" class="tool" aria-label={t('ui.back')} onClick={back}>
          <Icon name="arrow-left" size={1.4} />
        </button>
        <h1 ref={heading} tabIndex={-1}>{t('ui.talk.title', { name: view.nameInSentence })}</h1>
        <span class="bar-space" />
        <span class="talk-you">
          {t('ui.talk.you')} <Flag code={props.you.id} width={1.4} /> <strong>{props.you.name}</strong>
        </span>
        <span>{t('ui.talk.moves', { left: props.actionsLeft })}</span>
        <span>{t('ui.talk.capital', { left: props.capital })}</span>
      </header>
      <StageSlot className="talk-stage" style={{ width: `${plan.width}px`, height: `${plan.height}px` }}>
        {!below && speech}
        <div class="talk-placard" style={place(plan.placard)}>
          <Flag code={view.seat.id} width={3.2} />
          <span>{view.seat.name}</span>
          {view.seat.shield !== 'none' && <span class="talk-shield"><Shield raised={view.seat.shield === 'raised'} /></span>}
        </div>
        {view.seat.token && <div class="talk-mark talk-token" style={place(plan.token)}><TokenMark token={view.seat.token} size="vote" /></div>}
        <div class="talk-mark" style={place(plan.glyph)}><TriGlyph steps={[...view.seat.glyph]} basis={view.seat.basis} scale={1.5} numerals /></div>
      </StageSlot>
      {below && speech}
      <Dossier view={view} compact={compact} answer={props.answer} onWhy={props.onWhy} />
      {compact && !ready && !inSight && step === 'choices' && (
        <div class="talk-say">
          <Button kind="brass" icon="chats-circle" onPress={() => {
            saying.current?.scrollIntoView({ block: 'start' });
            saying.current?.focus({ preventScroll: true });
          }}>
            {t('ui.talk.say-something')}
          </Button>
        </div>
      )}
      <section class="talk-choices" ref={saying} tabIndex={-1} aria-label={t('ui.talk.choices')}>
        {step === 'trade' && props.trade ? (
          <TradePanel view={props.trade} asking={props.asking} choiceOf={props.tradeChoice} onLook={setLooked} onOffer={choose} onBack={() => { setStep('choices'); }} />
        ) : (
          <>
            {step !== 'choices' && (
              <Button kind="quiet" icon="arrow-left" onPress={() => { setStep('choices'); }}>
                {t('ui.talk.back-to-choices')}
              </Button>
            )}
            <ChoiceList key={step} choices={list} picked={shownChoice?.id ?? null} long={step !== 'choices'} onLook={setLooked} onArm={setArmed} onChoose={(choice) => { if (choice.id === 'leave') props.onBack(); else choose(choice); }} />
          </>
        )}
      </section>
      <aside class={`talk-preview${ready ? ' talk-ready' : ''}`} {...(compact ? {} : { tabIndex: 0 })} aria-label={t('ui.talk.preview')}>
        {(step !== 'trade' || looked) && <Preview choice={shownChoice} forecast={shownChoice ? props.forecast(shownChoice) : null} />}
        {ready && (
          <Button kind="brass" onPress={() => { choose(ready); }}>
            {step === 'trade' ? <>{t('ui.trade.offer')} <Price price={ready.price} /></> : t('ui.talk.say-it')}
          </Button>
        )}
      </aside>
    </main>
  );
}

/** What a choice would do: a forecast where votes can be estimated, else its effect in words. */
function Preview({ choice, forecast }: { readonly choice: ChoiceView | null; readonly forecast: ForecastView | null }) {
  const t = useT();
  const words = useWords();
  if (!choice || forecast || choice.id === 'leave') return <Forecast view={forecast} about={choice?.id ?? null} />;
  return (
    <div class="talk-note">
      <p class="talk-note-title">{words.say(choice.sentence)}</p>
      <p>{words.say(choice.refused ?? choice.effect)}</p>
      {choice.refused === null && <p class="muted">{t(`ui.talk.note.${choice.opens ?? 'act'}`)}</p>}
    </div>
  );
}
