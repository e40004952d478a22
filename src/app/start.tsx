/** Starts the page: words first, then the title; everything else comes when it is asked for. */
import { render } from 'preact';
import { makeWords } from '../words/words.ts';
import { lengthened, pseudoOf } from './pseudo.ts';
import { Root } from './root.tsx';
import '../ui/styles/tokens.css';
import '../ui/styles/base.css';
import '../ui/styles/print.css';

/** The one sentence that cannot come from the catalogue: it says that the catalogue did not come. */
const NO_WORDS = 'The words of the game could not be loaded. Reload the page to try again.';

export async function start(host: HTMLElement): Promise<void> {
  try {
    const answer = await fetch('./text/en.json');
    if (!answer.ok) throw new Error(answer.statusText);
    const catalogue = (await answer.json()) as Readonly<Record<string, string>>;
    const pseudo = pseudoOf(location.search);
    if (pseudo === 'rtl') document.documentElement.dir = 'rtl';
    render(<Root words={makeWords('en', pseudo === 'long' ? lengthened(catalogue) : catalogue)} />, host);
  } catch {
    host.textContent = NO_WORDS;
  }
}
