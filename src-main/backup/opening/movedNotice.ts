import { calendarDate } from '../../../shared/domain/calendarDate.ts';
import type { Notice } from '../../../shared/ipc/contract.ts';

/** What is said here, at each start, after everything was taken to another computer. */
export function movedNotice(at: number): Omit<Notice, 'id'> {
  return {
    isAboutFiles: false,
    title: 'Everything was taken to another computer',
    text: `That was on ${calendarDate(new Date(at))}. What you write here does not arrive there: go on there. If you do go on here, say so in the settings under “Backup copies”.`,
  };
}
