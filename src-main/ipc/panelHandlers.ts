import type { RequestChannel } from '../../shared/ipc/channels.ts';
import type { PanelReceipt } from '../../shared/ipc/panelContract.ts';
import { done } from '../outcome.ts';
import type { Exchange } from '../panels/exchange.ts';
import type { FileReceiver } from '../panels/fileReceiver.ts';
import type { KeyRing } from '../panels/keyRing.ts';
import type { OpenedQueue } from '../panels/openedQueue.ts';
import type { PanelLibrary } from '../panels/panelLibrary.ts';
import type { RecipientBook } from '../panels/protection/recipientBook.ts';
import { receiveText, shownName } from '../panels/scorecardFiles.ts';
import type { FolderSharing } from '../panels/sharedFolder.ts';
import type { Area, Handler } from './handlers.ts';
import type { PanelDialogs } from './panelDialogs.ts';

export interface PanelHandlersOptions {
  library: PanelLibrary;
  exchange: Exchange;
  keys: Pick<KeyRing, 'list' | 'forget'>;
  /** The public part of one's own key; null when there is none that can be used. */
  ownKey(): Promise<string | null>;
  dialogs: Pick<PanelDialogs, 'askForScorecards'>;
  /** The text on the clipboard. Only this process reads it: the window gets what became of it. */
  readClipboard(): Promise<string>;
  receiver: FileReceiver;
  opened: Pick<OpenedQueue, 'take'>;
}

export function createPanelHandlers(options: PanelHandlersOptions): Area<'panels'> {
  const { library, exchange, keys, ownKey, dialogs, readClipboard, receiver, opened } = options;
  return {
    'panels:list': async () => done(await library.list()),
    'panels:open': ({ id }) => library.open(id),
    'panels:compareRole': async ({ role }) => done(await library.compareRole(role)),
    'panels:edit': ({ id, edits }) => library.edit(id, edits),
    'panels:chooseScorecards': async () => done(await receiver.receive(await dialogs.askForScorecards())),
    'panels:receiveScorecards': async ({ files }) =>
      done(
        await inOrder(
          files,
          async ({ name, bytes }) => (await exchange.receive({ name: shownName(name), bytes })).receipt,
        ),
      ),
    'panels:pasteScorecard': async () => done([await receiveText(exchange, await readClipboard())]),
    'panels:takeOpened': () => done(opened.take()),
    'panels:cancelReceiving': () => {
      receiver.cancel();
      return done(null);
    },
    'panels:keys': async () => done({ own: await ownKey(), known: [...keys.list()] }),
    'panels:acceptKey': ({ id, interviewer, publicKey }) => library.acceptKey(id, interviewer, publicKey),
    'panels:forgetKey': ({ interviewer, publicKey }) => keys.forget(interviewer, publicKey),
    'panels:placeScorecard': ({ token, panelId }) => exchange.place(token, panelId),
    'panels:unlockScorecard': ({ token, ...passphrase }) => exchange.unlock(token, passphrase),
  };
}

export interface FolderHandlersOptions {
  sharing: FolderSharing;
  /** Keeps the addresses for which something is protected. */
  recipients: Pick<RecipientBook, 'remember'>;
  dialogs: Pick<PanelDialogs, 'askForSharedFolder'>;
}

export function createFolderHandlers({ sharing, recipients: book, dialogs }: FolderHandlersOptions): Area<'folder'> {
  return {
    'folder:choose': async () => {
      const path = await dialogs.askForSharedFolder();
      return path === null ? done(sharing.state()) : sharing.choose(path);
    },
    'folder:leave': () => sharing.leave(),
    'folder:protect': async ({ recipients }) => {
      const changed = await sharing.protectFor(recipients);
      if (changed.ok) book.remember(recipients);
      return changed;
    },
    'folder:state': () => done(sharing.state()),
    'folder:rescan': async () => done(await sharing.rescan()),
  };
}

/** One after the other, so that many large files are not all in memory at once. */
async function inOrder<T>(items: readonly T[], receive: (item: T) => Promise<PanelReceipt>): Promise<PanelReceipt[]> {
  const receipts: PanelReceipt[] = [];
  for (const item of items) receipts.push(await receive(item));
  return receipts;
}

/** What changes of one's own interviews may open or seal the scorecards of others, or change one's own in a panel. */
const concerningPanels = [
  'interviews:create',
  'interviews:createSample',
  'interviews:submit',
  'interviews:submitAmendment',
  'interviews:remove',
  'interviews:restore',
] as const;

/** The handlers of interviews, which tell when a panel may look another way afterwards. */
export function tellingPanels(handlers: Area<'interviews'>, tell: () => void): Area<'interviews'> {
  function telling<Channel extends RequestChannel>(handler: Handler<Channel>): Handler<Channel> {
    return async (input) => {
      const outcome = await handler(input);
      if (outcome.ok) tell();
      return outcome;
    };
  }
  const told = { ...handlers };
  const wrap = <Channel extends keyof Area<'interviews'>>(channel: Channel) => {
    told[channel] = telling<Channel>(handlers[channel]) as Area<'interviews'>[Channel];
  };
  for (const channel of concerningPanels) wrap(channel);
  return {
    ...told,
    // Only another candidate seals or opens anything; a note that is typed does not.
    'interviews:edit': (input) => {
      const saving = handlers['interviews:edit'](input);
      // Told at once: it counts already, and on a full disk it would never be told.
      if (input.edits.some(({ type }) => type === 'describe' || type === 'restore')) tell();
      return saving;
    },
  };
}
