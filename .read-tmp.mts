import { readFileSync } from 'node:fs';
import { POLICIES, play } from '/work/wt/words/src/session/policies.ts';
import { playOut } from '/work/wt/words/src/session/simulate.ts';
import { readCatalogue, readScenario } from '/work/wt/words/tests/words/say-walk.ts';
import { makeWords } from '/work/wt/words/src/words/words.ts';
import { captionView } from '/work/wt/words/src/views/caption-view.ts';
import { explanationViews } from '/work/wt/words/src/views/vote-view.ts';
const words = makeWords('en', readCatalogue());
const [id, seed, seat] = process.argv.slice(2);
const sc = readScenario(id as string);
const card = sc.cards.find((k) => k.seat === seat) ?? null;
const s = playOut(sc, Number(seed), seat ? { seat, card } : null, seat ? 'capable' : 'idle');
for (const e of s.log) { const cap = captionView(s, e); if (cap) console.log(`${cap.seat ?? '--'} ${words.say(cap.text)}`); }
for (const t of s.state.texts) if (t.decision) for (const x of explanationViews(s, t)) console.log(`  [${x.ballot}] ${x.seat}: ${words.say(x.text)}`);
