import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { announce } from '../../state/announcer.ts';
import { type ToastAction, toastManager } from '../../state/toasts.ts';
import { Button, IconButton } from '../Button.tsx';
import { shortcutText } from '../hooks/keys.ts';
import styles from './ToastRegion.module.css';

/** Provides the toasts and their place under the app, at the lower right. F6 leads there by keyboard. */
export function ToastRegion({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider toastManager={toastManager} limit={4}>
      {children}
      <Toast.Portal>
        <Toast.Viewport ref={giveRoom} className={styles.viewport} aria-label="Messages" aria-live="off">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

/** Tells the styles how high the messages are, so that the app can make room for them. */
function giveRoom(region: HTMLElement | null): (() => void) | undefined {
  if (region === null) return undefined;
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => style.setProperty('--message-room', `${region.offsetHeight}px`));
  observer.observe(region);
  return () => {
    observer.disconnect();
    style.removeProperty('--message-room');
  };
}

/**
 * Base UI hides an error from screen readers until the focus is in the region, so that it is not read out twice; but Tab
 * leads into it all the same. It stays where it can be found, and only its place is not read out: the alert beside it is.
 */
const readOnce = { 'aria-hidden': false, 'aria-live': 'off' } as const;

type Message = ReturnType<typeof Toast.useToastManager<{ actions: readonly ToastAction[] }>>['toasts'][number];

function Toasts() {
  const { toasts } = Toast.useToastManager<{ actions: readonly ToastAction[] }>();
  return toasts.map((toast) => <ToastItem key={toast.id} toast={toast} />);
}

function ToastItem({ toast }: { toast: Message }) {
  useSpokenMessage(toast);
  return (
    <Toast.Root
      toast={toast}
      className={styles.toast ?? ''}
      data-kind={toast.type ?? 'plain'}
      data-message=""
      {...(toast.priority === 'high' && readOnce)}
    >
      <div className={styles.words}>
        <Toast.Title className={styles.title} />
        <Toast.Description className={styles.description} />
        {toast.data !== undefined && (
          <div className={`${styles.actions} row-1`}>
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
  );
}

/**
 * Says a message, and which key leads to what can be done about it. The region itself is no live one: it would read the buttons
 * first, and what is said while a dialog closes is lost. An error is an alert already.
 */
function useSpokenMessage({ priority, title, description, data, actionProps }: Message): void {
  const say = useEffectEvent(() => {
    if (priority === 'high') return;
    const actions = [...(data?.actions.map(({ label }) => label) ?? []), actionProps?.children].filter(Boolean);
    const way = actions.length === 0 ? '' : `${shortcutText('messages')}: ${actions.join(', ')}`;
    announce([title, description, way].filter(Boolean).join('. '));
  });
  useEffect(() => say(), []);
}
