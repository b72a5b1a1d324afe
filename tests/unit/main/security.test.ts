import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  declareAppScheme,
  secureContents,
  secureSessions,
  serveAppFiles,
  silenceNetwork,
} from '../../../src-main/security.ts';

const electron = vi.hoisted(() => ({
  app: { on: vi.fn() },
  protocol: { registerSchemesAsPrivileged: vi.fn() },
}));
vi.mock('electron', () => electron);

/** Gives what was registered on the app for an event. */
function listenerOf(event: string): (...args: unknown[]) => void {
  const call = electron.app.on.mock.calls.find(([name]) => name === event);
  if (call === undefined) throw new Error(`Nobody listens to ${event}.`);
  return call[1];
}

beforeEach(() => vi.clearAllMocks());

describe('a session', () => {
  const refused: string[] = [];

  function secured() {
    const session = Object.assign(new EventEmitter(), {
      webRequest: { onBeforeRequest: vi.fn() },
      setPermissionRequestHandler: vi.fn(),
      setPermissionCheckHandler: vi.fn(),
      setDevicePermissionHandler: vi.fn(),
      setSpellCheckerEnabled: vi.fn(),
      setSpellCheckerLanguages: vi.fn(),
    });
    secureSessions((url) => refused.push(url));
    listenerOf('session-created')(session);
    return session;
  }

  it('loads what is local, and nothing else', () => {
    const [handler] = secured().webRequest.onBeforeRequest.mock.calls[0] ?? [];
    const isCancelled = (url: string) => {
      const answer = vi.fn();
      handler({ url }, answer);
      return answer.mock.calls[0]?.[0].cancel;
    };
    for (const url of ['app://scorecard/index.html', 'data:image/png;base64,', 'blob:app://scorecard/1']) {
      expect(isCancelled(url)).toBe(false);
    }
    expect(refused).toEqual([]);
    const network = [
      'https://example.org/',
      'HTTP://127.0.0.1/',
      'ws://localhost:1',
      'wss://x',
      'ftp://x',
      'file:///etc/passwd',
      'chrome-extension://x',
      'nonsense',
    ];
    for (const url of network) expect(isCancelled(url)).toBe(true);
    expect(refused).toEqual(network);
  });

  it('grants nothing', () => {
    const session = secured();
    const answer = vi.fn();
    session.setPermissionRequestHandler.mock.calls[0]?.[0](null, 'media', answer);
    expect(answer).toHaveBeenCalledWith(false);
    expect(session.setPermissionCheckHandler.mock.calls[0]?.[0](null, 'clipboard-read')).toBe(false);
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]({ deviceType: 'hid' })).toBe(false);
    expect(session.setSpellCheckerLanguages).toHaveBeenCalledWith([]);
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
    const event = { preventDefault: vi.fn() };
    session.emit('will-download', event);
    expect(event.preventDefault).toHaveBeenCalled();
  });
});

describe('a page', () => {
  function held() {
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: vi.fn(),
      setWebRTCIPHandlingPolicy: vi.fn(),
    });
    secureContents();
    listenerOf('web-contents-created')(null, contents);
    return contents;
  }

  it('stays where it is', () => {
    const contents = held();
    const isPrevented = (name: string, details: object) => {
      const event = { ...details, preventDefault: vi.fn() };
      contents.emit(name, event);
      return event.preventDefault.mock.calls.length > 0;
    };
    expect(isPrevented('will-navigate', { url: 'app://scorecard/index.html#/bank' })).toBe(false);
    for (const url of ['https://example.org', 'app://scorecard/nothing.html', 'app://scorecard/index.htmlx']) {
      expect(isPrevented('will-navigate', { url })).toBe(true);
    }
    expect(isPrevented('will-navigate', { url: 'file:///etc/passwd' })).toBe(true);
    expect(isPrevented('will-frame-navigate', { url: 'app://scorecard/x', isMainFrame: false })).toBe(true);
    expect(isPrevented('will-attach-webview', {})).toBe(true);
  });

  it('opens no other window', () => {
    const contents = held();
    expect(contents.setWindowOpenHandler.mock.calls[0]?.[0]({ url: 'app://scorecard/' })).toEqual({ action: 'deny' });
    expect(contents.setWebRTCIPHandlingPolicy).toHaveBeenCalledWith('disable_non_proxied_udp');
  });
});

describe('serveAppFiles', () => {
  it('answers under the own scheme, and says that it did', async () => {
    const handle = vi.fn();
    const onServed = vi.fn();
    Reflect.apply(serveAppFiles, null, [{ protocol: { handle } }, '/nowhere', onServed]);
    const [scheme, handler] = handle.mock.calls[0] ?? [];
    expect(scheme).toBe('app');
    expect((await handler({ url: 'app://scorecard/index.html', method: 'GET' })).status).toBe(404);
    expect(onServed).toHaveBeenCalledTimes(1);
  });
});

describe('the start', () => {
  it('gives the scheme what a page needs, and no way around the policy', () => {
    declareAppScheme();
    expect(electron.protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  it('keeps Chromium off the network and keeps the switches that were given', () => {
    const switches = new Map([['disable-features', 'Given']]);
    const commandLine = {
      appendSwitch: (name: string, value = '') => void switches.set(name, value),
      getSwitchValue: (name: string) => switches.get(name) ?? '',
    };
    Reflect.apply(silenceNetwork, null, [commandLine]);
    expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect(switches.get('disable-features')).toMatch(/^Given,.*DnsOverHttps/);
    expect([...switches.keys()]).toEqual(
      expect.arrayContaining(['disable-background-networking', 'disable-component-update', 'no-proxy-server']),
    );
  });
});
