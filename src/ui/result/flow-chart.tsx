/** How the votes moved: fifteen lines through four lanes, half-day by half-day. Positions are computed from the lanes; a table says the same. */
import { useState } from 'preact/hooks';
import type { SeatId } from '../../domain/vocabulary.ts';
import type { ResultView } from '../../views/record-models.ts';
import type { Token } from '../../views/view-models.ts';
import { TokenMark, tokenKey } from '../kit/token.tsx';
import { useT, useWords } from '../kit/words-context.tsx';

const LANES = ['for', 'undecided', 'abstain', 'against'] as const;
const NINE = 9;

/** How the chart is laid out, in px of its own: lanes below each other and time to the right, or, turned for a phone, lanes side by side and time down. */
interface Layout {
  readonly turned: boolean;
  /** Distance of two members' lines in a lane. */
  readonly line: number;
  /** Between two lanes. */
  readonly gap: number;
  /** Before the first lane. */
  readonly before: number;
  /** Where the first half-day stands on the axis of time, and room kept after the last. */
  readonly start: number;
  readonly end: number;
  /** From the first half-day to the last; null: so much for each. */
  readonly span: number | null;
  readonly step: number;
}
const WIDE: Layout = { turned: false, line: 12, gap: 22, before: 10, start: 118, end: 60, span: 800 - 118 - 60, step: 0 };
const TURNED: Layout = { turned: true, line: 12, gap: 12, before: 26, start: 40, end: 40, span: null, step: 108 };

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where each member's line stands at each half-day: lanes are as broad as the most members that ever stood in them. */
export function flowOf(lanes: ResultView['lanes'], seats: readonly SeatId[], layout: Layout) {
  const breadths = LANES.map((lane) => Math.max(1, ...lanes.map((l) => seats.filter((s) => (l.tokens[s]?.vote ?? 'undecided') === lane).length)));
  // The lane in favour always has room for nine, so that the threshold is seen.
  breadths[0] = Math.max(breadths[0] ?? 0, NINE + 1);
  const starts: number[] = [];
  let across = layout.before;
  for (const breadth of breadths) {
    starts.push(across);
    across += breadth * layout.line + layout.gap;
  }
  const step = layout.span === null ? layout.step : lanes.length > 1 ? layout.span / (lanes.length - 1) : 0;
  const time = (n: number): number => layout.start + n * step;
  const spot = (along: number, at: number): Spot => (layout.turned ? { x: at, y: along } : { x: along, y: at });
  const place = (at: Spot): number => (layout.turned ? at.x : at.y);
  let order = [...seats];
  const columns = lanes.map((lane, c) => {
    const spots = new Map<SeatId, Spot>();
    LANES.forEach((name, n) => {
      const here = order.filter((s) => (lane.tokens[s]?.vote ?? 'undecided') === name);
      here.forEach((s, i) => spots.set(s, spot(time(c), (starts[n] ?? 0) + i * layout.line + layout.line / 2)));
    });
    // Lines keep their order from half-day to half-day, so that they cross as little as may be.
    order = [...order].sort((a, b) => place(spots.get(a) ?? { x: 0, y: 0 }) - place(spots.get(b) ?? { x: 0, y: 0 }));
    return spots;
  });
  const length = time(lanes.length - 1) + layout.end;
  return { columns, starts, breadths, across, length, nine: (starts[0] ?? 0) + NINE * layout.line, time };
}

export function FlowChart({ lanes, turns, highlight, compact }: { readonly lanes: ResultView['lanes']; /** What turned it, in order: lettered on the line of whoever it moved most. */ readonly turns: ResultView['decisive']; readonly highlight: ReadonlySet<SeatId>; /** Turned by a quarter: half-days go down. */ readonly compact: boolean }) {
  const t = useT();
  const words = useWords();
  const [table, setTable] = useState(false);
  const seats = Object.keys(lanes[0]?.tokens ?? {});
  const first = lanes[0];
  const last = lanes.at(-1);
  const count = (lane: ResultView['lanes'][number] | undefined): number => Object.values(lane?.tokens ?? {}).filter((x) => x.vote === 'for').length;
  if (!first || !last) return null;
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
        <Chart lanes={lanes} turns={turns} seats={seats} highlight={highlight} layout={compact ? TURNED : WIDE} label={t('ui.result.finding', { first: count(first), last: count(last) })} />
      )}
    </section>
  );
}

const UNKNOWN: Token = { vote: 'undecided', firm: false };

function Chart({ lanes, turns, seats, highlight, layout, label }: { readonly lanes: ResultView['lanes']; readonly turns: ResultView['decisive']; readonly seats: readonly SeatId[]; readonly highlight: ReadonlySet<SeatId>; readonly layout: Layout; readonly label: string }) {
  const t = useT();
  const words = useWords();
  const flow = flowOf(lanes, seats, layout);
  const { turned } = layout;
  const width = turned ? flow.across : flow.length;
  const height = turned ? flow.length + 6 : flow.across + 14;
  const lane = (n: number) => {
    const from = (flow.starts[n] ?? 0) - 5;
    const breadth = (flow.breadths[n] ?? 0) * layout.line + 10;
    return turned ? { x: from, y: 20, width: breadth, height: flow.length - 44 } : { x: layout.start - 6, y: from, width: flow.length - layout.start - 46, height: breadth };
  };
  return (
    <div class={`flow-lanes${turned ? ' flow-turned' : ''}`} style={turned ? {} : { width: `${width / 16}rem` }}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {LANES.map((name, n) => <rect key={name} class={`lane lane-${name}`} {...lane(n)} />)}
        {turned ? (
          <>
            <line class="lane-nine" x1={flow.nine} x2={flow.nine} y1={20} y2={flow.length - 24} />
            <text class="lane-nine-word" x={flow.nine} y={14} text-anchor="middle">{t('ui.result.nine')}</text>
          </>
        ) : (
          <>
            <line class="lane-nine" x1={layout.start - 6} x2={width - 52} y1={flow.nine} y2={flow.nine} />
            <text class="lane-nine-word" x={layout.start - 12} y={flow.nine + 4} text-anchor="end">{t('ui.result.nine')}</text>
          </>
        )}
        {[...seats].sort((a, b) => Number(highlight.has(a)) - Number(highlight.has(b))).map((s) => <Line key={s} seat={s} lanes={lanes} columns={flow.columns} turned={turned} strong={highlight.has(s)} />)}
        {seats.map((s) => {
          const end = flow.columns.at(-1)?.get(s);
          if (!end) return null;
          const of = `lane-code${highlight.has(s) ? ' lane-code-strong' : ''}`;
          return turned ? <text key={s} class={of} transform={`translate(${end.x - 4} ${end.y + 8}) rotate(90)`}>{s}</text> : <text key={s} class={of} x={end.x + 10} y={end.y + 4}>{s}</text>;
        })}
        {marksOf(turns, lanes, flow.columns).map(({ letter, at }) => (
          <g key={letter} class="flow-mark" transform={`translate(${at.x} ${at.y})`}>
            <circle r="9" />
            <text y="4" text-anchor="middle">{letter}</text>
          </g>
        ))}
        {lanes.map((l, n) =>
          turned ? (
            <text key={n} class="lane-round" transform={`translate(13 ${flow.time(n)}) rotate(-90)`} text-anchor={n === 0 ? 'end' : n === lanes.length - 1 ? 'start' : 'middle'}>{words.say(l.round)}</text>
          ) : (
            <text key={n} class="lane-round" x={flow.time(n)} y={flow.across + 10} text-anchor="middle">{words.say(l.round)}</text>
          ),
        )}
      </svg>
      {LANES.map((name, n) => (
        <span key={name} class="lane-name" style={turned ? { left: `${((flow.starts[n] ?? 0) / width) * 100}%` } : { top: `${((flow.starts[n] ?? 0) + 4) / 16}rem` }}>
          <TokenMark token={{ vote: name, firm: true }} size="inline" /> <span class={turned && (flow.breadths[n] ?? 0) < 7 ? 'sr-only' : ''}>{t(`ui.legend.${name}`)}</span>
        </span>
      ))}
    </div>
  );
}

/** Letter of the n-th turning point. */
export const turnLetter = (n: number): string => String.fromCharCode(65 + n);

/** A letter stands where the line is at the end of the half-day; two that would meet stand side by side. */
export function marksOf(turns: ResultView['decisive'], lanes: ResultView['lanes'], columns: readonly ReadonlyMap<SeatId, Spot>[]): readonly { readonly letter: string; readonly at: Spot }[] {
  const placed: { letter: string; at: Spot }[] = [];
  turns.forEach((turn, n) => {
    const at = columns[lanes.findIndex((lane) => lane.step >= turn.step)]?.get(turn.seat);
    if (!at) return;
    let x = at.x;
    while (placed.some((mark) => Math.abs(mark.at.x - x) < MARK && Math.abs(mark.at.y - at.y) < MARK)) x += MARK;
    placed.push({ letter: turnLetter(n), at: { x, y: at.y } });
  });
  return placed;
}

/** Room a letter takes. */
const MARK = 20;

function Line({ seat, lanes, columns, turned, strong }: { readonly seat: SeatId; readonly lanes: ResultView['lanes']; readonly columns: readonly ReadonlyMap<SeatId, Spot>[]; readonly turned: boolean; readonly strong: boolean }) {
  return (
    <g class={`flow-line${strong ? ' flow-strong' : ''}`}>
      {lanes.slice(1).map((lane, i) => {
        const from = columns[i]?.get(seat);
        const to = columns[i + 1]?.get(seat);
        if (!from || !to) return null;
        const middle = turned ? (from.y + to.y) / 2 : (from.x + to.x) / 2;
        const bend = turned ? `${from.x} ${middle} ${to.x} ${middle}` : `${middle} ${from.y} ${middle} ${to.y}`;
        return <path key={i} class={`flow-${lane.tokens[seat]?.vote ?? 'undecided'}`} d={`M${from.x} ${from.y}C${bend} ${to.x} ${to.y}`} />;
      })}
    </g>
  );
}
