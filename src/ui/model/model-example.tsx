/** The worked example: a delegation and a text are chosen, and every term of the vote index is written out; and the same index in many openings. */
import { useId } from 'preact/hooks';
import { BANDS } from '../../domain/coefficients.ts';
import type { ExampleChoice, ExampleView } from '../../views/model-example.ts';
import { Flag } from '../kit/flag.tsx';
import { SourceMark } from '../kit/provenance.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import { useNumber } from './rich.tsx';

export interface ExampleProps {
  readonly example: ExampleView;
  readonly seats: readonly ExampleChoice[];
  readonly packages: readonly ExampleChoice[];
  readonly onChoose: (seat: string, text: string) => void;
}

function Choose({ name, value, choices, plain, onChoose }: { readonly name: string; readonly value: string; readonly choices: readonly ExampleChoice[]; /** The label alone, without the id. */ readonly plain: boolean; readonly onChoose: (id: string) => void }) {
  const id = useId();
  return (
    <p class="model-choose">
      <label for={id}>{name}</label>
      <select id={id} value={value} onChange={(event) => { onChoose(event.currentTarget.value); }}>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {plain || choice.id.includes('-') ? choice.label : `${choice.id}: ${choice.label}`}
          </option>
        ))}
      </select>
    </p>
  );
}

export function Example({ example, seats, packages, onChoose }: ExampleProps) {
  const t = useT();
  const words = useWords();
  const number = useNumber();
  const most = Math.max(1, ...example.clauses.map(({ points }) => Math.abs(points)), ...example.terms.map(({ points }) => Math.abs(points)));
  const points = (value: number) => (
    <td class="number model-points">
      <span class={value < 0 ? 'model-bar model-bar-down' : 'model-bar'} aria-hidden="true" style={{ width: `${(Math.abs(value) / most) * 50}%` }} />
      {value > 0 ? `+${number(value)}` : number(value)}
    </td>
  );
  return (
    <div class="model-example">
      <div class="model-chooser">
        <Flag code={example.seat} width={2.25} />
        <Choose name={t('ui.model.example.seat')} value={example.seat} choices={seats} plain onChoose={(seat) => { onChoose(seat, example.text); }} />
        <Choose name={t('ui.model.example.text')} value={example.text} choices={packages} plain={false} onChoose={(text) => { onChoose(example.seat, text); }} />
      </div>
      <p class="model-verdict" role="status">{words.say(example.verdict)}</p>
      <div class="model-scroll" role="region" tabIndex={0} aria-label={t('ui.model.example.caption-table', { name: example.name, label: example.label })}>
        <table class="model-sum">
          <caption>{t('ui.model.example.caption-table', { name: example.name, label: example.label })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('ui.model.example.clause')}</th>
              <th scope="col" class="number">{t('ui.model.example.value')}</th>
              <th scope="col" class="number">{t('ui.model.example.ideal')}</th>
              <th scope="col" class="number">{t('ui.model.example.worth')}</th>
              <th scope="col" class="number">{t('ui.model.example.share')}</th>
              <th scope="col" class="number">{t('ui.model.example.points')}</th>
            </tr>
          </thead>
          <tbody>
            {example.clauses.map((row) => (
              <tr key={row.title}>
                <th scope="row">
                  {row.title} <SourceMark source={row.source} mark={row.mark} why={row.why} brief />
                  <small>{row.wording}</small>
                </th>
                <td class="number">{number(row.value)}</td>
                <td class="number">{number(row.ideal)}</td>
                <td class="number">{number(row.worth, 3)}</td>
                <td class="number">{number(row.share, 3)}</td>
                {points(row.points)}
              </tr>
            ))}
          </tbody>
          <tbody>
            <tr class="model-subtotal">
              <th scope="row" colSpan={5}>{t('ui.model.example.wordings')}</th>
              <td class="number">{number(example.wordings)}</td>
            </tr>
            {example.terms.map((term) => (
              <tr key={term.term} class={term.points === 0 ? 'model-nothing' : ''}>
                <th scope="row" colSpan={5}>
                  {t(`model.term.${term.term}`)}
                  <small>{words.say(term.how)}</small>
                </th>
                {points(term.points)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={5}>{t('ui.model.example.index')}</th>
              <td class="number">{number(example.index)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </div>
  );
}

/** Width of a stack of dots, as a share of the figure. */
const BIN = 1 / 56;

/** Where sixty openings place the index: dots over the bands of the ladder. */
export function Seeds({ example }: { readonly example: ExampleView }) {
  const t = useT();
  const words = useWords();
  const number = useNumber();
  const { points, least, most, says } = example.seeds;
  const from = Math.min(least, example.index, BANDS.open) - 60;
  const to = Math.max(most, example.index, BANDS.committed) + 60;
  const at = (index: number): number => (Math.max(from, Math.min(to, index)) - from) / (to - from);
  const stacks = new Map<number, number>();
  const dots = [...points].sort((a, b) => a - b).map((index) => {
    const bin = Math.round(at(index) / BIN);
    const height = stacks.get(bin) ?? 0;
    stacks.set(bin, height + 1);
    return { bin, height };
  });
  const bounds = [example.low, BANDS.open, BANDS.leaning, BANDS.committed].filter((bound) => bound > from && bound < to);
  const bands = [
    { vote: 'against', low: from, high: example.low },
    { vote: 'abstain', low: example.low, high: BANDS.leaning },
    { vote: 'for', low: BANDS.leaning, high: to },
  ];
  return (
    <div class="model-seeds">
      <div class="model-seeds-plot" role="img" aria-label={words.say(says)} style={{ '--tallest': Math.max(...stacks.values()) }}>
        {bands.map(({ vote, low, high }) => high > low && at(high) > at(low) && (
          <span key={vote} class={`model-band model-band-${vote}`} style={{ left: `${100 * at(low)}%`, width: `${100 * (at(high) - at(low))}%` }}>
            <b>{at(high) - at(low) > 0.12 ? t(`model.vote.${vote}`) : ''}</b>
          </span>
        ))}
        {dots.map(({ bin, height }, i) => <i key={i} style={{ left: `${100 * bin * BIN}%`, '--height': height }} />)}
        <span class="model-seeds-mark" style={{ left: `${100 * at(example.index)}%` }} />
      </div>
      <p class="model-seeds-axis" aria-hidden="true">
        {bounds.map((bound) => <span key={bound} style={{ left: `${100 * at(bound)}%` }}>{number(bound)}</span>)}
      </p>
      <p class="model-seeds-says">{words.say(says)}</p>
    </div>
  );
}
