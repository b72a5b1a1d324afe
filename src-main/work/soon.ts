/** Work that is done soon after it was asked for, at most once at a time. */
export interface Soon {
  /** Asks for it. What was asked for while it is done is done once more afterwards. */
  ask(): void;
  /** Settles once nothing of it is to be done any more. It never fails. */
  settle(): Promise<void>;
}

/** @param report is told why the work has failed; it is done again when it is asked for again */
export function createSoon(work: () => Promise<void>, report: (error: unknown) => void): Soon {
  let asked = false;
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    await new Promise(setImmediate);
    while (asked) {
      asked = false;
      try {
        await work();
      } catch (error) {
        report(error);
      }
    }
    running = null;
  }

  return {
    ask() {
      asked = true;
      running ??= run();
    },
    settle: async () => running ?? undefined,
  };
}
