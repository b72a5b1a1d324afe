import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** What Chromium says of what it refuses. */
const expectedMessages = [/Content Security Policy/i, /sandboxed/, /Not allowed to/, /404/, /ERR_/];

/** Follows a link in the page, as a page does that somebody has taken over. */
async function follow(page: Page, address: string): Promise<void> {
  await page.evaluate((href) => {
    const link = document.createElement('a');
    link.href = href;
    document.body.append(link);
    link.click();
    link.remove();
  }, address);
}

test('the window has the preferences of a page that may be hostile', async ({ start }) => {
  const { app, page } = await start();
  await expect(page.getByRole('heading', { level: 1, name: 'Interviews' })).toBeVisible();
  const preferences = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const known = contents as unknown as { getLastWebPreferences(): Record<string, unknown> | null };
      return known.getLastWebPreferences();
    }),
  );
  expect(preferences).toEqual([
    expect.objectContaining({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      enableBlinkFeatures: '',
    }),
  ]);
  const known = await page.evaluate(() =>
    ['require', 'process', 'module', 'global', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window),
  );
  expect(known).toEqual([]);
  const bridge = await page.evaluate(() =>
    Object.keys((window as unknown as Record<string, object>).scorecardBridge ?? {}),
  );
  expect(bridge.sort()).toEqual(['request', 'subscribe']);
});

test('the page runs nothing but the app’s own files', async ({ start }) => {
  const { page } = await start({ expectedMessages });
  const outcome = await page.evaluate(async () => {
    // Out of the call of the test runner, which may do what the page may not.
    await new Promise((next) => setTimeout(next));
    const marks = window as unknown as Record<string, unknown>;
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.body.append(script);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.handlerRan = true');
    button.click();
    const attempt = async (work: () => unknown) => {
      try {
        await work();
        return 'ran';
      } catch {
        return 'refused';
      }
    };
    return {
      inline: marks.inlineRan ?? false,
      handler: marks.handlerRan ?? false,
      // biome-ignore lint/security/noGlobalEval: the test is that it is refused
      eval: await attempt(() => window.eval('1')),
      function: await attempt(() => new Function('return 1')()),
      import: await attempt(() => import(/* @vite-ignore */ String('data:text/javascript,1'))),
      wasm: await attempt(() => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))),
      worker: await attempt(
        () =>
          new Promise((resolve, reject) => {
            const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
            worker.onmessage = resolve;
            worker.onerror = reject;
          }),
      ),
    };
  });
  expect(outcome).toEqual({
    inline: false,
    handler: false,
    eval: 'refused',
    function: 'refused',
    import: 'refused',
    wasm: 'refused',
    worker: 'refused',
  });
});

test('no address but the app’s own page stays in the window', async ({ start }) => {
  const { page } = await start({ expectedMessages });
  await expect(page.getByRole('heading', { level: 1, name: 'Interviews' })).toBeVisible();
  const addresses = [
    'about:blank',
    'app://scorecard/nothing.html',
    'app://scorecard/licences.json',
    'app://other/index.html',
    'data:text/html,hello',
    'blob:app://scorecard/1',
    'https://example.org/',
    'file:///etc/passwd',
  ];
  for (const address of addresses) {
    await follow(page, address);
    // Asked in the page itself: the test runner waits for an end of the navigation that was prevented.
    await expect(async () => {
      expect(page.url()).toMatch(/^app:\/\/scorecard\/index\.html(#.*)?$/);
      const shown = await page.evaluate(() => [document.querySelector('h1')?.textContent, 'scorecardBridge' in window]);
      expect(shown).toEqual(['Interviews', true]);
    }).toPass({ timeout: 20_000 });
  }
});

test('a path that the app does not have is answered with nothing', async ({ start }) => {
  const { page } = await start({ expectedMessages });
  const paths = [
    '/nothing.html',
    '/../main/index.js',
    '/%2e%2e/main/index.js',
    '/..%2f..%2fpackage.json',
    '/.stamp',
    '/',
  ];
  const answers = await page.evaluate(
    (asked) => Promise.all(asked.map(async (path) => (await fetch(path)).status)),
    paths,
  );
  expect(answers).toEqual(paths.map(() => 404));
  const posted = await page.evaluate(async () => (await fetch('/index.html', { method: 'POST', body: 'x' })).status);
  expect(posted).toBe(404);
});

test('a page can print, ask and hold the window up with nothing', async ({ start }) => {
  const { page } = await start({ expectedMessages });
  const answers = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentWindow?.print();
    window.print();
    window.alert('x');
    return window.confirm('x');
  });
  expect(answers).toBe(false);
});

test('a page gets no other window, no frame, no view and no download', async ({ start }) => {
  const { app, page } = await start({ expectedMessages });
  const opened = await page.evaluate(() => [
    window.open('app://scorecard/index.html'),
    window.open('about:blank'),
    window.open('', '_blank', 'nodeIntegration=yes'),
  ]);
  expect(opened).toEqual([null, null, null]);
  await page.evaluate(() => {
    for (const [tag, source] of [
      ['webview', 'data:text/html,x'],
      ['iframe', 'app://scorecard/index.html'],
      ['object', 'app://scorecard/index.html'],
    ] as const) {
      const element = document.createElement(tag);
      element.setAttribute(tag === 'object' ? 'data' : 'src', source);
      document.body.append(element);
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'x.txt';
    link.click();
  });
  const contents = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((each) => `${each.getType()} ${each.getURL()}`),
  );
  expect(contents).toEqual(['window app://scorecard/index.html#/']);
  const framed = await page.evaluate(() =>
    [...document.querySelectorAll('iframe, object')].map((frame) => (frame as HTMLIFrameElement).contentDocument),
  );
  expect(framed).toEqual([null, null]);
});

test('no permission is granted, and the clipboard is not read', async ({ start }) => {
  const { app, page } = await start({ expectedMessages });
  await app.evaluate(({ clipboard }) => clipboard.writeText('of another program'));
  const outcome = await page.evaluate(async () => {
    const refusal = (work: () => Promise<unknown>) =>
      work().then(
        () => 'granted',
        (error: Error) => error.name,
      );
    return {
      clipboard: await refusal(() => navigator.clipboard.readText()),
      camera: await refusal(() => navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await refusal(() => navigator.mediaDevices.getDisplayMedia()),
      place: await refusal(
        () =>
          new Promise((resolve, reject) =>
            navigator.geolocation.getCurrentPosition(resolve, () => reject(new Error())),
          ),
      ),
      notifications: await Notification.requestPermission(),
    };
  });
  expect(outcome).toEqual({
    clipboard: 'NotAllowedError',
    camera: expect.stringMatching(/^Not(Allowed|Found)Error$/),
    screen: expect.stringMatching(/^(NotAllowed|NotSupported|Abort)Error$/),
    place: 'Error',
    notifications: 'denied',
  });
});
