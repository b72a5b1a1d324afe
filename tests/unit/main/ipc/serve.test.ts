import { beforeEach, describe, expect, it, vi } from 'vitest';
import { requestChannels } from '../../../../shared/ipc/channels.ts';
import type { Answer } from '../../../../src-main/ipc/answer.ts';
import { serve } from '../../../../src-main/ipc/serve.ts';

type Listener = (event: { senderFrame: unknown }, input: unknown) => Promise<unknown>;

const listeners = vi.hoisted(() => new Map<string, Listener>());
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, listener: Listener) => void listeners.set(channel, listener) },
}));

const own = { senderFrame: { url: 'app://scorecard/index.html', parent: null } };
const foreign = { senderFrame: { url: 'https://evil.example/', parent: null } };

function call(channel: string, event: { senderFrame: unknown }, input: unknown): Promise<unknown> {
  const listener = listeners.get(channel);
  if (listener === undefined) throw new Error(`Nobody listens on ${channel}.`);
  return listener(event, input);
}

beforeEach(() => listeners.clear());

describe('serve', () => {
  it('listens on exactly the channels of the contract', () => {
    serve(() => new Promise(() => undefined));
    expect([...listeners.keys()].sort()).toEqual([...requestChannels].sort());
  });

  it('hands the requests of the own page on, also those that came before anything was loaded', async () => {
    let load: (answer: Answer) => void = () => undefined;
    const answering = new Promise<Answer>((resolve) => {
      load = resolve;
    });
    serve(() => answering);
    const early = call('app:info', own, null);
    load(async (channel, input) => ({ ok: true, value: [channel, input] }));
    expect(await early).toEqual({ ok: true, value: ['app:info', null] });
  });

  it('asks the parts that are there now, when everything was opened again', async () => {
    let opened = 0;
    serve(async () => async () => ({ ok: true, value: opened }));
    expect(await call('app:info', own, null)).toEqual({ ok: true, value: 0 });
    opened = 1;
    expect(await call('app:info', own, null)).toEqual({ ok: true, value: 1 });
  });

  it('refuses everybody else without asking anybody', async () => {
    const answer = vi.fn<Answer>();
    serve(async () => answer);
    for (const event of [foreign, { senderFrame: null }, { senderFrame: { ...own.senderFrame, parent: {} } }]) {
      expect(await call('interviews:list', event, null)).toEqual({
        ok: false,
        error: { code: 'unknownSender', message: 'Only the window of Scorecard can ask for this.' },
      });
    }
    expect(answer).not.toHaveBeenCalled();
  });

  it('answers also when the start failed', async () => {
    serve(async () => {
      throw new Error('/home/ira/secret');
    });
    expect(await call('app:info', own, null)).toEqual({
      ok: false,
      error: { code: 'internal', message: 'Scorecard could not start completely. Quit and start it again.' },
    });
  });
});
