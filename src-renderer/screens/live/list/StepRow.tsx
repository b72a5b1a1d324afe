import { Ban } from 'lucide-react';
import type { Interview } from '../../../../shared/domain/interview/interview.ts';
import type { InterviewStep } from '../../../../shared/domain/interview/places.ts';
import type { Place } from '../../../../shared/domain/interview/steps.ts';
import { OutlineRow } from './OutlineRow.tsx';

interface StepRowProps {
  step: InterviewStep;
  interview: Interview;
  isCurrent: boolean;
  onPick: (place: Place) => void;
}

/** The opening or the closing in the outline: by its name, without a number and without a rating. */
export function StepRow({ step: { name, title, minutes, record }, interview, isCurrent, onPick }: StepRowProps) {
  const isSkipped = record.skipped !== null;
  return (
    <OutlineRow
      interview={interview}
      place={name}
      number=""
      title={title}
      label={`${title}, ${isSkipped ? 'skipped' : `${minutes} min`}`}
      minutes={minutes}
      isCurrent={isCurrent}
      onPick={onPick}
    >
      {isSkipped && <Ban size={14} role="img" aria-label="Skipped" aria-hidden={false} />}
    </OutlineRow>
  );
}
