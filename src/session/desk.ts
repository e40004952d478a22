/**
 * The working copy of the state while one command is carried out.
 * Moves write here; when they are done the copy becomes the next state and is never changed again.
 */
import { opposedBelow, rungAt, stepFor } from '../domain/bands.ts';
import { CAPITAL, HOST_CREDIT, TRUST } from '../domain/coefficients.ts';
import { consent } from '../domain/consent.ts';
import { hostLine, indexOf, ledgerOf } from '../domain/ledger.ts';
import { blockedBy } from '../domain/utility.ts';
import type { Levels, Rung, TextId } from '../domain/vocabulary.ts';
import type { LadderReading } from '../machines/charts.ts';
import type { Case } from './case.ts';
import type { ConsentState, CouncilEvent, WordingChange } from './events.ts';
import { imagined, Reader } from './reading.ts';
import { elsewhere, leading, undoes, type State, type TextState } from './state.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
export type Draft = Writable<State>;

const STEP: Readonly<Record<Rung, number>> = { opposed: -2, sceptical: -1, open: 0, leaning: 1, committed: 2, blocked: -2 };

export class Desk {
  readonly case: Case;
  readonly state: Draft;
  readonly events: CouncilEvent[] = [];

  constructor(c: Case, state: State) {
    this.case = c;
    this.state = {
      ...state,
      trust: state.trust.slice(),
      drift: state.drift.slice(),
      wait: state.wait.slice(),
      orders: state.orders.slice(),
      positions: state.positions.slice(),
      capital: state.capital.slice(),
      argued: state.argued.slice(),
      uses: state.uses.slice(),
      consulted: state.consulted.slice(),
      questions: state.questions.slice(),
      warned: state.warned.slice(),
      hostVisits: state.hostVisits.slice(),
    };
  }

  emit(event: CouncilEvent): void {
    this.events.push(event);
  }

  id(seat: number): string {
    return this.case.seatIds[seat] ?? '';
  }

  /** Ideals to write in, a copy at every asking, so that readings of the old ones stay true. */
  get ideal(): Float64Array {
    return (this.state.ideal = this.state.ideal.slice());
  }

  /** Pays for a move of a half-day's bargaining. */
  spend(seat: number, price: number): void {
    this.pay(seat, price);
    this.state.actions -= 1;
  }

  /** Pays for what takes no move. */
  pay(seat: number, price: number): void {
    this.state.capital[seat] = (this.state.capital[seat] ?? 0) - price;
  }

  earn(): void {
    for (let i = 0; i < this.state.capital.length; i++) this.state.capital[i] = Math.min(CAPITAL.most, (this.state.capital[i] ?? 0) + CAPITAL.perRound);
  }

  trustOf(i: number, j: number): number {
    return this.state.trust[i * this.case.tables.seats + j] ?? 0;
  }

  /** i's trust in j changes; it never leaves its bounds. */
  trusts(i: number, j: number, by: number): void {
    if (i === j) return;
    const at = i * this.case.tables.seats + j;
    this.state.trust[at] = Math.max(TRUST.least, Math.min(TRUST.most, (this.state.trust[at] ?? 0) + by));
  }

  hostCredit(by: number): void {
    if (this.case.tables.host < 0) return;
    this.state.credit = Math.max(HOST_CREDIT.least, Math.min(HOST_CREDIT.most, this.state.credit + by));
  }

  text(id: TextId): TextState | null {
    return this.state.texts[id - 1] ?? null;
  }

  change(id: TextId, with_: Partial<TextState>): void {
    this.state.texts = this.state.texts.map((text) => (text.id === id ? { ...text, ...with_ } : text));
  }

  council(event: string): void {
    const chart = this.case.charts.council;
    this.state.council = chart.next(this.state.council, chart.event(event));
  }

  /** A wording changes. Deals that it undoes are broken by `by`. */
  reword(id: TextId, by: number, clause: number, level: number): void {
    const text = this.text(id);
    if (!text) return;
    const change: WordingChange = { clause: this.case.clauseIds[clause] ?? '', from: text.levels[clause] ?? 0, to: level };
    const levels = text.levels.map((was, k) => (k === clause ? level : was));
    this.change(id, { levels, revision: text.revision + 1, changedIn: text.changedIn.map((was, k) => (k === clause ? this.state.round : was)) });
    this.emit({ type: 'text.changed', by: this.id(by), text: id, change });
  }

  /** Breaks the agreed deals that a new wording undoes; the betrayed partner and the room remember. What a seat won for itself it may give up: that deal is done with, and nobody is betrayed. */
  breakDeals(id: TextId, by: number, clause: number, level: number): void {
    const { bargain } = this.case.charts;
    for (const deal of this.state.bargains) {
      if (deal.text !== id || bargain.name(deal.chart) !== 'agreed') continue;
      const undone = undoes(deal, clause, level);
      if (undone === null) continue;
      const betrayed = undone === 'ask' ? deal.by : deal.to;
      if (betrayed === by) {
        this.settle(deal.id, 'keep');
        this.emit({ type: 'bargain.kept', bargain: deal.id, by: this.id(deal.by), with: this.id(deal.to) });
        continue;
      }
      this.settle(deal.id, 'break');
      this.emit({ type: 'bargain.broken', bargain: deal.id, by: this.id(by), betrayed: this.id(betrayed), clause: this.case.clauseIds[clause] ?? '' });
      this.trusts(betrayed, by, -TRUST.betrayal);
      for (let i = 0; i < this.case.tables.seats; i++) if (i !== betrayed) this.trusts(i, by, -TRUST.betrayalSeen);
      this.ladder(id, betrayed, 'betrayed');
    }
  }

  /** Sends one plain event to a deal's chart. */
  settle(deal: number, event: string): void {
    const { bargain } = this.case.charts;
    this.state.bargains = this.state.bargains.map((d) => (d.id === deal ? { ...d, chart: bargain.next(d.chart, bargain.event(event)) } : d));
  }

  /** Sends one plain event to a member's ladder on a text, and records the move if there was one. */
  ladder(id: TextId, seat: number, event: string): void {
    const text = this.text(id);
    if (!text || seat >= this.case.tables.members) return;
    const chart = this.case.charts.ladder;
    const before = text.ladders[seat] ?? chart.initial;
    const after = chart.next(before, chart.event(event));
    if (after === before) return;
    const ladders = text.ladders.slice();
    const steps = text.steps.slice();
    ladders[seat] = after;
    const to = chart.rung(after);
    steps[seat] = STEP[to];
    this.change(id, { ladders, steps });
    const from = chart.isSet(before) ? chart.rung(before) : null;
    if (chart.isSet(after) && from !== to) this.emit({ type: 'position.moved', seat: this.id(seat), text: id, from, to });
  }

  /** Recomputes ledgers and consent of every text after something has changed. */
  refresh(): void {
    const { tables } = this.case;
    this.state.texts = this.state.texts.map((text) => {
      if (text.decision !== null) return text;
      const bound = elsewhere(this.state, text);
      const ledger = ledgerOf(tables, this.state, { ...text, elsewhere: bound });
      const index = new Int32Array(tables.members);
      for (let i = 0; i < tables.members; i++) index[i] = indexOf(tables, ledger, i);
      return { ...text, elsewhere: bound, ledger, index, consent: consent(tables, this.state.ideal, this.state, text.levels) };
    });
    const now = this.consentState();
    if (now !== null && this.state.consentState !== null && now !== this.state.consentState) this.emit({ type: 'consent.changed', from: this.state.consentState, to: now });
    this.state.consentState = now;
  }

  /** Host consent to the draft that leads, or to the text in force while there is none, 0..1. */
  consentNow(): number {
    return leading(this.state)?.consent ?? consent(this.case.tables, this.state.ideal, this.state, this.case.tables.inForce);
  }

  /** The host's word on the draft that leads, or on the text in force while there is none. */
  consentState(): ConsentState | null {
    const { host } = this.case.scenario;
    if (!host) return null;
    if (this.state.asked) return 'asked-to-leave';
    const level = this.consentNow();
    let word: ConsentState = host.bands[0]?.state ?? 'reserved';
    for (const band of host.bands) if (level >= band.from) word = band.state;
    return word;
  }

  /** One member takes at most one step on one text. */
  step(id: TextId, seat: number): void {
    const text = this.text(id);
    if (!text || text.withheld || seat >= this.case.tables.members) return;
    const { tables, charts } = this.case;
    const chart = charts.ladder;
    const state = text.ladders[seat] ?? chart.initial;
    const index = text.index[seat] ?? 0;
    const low = opposedBelow(tables.reluctance[seat] ?? 0);
    for (const event of this.events_(state, index, low, blockedBy(tables, seat, text.levels), hostLine(tables, seat, text.consent), chart)) this.ladder(id, seat, event);
  }

  /** The plain events that an index asks of a ladder, in the order in which the chart should hear them. */
  events_(state: number, index: number, low: number, block: 'veto' | 'hard' | null, held: boolean, chart: LadderReading): string[] {
    const events: string[] = [];
    if (chart.capped(state) !== held) events.push(held ? 'hostLine' : 'hostLineLifted');
    const blocked = chart.isSet(state) && chart.rung(state) === 'blocked';
    if (block !== null) {
      if (!blocked || chart.blockKind(state) !== block) events.push(`block.${block}`);
      if (block === 'hard') events.push(index < low ? 'down' : 'up');
      return events;
    }
    if (blocked) return [...events, 'clear'];
    if (!chart.isSet(state)) return [...events, `set.${rungAt(index, low)}`];
    const rung = chart.rung(state);
    const step = rung === 'blocked' ? null : stepFor(rung, index, low);
    if (step) events.push(step);
    return events;
  }

  stepAll(id: TextId): void {
    for (let i = 0; i < this.case.tables.members; i++) this.step(id, i);
  }

  /** Every member, every text. */
  stocktake(): void {
    for (const text of this.state.texts) if (text.decision === null) this.stepAll(text.id);
  }

  /** Which text stands for an option region: a draft of that family, else the reference package. */
  regionText(region: number): Levels {
    const { compiled, scenario, references } = this.case;
    const family = scenario.options[region];
    const variants = family ? family.variants.map((v) => v.id) : ['SQ'];
    const tabled = this.state.texts.find((text) => !text.withheld && variants.includes(compiled.optionOf(text.levels)));
    return tabled?.levels ?? references[region] ?? this.case.tables.inForce;
  }

  /** Views of the options: each seat takes at most one step in each region. */
  views(seats: readonly number[], regions: readonly number[]): void {
    const { tables, charts } = this.case;
    const chart = charts.position;
    for (const region of regions) {
      const levels = this.regionText(region);
      const reader = new Reader(this.case, this.state, imagined(this.case, tables.penholder, levels));
      reader.read(levels, seats.length === 1 ? seats[0] : undefined);
      const lens = chart.region(region);
      for (const seat of seats) {
        const state = this.state.positions[seat] ?? chart.initial;
        const host = seat === tables.host;
        const index = host ? reader.hostUtility(levels) : (reader.index[seat] ?? 0);
        const low = host ? opposedBelow(0) : reader.low(seat);
        let next = state;
        for (const event of this.events_(state, index, low, host ? null : blockedBy(tables, seat, levels), !host && hostLine(tables, seat, reader.consent), lens)) next = chart.next(next, chart.eventId(region, event));
        this.state.positions[seat] = next;
      }
    }
  }

  allSeats(): number[] {
    return Array.from({ length: this.case.tables.seats }, (_, i) => i);
  }

  allRegions(): number[] {
    return this.case.references.map((_, i) => i);
  }

  /** The region of the option that a text belongs to. */
  regionOf(levels: Levels): number {
    const option = this.case.compiled.optionOf(levels);
    const found = this.case.scenario.options.findIndex((family) => family.variants.some((v) => v.id === option));
    return found >= 0 ? found : this.case.references.length - 1;
  }
}
