import { Toast } from '@base-ui/react/toast';
import { messageOf } from './api.ts';

/** Something that can be done about a message, beside closing it. */
export interface ToastAction {
  label: string;
  run: () => void;
}

/** What the messages on screen are kept in; `ToastRegion` shows them. */
export const toastManager = Toast.createToastManager<{ actions: readonly ToastAction[] }>();

/** How long 'Undo' stays on screen, in milliseconds: long enough to read a sentence and reach for it twice over. */
const undoTimeout = 12_000;

/** Says what was done, and offers to take it back. */
export function toastUndo(title: string, undo: () => void): void {
  const id = toastManager.add({
    title,
    timeout: undoTimeout,
    actionProps: {
      children: 'Undo',
      onClick: () => {
        toastManager.close(id);
        undo();
      },
    },
  });
}

/** Says what was done. */
export function toastDone(title: string, description?: string): void {
  toastManager.add({ title, ...(description === undefined ? {} : { description }) });
}

/** Says what was done, and offers what can be done with it. It stays long enough for all of it to be read. */
export function toastActions(title: string, description: string, actions: readonly ToastAction[]): void {
  const id = toastManager.add({
    title,
    description,
    timeout: undoTimeout,
    data: {
      actions: actions.map(({ label, run }) => ({
        label,
        run: () => {
          toastManager.close(id);
          run();
        },
      })),
    },
  });
}

/** Says what went wrong, to what, and what to do; it stays until it is closed. The same again takes the place of what is there. */
export function toastError(title: string, error: unknown): void {
  toastManager.add({
    id: `error: ${title}`,
    title,
    description: messageOf(error),
    type: 'error',
    priority: 'high',
    timeout: 0,
  });
}
