import { useRef } from 'react';
import type { Interview } from '../../../../shared/domain/interview/interview.ts';
import { formatMean, interviewMean } from '../../../../shared/domain/interview/scoring.ts';
import { textLimits, toSingleLine } from '../../../../shared/domain/plainText.ts';
import { recommendationNames } from '../../../../shared/domain/scorecard/libraryEntry.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { TextArea } from '../../../components/fields/Field.tsx';
import { useShortcut } from '../../../components/hooks/keys.ts';

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
  const hasReason = reason.trim() !== '';
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
            disabled={isAmending && !hasReason}
            onClick={onConfirm}
          >
            {isAmending ? 'Submit the amendment' : 'Submit'}
          </Button>
        </>
      }
    >
      {isAmending && (
        <>
          <TextArea
            ref={first}
            label="Reason for the amendment"
            hint="Everybody who reads the scorecard sees it."
            maxLength={textLimits.paragraph}
            value={reason}
            onChange={(event) => onReason(event.target.value)}
          />
          <SubmitKey onSubmit={() => hasReason && onConfirm()} />
        </>
      )}
    </Dialog>
  );
}

/** The same keys that led to the dialog go on from its field, when they are pressed once more and not just held. */
function SubmitKey({ onSubmit }: { onSubmit: () => void }) {
  useShortcut('finish', ({ repeat }) => !repeat && onSubmit(), 'dialog');
  return null;
}
