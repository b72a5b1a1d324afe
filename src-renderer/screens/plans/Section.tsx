import { type ReactNode, useId } from 'react';
import styles from './Section.module.css';

interface SectionProps {
  title: string;
  /** A sentence below the title. */
  about?: string;
  /** At the right end of the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of a plan on its own ground. */
export function Section({ title, about, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section className={`card ${styles.section}`} aria-labelledby={id}>
      <div className="bar-2">
        <h2 id={id} className="large">
          {title}
        </h2>
        {actions}
      </div>
      {about !== undefined && <p className="muted small">{about}</p>}
      {children}
    </section>
  );
}
