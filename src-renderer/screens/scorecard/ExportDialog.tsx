import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import type { Audience, PdfOptions } from '../../../shared/ipc/contract.ts';
import { Button } from '../../components/Button.tsx';
import { formatInstant } from '../../components/format.ts';
import { ExportFrame } from '../../features/exporting/ExportFrame.tsx';
import { PdfOptionsFields } from '../../features/exporting/PdfOptionsFields.tsx';
import { queries } from '../../state/queries.ts';
import styles from './ExportDialog.module.css';
import { feedbackExtent } from './feedback/feedbackEditing.ts';
import type { FeedbackEditing } from './feedback/useFeedback.ts';
import type { ScorecardExport } from './useExport.ts';

interface ExportDialogProps {
  /** For whom to begin with. */
  audience: Audience;
  feedback: FeedbackEditing;
  scorecardExport: ScorecardExport;
  /** When the state that is exported was submitted, in ms since the epoch. */
  submittedAt: number;
  onClose: () => void;
  onEditFeedback: () => void;
}

/** What the PDF of a scorecard is to be like. */
export function ExportDialog(props: ExportDialogProps) {
  const { audience, feedback, scorecardExport, submittedAt, onClose, onEditFeedback } = props;
  const { data: settings = defaultSettings } = useQuery(queries.settings);
  const [chosen, setChosen] = useState<Partial<PdfOptions>>({});
  const options: PdfOptions = {
    audience,
    kind: 'standard',
    paper: settings.paper,
    includePrivate: false,
    ...chosen,
  };
  const { isBusy, exportPdf } = scorecardExport;
  const write = async () => {
    // The PDF is made from what is on disk.
    await feedback.flush();
    return exportPdf(options);
  };
  return (
    <ExportFrame title="Export a PDF" isBusy={isBusy} write={write} onClose={onClose}>
      <PdfOptionsFields options={options} onChange={setChosen} />
      {options.audience === 'candidate' && (
        <FeedbackSummary feedback={feedback} submittedAt={submittedAt} onEdit={onEditFeedback} />
      )}
    </ExportFrame>
  );
}

interface FeedbackSummaryProps {
  feedback: FeedbackEditing;
  submittedAt: number;
  onEdit: () => void;
}

function FeedbackSummary({ feedback: { feedback, isEdited }, submittedAt, onEdit }: FeedbackSummaryProps) {
  const { editedAt } = feedback;
  const origin = isEdited && editedAt !== null ? `edited ${formatInstant(editedAt)}` : 'from the marks, not edited yet';
  const isOutdated = editedAt !== null && editedAt < submittedAt;
  return (
    <section className={styles.feedback} aria-label="Feedback">
      <div className={styles.words}>
        <p>
          {feedbackExtent(feedback)}, {origin}.
        </p>
        {isOutdated && (
          <p className="strong danger">The scorecard was amended since. Check that the feedback still fits.</p>
        )}
      </div>
      <Button onClick={onEdit}>Edit feedback…</Button>
    </section>
  );
}
