import { Check, Plus } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { type BankFilter, countCompetencies } from '../../../shared/domain/bankSearch.ts';
import { type Question, questionTitle } from '../../../shared/domain/question.ts';
import type { QuestionSet } from '../../../shared/domain/questionSet.ts';
import { CompetencySelect } from '../../components/CompetencySelect.tsx';
import { destination, type QuestionListRow, questionIds, questionRows } from '../../components/questionRows.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { type RowsHandle, VirtualRows } from '../../components/VirtualRows.tsx';
import { useBankFilter } from '../../hooks/useBankFilter.ts';
import styles from './BankPicker.module.css';

interface BankPickerProps {
  set: QuestionSet;
  questions: readonly Question[];
  filter: BankFilter;
  onFilter: (filter: BankFilter) => void;
  onAdd: (question: Question) => void;
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
  const goTo = (id: string | null) => {
    if (id === null) return;
    setActiveId(id);
    list.current?.focus(id);
  };
  const onSearchKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      goTo(findNow()[0]?.id ?? null);
    } else if (event.key === 'Enter' && filter.query.trim() !== '') {
      const best = findNow().find(({ id }) => !chosen.has(id));
      if (best !== undefined) onAdd(best);
    }
  };
  const onListKey = (event: KeyboardEvent) => {
    const id = destination(ids, tabStop ?? null, event.key);
    if (id === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    goTo(id);
  };
  return (
    <section className={styles.picker} aria-label="Add from the bank">
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
        <p role="status" className={styles.empty}>
          No question of the bank passes this search.
        </p>
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
      title={question.prompt}
      onFocus={onFocus}
      onClick={() => !isChosen && onAdd(question)}
    >
      {isChosen ? <Check size={15} aria-hidden /> : <Plus size={15} aria-hidden />}
      <span className={styles.title}>
        <span className="visually-hidden">{isChosen ? 'In the set: ' : 'Add '}</span>
        {questionTitle(question)}
      </span>
      <span className={`${styles.minutes} figures`}>{isChosen ? 'in the set' : `${question.minutes} min`}</span>
      <span className={styles.prompt}>{question.prompt}</span>
    </button>
  );
}
