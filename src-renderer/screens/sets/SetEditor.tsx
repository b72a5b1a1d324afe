import { useState } from 'react';
import type { BankFilter } from '../../../shared/domain/bankSearch.ts';
import { type Question, questionTitle } from '../../../shared/domain/question.ts';
import { type QuestionSet, setLimit } from '../../../shared/domain/questionSet.ts';
import { insertItem, namedShares, newItem } from '../../../shared/domain/setEditing.ts';
import { textLimits } from '../../../shared/domain/text.ts';
import { TextArea } from '../../components/Field.tsx';
import { useSetsDesk } from '../../documents/desks.ts';
import { BankPicker } from './BankPicker.tsx';
import { Coverage } from './Coverage.tsx';
import { Plan } from './Plan.tsx';
import { SetDetails } from './SetDetails.tsx';
import styles from './SetEditor.module.css';

/** Changes the set. `field` names what is typed into, so that one word is one step to undo. */
export type ChangeSet = (update: (set: QuestionSet) => QuestionSet, field?: string) => void;

const everything: BankFilter = { query: '', competency: null, withRetired: false };

/** The plan, what it covers, and the bank to add from. Each change saves itself. */
export function SetEditor({ set, questions }: { set: QuestionSet; questions: readonly Question[] }) {
  const desk = useSetsDesk();
  const [filter, setFilter] = useState(everything);
  const [spoken, setSpoken] = useState('');
  const change: ChangeSet = (update, field) => desk.change(set.id, update, field ?? null);
  const add = (question: Question) => {
    if (set.items.length >= setLimit) return setSpoken(`A set holds at most ${setLimit} questions.`);
    change((old) => insertItem(old, old.items.length, newItem(question)));
    setSpoken(`Added ${questionTitle(question)} as number ${set.items.length + 1}`);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving any field writes at once what was typed
    <div className={styles.panes} onBlur={() => void desk.flush()}>
      <section className={styles.plan} aria-label="Plan of the interview">
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
      </section>
      <div className={styles.side}>
        <BankPicker set={set} questions={questions} filter={filter} onFilter={setFilter} onAdd={add} />
        <Coverage
          shares={namedShares(set, questions)}
          chosen={filter.competency}
          onChoose={(competency) => setFilter({ ...filter, query: '', competency })}
        />
      </div>
      <p role="status" className="visually-hidden">
        {spoken}
      </p>
    </div>
  );
}
