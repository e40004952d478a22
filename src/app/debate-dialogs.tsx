/** The sheets of a debate: reasons, consent, instructions, minutes, lists of partners, procedure, and what is asked before something is lost. */
import type { SeatId } from '../domain/vocabulary.ts';
import type { Command } from '../session/commands.ts';
import type { Refusal } from '../session/refusals.ts';
import { ChoicesDialog } from '../ui/panels/choices-dialog.tsx';
import { FloorDialog } from '../ui/panels/floor-dialog.tsx';
import { HistoryDialog } from '../ui/panels/history-dialog.tsx';
import { HostDialog } from '../ui/panels/host-dialog.tsx';
import { InstructionsDialog } from '../ui/panels/instructions-dialog.tsx';
import { LobbyDialog, type LobbyEntry } from '../ui/panels/lobby-dialog.tsx';
import { MessageDialog } from '../ui/panels/message-dialog.tsx';
import { MotionDialog } from '../ui/panels/motion-dialog.tsx';
import { OptionDialog } from '../ui/panels/option-dialog.tsx';
import { WhyDialog } from '../ui/panels/why-dialog.tsx';
import { useT, useWords } from '../ui/kit/words-context.tsx';
import { nameOf } from '../views/case-words.ts';
import { eyesOf, type Eyes } from '../views/eyes.ts';
import type { Kind } from '../views/first-debate.ts';
import { floorMotions, floorView } from '../views/floor-view.ts';
import { consentChoices } from '../views/host-verbs.ts';
import { minutesView } from '../views/minutes-view.ts';
import { motionView } from '../views/motion-view.ts';
import { ownChoices } from '../views/own-view.ts';
import { refusalSay } from '../views/price-view.ts';
import { draftChoices } from '../views/question-table.ts';
import { recapView } from '../views/recap-view.ts';
import type { Say } from '../views/say.ts';
import { procedureChoices } from '../views/procedure-view.ts';
import type { ChamberView, ChoiceView, Token } from '../views/view-models.ts';
import { whyView } from '../views/why-view.ts';
import type { Debate } from './debate.ts';

export type DebateDialog =
  | { readonly name: 'why'; readonly seat: SeatId }
  | { readonly name: 'host' | 'instructions' | 'lobby' | 'trade-partner' | 'floor' | 'procedure' | 'own' | 'own-draft' | 'take-back' | 'recap' | 'unsaved' | 'consent' | 'leave' }
  | { readonly name: 'history'; readonly from?: number }
  | { readonly name: 'option'; readonly id: string }
  | { readonly name: 'end-round'; readonly command: Command }
  /** Asked once, as nothing brings it back. */
  | { readonly name: 'sure'; readonly choice: ChoiceView; readonly send: (command: Command) => void }
  | { readonly name: 'not-open'; readonly why: Say }
  | { readonly name: 'refused'; readonly refusal: Refusal };

export interface DebateDialogsProps {
  readonly dialog: DebateDialog | null;
  readonly debate: Debate;
  readonly view: ChamberView;
  /** What a first debate has introduced so far. */
  readonly kinds: ReadonlySet<Kind>;
  readonly onClose: () => void;
  readonly onChoice: (choice: ChoiceView) => void;
  readonly onMotionSeen: () => void;
  readonly onGavel: () => void;
  readonly onSend: (command: Command) => void;
  readonly onOpen: (dialog: DebateDialog) => void;
  readonly onTalk: (seat: SeatId, start: 'choices' | 'trade') => void;
  readonly onTakeBack: () => void;
}

/** Those whose vote could still move stand first. */
const NEAR: Readonly<Record<Token['vote'], number>> = { undecided: 0, abstain: 1, for: 2, against: 3 };

function partners(eyes: Eyes, view: ChamberView, withHost: boolean): readonly LobbyEntry[] {
  const { case: c } = eyes.session;
  const rank = (entry: LobbyEntry): number => (entry.seat.token ? NEAR[entry.seat.token.vote] + (entry.seat.token.vote === 'for' && entry.seat.token.firm ? 2 : 0) : withHost ? 2.5 : 9);
  return view.seats
    .filter((seat) => !seat.you && (withHost || seat.role !== 'host'))
    .map((seat): LobbyEntry => {
      const why = whyView(eyes, c.seat(seat.id));
      return { seat, note: why.distance === null ? null : why.distanceSay };
    })
    .sort((a, b) => rank(a) - rank(b));
}

export function DebateDialogs({ dialog, debate, view, kinds, onClose, onChoice, onMotionSeen, onGavel, onSend, onOpen, onTalk, onTakeBack }: DebateDialogsProps) {
  const t = useT();
  const words = useWords();
  const { session } = debate;
  if (!dialog) {
    const taken = debate.motionTaken && motionView(session, debate.motionTaken);
    return taken ? <MotionDialog view={taken} onShown={onGavel} onClose={onMotionSeen} /> : null;
  }
  const eyes = eyesOf(session);
  const you = view.seats.find((seat) => seat.you);
  switch (dialog.name) {
    case 'why':
      return <WhyDialog view={whyView(eyes, session.case.seat(dialog.seat))} onClose={onClose} />;
    case 'host':
      return view.host ? <HostDialog view={view.host} name={nameOf(session.case, view.host.seat)} own={view.host.seat === view.you} onClose={onClose} /> : null;
    case 'instructions':
      return view.instructions ? <InstructionsDialog view={view.instructions} practice={debate.practice} onClose={onClose} /> : null;
    case 'history':
      return <HistoryDialog minutes={minutesView(session)} from={dialog.from ?? null} onClose={onClose} />;
    case 'option': {
      const index = view.options.findIndex((o) => o.id === dialog.id);
      const card = view.options[index];
      return card ? <OptionDialog card={card} index={index} seats={view.seats} onClose={onClose} /> : null;
    }
    case 'lobby':
      return <LobbyDialog title={t('ui.lobby.title')} own={you && kinds.has('own') && you.role !== 'host' ? { seat: you, note: t('ui.lobby.own.note', { permanent: you.role === 'permanent' ? 'yes' : 'no' }), onPick: () => { onOpen({ name: 'own' }); } } : null} entries={partners(eyes, view, true)} onPick={(id) => { onTalk(id, 'choices'); }} onClose={onClose} />;
    case 'own':
      return <ChoicesDialog title={t('ui.own.title')} body={t('ui.own.body')} terms={['instructions', ...(you?.role === 'permanent' ? ['veto'] : [])]} choices={[...ownChoices(eyes)].sort((a, b) => Number(a.refused !== null) - Number(b.refused !== null))} onChoose={onChoice} onClose={onClose} />;
    case 'sure':
      return (
        <MessageDialog title={words.say(dialog.choice.sentence)} onClose={onClose} actions={[{ label: t('ui.sure.yes'), icon: dialog.choice.icon, primary: true, onPress: () => { if (dialog.choice.command) dialog.send(dialog.choice.command); } }, { label: t('ui.sure.no'), onPress: onClose }]}>
          <p>{words.say(dialog.choice.effect)}</p>
          {dialog.choice.asks && <p>{words.say(dialog.choice.asks)}</p>}
        </MessageDialog>
      );
    case 'trade-partner':
      return <LobbyDialog title={t('ui.lobby.trade')} own={null} entries={partners(eyes, view, false)} onPick={(id) => { onTalk(id, 'trade'); }} onClose={onClose} />;
    case 'floor':
      return <FloorDialog clauses={floorView(eyes)} motions={view.question || !kinds.has('motions') ? [] : floorMotions(eyes)} onSpeak={onChoice} onClose={onClose} />;
    case 'procedure': {
      const drafts = draftChoices(eyes);
      const own = { id: 'own-draft', icon: 'file-text', sentence: { key: 'procedure.rival' }, effect: { key: 'procedure.rival.effect' }, price: drafts[0]?.price ?? { actions: 1, capital: 3 }, command: null, opens: 'rival' as const, refused: drafts.every((d) => d.refused !== null) ? (drafts[0]?.refused ?? null) : null };
      return (
        <ChoicesDialog
          title={t('ui.procedure.title')}
          body={t('ui.procedure.body')}
          terms={['sponsor', 'pledge', 'silence', 'in-blue']}
          choices={[...procedureChoices(eyes), own].sort((a, b) => Number(a.refused !== null) - Number(b.refused !== null))}
          onChoose={(choice) => {
            if (choice.command) onChoice(choice);
            else onOpen({ name: 'own-draft' });
          }}
          onClose={onClose}
        />
      );
    }
    case 'own-draft':
      return <ChoicesDialog title={t('ui.own-draft.title')} body={t('ui.own-draft.body')} terms={['penholder']} choices={draftChoices(eyes)} onChoose={(choice) => { if (choice.command) onSend(choice.command); }} onClose={onClose} />;
    case 'consent':
      return (
        <ChoicesDialog
          title={t('ui.consent.title')}
          body={t('ui.consent.body', { percent: view.host?.percent ?? 0 })}
          terms={['host-consent', 'rule-37']}
          choices={consentChoices(eyes)}
          onChoose={(choice) => {
            if (choice.opens === 'leave') onOpen({ name: 'leave' });
            else if (choice.command) onSend(choice.command);
          }}
          onClose={onClose}
        />
      );
    case 'leave': {
      const leave = consentChoices(eyes).find((choice) => choice.opens === 'leave')?.command ?? null;
      return (
        <MessageDialog title={t('ui.leave.title')} onClose={onClose} actions={[{ label: t('ui.leave.no'), primary: true, onPress: onClose }, { label: t('ui.leave.yes'), icon: 'door-open', onPress: () => { if (leave) onSend(leave); } }]}>
          <p>{t('ui.leave.body')}</p>
          <p>{t('ui.leave.after')}</p>
          <p><strong>{t('ui.leave.no-way-back')}</strong></p>
        </MessageDialog>
      );
    }
    case 'end-round':
      return (
        <MessageDialog title={t('ui.end.title')} onClose={onClose} actions={[{ label: t('ui.end.yes'), icon: 'hourglass', primary: true, onPress: () => { onSend(dialog.command); } }, { label: t('ui.end.no'), onPress: onClose }]}>
          <p>{t('ui.end.body', { left: view.actionsLeft })}</p>
        </MessageDialog>
      );
    case 'take-back':
      return (
        <MessageDialog title={t('ui.take-back.title')} onClose={onClose} actions={[{ label: t('ui.take-back.yes'), icon: 'arrow-counter-clockwise', primary: true, onPress: onTakeBack }, { label: t('ui.take-back.no'), onPress: onClose }]}>
          <p>{t('ui.take-back.body')}</p>
        </MessageDialog>
      );
    case 'recap': {
      const recap = recapView(session);
      return (
        <MessageDialog title={t('ui.recap.title', { title: recap.title })} onClose={onClose} actions={[{ label: t('ui.recap.go-on'), primary: true, onPress: onClose }]}>
          {recap.lines.map((line) => <p key={line.key}>{words.say(line)}</p>)}
          <p class="muted">{words.say(recap.level)}</p>
        </MessageDialog>
      );
    }
    case 'unsaved':
      return (
        <MessageDialog title={t('ui.unsaved.title')} onClose={onClose} actions={[{ label: t('ui.fault.go-on'), primary: true, onPress: onClose }]}>
          <p>{t('ui.unsaved.body')}</p>
        </MessageDialog>
      );
    case 'not-open':
    case 'refused':
      return (
        <MessageDialog title={t('ui.refused.title')} onClose={onClose} actions={[{ label: t('ui.fault.go-on'), primary: true, onPress: onClose }, ...(session.log.length > 0 ? [{ label: t('ui.refused.see'), icon: 'clock-counter-clockwise', onPress: () => { onOpen({ name: 'history', from: debate.meanwhileFrom }); } }] : [])]}>
          <p>{words.say(dialog.name === 'refused' ? refusalSay(dialog.refusal) : dialog.why)}</p>
          <p>{t('ui.refused.nothing-spent')}</p>
        </MessageDialog>
      );
  }
}
