/**
 * The switch with which the app prints one page and ends, without a window, a lock or the user's documents:
 * `--print-pdf=FOLDER`.
 */
export const printSwitch = 'print-pdf';

/** What is in that folder: the page that is to be printed, and then what came of it. */
export const printFiles = { page: 'page.json', pdf: 'page.pdf', error: 'error.txt' } as const;

/** The folder that a command line names with the switch, or null when the app is to start as usual. */
export function printFolderOf(commandLine: readonly string[]): string | null {
  const prefix = `--${printSwitch}=`;
  const argument = commandLine.find((part) => part.startsWith(prefix));
  return argument === undefined ? null : argument.slice(prefix.length);
}
