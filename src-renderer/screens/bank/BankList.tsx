import type { KeyboardEvent } from 'react';
import type { BankFilter } from '../../../shared/domain/questions/bankSearch.ts';
import { type Question, questionTitle } from '../../../shared/domain/questions/question.ts';
import { Button } from '../../components/Button.tsx';
import { CheckField } from '../../components/fields/ChoiceField.tsx';
import { SearchField } from '../../components/fields/SearchField.tsx';
import { pressOf } from '../../components/hooks/keys.ts';
import { useSpoken } from '../../components/status/Announcer.tsx';
import { EmptyState } from '../../components/status/EmptyState.tsx';
import { Tag } from '../../components/Tag.tsx';
import { VirtualRows } from '../../components/table/VirtualRows.tsx';
import { CompetencySelect } from '../../features/questions/CompetencySelect.tsx';
import {
  destination,
  type QuestionListRow,
  questionCount,
  usualHeight,
} from '../../features/questions/questionRows.ts';
import styles from './BankList.module.css';
import { markNames } from './provenance.ts';
import type { BankView } from './useBankView.ts';

/** The questions that pass the filter. Arrow keys go through them, Enter goes on into the editor. */
export function BankList({ view, onOpen }: { view: BankView; onOpen: () => void }) {
  const { filter, setFilter, rows, ids, rowsRef } = view;
  const goTo = (id: string | null) => {
    if (id === null) return;
    view.choose(id);
    rowsRef.current?.focus(id);
  };
  const onSearchKey = (event: KeyboardEvent) => {
    const press = pressOf(event);
    if (press !== 'ArrowDown' && press !== 'Enter') return;
    event.preventDefault();
    goTo(view.findFirst());
  };
  const onListKey = (event: KeyboardEvent) => {
    const press = pressOf(event);
    if (press === 'Enter' && isChosenRow(event.target)) {
      event.preventDefault();
      return onOpen();
    }
    const id = destination(ids, view.chosen?.question.id ?? null, press);
    if (id === null) return;
    event.preventDefault();
    goTo(id);
  };
  return (
    <section className={`${styles.pane} stack-2`} aria-label="Questions">
      <SearchField
        label="Search the bank"
        value={filter.query}
        onChange={(query) => setFilter({ ...filter, query })}
        onKeyDown={onSearchKey}
      />
      <CompetencyFilter view={view} />
      {rows.length === 0 ? (
        <NothingFound view={view} />
      ) : (
        <VirtualRows
          ref={rowsRef}
          label="Questions"
          className={styles.rows}
          rows={rows}
          estimate={usualHeight}
          position={(row) => (row.kind === 'question' ? row.position : null)}
          setSize={ids.length}
          keep={view.tabStop}
          onKeyDown={onListKey}
        >
          {(row) => <Row row={row} view={view} />}
        </VirtualRows>
      )}
    </section>
  );
}

function isChosenRow(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.ariaCurrent === 'true';
}

function isNarrowed({ query, competency }: BankFilter): boolean {
  return query.trim() !== '' || competency !== null;
}

function CompetencyFilter({ view }: { view: BankView }) {
  const { filter, setFilter, competencies, questions, ids } = view;
  const retired = questions.filter((question) => question.retired).length;
  const found = isNarrowed(filter) ? `${questionCount(ids.length)} found` : '';
  useSpoken(found);
  return (
    <div className={styles.filters}>
      <CompetencySelect
        className={styles.competency ?? ''}
        competencies={competencies}
        value={filter.competency}
        onChange={(competency) => setFilter({ ...filter, competency })}
      />
      {(retired > 0 || filter.withRetired) && (
        <CheckField
          label={`Show retired (${retired})`}
          isChecked={filter.withRetired}
          onChange={(withRetired) => setFilter({ ...filter, withRetired })}
        />
      )}
      <p className={`${styles.count} figures`}>{found}</p>
    </div>
  );
}

function Row({ row, view }: { row: QuestionListRow; view: BankView }) {
  if (row.kind === 'heading')
    return (
      <h2 className={styles.heading}>
        {row.competency} <span className="figures">{row.questions}</span>
      </h2>
    );
  return <QuestionRow row={row} view={view} />;
}

function QuestionRow({ row: { question }, view }: { row: QuestionListRow & { kind: 'question' }; view: BankView }) {
  return (
    <button
      type="button"
      data-row-focus
      className={styles.question}
      aria-current={question.id === view.chosen?.question.id || undefined}
      tabIndex={question.id === view.tabStop ? 0 : -1}
      onClick={() => view.choose(question.id)}
    >
      <span className={styles.title} dir="auto">
        {questionTitle(question)}
      </span>
      <span className="small regular muted figures">{question.minutes} min</span>
      <RowMark question={question} view={view} />
    </button>
  );
}

function RowMark({ question, view }: { question: Question; view: BankView }) {
  const mark = view.marks.get(question.id) ?? 'builtIn';
  if (mark === 'builtIn' && !question.retired) return null;
  return (
    <span className={styles.mark}>
      <Tag>{question.retired ? 'Retired' : markNames[mark]}</Tag>
    </span>
  );
}

function NothingFound({ view }: { view: BankView }) {
  const { filter, setFilter, questions } = view;
  if (questions.length === 0)
    return <EmptyState title="The bank is empty">Write a question, and it stands here.</EmptyState>;
  return (
    <EmptyState
      title="Nothing found"
      actions={
        <Button onClick={() => setFilter({ ...filter, query: '', competency: null })}>Show all questions</Button>
      }
    >
      {filter.query.trim() === ''
        ? 'No question passes this filter.'
        : `No question has ‘${filter.query.trim()}’ in its prompt, rubric or competency.`}
    </EmptyState>
  );
}
