import { useState } from 'react';
import type { Id } from '../../../shared/domain/ids.ts';
import type { Output } from '../../../shared/ipc/contract.ts';
import type { Protection } from '../../../shared/ipc/sharingContract.ts';
import { copyText } from '../../components/CopyButton.tsx';
import { RequestError, request } from '../../state/api.ts';
import { toastDone, toastError } from '../../state/toasts.ts';
import { toastExported } from '../exporting/exportedFile.ts';

/** What hands a kind of signed file on. */
interface SignedFileSource {
  /** 'scorecard', 'kit', 'plan'. */
  noun: string;
  save: (protection: Protection) => Promise<Output<'export:scorecard'>>;
  text: () => Promise<{ text: string }>;
  drag: () => Promise<unknown>;
}

/** The ways out of a signed file. `save` and `copy` tell whether it was done: false when the user thought better of it, or it failed. */
export interface SignedFileWays {
  isBusy: boolean;
  save: (protection?: Protection) => Promise<boolean>;
  copy: () => Promise<boolean>;
  drag: () => Promise<unknown>;
}

/** The file of one's own scorecard. */
export function useScorecardFile(id: Id): SignedFileWays {
  return useSignedFile({
    noun: 'scorecard',
    save: (protection) => request('export:scorecard', { id, protection }),
    text: () => request('export:scorecardText', { id }),
    drag: () => request('export:dragScorecard', { id }),
  });
}

/** The kit of a question set. */
export function useKitFile(setId: Id): SignedFileWays {
  return useSignedFile({
    noun: 'kit',
    save: (protection) => request('export:kit', { setId, protection }),
    text: () => request('export:kitText', { setId }),
    drag: () => request('export:dragKit', { setId }),
  });
}

/** The file of a plan. */
export function usePlanFile(id: Id): SignedFileWays {
  return useSignedFile({
    noun: 'plan',
    save: (protection) => request('export:plan', { id, protection }),
    text: () => request('export:planText', { id }),
    drag: () => request('export:dragPlan', { id }),
  });
}

/** Hands a signed file on, and says where it went. */
function useSignedFile({ noun, save: saveFile, text: readText, drag }: SignedFileSource): SignedFileWays {
  const [isBusy, setIsBusy] = useState(false);
  const named = `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;

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
    run(`${named} file could not be exported`, async () => {
      const file = await saveFile(protection);
      if (file === null) return false;
      toastExported(`${named} file exported`, file, {
        canOpen: false,
        // A passphrase is used once and forgotten.
        more: protection.kind === 'passphrase' ? [] : [{ label: 'Export again…', run: () => void save(protection) }],
      });
      return true;
    });

  const copy = (): Promise<boolean> =>
    run(`The ${noun} could not be copied`, async () => {
      const { text } = await readText();
      if (!copyText(text)) throw new RequestError('notAllowed', 'Try again, or save the file and send that.');
      toastDone('Copied as text', 'Paste it into a mail or a chat as it is; a changed text is refused.');
      return true;
    });

  return { isBusy, save, copy, drag };
}

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
