import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { emptyQuestion } from '../../../shared/domain/questions/question.ts';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import { eventChannels, requestChannels } from '../../../shared/ipc/channels.ts';
import {
  answerEnvelopeSchema,
  contract,
  events,
  failureSchema,
  pdfOptionsSchema,
} from '../../../shared/ipc/contract.ts';
import { idOf, interviewOf, nine, plannedQuestion } from '../domain/examples.ts';

const { details } = interviewOf([plannedQuestion(1)]);
const pdfOptions = { audience: 'committee', kind: 'standard', paper: 'A4', includePrivate: false };

function hasJsonSchema({ input, output }: { input: z.ZodType; output: z.ZodType }): boolean {
  try {
    z.toJSONSchema(z.object({ input, output }));
    return true;
  } catch {
    return false;
  }
}

describe('the channels', () => {
  it('are those of the contract, each once', () => {
    expect(Object.keys(contract).sort()).toEqual([...requestChannels].sort());
    expect(Object.keys(events).sort()).toEqual([...eventChannels].sort());
    expect(new Set(requestChannels).size).toBe(requestChannels.length);
    expect(new Set(eventChannels).size).toBe(eventChannels.length);
  });

  it('are called area:verb', () => {
    const names = [...requestChannels, ...eventChannels];
    expect(names.filter((name) => !/^[a-z]+:[a-z][A-Za-z]*$/.test(name))).toEqual([]);
  });

  it('have a JSON Schema, so that nothing but data crosses; two more take the bytes of files', () => {
    const withoutSchema = requestChannels.filter((channel) => !hasJsonSchema(contract[channel]));
    expect(withoutSchema).toEqual(['guides:readFile', 'panels:receiveScorecards']);
  });
});

describe('a request', () => {
  it.each<[keyof typeof contract, unknown]>([
    ['app:info', null],
    ['settings:change', { paper: 'Letter' }],
    ['settings:change', {}],
    ['bank:save', { questions: [emptyQuestion(idOf(1))] }],
    ['interviews:create', { setId: idOf(1), details }],
    ['interviews:edit', { id: idOf(1), edits: [{ type: 'run', at: nine }] }],
    ['interviews:remove', { ids: [idOf(1), idOf(2)] }],
    ['interviews:explainAmendment', { id: idOf(1), reason: '' }],
    ['interviews:saveFeedback', { id: idOf(1), feedback: null }],
    ['export:pdf', { id: idOf(1), options: pdfOptions }],
    ['window:setLayout', { layout: 'beside' }],
  ])('passes %s: %j', (channel, input) => {
    expect(contract[channel].input.parse(input)).toEqual(input);
  });

  it.each<[string, keyof typeof contract, unknown]>([
    ['something where nothing is expected', 'app:info', {}],
    ['nothing where something is expected', 'interviews:open', null],
    ['a path for an id', 'interviews:open', { id: '../../etc/passwd' }],
    ['an id in capitals', 'interviews:open', { id: idOf(1).replace('8000', 'A000') }],
    ['a key too many', 'interviews:open', { id: idOf(1), path: '/etc/passwd' }],
    ['no edits', 'interviews:edit', { id: idOf(1), edits: [] }],
    ['a flood of edits', 'interviews:edit', { id: idOf(1), edits: Array(501).fill({ type: 'run', at: nine }) }],
    ['an edit of an unknown type', 'interviews:edit', { id: idOf(1), edits: [{ type: 'submit' }] }],
    [
      'a recommendation that there is not',
      'interviews:edit',
      { id: idOf(1), edits: [{ type: 'recommend', recommendation: 'maybe' }] },
    ],
    ['an empty choice', 'interviews:remove', { ids: [] }],
    ['a reason that is too long', 'interviews:submitAmendment', { id: idOf(1), reason: 'x'.repeat(20_001) }],
    ['an audience that there is not', 'export:pdf', { id: idOf(1), options: { ...pdfOptions, audience: 'public' } }],
    ['a path for a token', 'export:openFile', { token: '/home/ada/report.pdf' }],
    ['a slot under five minutes', 'settings:change', { slotMinutes: 4 }],
    ['an unknown setting', 'settings:change', { telemetry: true }],
    ['an impossible date', 'interviews:create', { setId: idOf(1), details: { ...details, date: '2026-02-30' } }],
  ])('is refused: %s', (_, channel, input) => {
    expect(contract[channel].input.safeParse(input).success).toBe(false);
  });
});

describe('an answer', () => {
  it('is either a value or a failure, and never both', () => {
    const failure = { code: 'notFound', message: 'The interview is no longer there.' };
    expect(answerEnvelopeSchema.parse({ ok: true, value: [1] })).toEqual({ ok: true, value: [1] });
    expect(answerEnvelopeSchema.parse({ ok: false, error: failure })).toEqual({ ok: false, error: failure });
    expect(answerEnvelopeSchema.safeParse({ ok: true, value: 1, error: failure }).success).toBe(false);
    expect(answerEnvelopeSchema.safeParse({ ok: false, value: 1 }).success).toBe(false);
  });

  it('carries no stack with its failure', () => {
    const failure = { code: 'internal', message: 'Something went wrong.', stack: 'at file.ts:1' };
    expect(failureSchema.safeParse(failure).success).toBe(false);
  });

  it('of the settings is what the app begins with', () => {
    expect(contract['settings:read'].output.parse(defaultSettings)).toEqual(defaultSettings);
    expect(pdfOptionsSchema.parse(pdfOptions)).toEqual(pdfOptions);
  });
});
