import { describe, expect, it } from 'vitest';
import type { RequestChannel } from '../../../shared/ipc/channels.ts';
import { contract } from '../../../shared/ipc/contract.ts';
import { details, finishingEdits, fullLoop, onDisk } from '../library/support.ts';
import { startBoundary as start, token } from './support.ts';

describe('the boundary', () => {
  it('carries an interview from the set to the submitted scorecard', async () => {
    const { ask, library } = start();
    expect(await ask('interviews:list', null)).toEqual([]);
    const created = contract['interviews:create'].output.parse(
      await ask('interviews:create', { setId: fullLoop, details }),
    );
    const opened = contract['interviews:open'].output.parse(await ask('interviews:open', created));
    const saved = await ask('interviews:edit', { ...created, edits: finishingEdits(opened) });
    expect(saved).toEqual({ savedAt: onDisk(library.root, created.id).savedAt });
    expect(await ask('interviews:submit', created)).toEqual(onDisk(library.root, created.id));
    expect(await ask('interviews:list', null)).toMatchObject([
      { id: created.id, candidate: 'Ada Example', status: 'submitted', mean: 4, recommendation: 'yes' },
    ]);
    await ask('interviews:remove', { ids: [created.id] });
    expect(await ask('interviews:list', null)).toEqual([]);
    await ask('interviews:restore', { ids: [created.id] });
    expect(await ask('interviews:list', null)).toHaveLength(1);
  });

  it('carries the bank, the sets, the settings and the window', async () => {
    const { ask, shown } = start();
    expect(await ask('bank:list', null)).toHaveLength(24);
    expect(await ask('sets:list', null)).toHaveLength(3);
    expect(await ask('settings:change', { colourScheme: 'dark' })).toMatchObject({ colourScheme: 'dark' });
    expect(await ask('settings:read', null)).toMatchObject({ colourScheme: 'dark', paper: 'A4' });
    expect(await ask('window:setLayout', { layout: 'beside' })).toEqual({ isKeptOnTop: true });
    await ask('window:remember', { place: '/bank' });
    expect(shown).toEqual(['dark', 'beside', '/bank']);
    expect(await ask('app:info', null)).toMatchObject({ version: '1.2.3', notices: [] });
  });

  it.each<[RequestChannel, unknown, string]>([
    ['interviews:open', { id: '../../etc/passwd' }, '(id)'],
    ['interviews:open', { id: 'ba361c68-64af-5df8-8403-352a8ae7c819', extra: 1 }, 'Unrecognized key'],
    ['interviews:open', null, 'expected object'],
    ['interviews:list', {}, 'expected null'],
    ['interviews:edit', { id: token, edits: [{ type: 'explode' }] }, '(edits.0'],
    ['interviews:remove', { ids: [] }, '(ids)'],
    ['window:remember', { place: 'javascript:alert(1)' }, '(place)'],
    ['settings:change', { paper: 'A3' }, '(paper)'],
    [
      'interviews:explainAmendment',
      { id: token, reason: 'x'.repeat(20_001) },
      'Scorecard cannot take this (reason): it is longer than 20,000 characters. Nothing was changed.',
    ],
  ])('refuses %s with %j', async (channel, input, reason) => {
    const { answer, reported } = start();
    const envelope = await answer(channel, input);
    expect(envelope).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
    expect(envelope.ok || envelope.error.message).toContain(reason);
    expect(reported).toEqual([]);
  });

  it('carries a failure as it is, whether it was given or thrown', async () => {
    const { answer } = start();
    expect(await answer('interviews:open', { id: token })).toEqual({
      ok: false,
      error: { code: 'notFound', message: 'This interview is not in the library any more.' },
    });
    expect(await answer('export:pdf', { id: token, options: pdfOptions })).toEqual({
      ok: false,
      error: { code: 'notAllowed', message: 'Submit it first.' },
    });
    expect(await answer('app:openDataFolder', null)).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
  });

  it('keeps what nobody foresaw to itself, and reports it', async () => {
    const { answer, reported } = start();
    const unforeseen = {
      ok: false,
      error: {
        code: 'internal',
        message:
          'Something went wrong inside Scorecard. What is saved is safe; please try again. The details are in the folder “logs” inside the data folder.',
      },
    };
    expect(await answer('export:bank', null)).toEqual(unforeseen);
    expect(await answer('export:scorecard', { id: token, protection: { kind: 'none' } })).toEqual(unforeseen);
    expect(reported.map(([channel]) => channel)).toEqual(['export:bank', 'export:scorecard']);
    expect(String(reported[0]?.[1])).toContain('/home/ira/secret');
  });
});

const pdfOptions = { audience: 'committee', kind: 'standard', paper: 'A4', includePrivate: false };
