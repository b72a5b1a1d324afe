import { type ReactNode, useEffect, useRef } from 'react';
import { useFocusFallback } from './hooks/useRowFocus.ts';
import { useScreenTitle } from './hooks/useScreenTitle.ts';
import styles from './Page.module.css';

interface PageProps {
  title: string;
  /** What of it is shown, where a page shows several things one after another: 'Debrief'. */
  view?: string | undefined;
  /** What its content depends on. Where the control with the focus goes when that changes, the heading gets the focus. */
  contents?: unknown;
  /** A few muted words beside the title. */
  subtitle?: ReactNode;
  /** The buttons at the right end; the primary one last. */
  actions?: ReactNode;
  children: ReactNode;
}

/**
 * A screen beside the navigation: its heading, its actions, its content. Where the link that led here went with the screen before,
 * the heading takes the focus, so that it is read out and Tab goes on from there.
 */
export function Page({ title, view, contents, subtitle, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  useFocusFallback(heading, contents);
  useScreenTitle(title, view);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {subtitle !== undefined && <p className={`${styles.subtitle} muted`}>{subtitle}</p>}
        </div>
        <div className={`${styles.actions} row-2`}>{actions}</div>
      </header>
      {children}
    </div>
  );
}
