import { History, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Id } from '../../../../shared/domain/ids.ts';
import type { Fate } from '../../../../shared/guide/import/importDecision.ts';
import type { Decision } from '../../../../shared/guide/import/importPlan.ts';
import { Button } from '../../../components/Button.tsx';
import { formatInstant } from '../../../components/format.ts';
import { questionCount } from '../../../features/questions/questionRows.ts';
import { nextOf } from '../importPreview.ts';
import type { PreviewModel } from '../usePreview.ts';
import { CompetencyForMany } from './CompetencyForMany.tsx';
import styles from './OutcomePane.module.css';

interface OutcomeKind {
  fate: Fate;
  /** Stands behind the number of such questions. */
  label: string;
  /** What becomes of them. */
  means: string;
  /** What else could become of all of them. */
  forAll?: { label: string; decision: Decision };
}

const outcomes: readonly OutcomeKind[] = [
  { fate: 'new', label: 'new', means: 'To be added' },
  {
    fate: 'again',
    label: 'added all the same',
    means: 'To be added, although the bank has what asks the same',
    forAll: { label: 'Leave out', decision: 'byLikeness' },
  },
  {
    fate: 'inBank',
    label: 'already in the bank',
    means: 'Left out: the bank has what asks the same',
    forAll: { label: 'Add all the same', decision: 'add' },
  },
  { fate: 'skipped', label: 'skipped', means: 'Left out', forAll: { label: 'Take back in', decision: 'byLikeness' } },
  { fate: 'blank', label: 'without a prompt', means: 'Left out until a prompt is written' },
];

/** What will happen with the questions, what is to be said of the guide, and what can be changed for many at once. */
export function OutcomePane({ model, children }: { model: PreviewModel; children: ReactNode }) {
  return (
    <aside className={styles.pane} aria-label="What will happen">
      <section className={styles.part}>
        <h2 className="small">What will happen</h2>
        <ul className="stack-3">
          {outcomes
            .filter(({ fate }) => fate === 'new' || model.outcome[fate].length > 0)
            .map((outcome) => (
              <Outcome key={outcome.fate} {...outcome} ids={model.outcome[outcome.fate]} model={model} />
            ))}
        </ul>
        {model.adding === 0 && <p className="muted small">Nothing would be added as it stands.</p>}
      </section>
      <Remarks model={model} />
      {children}
      {model.plan.questions.length > 0 && <CompetencyForMany model={model} />}
    </aside>
  );
}

interface OutcomeProps extends OutcomeKind {
  ids: readonly Id[];
  model: PreviewModel;
}

function Outcome({ label, means, forAll, ids, model }: OutcomeProps) {
  return (
    <li className={styles.outcome}>
      <button
        type="button"
        className={styles.count}
        aria-disabled={ids.length === 0}
        title="Go to the next one"
        onClick={() => model.goTo(nextOf(model.preview, ids))}
      >
        <span className={`${styles.number} figures`}>{ids.length}</span> {label}
      </button>
      {ids.length > 0 && <p className="muted small">{means}</p>}
      {forAll !== undefined && (
        <Button className={styles.forAll} onClick={() => model.act({ kind: 'decide', ids, decision: forAll.decision })}>
          {forAll.label}
        </Button>
      )}
    </li>
  );
}

/** What the user should know about this guide. */
function Remarks({ model: { preview, plan } }: { model: PreviewModel }) {
  const { importedBefore } = preview.guide;
  const { warnings } = plan.reading.guide;
  if (importedBefore === null && warnings.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2 className="small">About this guide</h2>
      <ul className="stack-2 small">
        {importedBefore !== null && (
          <Remark icon={<History size={15} aria-hidden />}>
            Imported before on {formatInstant(importedBefore.importedAt)}, as ‘{importedBefore.name}’ with{' '}
            {questionCount(importedBefore.questions)}.
          </Remark>
        )}
        {warnings.map((warning) => (
          <Remark key={warning} icon={<TriangleAlert size={15} aria-hidden />}>
            {warning}
          </Remark>
        ))}
      </ul>
    </section>
  );
}

function Remark({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className={styles.remark}>
      {icon}
      <p>{children}</p>
    </li>
  );
}
