import { dotShape } from '../../../../shared/charts/candidateDots.ts';
import type { SideBySideRow } from '../../../../shared/domain/panel/candidateComparison.ts';
import type { PanelMember } from '../../../../shared/domain/panel/member.ts';
import { toSingleLine } from '../../../../shared/domain/plainText.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { MeanBadge } from '../../../features/answers/RatingBadge.tsx';
import { RowAnswers } from '../../../features/panels/RowAnswers.tsx';
import type { CandidateRow } from '../table/candidateRows.ts';
import styles from './CompareDialog.module.css';
import { ShapeSign } from './CompareTable.tsx';

interface CompareDialogProps {
  row: SideBySideRow;
  /** The interviewers of each candidate. */
  members: readonly (readonly PanelMember[])[];
  candidates: readonly CandidateRow[];
  onClose: () => void;
}

/** One question as each of the candidates answered it, with the notes of all interviewers. */
export function CompareDialog({ row, members, candidates, onClose }: CompareDialogProps) {
  const prompt = row.candidates.find((part) => part !== null)?.prompt;
  return (
    <Dialog isOpen onClose={onClose} title={toSingleLine(row.title)} description={prompt} width="full">
      <div className="stack-6">
        {candidates.map(({ figures, name }, place) => {
          const part = row.candidates[place] ?? null;
          return (
            <section key={figures.key} className={styles.candidate}>
              <h3 className={styles.head}>
                <ShapeSign shape={dotShape(place)} />
                <bdi className="anywhere">{name}</bdi>
                {part !== null && <MeanBadge mean={part.mean} />}
              </h3>
              {part === null ? (
                <p className="muted">This question was not in the set.</p>
              ) : (
                <RowAnswers row={part} members={members[place] ?? []} candidate={name} />
              )}
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}
