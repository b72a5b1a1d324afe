import type { Output } from '../../../shared/ipc/contract.ts';
import { copyText } from '../../components/CopyButton.tsx';
import { RequestError } from '../../state/api.ts';
import { toastDone, toastError } from '../../state/toasts.ts';

/**
 * Puts what a document says on the clipboard, to be pasted into a mail or a chat. Whoever gets it can read it, and nobody can add
 * it to a panel: for that there is the signed file.
 * @param what 'The scorecard'
 */
export async function copyReading(what: string, read: () => Promise<Output<'export:scorecardReading'>>): Promise<void> {
  try {
    const { text, html } = await read();
    if (!copyText(text, html)) throw new RequestError('notAllowed', 'Try again, or export the PDF and send that.');
    toastDone(`${what} is copied for reading`, 'Paste it into a mail or a chat. Private lines are left out.');
  } catch (error) {
    toastError(`${what} could not be copied`, error);
  }
}
