import type { ComponentProps, MouseEvent } from 'react';
import styles from './Button.module.css';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  /** 'primary' once a screen, 'quiet' inside rows and toolbars, 'danger' for what cannot simply be undone. */
  look?: 'plain' | 'primary' | 'quiet' | 'danger';
  /** It does nothing now. It can be reached all the same: a button that went out of reach while it has the focus would lose it. */
  disabled?: boolean | undefined;
}

/** The class names of a button, for links and triggers that have to look like one. */
export function buttonClass(look: NonNullable<ButtonProps['look']> = 'plain'): string {
  return `${styles.button} ${styles[look]}`;
}

export function Button({ look = 'plain', className, type = 'button', disabled = false, ...props }: ButtonProps) {
  return (
    <button
      {...props}
      {...(disabled && { 'aria-disabled': true, onClick: ignore })}
      type={type}
      className={`${buttonClass(look)} ${className ?? ''}`}
    />
  );
}

/** Enter in a form presses its button, too, which must not submit it then. */
function ignore(event: MouseEvent): void {
  event.preventDefault();
}

/** A button with a picture and no visible words: the label is what a screen reader says and the tooltip shows. */
export function IconButton({ label, ...props }: ButtonProps & { label: string }) {
  // The tooltip is its name, too. With the same words as `aria-label` it would be read out twice.
  return <Button look="quiet" title={label} {...props} className={`${styles.icon} ${props.className ?? ''}`} />;
}
