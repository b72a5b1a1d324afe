import { useRef } from 'react';
import { textLimits } from '../../../shared/domain/plainText.ts';
import { competencyName } from '../../../shared/domain/questions/bankSearch.ts';
import { type Question, questionTitle } from '../../../shared/domain/questions/question.ts';
import { type QuestionSet, type SetItem, setTime } from '../../../shared/domain/questions/questionSet.ts';
import {
  changeItem,
  clockOf,
  insertItem,
  moveItem,
  removeItem,
  spareText,
  startMinutes,
} from '../../../shared/domain/questions/setEditing.ts';
import { TextArea } from '../../components/fields/Field.tsx';
import { NumberField } from '../../components/fields/NumberField.tsx';
import { useRowFocus } from '../../components/hooks/useRowFocus.ts';
import { Keys } from '../../components/Keys.tsx';
import { SortableList } from '../../components/SortableList.tsx';
import type { Change } from '../../state/editedDocuments.ts';
import { toastUndo } from '../../state/toasts.ts';
import styles from './Plan.module.css';
import { PlanItem } from './PlanItem.tsx';
import { TimeBar } from './TimeBar.tsx';

interface PlanProps {
  set: QuestionSet;
  questions: readonly Question[];
  change: Change<QuestionSet>;
}

/** The interview as it will run: introduction, questions in their order, closing, each with its minutes. */
export function Plan({ set, questions, change }: PlanProps) {
  return (
    <div className={styles.plan}>
      <PlanHead set={set} />
      <div className={styles.columns} aria-hidden>
        <span className={styles.start}>At</span>
        <span>Question</span>
        <span>Minutes</span>
        <span>Weight</span>
      </div>
      <TalkRow
        label="Opening"
        start={0}
        minutes={set.introMinutes}
        onChange={(introMinutes) => change((old) => ({ ...old, introMinutes }), 'intro')}
      />
      <Words
        label="What you say first"
        value={set.opening}
        onChange={(opening) => change((old) => ({ ...old, opening }), 'openingWords')}
      />
      <Items set={set} questions={questions} change={change} />
      <TalkRow
        label="Closing"
        start={setTime(set).planned - set.closingMinutes}
        minutes={set.closingMinutes}
        onChange={(closingMinutes) => change((old) => ({ ...old, closingMinutes }), 'closing')}
      />
      <Words
        label="What you say last"
        value={set.closing}
        onChange={(closing) => change((old) => ({ ...old, closing }), 'closingWords')}
      />
    </div>
  );
}

/** The words before the first question, or after the last one. */
function Words({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <TextArea
      className={styles.words ?? ''}
      label={label}
      dir="auto"
      maxLength={textLimits.paragraph}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

function PlanHead({ set }: { set: QuestionSet }) {
  const time = setTime(set);
  return (
    <div className={styles.head}>
      <h2 className={`${styles.total} figures`}>
        {time.planned} <span className="muted">of {time.slot} min planned</span>
        <span className="visually-hidden">, </span>
      </h2>
      <p className={time.spare < 0 && time.slot > 0 ? styles.over : styles.spare}>{spareText(time)}</p>
      {set.items.length > 0 && (
        <p className={styles.keys}>
          <span>
            <Keys of={['moveUp', 'moveDown']} /> moves
          </span>
          <span>
            <Keys of="remove" /> removes
          </span>
        </p>
      )}
      <div className={styles.bar}>
        <TimeBar set={set} />
      </div>
    </div>
  );
}

interface TalkRowProps {
  label: string;
  start: number;
  minutes: number;
  onChange: (minutes: number) => void;
}

function TalkRow({ label, start, minutes, onChange }: TalkRowProps) {
  return (
    <div className={styles.talk}>
      <span className={`${styles.start} figures`}>{clockOf(start)}</span>
      <span className="muted">{label}</span>
      <NumberField
        label={`Minutes for the ${label.toLowerCase()}`}
        isLabelHidden
        min={0}
        max={600}
        step={1}
        isWhole
        value={minutes}
        onChange={onChange}
      />
    </div>
  );
}

function Items({ set, questions, change }: PlanProps) {
  const list = useRef<HTMLDivElement>(null);
  const focusRow = useRowFocus(list);
  const { items } = set;
  const starts = startMinutes(set);
  const questionOf = (id: string) => questions.find((question) => question.id === id);
  const nameOf = (id: string) => {
    const question = questionOf(id);
    return question === undefined ? 'Question that is no longer in the bank' : questionTitle(question);
  };
  const remove = (item: SetItem, index: number) => {
    change((old) => removeItem(old, item.questionId));
    const next = items[index + 1] ?? items[index - 1];
    if (next !== undefined) focusRow(next.questionId);
    toastUndo(`Removed ‘${nameOf(item.questionId)}’ from the set`, () => change((old) => insertItem(old, index, item)));
  };
  if (items.length === 0)
    return (
      <p className={styles.empty}>
        No questions yet. Add them from the bank: search, then press <Keys of="open" />.
      </p>
    );
  return (
    <div ref={list}>
      <SortableList
        label="Questions of the set"
        ids={items.map(({ questionId }) => questionId)}
        nameOf={nameOf}
        onMove={(from, to) => change((old) => moveItem(old, from, to))}
        onDelete={(id) => {
          const index = items.findIndex(({ questionId }) => questionId === id);
          if (items[index] !== undefined) remove(items[index], index);
        }}
      >
        {(id, index, handle) => {
          const item = items[index];
          if (item === undefined) return null;
          const question = questionOf(id);
          return (
            <PlanItem
              item={item}
              name={nameOf(id)}
              competency={question === undefined ? null : competencyName(question.competency)}
              isRetired={question?.retired ?? false}
              number={index + 1}
              start={starts[index] ?? 0}
              handle={handle}
              onChange={(changes, field) => change((old) => changeItem(old, id, changes), `${field}:${id}`)}
              onRemove={() => remove(item, index)}
            />
          );
        }}
      </SortableList>
    </div>
  );
}
