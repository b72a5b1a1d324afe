import type { PanelReceipt } from './panelContract.ts';

/** What is said of a file that was taken in, or that nothing is wrong with. */
export function acceptedReceipt(fileName: string, text: string): PanelReceipt {
  return { fileName, text, isRefused: false, panelId: null, question: null };
}

/** What is said of a file that is not taken in. */
export function refusedReceipt(fileName: string, text: string): PanelReceipt {
  return { ...acceptedReceipt(fileName, text), isRefused: true };
}

/** One line for all the files of a batch that were not begun when it was cancelled. @param names at least one */
export function leftAsideReceipt(names: readonly string[]): PanelReceipt {
  const [only] = names;
  const fileName = names.length === 1 && only !== undefined ? only : `${names.length} more files`;
  return acceptedReceipt(fileName, 'Not added, since you cancelled. What is left out can be added at any time.');
}
