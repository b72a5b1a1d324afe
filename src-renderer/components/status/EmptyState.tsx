import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  title: string;
  /** What this place is for, and what to do next. */
  children: ReactNode;
  actions?: ReactNode;
}

/** What stands where a list has nothing to show. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <section className={`${styles.empty} stack-3`}>
      <h2 className="large">{title}</h2>
      <p className="muted">{children}</p>
      {actions !== undefined && <div className={`${styles.actions} row-2`}>{actions}</div>}
    </section>
  );
}
