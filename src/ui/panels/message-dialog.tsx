/** One thing to say and at most two ways on: a fault with what can be done, a question before something is lost, a recap. */
import type { ComponentChildren } from 'preact';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import './panels.css';

export interface MessageAction {
  readonly label: string;
  readonly icon?: string;
  readonly primary?: boolean;
  readonly onPress: () => void;
}

export function MessageDialog({ title, children, actions, onClose }: { readonly title: string; readonly children: ComponentChildren; readonly actions: readonly MessageAction[]; readonly onClose: () => void }) {
  return (
    <Dialog
      title={title}
      onClose={onClose}
      size="card"
      foot={
        <div class="message-actions">
          {actions.map((a) => (
            <Button key={a.label} kind={a.primary ? 'brass' : 'quiet'} {...(a.icon === undefined ? {} : { icon: a.icon })} onPress={a.onPress}>
              {a.label}
            </Button>
          ))}
        </div>
      }
    >
      <div class="message-body">{children}</div>
    </Dialog>
  );
}
