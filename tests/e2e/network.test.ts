import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
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

interface NetworkLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; host?: string; address?: string } }[];
}

/** What begins a connection or a look-up of a name, in Chromium's own log of its network. */
const beginnings = ['URL_REQUEST_START_JOB', 'HOST_RESOLVER_MANAGER_REQUEST', 'TCP_CONNECT', 'UDP_CONNECT'];

/** What Chromium has tried to reach, by its own log. */
async function attemptsIn(file: string): Promise<string[][]> {
  const { constants, events } = JSON.parse(await readFile(file, 'utf8')) as NetworkLog;
  const types = new Map(beginnings.map((name) => [constants.logEventTypes[name], name]));
  expect(types.has(undefined)).toBe(false);
  return events.flatMap(({ type, params }) => {
    const beginning = types.get(type);
    return beginning === undefined ? [] : [[beginning, params?.url ?? params?.host ?? params?.address ?? '']];
  });
}

// Chromium fetches things by itself, below every page and every handler, a dictionary for the spell checker say. Sockets seen
// from outside do not show an attempt that fails, and its log does not show what others in the process do.
test('the app opens no network connection, and does not so much as try', async ({ start, profile }) => {
  const log = join(profile, 'network.json');
  const { app, page } = await start({ args: [`--log-net-log=${log}`] });
  const pids = await app.evaluate(({ app: electronApp }) => electronApp.getAppMetrics().map(({ pid }) => pid));
  const seen = new Set<string>();
  const watch = async () => {
    for (const address of await remoteAddresses(pids)) seen.add(address);
  };
  await watch();
  await request(page, 'interviews:createSample');
  await openInterview(page, 'Priya Raman');
  for (const letter of 'Mispelt on purpose !!') {
    await page.keyboard.type(letter);
    await watch();
    await page.waitForTimeout(100);
  }
  // /proc says which sockets a process holds; other systems have no such file.
  if (process.platform === 'linux') expect(seen.size).toBeGreaterThan(0);
  expect([...seen].filter((address) => !loopback.test(address))).toEqual([]);
  await app.close();
  expect(await attemptsIn(log)).toEqual([]);
});

test('a page cannot reach the network even if it tries', async ({ start }) => {
  const { page } = await start({
    expectedMessages: [/Blocked opening/, /Content Security Policy|ERR_BLOCKED_BY|Failed to load/i],
  });
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
