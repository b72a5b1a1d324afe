import type { KeyboardEvent } from 'react';
import { textLimits } from '../../../../shared/domain/plainText.ts';
import type { GuideQuestion, QuestionChanges } from '../../../../shared/guide/import/importPlan.ts';
import { Button } from '../../../components/Button.tsx';
import { TextArea, TextField } from '../../../components/fields/Field.tsx';
import { SuggestField } from '../../../components/fields/SuggestField.tsx';
import { pressOf } from '../../../components/hooks/keys.ts';
import type { PreviewModel } from '../usePreview.ts';
import { besidePoints } from './besidePoints.ts';
import { PointsEditor } from './PointsEditor.tsx';
import styles from './QuestionFields.module.css';

/** What can be changed about a question before it enters the bank. Escape leads back to its head. */
export function QuestionFields({ question, model }: { question: GuideQuestion; model: PreviewModel }) {
  const change = (changes: QuestionChanges) => model.act({ kind: 'editQuestion', id: question.id, changes });
  const beside = besidePoints(question);
  const onKeyDown = (event: KeyboardEvent) => {
    if (pressOf(event) !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    model.goTo(question.id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves whichever field it is pressed in
    <div className={styles.fields} onKeyDown={onKeyDown}>
      <TextField
        label="Title"
        hint={question.isTitleMadeUp ? 'Made up of the prompt’s own words.' : undefined}
        dir="auto"
        maxLength={textLimits.line}
        value={question.title}
        onChange={({ target }) => change({ title: target.value })}
      />
      <Competency question={question} model={model} onChange={(competency) => change({ competency })} />
      <TextArea
        className={styles.wide ?? ''}
        label="Prompt"
        dir="auto"
        rows={2}
        maxLength={textLimits.paragraph}
        error={question.prompt.trim() === '' ? 'Without a prompt it cannot be added. Write what is asked.' : undefined}
        value={question.prompt}
        onChange={({ target }) => change({ prompt: target.value })}
      />
      <PointsEditor question={question} model={model} />
      {beside.length > 0 && <p className={styles.beside}>With {beside.join(' · ')}</p>}
      {question.exampleAnswer !== '' && (
        <details className={styles.example}>
          <summary>What strong sounded like</summary>
          <blockquote>{question.exampleAnswer}</blockquote>
        </details>
      )}
    </div>
  );
}

interface CompetencyProps {
  question: GuideQuestion;
  model: PreviewModel;
  onChange: (competency: string) => void;
}

/** The competency, and where it is a guess, a way to say that it is right. */
function Competency({ question: { id, competency, isCompetencyGuessed }, model, onChange }: CompetencyProps) {
  return (
    <div className={styles.competency}>
      <SuggestField
        label="Competency"
        {...(isCompetencyGuessed ? { hint: 'A guess from the words of your bank.' } : {})}
        value={competency}
        suggestions={model.competencies}
        maxLength={textLimits.line}
        onCommit={onChange}
      />
      {isCompetencyGuessed && (
        <Button look="quiet" onClick={() => model.act({ kind: 'setCompetency', ids: [id], competency })}>
          It is right
        </Button>
      )}
    </div>
  );
}
