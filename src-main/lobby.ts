import { err, ok, type Result } from '../shared/ipc/result.ts';
import type { LobbyState } from '../shared/ipc/vaultContract.ts';
import type { Container } from './container.ts';
import type { Answer } from './ipc/answer.ts';
import type { Report } from './storage/errorLog.ts';
import type { SecretStore } from './trust/storedSecret.ts';
import { createGate, type Gate } from './vault/gate.ts';
import type { AppWindow, Page } from './window.ts';

/** What stands between the start and the app where the data folder is sealed. */
export interface Lobby {
  readonly gate: Gate;
  /** The page that is shown, or is to be. */
  page(): Page;
  /** Opens the folder by the system's keychain, where that can: then the app is what is shown. */
  enterByKeychain(): Promise<void>;
  /** What answers the window's requests about it, loaded with the first. */
  answer(): Promise<Answer>;
  /** Goes back to the app, where the window has left it. */
  showApp(): void;
  /** Closes everything and locks the folder. Nothing happens where it is locked, or where nothing would be asked for to open it. */
  lock(): Promise<Result<null>>;
}

export interface LobbyOptions {
  /** The data folder. */
  root: string;
  /** The built entry of the thread that works on passphrases. */
  vaultWorker: string;
  secrets: SecretStore;
  report: Report;
  window(): AppWindow | null;
  /** Shows the app in the window, where that stood and at the place that it had. */
  enterApp(): void;
  /** What is open now. */
  container(): Promise<Container>;
  /** From now on something else is open, once it is. @param next settles after what is open was closed */
  replaceContainer(next: () => Promise<void>): void;
}

export function createLobby(options: LobbyOptions): Lobby {
  const { root, vaultWorker, secrets, report, window, enterApp, container, replaceContainer } = options;
  let leaving: Promise<Result<null>> | null = null;
  let answering: Promise<Answer> | null = null;

  async function load() {
    const { createVault } = await import('./vault/vault.ts');
    const { createDeriveKey } = await import('./vault/deriveKey.ts');
    return createVault({ root, secrets, derive: createDeriveKey(vaultWorker), now: Date.now });
  }

  const gate = createGate({ root, load, tell });
  let shown: Page = gate.isClosed() ? 'lobby' : 'app';

  async function showLobby(): Promise<void> {
    shown = 'lobby';
    await window()?.load('lobby', '');
  }

  function tell(state: LobbyState): void {
    if (shown === 'lobby') window()?.browser.webContents.send('vault:lobby', state);
    else void showLobby();
  }

  function showApp(): void {
    if (shown === 'app') return;
    shown = 'app';
    enterApp();
  }

  /** Leaves the app: the page goes first, and what it has to say as it goes is written before everything is closed. */
  async function leave(isLocking: boolean): Promise<Result<null>> {
    const loaded = await container();
    await showLobby();
    const [unsaved] = await loaded.flush();
    if (unsaved !== undefined) {
      loaded.library.notices.addOnce({ isAboutFiles: true, title: notClosed, text: unsaved.failure.message });
      showApp();
      return { ok: false, error: unsaved.failure };
    }
    replaceContainer(async () => {
      loaded.close();
      if (isLocking) await gate.lock();
    });
    return ok(null);
  }

  function leaveOnce(isLocking: boolean): Promise<Result<null>> {
    leaving ??= leave(isLocking).finally(() => {
      leaving = null;
    });
    return leaving;
  }

  async function lock(): Promise<Result<null>> {
    if (gate.isClosed()) return ok(null);
    return gate.habits() === null ? notByPassphrase : leaveOnce(true);
  }

  async function createLobbyAnswer(): Promise<Answer> {
    const { createVaultHandlers } = await import('./ipc/vaultHandlers.ts');
    const { createAnswer } = await import('./ipc/answer.ts');
    const print = () => window()?.browser.webContents.print();
    return createAnswer(createVaultHandlers({ gate, secrets, lock, reopen: () => leaveOnce(false), print }), report);
  }

  return {
    gate,
    page: () => shown,
    async enterByKeychain() {
      await gate.tryKeychain();
      if (shown === 'lobby' && !gate.isClosed()) showApp();
    },
    answer() {
      answering ??= createLobbyAnswer();
      return answering;
    },
    showApp,
    lock,
  };
}

const notClosed = 'Scorecard could not be locked: something is not saved yet';
const notByPassphrase = err(
  'notAllowed',
  'There is nothing to lock: the data folder is not encrypted by a passphrase. Choose one in the settings, under “Encryption”.',
);
