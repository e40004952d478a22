/** `decide`: Article 27 on a list of ballots. */
import { no, ok, type Result } from '../domain/result.ts';
import { BALLOTS, type Ballot, type SeatId } from '../domain/vocabulary.ts';
import { decide, type Ballots } from '../domain/voting.ts';
import { WrongUse, type Arguments } from './arguments.ts';
import { readJson } from './files.ts';
import type { Answer } from './main.ts';

export function decideCommand(args: Arguments): Answer {
  const path = args.names[0];
  if (path === undefined) throw new WrongUse('Name a file with the ballots, or - for standard input.');
  const read = readJson(path);
  if (!read.ok) throw new WrongUse(`${path === '-' ? 'Standard input' : path} ${read.fault}`);
  const council = councilOf(read.value);
  if (!council.ok) throw new WrongUse(council.fault.join('\n'));
  const decision = decide(council.value);
  const { tally } = decision;
  const said = `${decision.outcome}: ${tally.for} in favour, ${tally.against} against, ${tally.abstain} abstaining${decision.vetoedBy.length > 0 ? `; vetoed by ${decision.vetoedBy.join(', ')}` : ''}`;
  return { out: args.json ? JSON.stringify(decision) : said, code: decision.outcome === 'adopted' ? 0 : 1 };
}

/** A council from unknown JSON, or every fault with its place. */
export function councilOf(json: unknown): Result<Ballots, readonly string[]> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return no(['The file holds no object with members, permanent, kind and ballots.']);
  const faults: string[] = [];
  const found = json as Record<string, unknown>;
  for (const key of Object.keys(found)) if (!['members', 'permanent', 'kind', 'ballots'].includes(key)) faults.push(`${key}: is no field here`);
  const codes = (name: string): SeatId[] => {
    const list = found[name];
    if (!Array.isArray(list)) {
      faults.push(`${name}: is not a list of codes`);
      return [];
    }
    const seen: SeatId[] = [];
    list.forEach((code: unknown, i) => {
      if (typeof code !== 'string' || code === '') faults.push(`${name}[${i}]: is not a code`);
      else if (seen.includes(code)) faults.push(`${name}[${i}]: "${code}" stands twice`);
      else seen.push(code);
    });
    return seen;
  };
  const members = codes('members');
  const permanent = codes('permanent');
  if (Array.isArray(found['members']) && members.length === 0) faults.push('members: is empty');
  permanent.forEach((code, i) => {
    if (!members.includes(code)) faults.push(`permanent[${i}]: "${code}" is not among the members`);
  });
  const kind = found['kind'];
  if (kind !== 'substantive' && kind !== 'procedural') faults.push(`kind: ${JSON.stringify(kind) ?? 'nothing'} is neither "substantive" nor "procedural"`);
  const ballots = new Map<SeatId, Ballot>();
  const cast = found['ballots'];
  if (typeof cast !== 'object' || cast === null || Array.isArray(cast)) faults.push('ballots: is not an object of codes and votes');
  else
    for (const [code, vote] of Object.entries(cast)) {
      const ballot = BALLOTS.find((b) => b === vote);
      if (!members.includes(code)) faults.push(`ballots.${code}: is not among the members`);
      else if (!ballot) faults.push(`ballots.${code}: ${JSON.stringify(vote) ?? 'nothing'} is none of ${BALLOTS.join(', ')}`);
      else ballots.set(code, ballot);
    }
  if (faults.length > 0 || (kind !== 'substantive' && kind !== 'procedural')) return no(faults);
  return ok({ members, permanent, kind, ballots: Object.fromEntries(ballots) });
}
