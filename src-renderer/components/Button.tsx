import type { ComponentProps } from 'react';
import styles from './Button.module.css';

interface ButtonProps extends ComponentProps<'button'> {
  /** 'primary' once a screen, 'quiet' inside rows and toolbars, 'danger' for what cannot simply be undone. */
  look?: 'plain' | 'primary' | 'quiet' | 'danger';
}

/** The class names of a button, for links and triggers that have to look like one. */
export function buttonClass(look: NonNullable<ButtonProps['look']> = 'plain'): string {
  return `${styles.button} ${styles[look]}`;
}

export function Button({ look = 'plain', className, type = 'button', ...props }: ButtonProps) {
  return <button {...props} type={type} className={`${buttonClass(look)} ${className ?? ''}`} />;
}

/** A button with a picture and no visible words: the label is what a screen reader says and the tooltip shows. */
export function IconButton({ label, ...props }: ButtonProps & { label: string }) {
  return (
    <Button
      look="quiet"
      aria-label={label}
      title={label}
      {...props}
      className={`${styles.icon} ${props.className ?? ''}`}
    />
  );
}
