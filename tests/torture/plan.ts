/** What happens to the disk below a process. `at` counts the operations on files inside `root`, from 1. */
export type DiskPlan =
  | { kind: 'none' }
  /** The process is killed before its n-th operation. */
  | { kind: 'kill'; at: number }
  /** So many operations from the n-th on are refused. */
  | { kind: 'error'; at: number; times: number; code: ErrorCode }
  /** So many writes from the n-th operation on write half of what they were given, and say so. */
  | { kind: 'short'; at: number; times: number }
  /** After the n-th operation there is room for so many bytes, until so many operations were refused. */
  | { kind: 'full'; at: number; room: number; times: number };

/** Name → number, as Linux has them. Node has no name for EDQUOT. */
export const errorNumbers = {
  EACCES: 13,
  EBUSY: 16,
  EDQUOT: 122,
  EFBIG: 27,
  EIO: 5,
  EMFILE: 24,
  ENOENT: 2,
  ENOSPC: 28,
  EPERM: 1,
  EROFS: 30,
} as const;
export type ErrorCode = keyof typeof errorNumbers;

/** What a process of the torture is told, in the variable `TORTURE`. */
export interface Orders {
  root: string;
  disk: DiskPlan;
  /** Ms by which its clock is wrong. */
  clock: number;
}
