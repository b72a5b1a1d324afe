import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Bridge, bridgeName } from '../../../shared/ipc/channels.ts';

const electron = vi.hoisted(() => ({
  contextBridge: { exposeInMainWorld: vi.fn() },
  ipcRenderer: { invoke: vi.fn(async () => 'answer'), on: vi.fn(), off: vi.fn(), send: vi.fn(), sendSync: vi.fn() },
}));
vi.mock('electron', () => electron);

let bridge: Bridge;

beforeAll(async () => {
  await import('../../../src-main/preload.ts');
  expect(electron.contextBridge.exposeInMainWorld).toHaveBeenCalledTimes(1);
  const [name, exposed] = electron.contextBridge.exposeInMainWorld.mock.calls[0] ?? [];
  expect(name).toBe(bridgeName);
  bridge = exposed;
});
beforeEach(() => vi.clearAllMocks());

describe('the bridge', () => {
  it('has two functions and nothing else', () => {
    expect(Object.keys(bridge).sort()).toEqual(['request', 'subscribe']);
  });

  it('passes requests of the contract on', async () => {
    expect(await bridge.request('app:dismissNotice', { id: 'x' })).toBe('answer');
    expect(electron.ipcRenderer.invoke).toHaveBeenCalledWith('app:dismissNotice', { id: 'x' });
  });

  it.each(['electron-store-get-data', 'app:notice', '__proto__', 'toString', '', 7, null, ['app:info']])(
    'refuses to ask on %j',
    async (channel) => {
      await expect(Reflect.apply(bridge.request, null, [channel, null])).rejects.toThrow('There is no such channel.');
      expect(electron.ipcRenderer.invoke).not.toHaveBeenCalled();
    },
  );

  it('gives what it hears without the event, until it is told to stop', () => {
    const heard: unknown[] = [];
    const stop = bridge.subscribe('library:changed', (payload) => heard.push(payload));
    const [channel, receive] = electron.ipcRenderer.on.mock.calls[0] ?? [];
    expect(channel).toBe('library:changed');
    receive({ sender: 'secret' }, { area: 'bank' });
    expect(heard).toEqual([{ area: 'bank' }]);
    stop();
    expect(electron.ipcRenderer.off).toHaveBeenCalledWith('library:changed', receive);
  });

  it('refuses to listen on other channels', () => {
    for (const channel of ['app:info', 'ELECTRON_BROWSER_REQUIRE', null]) {
      expect(() => Reflect.apply(bridge.subscribe, null, [channel, () => undefined])).toThrow(TypeError);
    }
    expect(electron.ipcRenderer.on).not.toHaveBeenCalled();
  });
});
