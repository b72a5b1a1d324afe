import { useState } from 'react';
import type { Id } from '../../shared/domain/identity.ts';
import { RequestError, request } from '../api.ts';
import { toastExported } from '../components/exportedFile.ts';
import { toastDone, toastError } from '../components/ToastRegion.tsx';
import { copyText } from '../copyText.ts';

/** Hands on the file of one's own scorecard, and says where it went. */
export function useScorecardFile(id: Id) {
  const [isBusy, setIsBusy] = useState(false);

  const run = async (failure: string, work: () => Promise<void>) => {
    setIsBusy(true);
    try {
      await work();
    } catch (error) {
      toastError(failure, error);
    } finally {
      setIsBusy(false);
    }
  };

  const save = (): Promise<void> =>
    run('Scorecard file could not be exported', async () => {
      const file = await request('export:scorecard', { id });
      if (file === null) return;
      toastExported('Scorecard file exported', file, {
        canOpen: false,
        more: [{ label: 'Export again…', run: () => void save() }],
      });
    });

  const copy = (): Promise<void> =>
    run('The scorecard could not be copied', async () => {
      const { text } = await request('export:scorecardText', { id });
      if (!copyText(text)) throw new RequestError('notAllowed', 'Try again, or save the file and send that.');
      toastDone('Copied as text', 'Paste it into a mail or a chat as it is; a changed text is refused.');
    });

  return { isBusy, save, copy };
}
