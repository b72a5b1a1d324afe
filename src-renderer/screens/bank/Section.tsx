import { type ReactNode, type Ref, useId } from 'react';
import { Keys } from '../../components/Keys.tsx';
import styles from './Section.module.css';

interface SectionProps {
  title: string;
  hint: string;
  /** Whether the keys that move a row are shown. */
  keys?: boolean;
  /** A button at the end of the heading. */
  action?: ReactNode;
  children: ReactNode;
  ref?: Ref<HTMLDivElement>;
}

/** A part of the question with its heading. */
export function Section({ title, hint, keys = false, action, children, ref }: SectionProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not lay its children out as a grid in every engine
    <div ref={ref} role="group" aria-labelledby={id} className={`${styles.section} stack-2`}>
      <div className={styles.head}>
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        <p className={styles.hint}>{hint}</p>
        {keys && (
          <p className="muted tiny">
            <Keys of={['moveUp', 'moveDown']} /> moves
          </p>
        )}
        {action}
      </div>
      {children}
    </div>
  );
}
