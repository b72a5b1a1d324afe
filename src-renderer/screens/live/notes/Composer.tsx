import type { Ref } from 'react';
import { draftOf, type Interview } from '../../../../shared/domain/interview/interview.ts';
import { Keys } from '../../../components/Keys.tsx';
import { commitDraft, pasteLines, writeDraft } from '../session/actions.ts';
import { useSession } from '../session/useInterviewSession.ts';
import styles from './Composer.module.css';
import { LineInput } from './LineInput.tsx';
import type { NotesPlace } from './notesPlace.ts';

interface ComposerProps {
  interview: Interview;
  place: NotesPlace;
  /** The ids of what a screen reader says with the field: the question that is to be asked, or the words that are said. */
  describedBy: string;
  onLeaveUpwards: () => void;
  ref?: Ref<HTMLTextAreaElement>;
}

/** The line that is being typed. It is stored with every key press and becomes a note with Enter. */
export function Composer({ interview, place, describedBy, onLeaveUpwards, ref }: ComposerProps) {
  const session = useSession();
  return (
    <div className={`${styles.composer} stack-2`}>
      <LineInput
        key={place.id}
        {...(ref === undefined ? {} : { ref })}
        label="Note"
        describedBy={describedBy}
        placeholder="Type a note…"
        draft={draftOf(interview, place.id)}
        points={place.rubric}
        onChange={(draft) => writeDraft(session, place.id, draft)}
        onEnter={() => commitDraft(session, place.id)}
        onPasteLines={(lines) => pasteLines(session, place.id, lines)}
        onLeaveUpwards={onLeaveUpwards}
      />
      <p className={styles.hints}>
        <span>
          <Keys of="strength" /> strength
        </span>
        <span>
          <Keys of="concern" /> concern
        </span>
        <span>
          <Keys of="followUp" /> follow up
        </span>
        <span>
          <Keys of="private" /> private
        </span>
        {place.rubric.length > 0 && (
          <span>
            <Keys of="link" /> rubric point
          </span>
        )}
      </p>
    </div>
  );
}
