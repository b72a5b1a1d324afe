import { useRef } from 'react';
import type { Interview } from '../../../shared/domain/interview/interview.ts';
import { type Evidence, evidenceOfAsking } from '../../../shared/domain/interview/review.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { leaveUnrated } from './session/actions.ts';
import { useSession } from './session/useInterviewSession.ts';

interface NotAskedDialogProps {
  interview: Interview;
  /** The questions that are to be marked as not asked. */
  questionIds: readonly string[];
  onClose: () => void;
}

/** Asks whether questions were asked that have notes or marks, before they are recorded as not asked. */
export function NotAskedDialog({ interview, questionIds, onClose }: NotAskedDialogProps) {
  const session = useSession();
  const first = useRef<HTMLButtonElement>(null);
  const evidence = evidenceOfAsking(interview, questionIds);
  const leave = (asked: readonly string[]) => {
    leaveUnrated(session, questionIds, asked);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      initialFocus={first}
      title={titleOf(evidence)}
      description="Not asked is a deviation from the plan, and what was noted counts for nothing. Neither enters a mean."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button onClick={() => leave([])}>{evidence.length === 1 ? 'Not asked' : 'None of them was asked'}</Button>
          <Button ref={first} look="primary" onClick={() => leave(evidence.map(({ questionId }) => questionId))}>
            Asked, but not rated
          </Button>
        </>
      }
    >
      {evidence.length > 1 && (
        <ul>
          {evidence.map(({ questionId, title, inWords }) => (
            <li key={questionId}>
              <bdi>{title}</bdi>: {inWords}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function titleOf(evidence: readonly Evidence[]): string {
  const [one, ...others] = evidence;
  if (one !== undefined && others.length === 0) return `${one.inWords}: asked, but not rated?`;
  return `${evidence.length} of these questions have notes or marks: asked, but not rated?`;
}
