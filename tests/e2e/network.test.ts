import { readdir, readFile, readlink } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';
import { openInterview, request } from './steps.ts';

/** Addresses of this machine alone, as /proc/net writes them: the test runner itself talks to the app over these. */
const loopback = /^(?:0100007F|0{32}|0{24}0100007F|0{16}FFFF00000100007F|00000000000000000000000001000000|00000000)$/;

/** The remote addresses of all internet sockets that a process and its children hold. */
async function remoteAddresses(pids: readonly number[]): Promise<string[]> {
  const inodes = new Set((await Promise.all(pids.map(socketInodes))).flat());
  const tables = await Promise.all(
    ['tcp', 'tcp6', 'udp', 'udp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')),
  );
  return tables.flatMap((table) =>
    table
      .split('\n')
      .slice(1)
      .map((row) => row.trim().split(/\s+/))
      .filter((row) => inodes.has(row[9] ?? ''))
      .map((row) => row[2]?.split(':')[0] ?? ''),
  );
}

async function socketInodes(pid: number): Promise<string[]> {
  const names = await readdir(`/proc/${pid}/fd`).catch(() => []);
  const links = await Promise.all(names.map((name) => readlink(`/proc/${pid}/fd/${name}`).catch(() => '')));
  return links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []);
}

// /proc says which sockets a process holds; other systems have no such file.
const onLinux = process.platform === 'linux' ? test : () => undefined;

onLinux('the app opens no network connection', async ({ start }) => {
  const { app, page } = await start();
  const pids = await app.evaluate(({ app: electronApp }) => electronApp.getAppMetrics().map(({ pid }) => pid));
  const seen = new Set<string>();
  const watch = async () => {
    for (const address of await remoteAddresses(pids)) seen.add(address);
  };
  await watch();
  await request(page, 'interviews:createSample');
  await openInterview(page, 'Priya Raman');
  for (let round = 0; round < 20; round += 1) {
    await page.keyboard.type('a');
    await watch();
    await page.waitForTimeout(100);
  }
  expect(seen.size).toBeGreaterThan(0);
  expect([...seen].filter((address) => !loopback.test(address))).toEqual([]);
});

test('a page cannot reach the network even if it tries', async ({ start }) => {
  const { page } = await start({ expectedMessages: [/Content Security Policy|ERR_BLOCKED_BY|Failed to load/i] });
  const outcome = await page.evaluate(() =>
    fetch('http://127.0.0.1:9/').then(
      () => 'answered',
      (error: Error) => error.name,
    ),
  );
  expect(outcome).toBe('TypeError');
  const opened = await page.evaluate(() => window.open('https://example.org') === null);
  expect(opened).toBe(true);
});
