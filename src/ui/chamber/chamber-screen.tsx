/** The chamber: table, cards, draft and instructions in sight, one caption, and what the player can do now. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ComponentChildren, RefObject } from 'preact';
import type { ChamberPlan } from '../../layout/chamber-plan.ts';
import { cardsFor, compactTableHeight } from '../../layout/chamber-plan.ts';
import type { SeatId, TextId } from '../../domain/vocabulary.ts';
import type { GuideStep } from '../../views/guide-view.ts';
import type { ChamberView, ChoiceView, Verb, VerbView, WhyView } from '../../views/view-models.ts';
import type { Say } from '../../views/say.ts';
import { StageSlot } from '../kit/stage-slot.tsx';
import { useT } from '../kit/words-context.tsx';
import { ActionBar } from './action-bar.tsx';
import { Caption, type CaptionProps } from './caption.tsx';
import { ChamberBar, type ChamberBarProps } from './chamber-bar.tsx';
import { DraftSlip } from './draft-slip.tsx';
import { InstructionsSlip } from './instructions-slip.tsx';
import type { LastSeen } from './last-seen.ts';
import { Legend } from './legend.tsx';
import { OptionCard } from './option-card.tsx';
import { QuestionPanel } from './question-panel.tsx';
import { SeatCard } from './seat-card.tsx';
import { SeatRing } from './seat-ring.tsx';
import { Secretariat } from './secretariat.tsx';
import './chamber.css';

export interface ChamberScreenProps {
  readonly view: ChamberView;
  readonly plan: ChamberPlan;
  /** What was last seen here; null where nothing was. */
  readonly lastSeen: LastSeen | null;
  /** Width in px of the column beside a low table, for caption and actions; 0: they stand below. */
  readonly column: number;
  readonly bar: Omit<ChamberBarProps, 'view' | 'compact'>;
  readonly caption: CaptionProps;
  readonly chosen: SeatId | null;
  readonly why: WhyView | null;
  readonly talkReason: Say | null;
  readonly practice: boolean;
  readonly letterKeys: boolean;
  readonly legend: boolean;
  /** A rule told when it first matters, in the caption's place so that it covers no seat; null when none is. */
  readonly lesson: ComponentChildren;
  /** What the guide speaks of now: that is lit. */
  readonly guide: GuideStep | null;
  /** The guide of a first debate, in the caption's place. */
  readonly above: ComponentChildren;
  /** The controls of an observer, in the place of the verbs. */
  readonly bottom: ComponentChildren;
  readonly onSeat: (seat: SeatId | null) => void;
  readonly onTalk: ((seat: SeatId) => void) | null;
  /** What the player can do from its own chair; null where nobody plays, or it has not been introduced yet. */
  readonly onOwn: (() => void) | null;
  readonly onWhy: (seat: SeatId) => void;
  readonly onHost: () => void;
  readonly onInstructions: () => void;
  readonly onDraft: (text: TextId) => void;
  readonly onStartDraft: () => void;
  readonly onOption: (id: string) => void;
  /** Verbs of the bar; in a first debate, those introduced so far. */
  readonly verbs: readonly VerbView[];
  /** Shows the verbs held back; null when none is. */
  readonly onMoreVerbs: (() => void) | null;
  readonly onVerb: (verb: Verb) => void;
  readonly onEnd: () => void;
  readonly onChoice: (choice: ChoiceView) => void;
}

/** What each step of the guide speaks of. */
const LIT: Readonly<Record<GuideStep, string>> = { aims: '.instructions-fold', options: '.option-card:nth-of-type(2)', floor: '.question', nine: '.draft-slip', moves: '.action-bar' };

export function ChamberScreen(props: ChamberScreenProps) {
  const { view, plan, chosen, why } = props;
  const t = useT();
  const compact = plan.mode === 'compact';
  const seat = view.seats.find((s) => s.id === chosen) ?? null;
  const opener = useOpener(chosen);
  // The last caption read, or a screen left, the focus goes to what comes next instead of nowhere.
  const waiting = props.caption.caption !== null || props.above !== null;
  useLayoutEffect(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const next = waiting ? document.querySelector<HTMLElement>('.caption-next, .guide button') : (document.getElementById('question-title') ?? document.getElementById('actions'));
    next?.focus({ preventScroll: true });
  }, [waiting, view.question, view.round]);
  // On a phone what the guide speaks of may lie further down the column.
  useEffect(() => {
    if (props.guide && compact) document.querySelector(LIT[props.guide])?.scrollIntoView({ block: 'center' });
  }, [props.guide, compact]);
  const close = (): void => {
    props.onSeat(null);
    opener.current?.focus();
  };
  // Without instructions beside it the draft takes the whole width of the well.
  const slip = plan.draft && plan.instructions && !view.instructions ? { ...plan.draft, width: plan.instructions.x + plan.instructions.width - plan.draft.x } : plan.draft;
  const draft = <DraftSlip draft={view.draft} lastSymbol={props.lastSeen?.symbol} none={view.noDraft} noSponsor={view.noSponsor} start={view.start} onStart={props.onStartDraft} rival={view.rival} box={slip} compact={compact} onOpen={props.onDraft} />;
  const instructions = view.instructions && <InstructionsSlip view={view.instructions} box={plan.instructions} compact={compact} lit={props.guide === 'aims'} practice={props.practice} onOpen={props.onInstructions} />;
  const places = cardsFor(plan, view.options.length);
  const cards = view.options.map((card, n) => {
    const box = places[n];
    return box ? <OptionCard key={card.id} card={card} box={box} compact={compact} members={view.seats.filter((s) => s.role !== 'host').length} onPress={() => { props.onOption(card.id); }} /> : null;
  });
  const ring = <SeatRing seats={view.seats} plan={plan} host={view.host} chosen={chosen} speaking={props.caption.caption?.seat ?? null} lastTokens={props.lastSeen?.tokens} onPress={(id) => { props.onSeat(chosen === id ? null : id); }} />;
  const card = seat && why && <SeatCard seat={seat} why={why} host={view.host} plan={plan} talkReason={props.talkReason} onTalk={props.onTalk && !seat.you ? () => { props.onTalk?.(seat.id); } : null} onOwn={seat.you ? props.onOwn : null} onWhy={() => { props.onWhy(seat.id); }} onHost={props.onHost} onClose={close} />;
  // While the guide speaks of the table the question does not cover it.
  const table = props.guide === 'aims' || props.guide === 'options';
  const doing = props.bottom ?? (view.question ? table ? null : <QuestionPanel question={view.question} onChoose={props.onChoice} onRead={view.draft ? () => { props.onDraft(view.draft?.text ?? 1); } : null} /> : props.verbs.length > 0 ? <ActionBar view={view} verbs={props.verbs} onMore={props.onMoreVerbs} compact={compact} showKeys={props.letterKeys} onVerb={props.onVerb} onEnd={props.onEnd} endFirst={view.actionsLeft === 0} /> : null);
  return (
    <main class={`chamber chamber-${plan.mode}${view.question ? ' chamber-asked' : ''}${props.column > 0 ? ' chamber-low' : ''}${view.corridor ? ' chamber-corridor' : ''}`} style={props.column > 0 ? { '--column': `${props.column}px` } : {}} {...(props.guide ? { 'data-guide': props.guide } : {})} aria-label={t(view.corridor ? 'ui.corridor.label' : 'ui.chamber.label')}>
      <p class="skip-links">
        <a href="#table">{t('ui.skip.table')}</a> <a href="#draft">{t('ui.skip.draft')}</a> <a href="#actions">{t('ui.skip.actions')}</a>
      </p>
      <ChamberBar view={view} compact={compact} {...props.bar} />
      {compact ? (
        <>
          {draft}
          {instructions}
          <StageSlot className="chamber-stage" style={{ height: `${compactTableHeight}px` }}>
            {cards}
            <Secretariat plan={plan} />
            <DoorSign plan={plan} />
            {ring}
          </StageSlot>
          {props.legend && (
            <details class="legend-fold" onToggle={(event) => { if (event.currentTarget.open) event.currentTarget.scrollIntoView({ block: 'center' }); }}>
              <summary>{t('ui.legend.open')}</summary>
              <Legend />
            </details>
          )}
        </>
      ) : (
        <StageSlot className="chamber-stage">
          {draft}
          {instructions}
          {cards}
          <Secretariat plan={plan} />
          <DoorSign plan={plan} />
          {ring}
        </StageSlot>
      )}
      {card}
      <div class="chamber-foot">
        {props.above ?? props.lesson ?? (view.question && !props.caption.caption ? null : <Caption {...props.caption} />)}
        {props.legend && !compact && <Legend />}
        {doing}
      </div>
    </main>
  );
}

/** What stands over the door of the consultations room. */
function DoorSign({ plan }: { readonly plan: ChamberPlan }) {
  const t = useT();
  const { door } = plan;
  // On a phone the door stands between two rows of tokens: the caption says it there.
  if (!door || plan.mode === 'compact') return null;
  return (
    <p class="door-sign" style={{ left: `${door.x}px`, top: `${door.y - door.height / 2 - 22 * plan.scale}px` }}>
      {t('ui.corridor.sign')}
    </p>
  );
}

/** The seat's button, so that closing its card gives the focus back. */
function useOpener(chosen: SeatId | null): RefObject<HTMLElement | null> {
  const opener = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (chosen !== null) opener.current = document.querySelector<HTMLElement>(`[data-seat="${chosen}"]`);
  }, [chosen]);
  return opener;
}
