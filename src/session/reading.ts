/**
 * Reading the room: what every index would be if the text said something else, and what one observer makes of it.
 * Hot in every search, so it keeps scratch arrays and allocates nothing for a candidate text.
 */
import { BANDS, CONSENT, REQUEST_TO_LEAVE, REVERSION_SHARE, SOCIAL, SPONSOR, UNIT } from '../domain/coefficients.ts';
import { opposedBelow } from '../domain/bands.ts';
import { consent } from '../domain/consent.ts';
import { Forecast } from '../domain/forecast.ts';
import { blocPull, hostLine, reversion, rolloverShare, sameText, type Tabled } from '../domain/ledger.ts';
import { pointsOf, type PointTable } from '../domain/points.ts';
import type { Tables } from '../domain/tables.ts';
import { blockedBy, linePoints } from '../domain/utility.ts';
import type { Levels, Points } from '../domain/vocabulary.ts';
import type { Case } from './case.ts';
import { elsewhere, heeded, type Hint, type State, type TextState } from './state.ts';

/** A text that is not on the table yet, as far as the index needs it. @param beside the drafts beside which it would stand; none where it is looked at by itself */
export function imagined(c: Case, sponsor: number, levels: Levels, beside: Pick<State, 'texts'> = { texts: [] }): Tabled {
  return { levels, sponsor, sponsors: 1 << sponsor, elsewhere: elsewhere(beside, { id: null, sponsor, sponsors: 1 << sponsor, continuation: false }), continuation: false, credit: new Int32Array(c.tables.members), steps: new Int8Array(c.tables.members) };
}

export class Reader {
  readonly #case: Case;
  readonly #tables: Tables;
  readonly #state: State;
  readonly #text: Tabled;
  readonly #points: PointTable;
  /** What does not depend on a candidate's wordings; NaN until it is asked for. */
  readonly #base: Float64Array;
  /** Host consent to what stands if nothing is adopted. */
  readonly #otherwise: number;
  readonly #pledged: number;
  readonly #hints: readonly Hint[];
  readonly #forecast = new Forecast();
  readonly #changed: number[] = [];
  #now: { readonly worth: number; readonly own: Points; readonly votes: number } | null = null;
  readonly index: Int32Array;
  consent = 1;

  constructor(c: Case, state: State, text: Tabled, id: number | null = null) {
    const { tables } = c;
    this.#case = c;
    this.#tables = tables;
    this.#state = state;
    this.#text = text;
    this.#points = pointsOf(tables, state.ideal);
    this.#otherwise = consent(tables, state.ideal, state, tables.reversion);
    this.index = new Int32Array(tables.members);
    this.#base = new Float64Array(tables.members).fill(NaN);
    let pledged = 0;
    for (const pledge of state.pledges) if (pledge.text === id && pledge.vote === 'for') pledged |= 1 << pledge.by;
    this.#pledged = pledged;
    this.#hints = state.hints.filter((hint) => hint.text === id);
  }

  /** What the text gives a member before consent, lines and the text in force are counted; asked once for each member that is read. */
  #baseOf(i: number): number {
    const known = this.#base[i] ?? 0;
    if (known === known) return known;
    const tables = this.#tables;
    const state = this.#state;
    const text = this.#text;
    const points = this.#points;
    let wordings = 0;
    for (let k = 0; k < tables.clauses; k++) wordings += points.at(i, k, text.levels[k] ?? 0);
    const social =
      (i === text.sponsor ? 0 : Math.round(SOCIAL.sponsorTrust * ((state.trust[i * tables.seats + text.sponsor] ?? 0.5) - 0.5))) -
      (text.continuation || text.sponsor === tables.penholder || i === text.sponsor ? 0 : i === tables.penholder ? SOCIAL.rivalForPenholder : SOCIAL.rival) -
      ((text.elsewhere >> i) & 1 ? SOCIAL.elsewhere : 0) +
      ((text.sponsors >> i) & 1 && i !== text.sponsor ? SOCIAL.cosponsor : 0);
    const base =
      wordings +
      social +
      blocPull(tables, text, i) +
      (text.credit[i] ?? 0) -
      Math.round(REVERSION_SHARE * reversion(tables, state, i, this.#otherwise, points.utility(i, tables.reversion))) -
      (text.continuation ? 0 : Math.round(UNIT * (state.wait[i] ?? 0))) +
      (state.orders[i] ?? 0);
    this.#base[i] = base;
    return base;
  }

  /** Fills `index` and `consent` for a candidate text; only the clauses that differ from the text are counted anew. @param only the one member asked about; else all */
  read(levels: Levels, only?: number): this {
    const tables = this.#tables;
    const state = this.#state;
    const points = this.#points;
    const changed = this.#changed;
    changed.length = 0;
    const now = this.#text.levels;
    for (let k = 0; k < tables.clauses; k++) if (levels[k] !== now[k]) changed.push(k);
    this.consent = this.#consentTo(levels);
    const rollover = rolloverShare(this.#text, sameText(levels, tables.inForce));
    const untenable = state.asked && tables.host >= 0 && !tables.tenable(levels);
    const end = only === undefined ? tables.members : Math.min(tables.members, only + 1);
    for (let i = only ?? 0; i < end; i++) {
      let sum = this.#baseOf(i) + linePoints(tables, i, levels);
      for (const k of changed) sum += points.at(i, k, levels[k] ?? 0) - points.at(i, k, now[k] ?? 0);
      if (tables.host >= 0) sum += Math.round(UNIT * (tables.consentWeight[i] ?? 0) * (2 * this.consent - 1));
      if (rollover > 0) sum -= Math.round(UNIT * rollover * (state.drift[i] ?? 0));
      if (untenable) sum -= REQUEST_TO_LEAVE.untenable;
      this.index[i] = sum;
    }
    return this;
  }

  #consentTo(levels: Levels): number {
    const { tables } = this.#case;
    if (tables.host < 0) return 1;
    const state = this.#state;
    const tenable = state.asked && tables.tenable(levels);
    const untenable = state.asked && !tenable ? REQUEST_TO_LEAVE.untenableForHost : 0;
    return Math.max(0, Math.min(1, 0.5 + CONSENT.slope * ((this.hostUtility(levels) - untenable) / UNIT + state.credit) + (tenable ? CONSENT.tenable : 0)));
  }

  /** Utility of a text to the host by itself, in points. */
  hostUtility(levels: Levels): Points {
    return this.#points.utility(this.#tables.host, levels);
  }

  /** The index as an observer believes it: wrong by its misreading, which each consultation halves. Its own it knows. */
  believed(observer: number, member: number): Points {
    const index = this.index[member] ?? 0;
    if (observer === member) return index;
    const at = observer * this.#tables.seats + member;
    const wrong = this.#case.misreading[at] ?? 0;
    return index + Math.round(wrong / (1 << Math.min(8, this.#state.consulted[at] ?? 0)));
  }

  /** The observer's forecast for the text last read. @param ownVeto whether the observer's own negative vote counts among the chances; a person decides that alone */
  forecast(observer: number, levels: Levels, ownVeto = true): Forecast {
    const { tables } = this.#case;
    const forecast = this.#forecast;
    forecast.reset();
    for (let i = 0; i < tables.members; i++) {
      const block = blockedBy(tables, i, levels);
      forecast.add(this.believed(observer, i), this.low(i), (tables.permanent[i] ?? false) && (ownVeto || i !== observer), block, hostLine(tables, i, this.consent), ((this.#pledged >> i) & 1) === 1 && (this.index[i] ?? 0) >= BANDS.open - BANDS.inertia);
    }
    for (const hint of this.#hints) if (hint.by !== observer && !heeded(hint, levels)) forecast.doubt(hint.belief);
    return forecast;
  }

  /** Worth of a text to a seat that holds the pen: its chance of adoption times what adoption brings. */
  worthToSponsor(sponsor: number, levels: Levels): number {
    this.read(levels);
    return this.forecast(sponsor, levels).adopted * ((this.index[sponsor] ?? 0) + SPONSOR.margin);
  }

  /** The text as it stands, for its sponsor: asked often, read once. */
  get asItStands(): { readonly worth: number; readonly own: Points; readonly votes: number } {
    if (this.#now) return this.#now;
    const { sponsor, levels } = this.#text;
    const worth = this.worthToSponsor(sponsor, levels);
    this.#now = { worth, own: this.index[sponsor] ?? 0, votes: this.forecast(sponsor, levels).adopted };
    return this.#now;
  }

  low(member: number): Points {
    return opposedBelow(this.#tables.reluctance[member] ?? 0);
  }

  get text(): Tabled {
    return this.#text;
  }
}

export const readerOf = (c: Case, state: State, text: TextState): Reader => new Reader(c, state, text, text.id);
