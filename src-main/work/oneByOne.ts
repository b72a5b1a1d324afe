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
