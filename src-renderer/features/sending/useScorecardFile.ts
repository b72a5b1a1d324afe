import { useState } from 'react';
import type { Id } from '../../../shared/domain/ids.ts';
import type { Protection } from '../../../shared/ipc/sharingContract.ts';
import { copyText } from '../../components/copyText.ts';
import { RequestError, request } from '../../state/api.ts';
import { toastDone, toastError } from '../../state/toasts.ts';
import { toastExported } from '../exporting/exportedFile.ts';

/** Hands on the file of one's own scorecard, and says where it went. */
export function useScorecardFile(id: Id) {
  const [isBusy, setIsBusy] = useState(false);

  /** Whether it was done: false when the user thought better of it, or it failed. */
  const run = async (failure: string, work: () => Promise<boolean>): Promise<boolean> => {
    setIsBusy(true);
    try {
      return await work();
    } catch (error) {
      toastError(failure, error);
      return false;
    } finally {
      setIsBusy(false);
    }
  };

  const save = (protection: Protection = { kind: 'none' }): Promise<boolean> =>
    run('Scorecard file could not be exported', async () => {
      const file = await request('export:scorecard', { id, protection });
      if (file === null) return false;
      toastExported('Scorecard file exported', file, {
        canOpen: false,
        // A passphrase is used once and forgotten.
        more: protection.kind === 'passphrase' ? [] : [{ label: 'Export again…', run: () => void save(protection) }],
      });
      return true;
    });

  const copy = (): Promise<boolean> =>
    run('The scorecard could not be copied', async () => {
      const { text } = await request('export:scorecardText', { id });
      if (!copyText(text)) throw new RequestError('notAllowed', 'Try again, or save the file and send that.');
      toastDone('Copied as text', 'Paste it into a mail or a chat as it is; a changed text is refused.');
      return true;
    });

  return { isBusy, save, copy };
}
