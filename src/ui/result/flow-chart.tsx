/** How the votes moved: fifteen lines through four lanes, half-day by half-day. Positions are computed from the lanes; a table says the same. */
import { useState } from 'preact/hooks';
import type { SeatId } from '../../domain/vocabulary.ts';
import type { ResultView, Token } from '../../views/view-models.ts';
import { TokenMark, tokenKey } from '../kit/token.tsx';
import { useT, useWords } from '../kit/words-context.tsx';

const LANES = ['for', 'undecided', 'abstain', 'against'] as const;
const LINE = 12;
const GAP = 22;
const LEFT = 118;
const NINE = 9;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where each member's line stands in each column: lanes are as high as the most members that ever stood in them. */
export function flowOf(lanes: ResultView['lanes'], seats: readonly SeatId[], width: number) {
  const heights = LANES.map((lane) => Math.max(1, ...lanes.map((l) => seats.filter((s) => (l.tokens[s]?.vote ?? 'undecided') === lane).length)));
  // The lane in favour always has room for nine, so that the threshold is seen.
  heights[0] = Math.max(heights[0] ?? 0, NINE + 1);
  const tops: number[] = [];
  let y = 10;
  for (const height of heights) {
    tops.push(y);
    y += height * LINE + GAP;
  }
  const step = lanes.length > 1 ? (width - LEFT - 60) / (lanes.length - 1) : 0;
  let order = [...seats];
  const columns = lanes.map((lane, c) => {
    const spots = new Map<SeatId, Spot>();
    LANES.forEach((name, n) => {
      const here = order.filter((s) => (lane.tokens[s]?.vote ?? 'undecided') === name);
      here.forEach((s, i) => spots.set(s, { x: LEFT + c * step, y: (tops[n] ?? 0) + i * LINE + LINE / 2 }));
    });
    // Lines keep their order from column to column, so that they cross as little as may be.
    order = [...order].sort((a, b) => (spots.get(a)?.y ?? 0) - (spots.get(b)?.y ?? 0));
    return spots;
  });
  return { columns, tops, heights, height: y, nine: (tops[0] ?? 0) + NINE * LINE };
}

export function FlowChart({ lanes, highlight }: { readonly lanes: ResultView['lanes']; readonly highlight: ReadonlySet<SeatId> }) {
  const t = useT();
  const words = useWords();
  const [table, setTable] = useState(false);
  const seats = Object.keys(lanes[0]?.tokens ?? {});
  const first = lanes[0];
  const last = lanes.at(-1);
  const count = (lane: ResultView['lanes'][number] | undefined): number => Object.values(lane?.tokens ?? {}).filter((x) => x.vote === 'for').length;
  if (!first || !last) return null;
  const width = 800;
  const flow = flowOf(lanes, seats, width);
  return (
    <section class="flow" aria-labelledby="flow-title" onKeyDown={(e) => { if (e.key.toLowerCase() === 't') setTable(!table); }}>
      <header>
        <h2 id="flow-title">{t('ui.result.flow')}</h2>
        <button type="button" class="link-button" aria-pressed={table} onClick={() => { setTable(!table); }}>
          {t(table ? 'ui.result.as-chart' : 'ui.result.as-table')}
        </button>
      </header>
      <p class="flow-finding">{t('ui.result.finding', { first: count(first), last: count(last) })}</p>
      {table ? (
        <div class="flow-scroll" tabIndex={0} role="group" aria-labelledby="flow-title">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('ui.result.member')}</th>
                {lanes.map((l, i) => <th key={i} scope="col">{words.say(l.round)}</th>)}
              </tr>
            </thead>
            <tbody>
              {seats.map((s) => (
                <tr key={s}>
                  <th scope="row">{s}</th>
                  {lanes.map((l, i) => <td key={i}>{t(tokenKey(l.tokens[s] ?? UNKNOWN))}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <div class="flow-scroll" tabIndex={0} role="group" aria-labelledby="flow-title">
          <div class="flow-lanes" style={{ width: `${width / 16}rem` }}>
            <svg viewBox={`0 0 ${width} ${flow.height + 14}`} role="img" aria-label={t('ui.result.finding', { first: count(first), last: count(last) })}>
              {LANES.map((lane, n) => <rect key={lane} class={`lane lane-${lane}`} x={LEFT - 6} y={(flow.tops[n] ?? 0) - 5} width={width - LEFT - 46} height={(flow.heights[n] ?? 0) * LINE + 10} />)}
              <line class="lane-nine" x1={LEFT - 6} x2={width - 52} y1={flow.nine} y2={flow.nine} />
              <text class="lane-nine-word" x={LEFT - 12} y={flow.nine + 4} text-anchor="end">{t('ui.result.nine')}</text>
              {[...seats].sort((a, b) => Number(highlight.has(a)) - Number(highlight.has(b))).map((s) => <Line key={s} seat={s} lanes={lanes} columns={flow.columns} strong={highlight.has(s)} />)}
              {seats.map((s) => {
                const end = flow.columns.at(-1)?.get(s);
                return end ? <text key={s} class={`lane-code${highlight.has(s) ? ' lane-code-strong' : ''}`} x={end.x + 10} y={end.y + 4}>{s}</text> : null;
              })}
              {lanes.map((l, c) => {
                const x = flow.columns[c]?.values().next().value?.x ?? 0;
                return <text key={c} class="lane-round" x={x} y={flow.height + 10} text-anchor="middle">{words.say(l.round)}</text>;
              })}
            </svg>
            {LANES.map((lane, n) => (
              <span key={lane} class="lane-name" style={{ top: `${((flow.tops[n] ?? 0) + 4) / 16}rem` }}>
                <TokenMark token={{ vote: lane, firm: true }} size="inline" /> {t(`ui.legend.${lane}`)}
              </span>
            ))}
          </div>
        </div>
      )}
    </section>
  );
}

const UNKNOWN: Token = { vote: 'undecided', firm: false };

function Line({ seat, lanes, columns, strong }: { readonly seat: SeatId; readonly lanes: ResultView['lanes']; readonly columns: readonly ReadonlyMap<SeatId, Spot>[]; readonly strong: boolean }) {
  return (
    <g class={`flow-line${strong ? ' flow-strong' : ''}`}>
      {lanes.slice(1).map((lane, i) => {
        const from = columns[i]?.get(seat);
        const to = columns[i + 1]?.get(seat);
        if (!from || !to) return null;
        const middle = (from.x + to.x) / 2;
        return <path key={i} class={`flow-${lane.tokens[seat]?.vote ?? 'undecided'}`} d={`M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`} />;
      })}
    </g>
  );
}
