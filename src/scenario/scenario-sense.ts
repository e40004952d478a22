/** What a scenario's parts must be to each other: names that exist, members that are complete, packages that the rules allow. */
import { alphabetical } from '../domain/presidency.ts';
import type { ActId, Mark } from '../domain/vocabulary.ts';
import type { Condition, Marked, Scenario } from './scenario.ts';
import { compile, CONTINUATION } from './scenario-text.ts';

/** Members of the Council, and permanent ones among them. Charter of the United Nations, Article 23(1). */
const MEMBERS = 15;
const PERMANENT = 5;
/** Name of the region that stands for no new text, beside those of the options (position.machine.ts). */
const FALLBACK = 'fallback';
/** Acts of a card that wants no text: at least so many, or it could be met by leaving the room alone. */
const ACTS_WITHOUT_TEXT = 2;
/** A State invited under rule 37 has no vote, moves nothing and takes no part in closed consultations (rules 37 and 38). */
const MEMBERS_ALONE: readonly ActId[] = ['motion-carried', 'host-met', 'silence-broken', 'pledge-won', 'sponsored', 'draft-tabled'];
const HOST_ALONE: readonly ActId[] = ['consent-warned'];
/** Acts about one clause, which an instruction may name. */
const ABOUT_A_CLAUSE: readonly ActId[] = ['spoke', 'spoke-pointed', 'asked', 'argued'];
/** Weights are written with a few decimals; their sum may be this far from 1. */
const ROUNDING = 0.0005;

export interface Fault {
  /** Place in the file: `seats[3].interests.rights.ideal`; empty for the file as a whole. */
  readonly place: string;
  /** What is wrong, after the place: "140 is above 100". */
  readonly says: string;
}

/** Every fault of sense, at once. Asked only of a file whose shape is right. */
export function senseless(s: Scenario): readonly Fault[] {
  const faults: Fault[] = [];
  const fault = (place: string, says: string): void => void faults.push({ place, says });
  const seats = new Set(s.seats.map((seat) => seat.id));
  const voters = new Set(s.seats.filter((seat) => seat.role !== 'host').map((seat) => seat.id));
  const clauses = new Map(s.clauses.map((clause) => [clause.id, clause]));
  const sources = new Set(Object.keys(s.sources));
  const options = new Set([...s.options.flatMap((o) => o.variants.map((x) => x.id)), CONTINUATION]);

  const known = (place: string, what: string, has: boolean, name: string): void => {
    if (!has) fault(place, `"${name}" is no ${what} of this scenario`);
  };
  const source = (place: string, name: string | undefined): void => {
    if (name !== undefined) known(place, 'source', sources.has(name), name);
  };
  const sourced = (place: string, number: { readonly mark: Mark; readonly source?: string }): void => {
    if (number.mark !== 'estimate' && number.source === undefined) fault(`${place}.source`, `is missing: a number marked "${number.mark}" needs one`);
  };
  const twice = (place: string, names: readonly string[], what: string): void => {
    names.forEach((name, i) => {
      if (names.indexOf(name) !== i) fault(`${place}[${i}].id`, `"${name}" is the ${what} of another entry too`);
    });
  };
  const condition = (place: string, c: Condition): void => {
    for (const name of Object.keys(c)) known(`${place}.${name}`, 'clause', clauses.has(name), name);
  };
  const values = (place: string, text: Readonly<Record<string, number>>): void => {
    for (const name of Object.keys(text)) known(`${place}.${name}`, 'clause', clauses.has(name), name);
    for (const [name, clause] of clauses) {
      const value = Object.hasOwn(text, name) ? text[name] : undefined;
      if (value === undefined) fault(`${place}.${name}`, 'is missing');
      else if (!clause.wordings.some((w) => w.value === value)) fault(`${place}.${name}`, `${value} is the value of no wording of this clause`);
    }
  };

  twice('seats', s.seats.map((x) => x.id), 'code');
  twice('clauses', s.clauses.map((x) => x.id), 'name');
  twice('options', s.options.map((x) => x.id), 'name');
  twice('arguments', s.arguments.map((x) => x.id), 'name');
  twice('cards', s.cards.map((x) => x.id), 'name');
  if (voters.size !== MEMBERS) fault('seats', `has ${voters.size} members; the Council has ${MEMBERS} (Charter, Article 23)`);
  // The host's place is after the members': votes and speakers are counted by place.
  const guest = s.seats.findIndex((seat) => seat.role === 'host');
  if (guest >= 0 && guest !== s.seats.length - 1) fault(`seats[${guest}]`, 'is the host: it stands last, after the members');
  const members = s.seats.flatMap(({ role, name }, i) => (role === 'host' ? [] : [{ name, i }]));
  const order = alphabetical(members.map(({ name }) => name));
  const early = members.find(({ name }, n) => name !== order[n]);
  if (early) fault(`seats[${early.i}]`, `is out of order: members stand in English alphabetical order of their names, and "${order[members.indexOf(early)] ?? ''}" belongs here, not "${early.name}"`);
  const permanent = s.seats.filter((seat) => seat.role === 'permanent').length;
  if (permanent !== PERMANENT) fault('seats', `has ${permanent} permanent members; the Council has ${PERMANENT} (Charter, Article 23)`);
  const hosts = s.seats.filter((seat) => seat.role === 'host').map((seat) => seat.id);
  if (s.host === null && hosts.length > 0) fault('host', `is null, but seat ${hosts[0] ?? ''} is a host`);
  if (s.host && (hosts.length !== 1 || hosts[0] !== s.host.seat)) fault('host.seat', `"${s.host.seat}" must be the one seat with the role "host"`);
  known('president', 'member', voters.has(s.president), s.president);
  known('penholder', 'member', voters.has(s.penholder), s.penholder);
  source('memorial.source', s.memorial?.source);
  source('inForce.source', s.inForce.source);

  s.clauses.forEach((clause, k) => {
    clause.wordings.forEach((w, level) => {
      const below = clause.wordings[level - 1];
      if (below && w.value <= below.value) fault(`clauses[${k}].wordings[${level}].value`, `${w.value} is not above ${below.value}: wordings go from the lowest value to the highest`);
    });
  });
  s.seats.forEach((seat, i) => {
    const at = `seats[${i}]`;
    for (const name of clauses.keys()) if (!Object.hasOwn(seat.interests, name)) fault(`${at}.interests.${name}`, 'is missing');
    for (const [name, interest] of Object.entries(seat.interests)) {
      known(`${at}.interests.${name}`, 'clause', clauses.has(name), name);
      source(`${at}.interests.${name}.source`, interest.source);
      sourced(`${at}.interests.${name}`, interest);
      interest.unlike?.forEach((other, n) => { source(`${at}.interests.${name}.unlike[${n}].source`, other.source); });
    }
    for (const [name, number] of Object.entries<Marked>({ ...seat.numbers })) {
      source(`${at}.numbers.${name}.source`, number.source);
      sourced(`${at}.numbers.${name}`, number);
      number.unlike?.forEach((other, n) => { source(`${at}.numbers.${name}.unlike[${n}].source`, other.source); });
    }
    seat.redLines.forEach((line, n) => {
      known(`${at}.redLines[${n}].clause`, 'clause', clauses.has(line.clause), line.clause);
      source(`${at}.redLines[${n}].source`, line.source);
      sourced(`${at}.redLines[${n}]`, line);
      if (line.kind === 'veto' && seat.role !== 'permanent') fault(`${at}.redLines[${n}].kind`, 'is "veto", but only a permanent member has one (Charter, Article 27)');
    });
    seat.reported.forEach((r, n) => {
      source(`${at}.reported[${n}].source`, r.source);
      if (r.clause !== undefined) known(`${at}.reported[${n}].clause`, 'clause', clauses.has(r.clause), r.clause);
    });
    if (seat.playable && !s.cards.some((card) => card.seat === seat.id)) fault(`${at}.playable`, 'is true, but no card gives this seat instructions');
    for (const other of seats) {
      if (other === seat.id) continue;
      const row = Object.hasOwn(s.trust, seat.id) ? s.trust[seat.id] : undefined;
      if (!row || !Object.hasOwn(row, other)) fault(`trust.${seat.id}.${other}`, 'is missing');
    }
  });
  for (const [a, row] of Object.entries(s.trust)) {
    known(`trust.${a}`, 'seat', seats.has(a), a);
    for (const b of Object.keys(row)) known(`trust.${a}.${b}`, 'seat', seats.has(b), b);
  }
  const forms = s.options.flatMap((option, i) => option.variants.map((x, n) => ({ id: x.id, place: `options[${i}].variants[${n}].id` })));
  forms.forEach(({ id, place }, n) => {
    if (id === CONTINUATION) fault(place, `"${id}" is kept for the text in force going on`);
    if (forms.findIndex((form) => form.id === id) !== n) fault(place, `"${id}" is the name of another form too`);
  });
  s.options.forEach((option, i) => {
    if (option.id === FALLBACK) fault(`options[${i}].id`, `"${option.id}" is kept for having no new text`);
    source(`options[${i}].source`, option.source);
    known(`options[${i}].reference`, 'form of this option', option.variants.some((x) => x.id === option.reference), option.reference);
    option.variants.forEach((x, n) => values(`options[${i}].variants[${n}].text`, x.text));
  });
  s.extraPackages.forEach((x, i) => values(`extraPackages[${i}].text`, x.text));
  values('inForce.text', s.inForce.text);
  if (s.inForce.lapses) values('inForce.lapses.text', s.inForce.lapses.text);
  s.recognise.forEach((rule, i) => {
    known(`recognise[${i}].option`, 'option', options.has(rule.option), rule.option);
    condition(`recognise[${i}].when`, rule.when);
  });
  s.legality.forEach((rule, i) => {
    condition(`legality[${i}].if`, rule.if);
    condition(`legality[${i}].then`, rule.then);
  });
  s.arguments.forEach((argument, i) => {
    known(`arguments[${i}].clause`, 'clause', clauses.has(argument.clause), argument.clause);
    argument.contestedBy.forEach((code, n) => known(`arguments[${i}].contestedBy[${n}]`, 'seat', seats.has(code), code));
    argument.sources.forEach((name, n) => source(`arguments[${i}].sources[${n}]`, name));
  });
  const facts = new Set(s.arguments.map((a) => a.id));
  s.guests?.forEach((guest, i) => {
    source(`guests[${i}].source`, guest.source);
    if (seats.has(guest.id)) fault(`guests[${i}].id`, `"${guest.id}" is a seat's code`);
    guest.facts.forEach((name, n) => known(`guests[${i}].facts[${n}]`, 'argument', facts.has(name), name));
  });
  if (s.continuation) values('continuation.text', s.continuation.text);
  s.parameters.forEach((p, i) => source(`parameters[${i}].source`, p.source));
  s.history.sources.forEach((name, i) => source(`history.sources[${i}]`, name));
  s.history.votes?.forEach((vote, i) => {
    vote.sources.forEach((name, n) => { source(`history.votes[${i}].sources[${n}]`, name); });
    const cast = [...vote.for, ...vote.against, ...vote.abstain];
    cast.forEach((name, n) => {
      known(`history.votes[${i}]`, 'member', voters.has(name), name);
      if (cast.indexOf(name) !== n) fault(`history.votes[${i}]`, `"${name}" votes twice`);
    });
  });
  for (const part of ['demand', 'means', 'protection'] as const) {
    const weights = s.measures?.[part];
    if (!weights) continue;
    for (const name of Object.keys(weights)) known(`measures.${part}.${name}`, 'clause', clauses.has(name), name);
    const sum = Object.values(weights).reduce((a, b) => a + b, 0);
    if (Math.abs(sum - 1) > ROUNDING) fault(`measures.${part}`, `sums to ${Math.round(sum * 1000) / 1000}, not to 1`);
  }
  const weighs = s.measures?.demand !== undefined && s.measures.means !== undefined;
  if (s.measures && !weighs) for (const part of ['demand', 'means'] as const) if (s.measures[part] === undefined && (s.measures.demand ?? s.measures.means ?? s.measures.protection)) fault(`measures.${part}`, 'is missing: feasibility sets what is asked for against the means for it, and protection rests on it');
  if (s.measures?.ends) condition('measures.ends', s.measures.ends);
  s.endings?.forEach(({ when }, i) => {
    const at = `endings[${i}].when`;
    when.option?.forEach((name, n) => known(`${at}.option[${n}]`, 'option', options.has(name), name));
    if (when.text) condition(`${at}.text`, when.text);
    for (const bound of ['feasibilityAtLeast', 'feasibilityBelow'] as const) if (when[bound] !== undefined && !weighs) fault(`${at}.${bound}`, 'needs the weights in measures.demand and measures.means');
    for (const bound of ['consentAtLeast', 'consentBelow', 'asked'] as const) if (when[bound] !== undefined && hosts.length === 0) fault(`${at}.${bound}`, 'needs a host, and this scenario has none');
  });
  s.cards.forEach((card, i) => {
    known(`cards[${i}].seat`, 'seat', seats.has(card.seat), card.seat);
    source(`cards[${i}].source`, card.source);
    if (!card.documented && !card.title.startsWith('What if')) fault(`cards[${i}].title`, 'must begin "What if", because the card is not documented');
    if (card.documented && card.title.startsWith('What if')) fault(`cards[${i}].title`, 'begins "What if", but the card says it is documented');
    const acts = card.objectives.filter((objective) => objective.test.act !== undefined).length;
    if (card.wants === 'no-text' && acts < ACTS_WITHOUT_TEXT) fault(`cards[${i}].objectives`, `has ${acts} acts; a card that wants no text needs ${ACTS_WITHOUT_TEXT}, or idle play would meet it`);
    [...card.objectives, card.prevent].forEach((objective, n) => {
      const at = n < 3 ? `cards[${i}].objectives[${n}]` : `cards[${i}].prevent`;
      if (objective.test.text) condition(`${at}.test.text`, objective.test.text);
      objective.test.option?.forEach((name, m) => known(`${at}.test.option[${m}]`, 'option', options.has(name), name));
      const { act } = objective.test;
      if (act && voters.has(card.seat) ? HOST_ALONE.includes(act.did) : act && MEMBERS_ALONE.includes(act.did)) fault(`${at}.test.act.did`, `"${act?.did ?? ''}" is nothing that ${voters.has(card.seat) ? 'a member' : 'the host'} can do`);
      if (act?.did === 'host-met' && hosts.length === 0) fault(`${at}.test.act.did`, '"host-met" needs a host, and this scenario has none');
      if (act?.clause !== undefined) {
        known(`${at}.test.act.clause`, 'clause', clauses.has(act.clause), act.clause);
        if (!ABOUT_A_CLAUSE.includes(act.did)) fault(`${at}.test.act.clause`, `"${act.did}" is not done about one clause`);
      }
      if (Object.keys(objective.test).length === 0) fault(`${at}.test`, 'asks for nothing');
    });
  });
  if (s.host) {
    condition('host.tenableThen', s.host.tenableThen);
    s.host.sensitive.forEach((name, n) => known(`host.sensitive[${n}]`, 'clause', clauses.has(name), name));
    for (const name of Object.keys(s.host.shiftThen)) known(`host.shiftThen.${name}`, 'clause', clauses.has(name), name);
    if (s.host.leavesBelow[0] > s.host.leavesBelow[1]) fault('host.leavesBelow', 'has the higher share first');
    s.host.bands.forEach((band, n) => {
      const below = s.host?.bands[n - 1];
      if (below ? band.from <= below.from : band.from !== 0) fault(`host.bands[${n}].from`, below ? `${band.from} is not above ${below.from}` : 'must be 0: the lowest band holds from there');
    });
  }
  if (s.calendar.length < s.rounds) fault('calendar', `has ${s.calendar.length} half-days for ${s.rounds} rounds`);
  s.calendar.forEach(({ date, part }, i) => {
    const before = s.calendar[i - 1];
    if (!before) return;
    const same = date === before.date && part === before.part;
    // "afternoon" comes before "morning" in the alphabet, and after it in the day.
    if (same || date < before.date || (date === before.date && part === 'morning')) fault(`calendar[${i}]`, `${date}, ${part}, ${same ? 'stands twice' : `is before ${before.date}, ${before.part}: half-days go from the first to the last`}`);
  });
  if (s.start.consultations !== undefined) {
    if (s.start.stage === 'tabled') fault('start.consultations', 'is for a debate that begins without a text');
    else if (s.start.consultations >= s.rounds) fault('start.consultations', `leaves no half-day for a draft: there are ${s.rounds} rounds`);
  }
  if (s.start.stage === 'tabled') {
    if (s.start.text) values('start.text', s.start.text);
    else fault('start.text', 'is missing: the debate begins with a text on the table');
  }
  if (s.start.asked && hosts.length === 0) fault('start.asked', 'needs a host, and this scenario has none');
  if (s.start.stage !== 'tabled' && (s.start.cosponsors ?? s.start.rivals)) fault(`start.${s.start.rivals ? 'rivals' : 'cosponsors'}`, 'needs a text on the table');
  const signs = (place: string, sponsor: string, names: readonly string[] | undefined): void => {
    names?.forEach((name, n) => {
      known(`${place}[${n}]`, 'member', voters.has(name), name);
      if (name === sponsor) fault(`${place}[${n}]`, `"${name}" is its sponsor`);
    });
  };
  signs('start.cosponsors', s.penholder, s.start.cosponsors);
  s.start.rivals?.forEach((rival, i) => {
    known(`start.rivals[${i}].sponsor`, 'member', voters.has(rival.sponsor), rival.sponsor);
    if (rival.sponsor === s.penholder) fault(`start.rivals[${i}].sponsor`, `"${rival.sponsor}" has a draft already`);
    signs(`start.rivals[${i}].cosponsors`, rival.sponsor, rival.cosponsors);
    values(`start.rivals[${i}].text`, rival.text);
  });
  s.start.bracketed?.forEach((name, n) => known(`start.bracketed[${n}]`, 'clause', clauses.has(name), name));
  return faults.length > 0 ? faults : unlawful(s);
}

/** Texts that the scenario itself proposes must be texts that its rules allow, and be recognised for what they are. */
function unlawful(s: Scenario): readonly Fault[] {
  const faults: Fault[] = [];
  const compiled = compile(s);
  const lawful = (place: string, text: Readonly<Record<string, number>>): void => {
    const rule = compiled.illegal(compiled.levelsOf(text));
    if (rule) faults.push({ place, says: `breaks a rule of legality: ${rule.because}` });
  };
  s.options.forEach((option, i) => {
    option.variants.forEach((variant, n) => {
      const place = `options[${i}].variants[${n}].text`;
      lawful(place, variant.text);
      const found = compiled.optionOf(compiled.levelsOf(variant.text));
      if (found !== variant.id) faults.push({ place, says: `is recognised as ${found}, not as ${variant.id}` });
    });
  });
  s.extraPackages.forEach((x, i) => { lawful(`extraPackages[${i}].text`, x.text); });
  lawful('inForce.text', s.inForce.text);
  if (s.inForce.lapses) lawful('inForce.lapses.text', s.inForce.lapses.text);
  s.start.rivals?.forEach((rival, i) => { lawful(`start.rivals[${i}].text`, rival.text); });
  if (s.continuation) lawful('continuation.text', s.continuation.text);
  if (s.start.text) lawful('start.text', s.start.text);
  return faults;
}
