import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

/** How long a daemon on a busy machine may take to start, in ms. */
const startLimit = 60_000;
const apiKey = 'scorecard-e2e';
/** The folder's name between the two daemons. */
const folderId = 'panel';

/** Nothing but the loopback: no discovery, no relay, no port mapping, no reports, no upgrade. Ports are chosen by the system. */
const configuration = `<configuration version="35">
  <gui enabled="true" tls="false"><address>127.0.0.1:0</address><apikey>${apiKey}</apikey></gui>
  <options>
    <listenAddress>tcp://127.0.0.1:0</listenAddress>
    <globalAnnounceEnabled>false</globalAnnounceEnabled>
    <localAnnounceEnabled>false</localAnnounceEnabled>
    <announceLANAddresses>false</announceLANAddresses>
    <relaysEnabled>false</relaysEnabled>
    <natEnabled>false</natEnabled>
    <stunKeepaliveStartS>0</stunKeepaliveStartS>
    <urAccepted>-1</urAccepted>
    <crashReportingEnabled>false</crashReportingEnabled>
    <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
    <startBrowser>false</startBrowser>
    <reconnectionIntervalS>5</reconnectionIntervalS>
    <limitBandwidthInLan>true</limitBandwidthInLan>
    <setLowPriority>false</setLowPriority>
  </options>
</configuration>
`;

/** What a running daemon is reached by. */
interface Running {
  process: ChildProcess;
  /** The address of its REST API. */
  api: string;
}

/** A Syncthing daemon of the test's own, with its home and one folder. */
export interface Syncthing {
  folder: string;
  start(): Promise<void>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Knows the other one and shares the folder with it. One of two calls the other; both must know each other. */
  meet(other: Syncthing, calls: 'calls' | 'is called'): Promise<void>;
  pause(other: Syncthing): Promise<void>;
  resume(other: Syncthing): Promise<void>;
  /** @param kibPerSecond the most that it sends; 0 for no limit */
  limitSending(kibPerSecond: number): Promise<void>;
  /** Looks for changes in its folder now. */
  scan(): Promise<void>;
  isConnectedTo(other: Syncthing): Promise<boolean>;
  /** Whether it has all that it knows of, and the other one has all that this one has. */
  isInSyncWith(other: Syncthing): Promise<boolean>;
  id(): Promise<string>;
  address(): Promise<string>;
}

/** @param home the daemon's own folder, which is made here; so is `folder` */
export async function createSyncthing(home: string, folder: string): Promise<Syncthing> {
  await mkdir(home, { recursive: true });
  await mkdir(folder, { recursive: true });
  await writeFile(`${home}/config.xml`, configuration);
  let running: Running | null = null;

  async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    if (running === null) throw new Error('This Syncthing does not run.');
    const answer = await fetch(`http://${running.api}/rest/${path}`, {
      method,
      headers: { 'X-API-Key': apiKey },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`Syncthing refuses ${method} ${path}: ${answer.status} ${text}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  }

  const id = async () => (await ask<{ myID: string }>('GET', 'system/status')).myID;

  async function address(): Promise<string> {
    const { connectionServiceStatus } = await ask<{
      connectionServiceStatus: Record<string, { lanAddresses: string[] | null }>;
    }>('GET', 'system/status');
    const [first] = Object.values(connectionServiceStatus).flatMap(({ lanAddresses }) => lanAddresses ?? []);
    if (first === undefined) throw new Error('This Syncthing does not listen.');
    return first;
  }

  async function isConnectedTo(other: Syncthing): Promise<boolean> {
    const { connections } = await ask<{ connections: Record<string, { connected: boolean }> }>(
      'GET',
      'system/connections',
    );
    return connections[await other.id()]?.connected === true;
  }

  return {
    folder,
    id,
    address,
    async start() {
      running = await launch(home);
    },
    async kill() {
      const ending = running;
      running = null;
      if (ending !== null) await end(ending.process);
    },
    async meet(other, calls) {
      const deviceID = await other.id();
      const addresses = [calls === 'calls' ? await other.address() : 'dynamic'];
      await ask('POST', 'config/devices', { deviceID, addresses });
      await ask('POST', 'config/folders', {
        id: folderId,
        path: folder,
        devices: [{ deviceID }],
        fsWatcherEnabled: true,
        fsWatcherDelayS: 1,
      });
    },
    pause: async (other) => ask('POST', `system/pause?device=${await other.id()}`),
    resume: async (other) => ask('POST', `system/resume?device=${await other.id()}`),
    limitSending: (kibPerSecond) => ask('PATCH', 'config/options', { maxSendKbps: kibPerSecond }),
    scan: () => ask('POST', `db/scan?folder=${folderId}`),
    isConnectedTo,
    async isInSyncWith(other) {
      if (!(await isConnectedTo(other))) return false;
      const { state, needTotalItems } = await ask<{ state: string; needTotalItems: number }>(
        'GET',
        `db/status?folder=${folderId}`,
      );
      const { completion } = await ask<{ completion: number }>(
        'GET',
        `db/completion?folder=${folderId}&device=${await other.id()}`,
      );
      return state === 'idle' && needTotalItems === 0 && completion === 100;
    },
  };
}

/** Starts the daemon and waits until it answers. */
async function launch(home: string): Promise<Running> {
  const args = ['serve', `--home=${home}`, '--no-browser', '--no-restart', '--no-upgrade', '--no-default-folder'];
  // It starts a second process of itself: in a group of their own both can be ended together.
  const child = spawn('syncthing', args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  // Whatever ends the test runner must not leave a daemon behind.
  const endWithRunner = () => killGroup(child);
  process.once('exit', endWithRunner);
  child.once('exit', () => process.off('exit', endWithRunner));
  let failure: Error | null = null;
  child.once('error', (error) => {
    failure = error;
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      log += chunk.toString();
    });
  }
  for (const giveUpAt = Date.now() + startLimit; Date.now() < giveUpAt; await delay(50)) {
    const api = /GUI and API listening.*?(127\.0\.0\.1:\d+)/.exec(log)?.[1];
    if (api !== undefined) return { process: child, api };
    if (failure !== null || child.exitCode !== null) break;
  }
  await end(child);
  throw new Error(`Syncthing did not start. ${String(failure ?? '')}\n${log}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  const ended =
    child.exitCode !== null || child.signalCode !== null
      ? Promise.resolve()
      : new Promise((resolve) => child.once('exit', resolve));
  killGroup(child);
  await ended;
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
