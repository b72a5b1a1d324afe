import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { type BankFilter, BankIndex, filterBank } from '../../../shared/domain/questions/bankSearch.ts';
import type { Question } from '../../../shared/domain/questions/question.ts';

/** How many questions are taken into the index before the window gets its turn again: about 20 ms of work. */
const portion = 100;

// One index for the window: it follows the bank by what has changed, so that coming back to a screen costs nothing.
const index = new BankIndex();

interface BankFindings {
  /** What the list shows. Typing, in the search field or in a question, stays ahead of it. */
  found: Question[];
  /** What passes the filter as it stands: for Enter, which may come before the list has caught up. */
  findNow: () => Question[];
}

/** The questions that pass a filter. */
export function useBankFilter(questions: readonly Question[], filter: BankFilter): BankFindings {
  const version = useIndexOf(questions);
  const listed = useDeferredValue(questions);
  const wanted = useDeferredValue(filter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that the index has changed
  const found = useMemo(() => filterBank(listed, wanted, index), [listed, wanted, version]);
  return { found, findNow: () => filterBank(questions, filter, index) };
}

/** Keeps the index up to date and gives a number that changes with it. */
function useIndexOf(questions: readonly Question[]): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const takeSome = () => {
      if (index.update(questions, portion)) setVersion((old) => old + 1);
      else timer = setTimeout(takeSome);
    };
    takeSome();
    return () => clearTimeout(timer);
  }, [questions]);
  return version;
}
