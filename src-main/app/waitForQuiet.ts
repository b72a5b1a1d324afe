/** A pause between calls, to wait for. */
export interface Quiet {
  /** Something happens: the pause, if it has not begun yet, begins so much later. */
  postpone(): void;
  /** Resolves when nothing has happened for a while, or when it has taken too long. */
  begun: Promise<void>;
}

/**
 * Waits until a burst of calls is over.
 * @param quiet how long nothing has to happen after the first call, in ms
 * @param longest how long to wait at most, in ms, also when nothing ever happens
 */
export function waitForQuiet(quiet: number, longest: number): Quiet {
  let end: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    end = resolve;
  });
  const last = setTimeout(end, longest);
  let timer: NodeJS.Timeout | undefined;
  return {
    postpone() {
      clearTimeout(timer);
      timer = setTimeout(() => {
        clearTimeout(last);
        end();
      }, quiet);
    },
    begun,
  };
}
