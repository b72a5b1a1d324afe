import { Check, Plus } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { type BankFilter, countCompetencies } from '../../../shared/domain/questions/bankSearch.ts';
import { type Question, questionTitle } from '../../../shared/domain/questions/question.ts';
import type { QuestionSet } from '../../../shared/domain/questions/questionSet.ts';
import { SearchField } from '../../components/fields/SearchField.tsx';
import { pressOf } from '../../components/hooks/keys.ts';
import { useSpoken } from '../../components/status/Announcer.tsx';
import { type RowsHandle, VirtualRows } from '../../components/table/VirtualRows.tsx';
import { CompetencySelect } from '../../features/questions/CompetencySelect.tsx';
import {
  destination,
  type QuestionListRow,
  questionCount,
  questionIds,
  questionRows,
} from '../../features/questions/questionRows.ts';
import { useBankFilter } from '../../features/questions/useBankFilter.ts';
import styles from './BankPicker.module.css';

interface BankPickerProps {
  set: QuestionSet;
  questions: readonly Question[];
  filter: BankFilter;
  onFilter: (filter: BankFilter) => void;
  onAdd: (question: Question) => void;
}

const noneFound = 'No question of the bank passes this search.';

/** How many were found, and which stands first: Enter adds that one. */
function hitsInWords([first, ...others]: readonly Question[]): string {
  if (first === undefined) return noneFound;
  return `${questionCount(others.length + 1)} found, first ‘${questionTitle(first)}’`;
}

/** The bank beside a set. Enter adds: from the search field the first match, in the list the question that has the focus. */
export function BankPicker({ set, questions, filter, onFilter, onAdd }: BankPickerProps) {
  const list = useRef<RowsHandle>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const { found, findNow } = useBankFilter(questions, filter);
  const rows = useMemo(() => questionRows(found, filter.query.trim() !== ''), [found, filter.query]);
  const ids = useMemo(() => questionIds(rows), [rows]);
  const offered = useMemo(() => countCompetencies(questions.filter(({ retired }) => !retired)), [questions]);
  const chosen = useMemo(() => new Set(set.items.map(({ questionId }) => questionId)), [set.items]);
  const tabStop = activeId !== null && ids.includes(activeId) ? activeId : ids[0];
  useSpoken(hitsInWords(found));
  const goTo = (id: string | null) => {
    if (id === null) return;
    setActiveId(id);
    list.current?.focus(id);
  };
  const onSearchKey = (event: KeyboardEvent) => {
    const press = pressOf(event);
    if (press === 'ArrowDown') {
      event.preventDefault();
      goTo(findNow()[0]?.id ?? null);
    } else if (press === 'Enter' && (filter.query.trim() !== '' || filter.competency !== null)) {
      const best = findNow().find(({ id }) => !chosen.has(id));
      if (best !== undefined) onAdd(best);
    }
  };
  const onListKey = (event: KeyboardEvent) => {
    const id = destination(ids, tabStop ?? null, pressOf(event));
    if (id === null) return;
    event.preventDefault();
    goTo(id);
  };
  return (
    <section className={`${styles.picker} stack-2`} aria-label="Add from the bank">
      <SearchField
        label="Add from the bank"
        value={filter.query}
        onChange={(query) => onFilter({ ...filter, query })}
        onKeyDown={onSearchKey}
      />
      <CompetencySelect
        competencies={offered}
        value={filter.competency}
        onChange={(competency) => onFilter({ ...filter, competency })}
      />
      {ids.length === 0 ? (
        <p className={styles.empty}>{noneFound}</p>
      ) : (
        <VirtualRows
          ref={list}
          label="Questions of the bank"
          className={styles.rows}
          rows={rows}
          estimate={usualHeight}
          position={(row) => (row.kind === 'question' ? row.position : null)}
          setSize={ids.length}
          keep={tabStop ?? null}
          onKeyDown={onListKey}
        >
          {(row) => (
            <PickerRow
              row={row}
              isChosen={chosen.has(row.id)}
              isTabStop={row.id === tabStop}
              onFocus={() => setActiveId(row.id)}
              onAdd={onAdd}
            />
          )}
        </VirtualRows>
      )}
    </section>
  );
}

function usualHeight({ kind }: QuestionListRow): number {
  return kind === 'heading' ? 34 : 48;
}

interface PickerRowProps {
  row: QuestionListRow;
  isChosen: boolean;
  isTabStop: boolean;
  onFocus: () => void;
  onAdd: (question: Question) => void;
}

function PickerRow({ row, isChosen, isTabStop, onFocus, onAdd }: PickerRowProps) {
  if (row.kind === 'heading') return <h3 className={styles.heading}>{row.competency}</h3>;
  const { question } = row;
  return (
    <button
      type="button"
      data-row-focus
      className={styles.question}
      aria-disabled={isChosen}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={onFocus}
      onClick={() => !isChosen && onAdd(question)}
    >
      {isChosen ? <Check size={15} aria-hidden /> : <Plus size={15} aria-hidden />}
      <span className={styles.title}>
        {!isChosen && <span className="visually-hidden">Add </span>}
        {questionTitle(question)}
        <span className="visually-hidden">, </span>
      </span>
      <span className="small muted figures">{isChosen ? 'in the set' : `${question.minutes} min`}</span>
      <span className={styles.prompt} title={question.prompt}>
        {question.prompt}
      </span>
    </button>
  );
}
