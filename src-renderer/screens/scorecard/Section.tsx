import { type ReactNode, useId } from 'react';
import styles from './Section.module.css';

interface SectionProps {
  title: string;
  /** At the right end of the heading. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of the scorecard with its heading. */
export function Section({ title, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={`${styles.section} stack-3`}>
      <header className="bar-2">
        <h2 id={id} className="large">
          {title}
        </h2>
        {actions}
      </header>
      {children}
    </section>
  );
}
