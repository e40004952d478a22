/** A replay in a link: what goes in comes out, a long one goes without the fingerprints, and what others made of a link is refused. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRoute, LINKED, parseRoute } from '../../src/app/routes.ts';
import { lightened, LONGEST_PAYLOAD, payloadOf, replayOfPayload } from '../../src/app/share-link.ts';
import { playBack } from '../../src/replay/play-back.ts';
import type { Replay } from '../../src/replay/replay-file.ts';
import { fingerprint } from '../../src/session/digest.ts';
import { debate, scenarioOf } from '../support/debates.ts';

const deflated = (text: string): string => `1${deflateRawSync(text).toString('base64url')}`;

describe('a debate in a link', () => {
  it('comes out of the address as it went in, with the check of every step', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(400), fc.option(fc.nat(60)), async (n, at) => {
        const replay = debate(n);
        const shared = await payloadOf(replay);
        expect(shared).toMatchObject({ ok: true, value: { whole: true } });
        if (!shared.ok) return;
        const route = parseRoute(formatRoute({ screen: 'replay', replay: LINKED, at, payload: shared.value.payload }));
        expect(route).toEqual({ ok: true, value: { screen: 'replay', replay: LINKED, at, payload: shared.value.payload } });
        expect(await replayOfPayload(shared.value.payload)).toEqual({ ok: true, value: replay });
      }),
      { numRuns: 12, seed: 7 },
    );
  });

  it('leaves the fingerprints out where it would be too long, and still checks the end', async () => {
    const replay = debate(3);
    // Notes that hardly shrink: with them a link can carry the commands, but not all fingerprints beside them.
    const noise = (from: number): string => Array.from({ length: 60 }, (_, i) => fingerprint(`${from} ${i}`)).join('');
    let noted = replay;
    let shared = await payloadOf(noted);
    for (let n = 0; n < 8 && shared.ok && shared.value.whole; n++) {
      noted = { ...noted, annotations: [...(noted.annotations ?? []), { step: n, text: noise(n).slice(0, 1500) }] };
      shared = await payloadOf(noted);
    }
    expect(shared).toMatchObject({ ok: true, value: { whole: false } });
    if (!shared.ok) return;
    expect(shared.value.payload.length).toBeLessThanOrEqual(LONGEST_PAYLOAD);
    const found = await replayOfPayload(shared.value.payload);
    expect(found).toEqual({ ok: true, value: lightened(noted) });
    if (!found.ok) return;
    expect(found.value.digests).toBeUndefined();
    const play = (file: Replay) => playBack(file, scenarioOf);
    const played = play(found.value);
    expect(played.ok && played.value.failed).toEqual([]);
    const without = play({ ...found.value, commands: (found.value.commands ?? []).slice(0, -1) });
    expect(without.ok && without.value.failed.length).toBe(1);
    // Shared again, it is the same link.
    expect(lightened(found.value)).toEqual(found.value);
  });

  it('says how long it would have to be where it is too long for a link', async () => {
    const text = Array.from({ length: 4000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000))).join('');
    const long: Replay = { ...debate(1), annotations: [0, 1, 2].map((step) => ({ step, text: `${step}${text.slice(step * 7, 3990)}` })) };
    const shared = await payloadOf(long);
    expect(shared.ok).toBe(false);
    if (shared.ok) return;
    expect(shared.fault.key).toBe('share.too-long');
    expect(Number(shared.fault.values?.['length'])).toBeGreaterThan(LONGEST_PAYLOAD);
  });
});

describe('a link that somebody spoiled', () => {
  const refused = async (payload: string): Promise<string | null> => {
    const found = await replayOfPayload(payload);
    return found.ok ? null : found.fault.key;
  };

  it('is refused with its reason, and names the place', async () => {
    expect(await refused('')).toBe('share.damaged');
    expect(await refused('1')).toBe('share.damaged');
    expect(await refused('1<script>')).toBe('share.damaged');
    expect(await refused('1AAAA')).toBe('share.damaged');
    expect(await refused('2AAAA')).toBe('share.newer');
    expect(await refused(`1${'A'.repeat(300_000)}`)).toBe('share.overlong');
    expect(await refused(deflated('{"__proto__":{"x":1},"format":1}'))).toBe('share.faults');
    expect(await refused(deflated('['.repeat(100_000)))).toBe('share.faults');
    const named = await replayOfPayload(deflated(JSON.stringify({ ...debate(0), commands: [{ type: 'turn.dance' }], digests: undefined })));
    expect(named.ok ? null : named.fault.values?.['first']).toContain('commands[0]');
  });

  it('does not grow beyond what a file may have', async () => {
    expect(await refused(deflated(' '.repeat(60_000_000)))).toBe('share.damaged');
  });

  it('cut short or with a letter changed, is refused or another sound replay, and never throws', async () => {
    const shared = await payloadOf(debate(2));
    if (!shared.ok) throw new Error('too long');
    const { payload } = shared.value;
    await fc.assert(
      fc.asyncProperty(fc.nat(payload.length - 1), fc.constantFrom('A', 'z', '-', '9', ''), async (i, letter) => {
        const spoiled = letter === '' ? payload.slice(0, i) : payload.slice(0, i) + letter + payload.slice(i + 1);
        const found = await replayOfPayload(spoiled);
        if (!found.ok) expect(found.fault.key).toMatch(/^share\./);
      }),
      { numRuns: 150, seed: 3 },
    );
  });
});
