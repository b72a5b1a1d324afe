/** Runs work after everything that was asked for before, whatever came of that. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** So long the end of the app waits for what no person has typed, in ms. */
const longestEnd = 1_000;

/**
 * Waits for work that the end of the app can do without: what a disk or a network share that has gone silent never settles must
 * not keep it from ending. Gives null when it took longer than a second.
 */
export async function atTheEnd<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), longestEnd);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Parts of some work by what they are called in the error log. */
export type Parts<T> = Readonly<Record<string, () => T | Promise<T>>>;

/** Does parts of some work one after the other and gives their results. One that fails is reported, and keeps no other from being done. */
export async function eachOnItsOwn<T>(report: (part: string, error: unknown) => void, parts: Parts<T>): Promise<T[]> {
  const results: T[] = [];
  for (const [name, work] of Object.entries(parts)) {
    try {
      results.push(await work());
    } catch (error) {
      report(name, error);
    }
  }
  return results;
}
