import { textLimits } from '../../../shared/domain/text.ts';
import { Button } from '../../components/Button.tsx';
import { questionCount } from '../../components/questionRows.ts';
import { SuggestField } from '../../components/SuggestField.tsx';
import { commonCompetency, selectedQuestions } from './importPreview.ts';
import styles from './OutcomePane.module.css';
import type { PreviewModel } from './usePreview.ts';

/** Gives several questions a competency: select them, then name it. */
export function CompetencyForMany({ model }: { model: PreviewModel }) {
  const { plan, preview, select, act, competencies } = model;
  const selected = selectedQuestions(preview);
  const without = plan.questions.filter(({ competency }) => competency.trim() === '');
  const ids = selected.map(({ id }) => id);
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>Competency for several</h2>
      <p role="status" className={selected.length === 0 ? styles.means : 'visually-hidden'}>
        {selected.length === 0
          ? 'Select questions by their boxes, or with Space.'
          : `${questionCount(selected.length)} selected`}
      </p>
      {selected.length > 0 && (
        <SuggestField
          label={`Competency of ${questionCount(selected.length)}`}
          value={commonCompetency(selected) ?? ''}
          suggestions={competencies}
          maxLength={textLimits.line}
          onCommit={(competency) => act({ kind: 'setCompetency', ids, competency })}
        />
      )}
      <div className={styles.selects}>
        {selected.length < plan.questions.length && (
          <Button onClick={() => select(plan.questions.map(({ id }) => id))}>Select all</Button>
        )}
        {without.length > 0 && without.length < plan.questions.length && (
          <Button onClick={() => select(without.map(({ id }) => id))}>Select {without.length} without one</Button>
        )}
        {selected.length > 0 && <Button onClick={() => select([])}>Select none</Button>}
      </div>
    </section>
  );
}
