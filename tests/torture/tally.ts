/** What a walk did and found. */
export interface Tally {
  /** Processes that were killed, or stopped and woken. */
  kills: number;
  /** Operations that were refused, files that were damaged, clocks that were turned. */
  faults: number;
  /** What is gone, in words that lead to the place. There must be none. */
  losses: string[];
  /** What was seen and is no loss: a start that was refused as it should be. */
  remarks: string[];
}

export function emptyTally(): Tally {
  return { kills: 0, faults: 0, losses: [], remarks: [] };
}

/** How one walk is to be made. */
export interface WalkOptions {
  seed: number;
  /** How many rounds. */
  rounds: number;
  /** An empty folder; it goes away afterwards. */
  folder: string;
}

export type Walk = (options: WalkOptions) => Promise<Tally>;
