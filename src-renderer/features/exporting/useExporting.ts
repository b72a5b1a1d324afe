import { useState } from 'react';
import { toastError } from '../../state/toasts.ts';
import { type ExportedFile, type ExportedOptions, toastExported } from './exportedFile.ts';

/** What is said of an export when it is done, and when it failed. */
export interface ExportWords {
  done: string;
  failed: string;
}

/** Writes one file at a time and says where it went. */
export function useExporting() {
  const [isBusy, setIsBusy] = useState(false);

  /** Whether a file was written; false when the user chose no place, it failed, or another one is being written. */
  const run = async (
    words: ExportWords,
    write: () => Promise<ExportedFile | null>,
    options: ExportedOptions,
  ): Promise<boolean> => {
    if (isBusy) return false;
    setIsBusy(true);
    try {
      const file = await write();
      if (file === null) return false;
      toastExported(words.done, file, options);
      return true;
    } catch (error) {
      toastError(words.failed, error);
      return false;
    } finally {
      setIsBusy(false);
    }
  };

  return { isBusy, run };
}

/** 'Panel PDF' → 'Panel PDF exported', 'Panel PDF could not be exported'. */
export function exportWords(what: string): ExportWords {
  return { done: `${what} exported`, failed: `${what} could not be exported` };
}
