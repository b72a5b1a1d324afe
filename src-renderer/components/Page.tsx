import type { ReactNode } from 'react';
import styles from './Page.module.css';

interface PageProps {
  title: string;
  /** A few muted words beside the title. */
  subtitle?: ReactNode;
  /** The buttons at the right end; the primary one last. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A screen beside the navigation: its heading, its actions, its content. */
export function Page({ title, subtitle, actions, children }: PageProps) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        {subtitle !== undefined && <p className={`${styles.subtitle} muted`}>{subtitle}</p>}
        <div className={styles.actions}>{actions}</div>
      </header>
      {children}
    </div>
  );
}
