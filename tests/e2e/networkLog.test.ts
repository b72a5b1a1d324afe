import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { openInterview, request } from './steps.ts';

interface NetworkLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; host?: string; address?: string } }[];
}

/** What begins a connection or a look-up of a name, in Chromium's own log of its network. */
const beginnings = ['URL_REQUEST_START_JOB', 'HOST_RESOLVER_MANAGER_REQUEST', 'TCP_CONNECT', 'UDP_CONNECT'];

// Chromium fetches things by itself, below every page and every handler, a dictionary for the spell checker say. Sockets
// seen from outside do not show an attempt that fails.
test('nothing in the app so much as tries to reach the network', async ({ start, profile }) => {
  const file = join(profile, 'network.json');
  const { app, page } = await start({ args: [`--log-net-log=${file}`] });
  await request(page, 'interviews:createSample');
  await openInterview(page, 'Priya Raman');
  await page.keyboard.type('Mispelt on purpose');
  await page.waitForTimeout(2_000);
  await app.close();

  const { constants, events } = JSON.parse(await readFile(file, 'utf8')) as NetworkLog;
  const types = new Map(beginnings.map((name) => [constants.logEventTypes[name], name]));
  expect(types.has(undefined)).toBe(false);
  const attempts = events
    .filter(({ type }) => types.has(type))
    .map(({ type, params }) => [types.get(type), params?.url ?? params?.host ?? params?.address ?? '']);
  expect(attempts).toEqual([]);
});
