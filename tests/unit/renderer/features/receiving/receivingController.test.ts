import { describe, expect, it, vi } from 'vitest';
import type { PanelReceipt } from '../../../../../shared/ipc/panelContract.ts';
import {
  ReceivingController,
  type ReceivingControllerParts,
} from '../../../../../src-renderer/features/receiving/receivingController.ts';
import { RequestError } from '../../../../../src-renderer/state/api.ts';
import { idOf } from '../../../domain/examples.ts';

const receiptOf = (fileName: string, extra: Partial<PanelReceipt> = {}): PanelReceipt => ({
  fileName,
  text: 'Added.',
  isRefused: false,
  panelId: null,
  question: null,
  ...extra,
});

function deskWith(parts: Partial<ReceivingControllerParts> = {}) {
  const receive = vi.fn(async (name: string) => [receiptOf(name)]);
  const onFailure = vi.fn();
  const onReceived = vi.fn(async () => undefined);
  const controller = new ReceivingController({
    choose: async () => [],
    receive,
    paste: async () => [receiptOf('Pasted text')],
    cancel: async () => null,
    takeOpened: async () => [receiptOf('opened')],
    place: async () => receiptOf('placed', { panelId: idOf(5) }),
    dropWaiting: async () => null,
    unlock: async () => receiptOf('opened', { panelId: idOf(5) }),
    onReceived,
    onFailure,
    ...parts,
  });
  const names = () => controller.state.get().receipts.map(({ fileName }) => fileName);
  return { controller, receive, onFailure, onReceived, names };
}

const file = (name: string, size = 2) => ({ name, size, arrayBuffer: async () => new ArrayBuffer(2) });

describe('where scorecards come in', () => {
  it('receives dropped files one after the other, and lists below what was refused', async () => {
    const { controller, receive, onReceived, names } = deskWith();
    await controller.receiveFiles([file('a'), file('b')], [receiptOf('guide.txt', { isRefused: true })]);
    expect(receive.mock.calls.map(([name]) => name)).toEqual(['a', 'b']);
    expect(names()).toEqual(['a', 'b', 'guide.txt']);
    expect(onReceived).toHaveBeenCalledTimes(1);
    expect(controller.state.get()).toMatchObject({ isBusy: false, progress: null });
  });

  it('shows what came of a passphrase in the place of its question, and nothing once that was closed', async () => {
    const locked = receiptOf('a.age', { locked: { token: idOf(7), isWrong: false } });
    const { controller, names } = deskWith({ receive: async (name) => [name === 'a.age' ? locked : receiptOf(name)] });
    await controller.receiveFiles([file('a.age'), file('b')]);
    await controller.unlock(idOf(7), 'seven brown otters', idOf(8));
    expect(names()).toEqual(['opened', 'b']);
    const late = controller.unlock(idOf(7), 'seven brown otters', idOf(8));
    controller.close();
    await late;
    expect(names()).toEqual([]);
  });

  it('does not even read what is too large, and goes on after what fails', async () => {
    const receive = vi.fn(async (name: string) => {
      if (name === 'b') throw new RequestError('invalidInput', 'That is not right.');
      return [receiptOf(name)];
    });
    const { controller } = deskWith({ receive });
    const gone = { name: 'gone', size: 2, arrayBuffer: () => Promise.reject(new Error('NotFoundError')) };
    await controller.receiveFiles([file('large', 21 * 1024 * 1024), gone, file('b'), file('c')]);
    expect(controller.state.get().receipts.map(({ text, isRefused }) => [isRefused, text])).toEqual([
      [true, 'This file is larger than 20 MB, which no scorecard is.'],
      [true, 'This file cannot be read any more. Check that it is still there, and drop it again.'],
      [true, 'That is not right.'],
      [false, 'Added.'],
    ]);
  });

  it('keeps the end of a name that is longer than is sent', async () => {
    const { controller, receive } = deskWith();
    await controller.receiveFiles([file(`${'x'.repeat(300)}.scorecard`)]);
    expect(receive.mock.calls[0]?.[0]).toBe(`${'x'.repeat(250)}.scorecard`);
  });

  it('shows how far it is once it takes long, and leaves the rest aside when it is cancelled', async () => {
    const { controller, names } = deskWith({ patience: -1 });
    const seen: unknown[] = [];
    controller.state.subscribe(() => {
      const { progress } = controller.state.get();
      if (progress !== null) seen.push(progress);
      if (progress?.done === 1) controller.cancel();
    });
    await controller.receiveFiles(['a', 'b', 'c', 'd'].map((name) => file(name)));
    expect(seen).toEqual([
      { done: 0, total: 4, current: 'a' },
      { done: 1, total: 4, current: 'b' },
    ]);
    expect(names()).toEqual(['a', 'b', '2 more files']);
    expect(controller.state.get().receipts[2]?.text).toMatch(/^Not added, since you cancelled\./);
    expect(controller.state.get().progress).toBeNull();
  });

  it('shows how far the main process is, and tells it when the rest is cancelled', async () => {
    const cancel = vi.fn(async () => null);
    const { controller } = deskWith({ cancel });
    controller.showProgress({ done: 3, total: 9, current: 'd' });
    expect(controller.state.get().progress).toEqual({ done: 3, total: 9, current: 'd' });
    controller.cancel();
    expect(cancel).toHaveBeenCalledTimes(1);
    controller.showProgress(null);
    expect(controller.state.get().progress).toBeNull();
  });

  it('loses no question to the next file, and puts an answer in its place', async () => {
    const candidate = { name: 'Ada Example', role: 'Engineer', email: '' };
    const question = { token: idOf(1), candidate, similar: [] };
    const { controller, names } = deskWith({ choose: async () => [receiptOf('asked', { question })] });
    await controller.choose();
    await controller.takeOpened();
    await controller.paste();
    expect(names()).toEqual(['asked', 'opened', 'Pasted text']);
    await controller.place(idOf(1), null);
    expect(names()).toEqual(['placed', 'opened', 'Pasted text']);
    controller.close();
    expect(names()).toEqual([]);
  });

  it('tells what went wrong, and keeps what there was', async () => {
    const failure = new RequestError('internal', 'Broken.');
    const { controller, onFailure, names } = deskWith({ paste: () => Promise.reject(failure) });
    await controller.takeOpened();
    await controller.paste();
    expect(onFailure).toHaveBeenCalledWith('The scorecard could not be pasted', failure);
    expect(names()).toEqual(['opened']);
    expect(controller.state.get().isBusy).toBe(false);
  });
});
