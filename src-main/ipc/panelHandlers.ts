import type { PanelReceipt } from '../../shared/ipc/panelContract.ts';
import { ok } from '../../shared/ipc/result.ts';
import type { PanelDialogs } from '../app/dialogs.ts';
import type { OpenedQueue } from '../app/openFileQueue.ts';
import type { PanelLibrary } from '../panels/panelLibrary.ts';
import { receiveText, shownName } from '../panels/readFile.ts';
import type { FileReceiver } from '../panels/receiveFiles.ts';
import type { Receiving } from '../panels/receiving.ts';
import type { SigningKey } from '../trust/signingKey.ts';
import type { TrustedKeys } from '../trust/trustedKeys.ts';
import type { Area } from './answer.ts';

export interface PanelHandlersOptions {
  library: PanelLibrary;
  receiving: Receiving;
  trust: { keys: Pick<TrustedKeys, 'list' | 'forget'>; identity: Pick<SigningKey, 'publicKey'> };
  dialogs: Pick<PanelDialogs, 'askForScorecards'>;
  /** The text on the clipboard. Only this process reads it: the window gets what became of it. */
  readClipboard(): Promise<string>;
  receiver: FileReceiver;
  opened: Pick<OpenedQueue, 'take'>;
}

export function createPanelHandlers(options: PanelHandlersOptions): Area<'panels'> {
  const { library, receiving, trust, dialogs, readClipboard, receiver, opened } = options;
  const { keys, identity } = trust;
  return {
    'panels:list': async () => ok(await library.list()),
    'panels:open': ({ id }) => library.open(id),
    'panels:compareRole': async ({ role }) => ok(await library.compareRole(role)),
    'panels:edit': ({ id, edits }) => library.edit(id, edits),
    'panels:nothingToSubmit': ({ id }) => library.sayNothingToSubmit(id),
    'panels:removeReceived': ({ documentIds }) => receiving.removeReceived(documentIds),
    'panels:restoreReceived': ({ documentIds }) => receiving.restoreReceived(documentIds),
    'panels:dropWaiting': () => {
      receiving.dropWaiting();
      return ok(null);
    },
    'panels:chooseScorecards': async () => ok(await receiver.receive(await dialogs.askForScorecards())),
    'panels:receiveScorecards': async ({ files }) =>
      ok(
        await inOrder(
          files,
          async ({ name, bytes }) => (await receiving.receive({ name: shownName(name), bytes })).receipt,
        ),
      ),
    'panels:pasteScorecard': async () => ok([await receiveText(receiving, await readClipboard())]),
    'panels:takeOpened': () => ok(opened.take()),
    'panels:cancelReceiving': () => {
      receiver.cancel();
      return ok(null);
    },
    'panels:keys': async () => ok({ own: await identity.publicKey(), known: [...keys.list()] }),
    'panels:acceptKey': ({ id, interviewer, publicKey }) => library.acceptKey(id, interviewer, publicKey),
    'panels:forgetKey': ({ interviewer, publicKey }) => keys.forget(interviewer, publicKey),
    'panels:placeScorecard': ({ token, panelId }) => receiving.place(token, panelId),
    'panels:unlockScorecard': ({ token, ...passphrase }) => receiving.unlock(token, passphrase),
  };
}

/** One after the other, so that many large files are not all in memory at once. */
async function inOrder<T>(items: readonly T[], receive: (item: T) => Promise<PanelReceipt>): Promise<PanelReceipt[]> {
  const receipts: PanelReceipt[] = [];
  for (const item of items) receipts.push(await receive(item));
  return receipts;
}
