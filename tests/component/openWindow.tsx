import { join } from 'node:path';
import { cleanup, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { onTestFinished } from 'vitest';
import { bridgeName, type EventChannel, type RequestChannel } from '../../shared/ipc/channels.ts';
import type { AnswerEnvelope, EventPayload, Output } from '../../shared/ipc/contract.ts';
import { ok } from '../../shared/ipc/result.ts';
import { createOpenedQueue } from '../../src-main/app/openFileQueue.ts';
import { createCalendarReader } from '../../src-main/calendar/calendarReader.ts';
import type { Handlers } from '../../src-main/ipc/answer.ts';
import { createAnswer } from '../../src-main/ipc/answer.ts';
import { createAppHandlers } from '../../src-main/ipc/appHandlers.ts';
import { createKitHandlers } from '../../src-main/ipc/kitHandlers.ts';
import { createPanelHandlers } from '../../src-main/ipc/panelHandlers.ts';
import { createPlanHandlers } from '../../src-main/ipc/planHandlers.ts';
import { createPlannedHandlers } from '../../src-main/ipc/plannedHandlers.ts';
import { createFolderHandlers, createProtectionHandlers } from '../../src-main/ipc/sharingHandlers.ts';
import { createVaultHandlers } from '../../src-main/ipc/vaultHandlers.ts';
import { createGate } from '../../src-main/vault/gate.ts';
import { App } from '../../src-renderer/app/App.tsx';
import { backupHandlersOf } from '../integration/backup/support.ts';
import { libraryHandlers } from '../integration/library/support.ts';
import { type Computer, noSecrets } from '../integration/panels/support.ts';
import { vaultOf } from '../integration/vault/support.ts';

/** The window on a computer, without Electron: its components in a document, the main process's handlers on real files behind it. */
export interface OpenWindow {
  user: UserEvent;
  /** Asks the main process, as the window does. */
  request<Channel extends RequestChannel>(channel: Channel, input?: unknown): Promise<Output<Channel>>;
  /** Tells the window of something, as the main process does. */
  send<Channel extends EventChannel>(channel: Channel, payload: EventPayload<Channel>): void;
  /** What nobody foresaw, in the main process. */
  errors: unknown[];
}

/**
 * @param place where the window opens, as it stands in the address: `/interviews/…`
 * @param chosenFolder what the user chooses in the system's dialog for a folder
 */
export function openWindow(computer: Computer, place: string, chosenFolder: string | null = null): OpenWindow {
  const errors: unknown[] = [];
  const listeners = new Map<EventChannel, Set<(payload: unknown) => void>>();
  const answer = createAnswer(handlersOf(computer, chosenFolder), (_channel, error) => errors.push(error));
  const ask = async (channel: RequestChannel, input: unknown): Promise<AnswerEnvelope> =>
    // As what crosses between processes does.
    structuredClone(await answer(channel, structuredClone(input)));
  window[bridgeName] = {
    request: ask,
    subscribe(channel, listener) {
      const all = listeners.get(channel) ?? new Set();
      listeners.set(channel, all.add(listener));
      return () => void all.delete(listener);
    },
  };
  window.location.hash = place;
  render(<App />);
  onTestFinished(cleanup);
  return {
    user: userEvent.setup(),
    errors,
    send(channel, payload) {
      for (const listener of listeners.get(channel) ?? []) listener(payload);
    },
    async request(channel, input = null) {
      const envelope = await ask(channel, input);
      if (!envelope.ok) throw new Error(envelope.error.message);
      return envelope.value as Output<typeof channel>;
    },
  };
}

const calendarThread = join(import.meta.dirname, '../../src-main/calendar/calendarThread.ts');

/** Every handler that needs neither a dialog of the system nor another process. */
function handlersOf(
  { library, kits, plans, panels, trust, shared, jobs }: Computer,
  chosenFolder: string | null,
): Handlers {
  const dialogs = { askForScorecards: async () => [], askForSharedFolder: async () => null };
  const handlers: Partial<Handlers> = {
    ...createAppHandlers({
      version: '0.0.0',
      dataFolder: library.root,
      notices: library.notices,
      openFolder: async () => '',
      setLayout: () => true,
      rememberPlace: () => undefined,
      jobs,
    }),
    ...libraryHandlers(library),
    ...backupHandlersOf(library, jobs, chosenFolder),
    ...createKitHandlers({ kits, panels: panels.library, sharing: shared }),
    ...createPlannedHandlers(library, {
      obstacleTo: kits.obstacleTo,
      readCalendar: createCalendarReader({ entry: calendarThread, now: Date.now }),
    }),
    ...createPlanHandlers({
      plans: library.plans,
      editions: plans,
      sharing: shared,
      reader: { read: async () => null },
      chooseFile: async () => ok(null),
    }),
    ...createPanelHandlers({
      ...panels,
      trust,
      dialogs,
      readClipboard: async () => '',
      opened: createOpenedQueue({ receive: panels.receiver.receive, onOpened: () => undefined }),
    }),
    ...createFolderHandlers({ sharing: shared, recipients: trust.recipients, dialogs }),
    ...createProtectionHandlers(trust),
    ...vaultHandlersOf(library.root),
  };
  // A channel without a handler fails the request, and by that the test.
  return handlers as Handlers;
}

/** The handlers of the encryption, on a system without a keychain. What is to be done to the files waits for the next start. */
function vaultHandlersOf(root: string) {
  const gate = createGate({ root, load: async () => vaultOf(root), tell: () => undefined });
  const later = async () => ok(null);
  return createVaultHandlers({ gate, secrets: noSecrets, lock: later, reopen: later, print: () => undefined });
}
