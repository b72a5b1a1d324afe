import { textLimits } from '../../../../shared/domain/plainText.ts';
import { Button } from '../../../components/Button.tsx';
import { SuggestField } from '../../../components/fields/SuggestField.tsx';
import { useSpoken } from '../../../components/status/Announcer.tsx';
import { questionCount } from '../../../features/questions/questionRows.ts';
import { commonCompetency, selectedQuestions } from '../importPreview.ts';
import type { PreviewModel } from '../usePreview.ts';
import styles from './OutcomePane.module.css';

/** Gives several questions a competency: select them, then name it. */
export function CompetencyForMany({ model }: { model: PreviewModel }) {
  const { plan, preview, select, act, competencies } = model;
  const selected = selectedQuestions(preview);
  const without = plan.questions.filter(({ competency }) => competency.trim() === '');
  const ids = selected.map(({ id }) => id);
  useSpoken(`${questionCount(selected.length)} selected`);
  return (
    <section className={styles.part}>
      <h2 className="small">Competency for several</h2>
      {selected.length === 0 && <p className="muted small">Select questions by their boxes, or with Space.</p>}
      {selected.length > 0 && (
        <SuggestField
          label={`Competency of ${questionCount(selected.length)}`}
          value={commonCompetency(selected) ?? ''}
          suggestions={competencies}
          maxLength={textLimits.line}
          onCommit={(competency) => act({ kind: 'setCompetency', ids, competency })}
        />
      )}
      <div className="row-2">
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
