import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { messageOf } from '../api.ts';
import { Button, IconButton } from './Button.tsx';
import styles from './ToastRegion.module.css';

/** Something that can be done about a message, beside closing it. */
export interface ToastAction {
  label: string;
  run: () => void;
}

const manager = Toast.createToastManager<{ actions: readonly ToastAction[] }>();

/** How long 'Undo' stays on screen, in milliseconds: long enough to read a sentence and reach for it twice over. */
const undoTimeout = 12_000;

/** Says what was done, and offers to take it back. */
export function toastUndo(title: string, undo: () => void): void {
  const id = manager.add({
    title,
    timeout: undoTimeout,
    actionProps: {
      children: 'Undo',
      onClick: () => {
        manager.close(id);
        undo();
      },
    },
  });
}

/** Says what was done. */
export function toastDone(title: string, description?: string): void {
  manager.add({ title, ...(description === undefined ? {} : { description }) });
}

/** Says what was done, and offers what can be done with it. It stays long enough for all of it to be read. */
export function toastActions(title: string, description: string, actions: readonly ToastAction[]): void {
  const id = manager.add({
    title,
    description,
    timeout: undoTimeout,
    data: {
      actions: actions.map(({ label, run }) => ({
        label,
        run: () => {
          manager.close(id);
          run();
        },
      })),
    },
  });
}

/** Says what went wrong, to what, and what to do; it stays until it is closed. */
export function toastError(title: string, error: unknown): void {
  manager.add({
    title,
    description: messageOf(error),
    type: 'error',
    priority: 'high',
    timeout: 0,
  });
}

/** Provides the toasts and the place at the lower right where they appear. F6 leads there by keyboard. */
export function ToastRegion({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider toastManager={manager} limit={4}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport} aria-label="Messages">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

/**
 * Base UI hides an error from screen readers until the focus is in the region, so that it is not read out twice; but Tab
 * leads into it all the same. It stays where it can be found, and only its place is not read out: the alert beside it is.
 */
const readOnce = { 'aria-hidden': false, 'aria-live': 'off' } as const;

function Toasts() {
  const { toasts } = Toast.useToastManager<{ actions: readonly ToastAction[] }>();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className={styles.toast ?? ''}
      data-kind={toast.type ?? 'plain'}
      {...(toast.priority === 'high' && readOnce)}
    >
      <div className={styles.words}>
        <Toast.Title className={styles.title} />
        <Toast.Description className={styles.description} />
        {toast.data !== undefined && (
          <div className={styles.actions}>
            {toast.data.actions.map(({ label, run }) => (
              <Button key={label} onClick={run}>
                {label}
              </Button>
            ))}
          </div>
        )}
      </div>
      {toast.actionProps !== undefined && <Toast.Action className={styles.action} render={<Button />} />}
      <Toast.Close aria-hidden={false} render={<IconButton label="Close message" />}>
        <X size={14} aria-hidden />
      </Toast.Close>
    </Toast.Root>
  ));
}
