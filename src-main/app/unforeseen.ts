import type { Report } from '../storage/errorLog.ts';

/**
 * Keeps the app running when something fails that nobody has caught: what is held in memory can still be written. Electron would
 * show a stack that nobody can act on, and a rejection would be seen by nobody at all.
 * @param tell lets the user know; the error itself is in the log
 */
export function catchUnforeseen(report: Report, tell: () => void): void {
  process.on('uncaughtException', (error) => {
    report('uncaught exception', error);
    tell();
  });
  process.on('unhandledRejection', (reason) => {
    report('unhandled rejection', reason);
    tell();
  });
  // A limit for the size of files ends the process by this signal unless somebody listens; the write itself then fails and is told.
  process.on('SIGXFSZ', () => undefined);
}
