import type { Unsaved } from '../storage/pendingWrites.ts';

export interface LastWriteOptions {
  /** Writes everything that is waiting; gives what is still not on disk. */
  flush(): Promise<Unsaved[]>;
  /** Tells the user what is not saved, and asks what to do. */
  ask(unsaved: readonly Unsaved[]): Promise<'retry' | 'quit'>;
}

/**
 * Writes until nothing is left, or until the user gives it up.
 */
export async function writeTheLast({ flush, ask }: LastWriteOptions): Promise<void> {
  for (;;) {
    const unsaved = await flush();
    if (unsaved.length === 0 || (await ask(unsaved)) === 'quit') return;
  }
}

/** What the user is asked when something is not on disk at the end. */
export function describeUnsaved(unsaved: readonly Unsaved[]): { message: string; detail: string } {
  const names = unsaved.map(({ what }) => what);
  const message =
    names.length === 1
      ? `${names[0]} is not saved. What was typed last is lost when Scorecard quits now.`
      : `${names.length} interviews are not saved. What was typed last is lost when Scorecard quits now.`;
  return { message, detail: unsaved.map(({ failure }) => failure.message).join('\n\n') };
}
