import { useState } from 'react';
import { textLimits } from '../../../shared/domain/plainText.ts';
import type { BankFilter } from '../../../shared/domain/questions/bankSearch.ts';
import { type Question, questionTitle } from '../../../shared/domain/questions/question.ts';
import { type QuestionSet, setLimit } from '../../../shared/domain/questions/questionSet.ts';
import {
  changeJobDescription,
  insertItem,
  newItem,
  sharesForRole,
} from '../../../shared/domain/questions/setEditing.ts';
import { TextArea } from '../../components/fields/Field.tsx';
import { announce } from '../../state/announcer.ts';
import { useSetDocuments } from '../../state/bankAndSets.ts';
import type { Change } from '../../state/editedDocuments.ts';
import { BankPicker } from './BankPicker.tsx';
import { Coverage } from './Coverage.tsx';
import { Plan } from './Plan.tsx';
import { SetDetails } from './SetDetails.tsx';
import styles from './SetEditor.module.css';

const everything: BankFilter = { query: '', competency: null, withRetired: false };

interface SetEditorProps {
  set: QuestionSet;
  /** All sets: those for the same role say what else is asked. */
  sets: readonly QuestionSet[];
  questions: readonly Question[];
}

/** The plan, what it covers, and the bank to add from. Each change saves itself. */
export function SetEditor({ set, sets, questions }: SetEditorProps) {
  const documents = useSetDocuments();
  const [filter, setFilter] = useState(everything);
  const change: Change<QuestionSet> = (update, field) => documents.change(set.id, update, field ?? null);
  const add = (question: Question) => {
    if (set.items.length >= setLimit) return announce(`A set holds at most ${setLimit} questions.`);
    change((old) => insertItem(old, old.items.length, newItem(question)));
    announce(`Added ${questionTitle(question)} as number ${set.items.length + 1}`);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving any field writes at once what was typed
    <div className={`${styles.panes} stack-4`} onBlur={() => void documents.flush()}>
      <section className={`card ${styles.plan} stack-4`} aria-label="Plan of the interview">
        <SetDetails set={set} change={change} />
        <Plan set={set} questions={questions} change={change} />
        <TextArea
          label="Description"
          dir="auto"
          rows={2}
          placeholder="What this set is for, and how it is meant to run"
          maxLength={textLimits.paragraph}
          value={set.description}
          onChange={({ target }) => change((old) => ({ ...old, description: target.value }), 'description')}
        />
        <TextArea
          label="Job description"
          dir="auto"
          rows={2}
          placeholder="The text of the job description. It goes with the kit of this set"
          maxLength={textLimits.note}
          value={set.jobDescription ?? ''}
          onChange={({ target }) => change((old) => changeJobDescription(old, target.value), 'jobDescription')}
        />
      </section>
      <div className={styles.side}>
        <BankPicker set={set} questions={questions} filter={filter} onFilter={setFilter} onAdd={add} />
        <Coverage
          shares={sharesForRole(set, sets, questions)}
          chosen={filter.competency}
          onChoose={(competency) => setFilter({ ...filter, query: '', competency })}
        />
      </div>
    </div>
  );
}
