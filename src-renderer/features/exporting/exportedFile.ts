import type { Id } from '../../../shared/domain/ids.ts';
import { request } from '../../state/api.ts';
import { type ToastAction, toastActions, toastError } from '../../state/toasts.ts';

/** A file that was written, by the token that stands for its path. */
export interface ExportedFile {
  token: Id;
  fileName: string;
}

export interface ExportedOptions {
  /** Whether the system has something to open it with. */
  canOpen: boolean;
  /** More that can be done. */
  more?: readonly ToastAction[];
}

/** Says what was written and where, and offers to look at it. */
export function toastExported(title: string, { token, fileName }: ExportedFile, options: ExportedOptions): void {
  toastActions(title, fileName, [
    ...(options.canOpen ? [{ label: 'Open', run: () => void openFile(token) }] : []),
    { label: 'Show in folder', run: () => void showFile(token) },
    ...(options.more ?? []),
  ]);
}

async function openFile(token: Id): Promise<void> {
  try {
    await request('export:openFile', { token });
  } catch (error) {
    toastError('The file could not be opened', error);
  }
}

async function showFile(token: Id): Promise<void> {
  try {
    await request('export:showFile', { token });
  } catch (error) {
    toastError('The file could not be shown in its folder', error);
  }
}
