import { type ReactNode, useId } from 'react';
import type { Loop } from '../../../../shared/domain/panel/loop.ts';
import type { PanelRow, PanelTable } from '../../../../shared/domain/panel/table.ts';
import { LoopTable } from '../../../features/panels/LoopTable.tsx';
import { OwnQuestions } from './OwnQuestions.tsx';
import { RatingsTable } from './RatingsTable.tsx';

interface LoopViewProps {
  loop: Loop;
  /** The questions that two or more were to ask. */
  shared: PanelTable;
  /** Every question, in the order in which they open. */
  questions: readonly PanelRow[];
  /** How many scorecards are there and sealed. */
  sealed: number;
  /** Over everybody's ratings, 1 to 5; null when there is none. */
  mean: number | null;
  onOpen: (key: string) => void;
  /** What stands below the competencies: the rule. */
  children: ReactNode;
}

/** A candidate's rounds: the competencies first, then what two or more asked, then what each round asked alone. */
export function LoopView({ loop, shared, questions, sealed, mean, onOpen, children }: LoopViewProps) {
  const id = useId();
  return (
    <>
      <LoopTable loop={loop} questions={questions} sealed={sealed} onOpen={onOpen} />
      {children}
      {shared.members.length > 1 && (
        <section aria-labelledby={id} className="stack-2">
          <h2 id={id} className="large">
            What two or more were to ask
          </h2>
          {shared.groups.length === 0 ? (
            <p className="muted">
              No question was in the sets of two interviewers, so that nothing can be compared word by word.
            </p>
          ) : (
            <RatingsTable table={shared} mean={mean} onOpen={onOpen} />
          )}
        </section>
      )}
      <OwnQuestions rounds={loop.own} onOpen={onOpen} />
    </>
  );
}
