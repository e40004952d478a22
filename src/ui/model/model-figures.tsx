/** Figures of the page about the model: the way from a text to a decision, marks, scales, the worth of a wording, and the ladder. */
import { MARKS, type Ballot } from '../../domain/vocabulary.ts';
import type { MarkCount, ModelView, ScaleFigure } from '../../views/model-view.ts';
import { useT, useWords } from '../kit/words-context.tsx';
import { useNumber } from './rich.tsx';

const STEPS = ['text', 'index', 'position', 'vote', 'decision'] as const;

export function PathFigure() {
  const t = useT();
  return (
    <ol class="model-path">
      {STEPS.map((step) => (
        <li key={step}>
          <b>{t(`model.path.${step}`)}</b>
          <span>{t(`model.path.${step}.says`)}</span>
        </li>
      ))}
    </ol>
  );
}

export function MarksFigure({ marks }: { readonly marks: readonly MarkCount[] }) {
  const t = useT();
  const words = useWords();
  const all = (row: MarkCount): number => MARKS.reduce((sum, mark) => sum + row[mark], 0);
  return (
    <table class="model-marks">
      <thead>
        <tr>
          <th scope="col">{t('ui.model.marks.kind')}</th>
          {MARKS.map((mark) => <th key={mark} scope="col" class="number">{t(`ui.kit.mark.${mark}`)}</th>)}
          <th scope="col" class="number">{t('ui.model.marks.all')}</th>
        </tr>
      </thead>
      <tbody>
        {marks.map((row) => (
          <tr key={row.kind.key}>
            <th scope="row">
              {words.say(row.kind)}
              <span class="model-marks-bar" aria-hidden="true">
                {MARKS.map((mark) => row[mark] > 0 && <i key={mark} class={`mark-${mark}`} style={{ flexGrow: row[mark] }} />)}
              </span>
            </th>
            {MARKS.map((mark) => <td key={mark} class="number">{row[mark]}</td>)}
            <td class="number">{all(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function ScalesFigure({ scales }: { readonly scales: readonly ScaleFigure[] }) {
  const t = useT();
  return (
    <>
      <ul class="model-scales" aria-hidden="true">
        {scales.map((scale) => (
          <li key={scale.title}>
            <b>{scale.title}</b>
            <span class="model-scale-low">{scale.low}</span>
            <span class="model-scale">
              {scale.wordings.map(({ value, inForce }) => <i key={value} class={inForce ? 'in-force' : ''} style={{ left: `${value}%` }} />)}
            </span>
            <span class="model-scale-high">{scale.high}</span>
          </li>
        ))}
      </ul>
      <details class="model-details">
        <summary>{t('ui.model.scales.all')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('ui.model.scales.clause')}</th>
              <th scope="col" class="number">{t('ui.model.scales.value')}</th>
              <th scope="col">{t('ui.model.scales.wording')}</th>
            </tr>
          </thead>
          {scales.map((scale) => (
            <tbody key={scale.title}>
              {scale.wordings.map(({ value, label }, i) => (
                <tr key={value}>
                  {i === 0 && <th scope="rowgroup" rowSpan={scale.wordings.length}>{scale.title}<small>{scale.question}</small></th>}
                  <td class="number">{value}</td>
                  <td>{label}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </details>
    </>
  );
}

/** Half the drawn width of the flexibility, and the heights of the worths 1, 0 and -1. */
const TENT = { middle: 190, flexibility: 62, one: 22, zero: 74, least: 126, left: 34, right: 346 } as const;

export function WorthFigure() {
  const t = useT();
  const { middle, flexibility, one, zero, least, left, right } = TENT;
  return (
    <svg class="model-worth" viewBox="0 0 360 158" role="img" aria-label={t('ui.model.worth.says')}>
      {[one, zero, least].map((y, i) => (
        <g key={y}>
          <line class="model-grid" x1={left} x2={right} y1={y} y2={y} />
          <text class="model-tick" x={left - 8} y={y + 4} text-anchor="end">{['1', '0', '\u22121'][i]}</text>
        </g>
      ))}
      <path class="model-curve" d={`M${left} ${least}H${middle - 2 * flexibility}L${middle} ${one}L${middle + 2 * flexibility} ${least}H${right}`} />
      <line class="model-drop" x1={middle} x2={middle} y1={one} y2={least + 8} />
      <text class="model-tick" x={middle} y={least + 24} text-anchor="middle">{t('ui.model.worth.ideal')}</text>
      <path class="model-brace" d={`M${middle} ${zero - 5}v10M${middle} ${zero}h${flexibility}m0 -5v10`} />
      <text class="model-tick" x={middle + flexibility + 8} y={zero - 8}>{t('ui.model.worth.flexibility')}</text>
    </svg>
  );
}

/** The drawn part of the index, and how high one point is. */
const DRAWN = { least: -480, most: 400, tall: 0.42 } as const;
const SIGNS: Readonly<Record<Ballot, string>> = { for: 'M-5 0l4 4 7-8', abstain: 'M-6 0h12', against: 'M-5-5l10 10M-5 5l10-10', absent: '' };

export function LadderFigure({ ladder }: { readonly ladder: ModelView['ladder'] }) {
  const t = useT();
  const words = useWords();
  const number = useNumber();
  const { rungs, inertia } = ladder;
  const y = (index: number): number => 8 + (DRAWN.most - Math.max(DRAWN.least, Math.min(DRAWN.most, index))) * DRAWN.tall;
  const bottomOfAll = y(DRAWN.least);
  const says = rungs.map((rung) => `${words.say(rung.name)}${rung.from === null ? '' : ` ${words.say({ key: 'model.position.from', values: { points: number(rung.from) } })}`}, ${words.say(rung.voteSays)}`).join('; ');
  return (
    <svg class="model-ladder" viewBox={`0 0 360 ${bottomOfAll + 28}`} role="img" aria-label={t('ui.model.ladder.says', { rungs: says })}>
      {rungs.map((rung, i) => {
        const top = y(rungs[i + 1]?.from ?? DRAWN.most);
        const bottom = y(rung.from ?? DRAWN.least);
        const middle = (top + bottom) / 2;
        return (
          <g key={rung.id} class={`model-rung model-rung-${rung.vote}`}>
            <rect class="model-rung-ground" x="56" y={top} width="300" height={bottom - top} />
            <rect class="model-rung-edge" x="56" y={top} width="6" height={bottom - top} />
            <text class="model-rung-name" x="76" y={middle + 6}>{words.say(rung.name)}</text>
            <text class="model-rung-vote" x="322" y={middle + 5} text-anchor="end">{words.say(rung.voteSays)}</text>
            <path class="model-rung-sign" transform={`translate(339 ${middle})`} d={SIGNS[rung.vote]} />
          </g>
        );
      })}
      {rungs.map(({ id, from }) => from !== null && (
        <g key={id}>
          <rect class="model-inertia" x="62" y={y(from + inertia)} width="294" height={2 * inertia * DRAWN.tall} />
          <line class="model-bound" x1="50" x2="356" y1={y(from)} y2={y(from)} />
          <text class="model-tick" x="44" y={y(from) + 4} text-anchor="end">{number(from)}</text>
        </g>
      ))}
      <text class="model-tick" x="56" y={bottomOfAll + 20}>{t('ui.model.ladder.axis')}</text>
    </svg>
  );
}
