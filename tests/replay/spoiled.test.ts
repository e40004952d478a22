/** Three thousand spoiled files: a refusal with its place, a word that the debate parts from its record, or the same debate. Never a crash, never another debate in silence. */
import { describe, expect, it } from 'vitest';
import { parseReplay } from '../../src/replay/parse-replay.ts';
import { playBack } from '../../src/replay/play-back.ts';
import { mutate, places, type Json } from '../support/mutate.ts';
import { spoil } from '../support/spoiled-replays.ts';
import { jsonOf, opened, recordedDebate, scenarios } from './table.ts';

const whole = recordedDebate();
const file = opened({
  ...jsonOf(whole),
  commands: whole.commands?.slice(0, 32),
  digests: whole.digests?.slice(0, 32),
  annotations: [{ step: 3, text: 'A note.', by: 'teacher', sources: ['own'] }],
  sources: { own: { title: 'Notes', url: 'https://example.org/notes' } },
  variations: [{ from: 4, title: 'Another way', commands: whole.commands?.slice(4, 8), digests: whole.digests?.slice(4, 8) }],
});

describe('spoiled replay files', () => {
  it('1 three thousand of them', () => {
    const { refused, told, same, wrong } = spoil(file, scenarios, 3000);
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(800);
    expect(told).toBeGreaterThan(100);
    expect(same).toBeGreaterThan(30);
    expect(refused + told + same).toBe(3000);
  }, 120_000);
  it('2 three hundred spoiled scripts: refused with a place, or played to an end', () => {
    const script = JSON.stringify({
      format: 1, id: 's', title: 'S', scenario: { id: 'toy' }, seed: 2, seats: { FFF: { by: 'human', card: 'fff-more' } },
      moves: [{ round: 1, by: 'FFF', do: 'consultation.hold', with: 'BBB', note: 'So.' }, { by: 'BBB', do: 'draft.table', draft: '2A', with: { reports: 100 } }, { round: 2, by: 'GGG', do: 'amendment.offer', clause: 'money', wording: 'money at 0' }],
      events: [{ round: 1, what: 'news', facts: ['T1'] }], votes: [{ rest: 'for', ballots: { AAA: 'abstain' } }], expect: [{ outcome: 'adopted', standing: { seat: 'AAA', rung: 'open', round: 2 } }],
    });
    const all = places(JSON.parse(script));
    let sound = 0;
    for (let seed = 0; seed < 300; seed++) {
      const parsed = parseReplay(mutate(JSON.parse(script) as Json, all, seed));
      const playback = parsed.ok ? playBack(parsed.value, scenarios) : parsed;
      if (playback.ok) {
        sound++;
        expect(playback.value.session.state.outcome, `seed ${seed}`).not.toBeNull();
      } else expect(playback.fault.every((fault) => fault.says !== ''), `seed ${seed}`).toBe(true);
    }
    expect(sound).toBeGreaterThan(30);
    expect(sound).toBeLessThan(200);
  }, 120_000);
});
