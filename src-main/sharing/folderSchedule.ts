/** When a folder is looked at: now, in a moment, again and again. */
export interface FolderSchedule {
  /** Scans now, and regularly from now on. */
  begin(): Promise<void>;
  /**
   * Scans follow one another, and whoever asks while one waits has that one: a folder that takes longer to look at than the
   * interval must not gather scans for ever.
   * @param isAsked whether the user asked for it
   */
  scan(isAsked?: boolean): Promise<void>;
  /** The same after some ms, once for all who ask meanwhile. */
  later(delay: number, isAsked?: boolean): void;
  /** Ends the scan that goes on where it is, and the one that waits for it. */
  interrupt(): Promise<void>;
  /** The same, and nothing is scanned until it begins again. */
  pause(): Promise<void>;
  /** The same for good. */
  stop(): Promise<void>;
  isStopped(): boolean;
  /** Whether a scan that goes on is to end: what is to be done in the folder is about to be something else. */
  shouldEnd(): boolean;
}

/**
 * @param scanOnce never fails
 * @param interval how often the folder is looked at without a sign of change, in ms
 */
export function createFolderSchedule(scanOnce: (isAsked: boolean) => Promise<void>, interval: number): FolderSchedule {
  let soon: NodeJS.Timeout | undefined;
  let regular: NodeJS.Timeout | undefined;
  let scanning: Promise<void> = Promise.resolve();
  /** The scan that waits for the one that goes on, and whether the user asked for it. */
  let next: Promise<void> | null = null;
  let isNextAsked = false;
  let isStopped = false;
  let isEnding = false;

  function scan(isAsked = false): Promise<void> {
    isNextAsked ||= isAsked;
    next ??= scanning.then(() => {
      const asked = isNextAsked;
      next = null;
      isNextAsked = false;
      scanning = scanOnce(asked);
      return scanning;
    });
    return next;
  }

  async function interrupt(): Promise<void> {
    isEnding = true;
    await (next ?? scanning);
    isEnding = false;
  }

  async function pause(): Promise<void> {
    clearTimeout(soon);
    clearInterval(regular);
    await interrupt();
  }

  return {
    begin() {
      clearInterval(regular);
      regular = setInterval(() => void scan(), interval);
      regular.unref();
      return scan();
    },
    scan,
    later(delay, isAsked = false) {
      if (isStopped) return;
      clearTimeout(soon);
      soon = setTimeout(() => void scan(isAsked), delay);
      soon.unref();
    },
    interrupt,
    pause,
    stop() {
      isStopped = true;
      return pause();
    },
    isStopped: () => isStopped,
    shouldEnd: () => isEnding,
  };
}
