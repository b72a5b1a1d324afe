import { useEffect, useMemo, useRef, useState } from 'react';
import { newId } from '../../../shared/domain/ids.ts';
import { type BankFilter, countCompetencies } from '../../../shared/domain/questions/bankSearch.ts';
import { emptyQuestion, type Question } from '../../../shared/domain/questions/question.ts';
import type { BankEntry } from '../../../shared/ipc/contract.ts';
import type { RowsHandle } from '../../components/table/VirtualRows.tsx';
import { questionIds, questionRows } from '../../features/questions/questionRows.ts';
import { useBankFilter } from '../../features/questions/useBankFilter.ts';
import { useBankDocuments } from '../../state/bankAndSets.ts';
import { toastError } from '../../state/toasts.ts';
import { isBlank, markOf } from './provenance.ts';

const everything: BankFilter = { query: '', competency: null, withRetired: false };

/** The question that the link names, or the first that is offered. */
function firstChosen(entries: readonly BankEntry[], named: string | undefined): string | null {
  const chosen =
    entries.find(({ question }) => question.id === named) ?? entries.find(({ question }) => !question.retired);
  return chosen?.question.id ?? null;
}

/** A question as the list shows it as long as it stays where `held` stood. */
function inPlaceOf(question: Question, held: Question): Question {
  return question.competency === held.competency ? question : { ...question, competency: held.competency };
}

/**
 * What the bank's screen shows: the filter, the rows that pass it, and the question that is open.
 * @param named the question to begin with, such as the first of those that were just added
 */
export function useBankView(entries: readonly BankEntry[], named: string | undefined) {
  const documents = useBankDocuments();
  const rowsRef = useRef<RowsHandle>(null);
  const [filter, setFilter] = useState(everything);
  const [chosenId, setChosenId] = useState(() => firstChosen(entries, named));
  const [held, setHeld] = useState<Question | null>(null);
  useEffect(() => () => documents.dropUntouched(), [documents]);
  useEffect(() => {
    if (named !== undefined) rowsRef.current?.show(named);
  }, [named]);
  const questions = useMemo(
    () => entries.map(({ question }) => (question.id === held?.id ? inPlaceOf(question, held) : question)),
    [entries, held],
  );
  const { found, findNow } = useBankFilter(questions, filter);
  const rows = useMemo(() => questionRows(found, filter.query.trim() !== ''), [found, filter.query]);
  const ids = useMemo(() => questionIds(rows), [rows]);
  const chosen = entries.find(({ question }) => question.id === chosenId) ?? null;

  /** Opens a question. One that was left without a word in it goes again. */
  const choose = (id: string | null) => {
    const left = chosen?.question;
    setChosenId(id);
    if (left !== undefined && chosen?.kit === undefined && left.id !== id && isBlank(left))
      documents.remove(left.id).catch((error: unknown) => toastError('The empty question was not taken out', error));
  };
  const create = () => {
    const question = { ...emptyQuestion(newId()), competency: filter.competency ?? '' };
    setFilter({ ...filter, query: '' });
    documents.begin(question);
    choose(question.id);
    rowsRef.current?.show(question.id);
  };
  return {
    questions,
    marks: useMemo(() => new Map(entries.map((entry) => [entry.question.id, markOf(entry)])), [entries]),
    filter,
    setFilter,
    rows,
    ids,
    findFirst: () => findNow()[0]?.id ?? null,
    chosen,
    /** The row that Tab leads to: the chosen one, or the first when that is filtered out. */
    tabStop: chosenId !== null && ids.includes(chosenId) ? chosenId : (ids[0] ?? null),
    choose,
    create,
    /** Keeps a question where it stands in the list while its competency is typed: half a word is no place to go to. */
    holdPlace: (question: Question) => setHeld((old) => (old?.id === question.id ? old : question)),
    releasePlace: () => setHeld(null),
    rowsRef,
    competencies: useMemo(() => countCompetencies(questions.filter(({ retired }) => !retired)), [questions]),
  };
}

export type BankView = ReturnType<typeof useBankView>;
