import { useQuery } from '@tanstack/react-query';
import type { Id } from '../../../shared/domain/ids.ts';
import type { LibraryEntry } from '../../../shared/domain/scorecard/libraryEntry.ts';
import { latestRevision } from '../../../shared/domain/scorecard/scorecard.ts';
import { queries } from '../../state/queries.ts';

/** The interview that was begun last; a sample is none. */
export function lastBegun(entries: readonly LibraryEntry[]): LibraryEntry | undefined {
  return entries.filter(({ sample }) => !sample).toSorted((one, other) => other.createdAt - one.createdAt)[0];
}

/** The set with which the last interview began; null where there is none to be found, undefined until that is known. */
export function useLastSetId(): Id | null | undefined {
  const interviews = useQuery(queries.interviews);
  const last = interviews.data && lastBegun(interviews.data);
  const document = useQuery({ ...queries.interview(last?.id ?? ''), enabled: last !== undefined });
  if (interviews.isPending || (last !== undefined && document.isPending)) return undefined;
  if (document.data === undefined) return null;
  const { working, scorecard } = document.data;
  const interview = working ?? (scorecard && latestRevision(scorecard).interview);
  return interview?.plan.setId ?? null;
}
