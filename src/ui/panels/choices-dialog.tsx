/** A sheet of choices: the procedure of the vote, drafts to table. Each says its effect and price, or why it is not open. */
import type { ChoiceView } from '../../views/view-models.ts';
import { ChoiceList } from '../talk/choice-list.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Term } from '../kit/term.tsx';
import '../talk/talk.css';
import './panels.css';

export function ChoicesDialog({ title, body, terms, choices, onChoose, onClose }: { readonly title: string; readonly body: string; readonly terms: readonly string[]; readonly choices: readonly ChoiceView[]; readonly onChoose: (choice: ChoiceView) => void; readonly onClose: () => void }) {
  return (
    <Dialog title={title} onClose={onClose} size="sheet">
      <p class="choices-body">
        {body}
      </p>
      <ul class="choices-terms">
        {terms.map((id) => <li key={id}><Term id={id} /></li>)}
      </ul>
      <ChoiceList choices={choices} onChoose={onChoose} />
    </Dialog>
  );
}
