import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RequestChannel, requestChannels } from '../../../shared/ipc/channels.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import { details, filesIn, fullLoop, startInterview } from '../library/support.ts';
import { startBoundary, token } from './support.ts';

/** What a page that somebody has taken over might send. */
const junk: readonly unknown[] = [
  undefined,
  null,
  true,
  -1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1n,
  '',
  'A'.repeat(300_000),
  '../../../etc/passwd',
  '\u0000',
  '\ud800',
  '__proto__',
  [],
  [null],
  {},
  JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  new Date(0),
  /x/,
  new Map([[1, 2]]),
  new Uint8Array(10),
  new ArrayBuffer(5),
  { toString: 1 },
  { id: '../../../../tmp/elsewhere' },
  { id: { $gt: '' } },
  { ids: Array(10_001).fill(token) },
  { id: token, extra: Array(1_000).fill({}) },
  'file:///etc/passwd',
];

/** Two of these show what the boundary does with bad handlers; what they do is on purpose. */
const badOnPurpose = new Set<RequestChannel>(['export:bank', 'export:scorecard']);
// What protects the data folder itself is asked before anything of it is open, and answers elsewhere.
const channels = requestChannels.filter((channel) => !badOnPurpose.has(channel) && !channel.startsWith('vault:'));

/** Requests as the window makes them, to be changed in places. */
function goodRequests(id: string): [RequestChannel, unknown][] {
  return [
    ['interviews:create', { setId: fullLoop, details }],
    ['interviews:open', { id }],
    [
      'interviews:edit',
      {
        id,
        edits: [
          { type: 'conclude', changes: { summary: 'x' } },
          { type: 'describe', changes: { round: 'x' } },
          { type: 'batch', edits: [] },
        ],
      },
    ],
    ['interviews:remove', { ids: [token] }],
    ['settings:change', { paper: 'A4', colourScheme: 'dark', slotMinutes: 45 }],
    ['panels:receiveScorecards', { files: [{ name: 'a', bytes: new Uint8Array([123, 125]) }] }],
    ['panels:acceptKey', { id: token, interviewer: 'x', publicKey: 'a'.repeat(64) }],
    [
      'guides:add',
      { guide: { id: token, name: 'g', hash: 'a'.repeat(64), importedAt: 1, questions: 1 }, questions: [] },
    ],
    ['recovery:restore', { kind: 'interview', id: token }],
    ['backup:restore', { token, files: ['interviews/a.json'] }],
    ['protection:checkAddresses', { text: 'age1 x' }],
    ['window:remember', { place: '/bank' }],
  ];
}

type Path = readonly (string | number)[];

/** Every place in a value, from the whole to its smallest part. */
function placesIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [at];
  return [at, ...Object.entries(value).flatMap(([key, part]) => placesIn(part, [...at, key]))];
}

function withAnother(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = withAnother(copy[key], rest, other);
  return copy;
}

describe('whatever the page asks', () => {
  it('is answered with a value each, and leaves everything as it was', async () => {
    const { library, answer, reported } = startBoundary();
    const id = startInterview(library);
    const before = readFileSync(join(library.root, 'interviews', `${id}.json`), 'utf8');
    for (const channel of channels) {
      for (const input of junk) {
        const envelope = await answer(channel, input);
        expect(envelope.ok || envelope.error.code, `${channel}, junk ${junk.indexOf(input)}`).not.toBe('internal');
      }
    }
    expect(reported).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(readFileSync(join(library.root, 'interviews', `${id}.json`), 'utf8')).toBe(before);
    expect(filesIn(library.root, 'quarantine')).toEqual([]);
  });

  it('is refused or done, where a good request was changed anywhere, and what is stored stays readable', async () => {
    const { library, answer, reported } = startBoundary();
    const id = startInterview(library);
    const request = fc.constantFrom(...goodRequests(id)).chain(([channel, input]) =>
      fc.record({
        channel: fc.constant(channel),
        input: fc
          .tuple(fc.constantFrom(...placesIn(input)), fc.oneof(fc.constantFrom(...junk), fc.jsonValue()))
          .map(([place, other]) => withAnother(input, place, other)),
      }),
    );
    await fc.assert(
      fc.asyncProperty(request, async ({ channel, input }) => {
        const envelope = await answer(channel, input);
        expect(envelope.ok || envelope.error.code).not.toBe('internal');
      }),
      { seed: 1, numRuns: 400 },
    );
    expect(reported).toEqual([]);
    expect(await library.flush()).toEqual([]);
    for (const file of readdirSync(join(library.root, 'interviews'))) {
      expect(unwrap(library.interviews.read(file.replace('.json', ''))).id).toBe(file.replace('.json', ''));
    }
    expect(filesIn(library.root, 'quarantine')).toEqual([]);
  });
});
