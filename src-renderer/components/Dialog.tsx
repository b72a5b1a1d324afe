import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, type RefObject, useRef } from 'react';
import { Button, IconButton } from './Button.tsx';
import styles from './Dialog.module.css';

interface DialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  /** One sentence under the title. */
  description?: string | undefined;
  /** The buttons at the foot; the primary one last. */
  actions?: ReactNode;
  width?: 'narrow' | 'wide' | 'full';
  /** Where the focus goes when it opens; otherwise to the first field, or to the title where there is none. */
  initialFocus?: RefObject<HTMLElement | null>;
  children?: ReactNode;
}

/** What can be filled in. Of a group of radio buttons it is the one that holds. */
const fields = 'input:is(:not([type="radio"]), :checked):enabled, select:enabled, textarea:enabled';

/** A modal dialog: keeps the focus inside, closes with Escape, gives the focus back. */
export function Dialog(props: DialogProps) {
  const { isOpen, onClose, title, description, actions, width = 'narrow', initialFocus, children } = props;
  const body = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <BaseDialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={styles.backdrop} />
        <BaseDialog.Popup
          className={styles.popup}
          data-width={width}
          initialFocus={initialFocus ?? (() => body.current?.querySelector<HTMLElement>(fields) ?? heading.current)}
        >
          <div className={styles.head}>
            <BaseDialog.Title ref={heading} tabIndex={-1} className={styles.title}>
              {title}
            </BaseDialog.Title>
            <BaseDialog.Close render={<IconButton label="Close" />}>
              <X size={16} aria-hidden />
            </BaseDialog.Close>
          </div>
          {description !== undefined && (
            <BaseDialog.Description className={styles.description}>{description}</BaseDialog.Description>
          )}
          <div ref={body} className={styles.body}>
            {children}
          </div>
          {actions !== undefined && <div className={`${styles.actions} row-2`}>{actions}</div>}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

interface ConfirmDialogProps extends Pick<DialogProps, 'isOpen' | 'onClose' | 'title' | 'description' | 'children'> {
  /** The button that leaves everything as it is: 'Keep it'. */
  keep: string;
  /** The button that does what the title asks. */
  act: string;
  look?: 'primary' | 'danger';
  onAct: () => void;
}

/** Asks before something is done that cannot simply be undone. */
export function ConfirmDialog({ keep, act, look = 'primary', onAct, ...dialog }: ConfirmDialogProps) {
  return (
    <Dialog
      {...dialog}
      actions={
        <>
          <Button onClick={dialog.onClose}>{keep}</Button>
          <Button look={look} onClick={onAct}>
            {act}
          </Button>
        </>
      }
    />
  );
}
