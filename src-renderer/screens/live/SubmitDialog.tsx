import { useRef } from 'react';
import type { Interview } from '../../../shared/domain/interview.ts';
import { recommendationNames } from '../../../shared/domain/libraryEntry.ts';
import { formatMean, interviewMean } from '../../../shared/domain/scoring.ts';
import { textLimits, toSingleLine } from '../../../shared/domain/text.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TextArea } from '../../components/Field.tsx';

interface SubmitDialogProps {
  isOpen: boolean;
  onClose: () => void;
  interview: Interview;
  isAmending: boolean;
  reason: string;
  onReason: (reason: string) => void;
  onConfirm: () => void;
}

/** The last question before a scorecard is locked. */
export function SubmitDialog({
  isOpen,
  onClose,
  interview,
  isAmending,
  reason,
  onReason,
  onConfirm,
}: SubmitDialogProps) {
  const first = useRef<HTMLButtonElement & HTMLTextAreaElement>(null);
  const name = toSingleLine(interview.details.candidate.name);
  const recommendation = interview.recommendation === null ? '' : recommendationNames[interview.recommendation];
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      initialFocus={first}
      title={isAmending ? `Submit the amendment for ${name}?` : `Submit the scorecard of ${name}?`}
      description={
        isAmending
          ? 'The original and every earlier amendment stay readable.'
          : `Recommendation: ${recommendation}. Mean: ${formatMean(interviewMean(interview))}. It is locked from then on; later changes are amendments that keep the original.`
      }
      actions={
        <>
          <Button onClick={onClose}>Not yet</Button>
          <Button
            {...(isAmending ? {} : { ref: first })}
            look="primary"
            disabled={isAmending && reason.trim() === ''}
            onClick={onConfirm}
          >
            {isAmending ? 'Submit the amendment' : 'Submit'}
          </Button>
        </>
      }
    >
      {isAmending && (
        <TextArea
          ref={first}
          label="Reason for the amendment"
          hint="Everybody who reads the scorecard sees it."
          maxLength={textLimits.paragraph}
          value={reason}
          onChange={(event) => onReason(event.target.value)}
        />
      )}
    </Dialog>
  );
}
