import type { LibraryEntry, Status } from '../../../shared/domain/scorecard/libraryEntry.ts';

/** Where an interview is opened: its scorecard once it is submitted, the interview itself as long as something is open. */
export function destinationOf({ id, status }: Pick<LibraryEntry, 'id' | 'status'>) {
  const params = { interviewId: id };
  return status === 'submitted'
    ? ({ to: '/scorecards/$interviewId', params } as const)
    : ({ to: '/interviews/$interviewId', params } as const);
}

/** What opening an interview does, in one word for its button. */
export function actionName(status: Status): string {
  const names: Readonly<Record<Status, string>> = {
    planned: 'Start',
    running: 'Resume',
    submitted: 'Open',
    amending: 'Resume',
  };
  return names[status];
}
