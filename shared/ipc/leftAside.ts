import type { PanelReceipt } from './panelContract.ts';

/** One line for all the files of a batch that were not begun when it was cancelled. @param names at least one */
export function leftAsideReceipt(names: readonly string[]): PanelReceipt {
  const [only] = names;
  const fileName = names.length === 1 && only !== undefined ? only : `${names.length} more files`;
  const text = 'Not added, since you cancelled. What is left out can be added at any time.';
  return { fileName, text, isRefused: false, panelId: null, question: null };
}
