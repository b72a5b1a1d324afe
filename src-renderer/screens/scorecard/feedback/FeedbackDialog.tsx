import { useMemo } from 'react';
import { textLimits, toSingleLine } from '../../../../shared/domain/plainText.ts';
import { leftOutOfFeedback } from '../../../../shared/domain/scorecard/feedback.ts';
import { createSecrecy } from '../../../../shared/domain/scorecard/privateLines.ts';
import { latestRevision, type Scorecard } from '../../../../shared/domain/scorecard/scorecard.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { TextArea } from '../../../components/fields/Field.tsx';
import { SaveStatus } from '../../../components/status/SaveStatus.tsx';
import styles from './FeedbackDialog.module.css';
import { FeedbackSection } from './FeedbackSection.tsx';
import { stillLeftOut } from './feedbackEditing.ts';
import { LeftOutList } from './LeftOutList.tsx';
import type { FeedbackEditing } from './useFeedback.ts';

interface FeedbackDialogProps {
  scorecard: Scorecard;
  editing: FeedbackEditing;
  onClose: () => void;
  /** To the export of the feedback. */
  onExport: () => void;
}

/** The candidate's feedback to edit, beside what is left out of it and why. */
export function FeedbackDialog({ scorecard, editing, onClose, onExport }: FeedbackDialogProps) {
  const { edited, change, isEdited, startAgain, state } = editing;
  const { interview } = latestRevision(scorecard);
  const isSecret = useMemo(() => createSecrecy(scorecard), [scorecard]);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="full"
      title={`Feedback for ${toSingleLine(interview.details.candidate.name)}`}
      description="Made from the marks and the linked lines. Change it until you would say it to the candidate’s face."
      actions={
        <>
          <span className={styles.state}>
            <SaveStatus state={state} />
          </span>
          <Button disabled={!isEdited} onClick={startAgain}>
            Start again from the marks
          </Button>
          <Button onClick={onClose}>Done</Button>
          <Button look="primary" onClick={onExport}>
            Export PDF…
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={`${styles.feedback} stack-6`}>
          <TextArea
            label="Opening"
            dir="auto"
            maxLength={textLimits.note}
            value={edited.opening}
            onChange={(event) => change((old) => ({ ...old, opening: event.target.value }))}
          />
          {edited.sections.map((section) => (
            <FeedbackSection key={section.questionId} section={section} isSecret={isSecret} change={change} />
          ))}
          <TextArea
            label="Closing"
            dir="auto"
            maxLength={textLimits.note}
            value={edited.closing}
            onChange={(event) => change((old) => ({ ...old, closing: event.target.value }))}
          />
        </div>
        <LeftOutList
          interview={interview}
          leftOut={stillLeftOut(edited, leftOutOfFeedback(interview))}
          edited={edited}
          change={change}
        />
      </div>
    </Dialog>
  );
}
