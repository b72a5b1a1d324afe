import { request } from '../../state/api.ts';
import { toastActions, toastError } from '../../state/toasts.ts';

/** Writes the bank as Markdown, which an import reads back, and says where it went. */
export async function exportBank(): Promise<void> {
  try {
    const file = await request('export:bank');
    if (file === null) return;
    toastActions('Question bank exported', file.fileName, [
      { label: 'Show in folder', run: () => void request('export:showFile', { token: file.token }) },
    ]);
  } catch (error) {
    toastError('The question bank could not be exported', error);
  }
}
