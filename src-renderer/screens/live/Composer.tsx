import type { Ref } from 'react';
import { draftOf, type Interview, type PlannedQuestion } from '../../../shared/domain/interview.ts';
import { commitDraft, writeDraft } from './actions.ts';
import styles from './Composer.module.css';
import { LineInput } from './LineInput.tsx';
import { useSession } from './useInterviewSession.ts';

interface ComposerProps {
  interview: Interview;
  question: PlannedQuestion;
  onLeaveUpwards: () => void;
  ref?: Ref<HTMLTextAreaElement>;
}

/** The line that is being typed. It is stored with every key press and becomes a note with Enter. */
export function Composer({ interview, question, onLeaveUpwards, ref }: ComposerProps) {
  const session = useSession();
  return (
    <div className={styles.composer}>
      <LineInput
        key={question.id}
        {...(ref === undefined ? {} : { ref })}
        label="Note"
        placeholder="Type a note…"
        draft={draftOf(interview, question.id)}
        points={question.rubric}
        onChange={(draft) => writeDraft(session, question.id, draft)}
        onEnter={() => commitDraft(session, question.id)}
        onLeaveUpwards={onLeaveUpwards}
      />
      <p className={styles.hints}>
        <span>
          <kbd>+</kbd> strength
        </span>
        <span>
          <kbd>-</kbd> concern
        </span>
        <span>
          <kbd>?</kbd> follow up
        </span>
        <span>
          <kbd>!</kbd> private
        </span>
        <span>
          <kbd>#</kbd> rubric point
        </span>
      </p>
    </div>
  );
}
