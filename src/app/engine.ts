/** Loads what a debate needs and the title does not: the engine's code and the scenario's file. */
import { no, ok, type Result } from '../domain/result.ts';
import { written } from '../scenario/faults.ts';
import { leansOn } from '../scenario/inherit.ts';
import { parseScenario } from '../scenario/parse-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { say, type Say } from '../views/say.ts';
import { arrived, awaitFile, type Part } from './arrivals.ts';
import { scenarioIds } from './scenario-list.ts';

const files = new Map<string, unknown>();
const parsed = new Map<string, Scenario>();

/** The text of an answer, told as it comes where its length is known beforehand. */
async function textOf(answer: Response, part: Part): Promise<string> {
  const length = answer.headers.get('content-encoding') === null ? Number(answer.headers.get('content-length') ?? 0) : 0;
  if (!answer.body || length <= 0) return answer.text();
  const words = new TextDecoder();
  let text = '';
  let come = 0;
  const reader = answer.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + words.decode();
    text += words.decode(value, { stream: true });
    come += value.length;
    arrived(part, Math.min(1, come / length));
  }
}

async function file(id: string, part: Part): Promise<unknown> {
  const known = files.get(id);
  if (known !== undefined) return known;
  const answer = await fetch(`./scenarios/${id}.scenario.json`);
  if (!answer.ok) return undefined;
  const json: unknown = JSON.parse(await textOf(answer, part));
  files.set(id, json);
  return json;
}

/** Fetches the files from which this one takes parts, and those from which they do, each once. */
async function fetchWhatItLeansOn(json: unknown): Promise<void> {
  for (const id of leansOn(json)) if (!files.has(id)) await fetchWhatItLeansOn(await file(id, 'leans'));
}

/** @returns the scenario, or a sentence that names what is wrong with the file */
export async function loadScenario(id: string): Promise<Result<Scenario, Say>> {
  const known = parsed.get(id);
  if (known) return ok(known);
  if (!scenarioIds.includes(id)) return no(say('ui.link.scenario', { what: id }));
  try {
    awaitFile();
    const json = await file(id, 'file');
    arrived('file');
    if (json === undefined) return no(say('ui.link.scenario', { what: id }));
    await fetchWhatItLeansOn(json);
    arrived('leans');
    const scenario = parseScenario(json, (name) => files.get(name));
    if (!scenario.ok) return no(say('ui.scenario.faults', { count: scenario.fault.length, first: scenario.fault[0] ? written(scenario.fault[0]) : '' }));
    parsed.set(id, scenario.value);
    arrived('read');
    return ok(scenario.value);
  } catch {
    return no(say('ui.scenario.unreachable', { what: id }));
  }
}
