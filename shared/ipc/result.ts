import type { ErrorCode, Failure } from './contract.ts';

/** What came of something that can fail in a way that the user can act on. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** It worked. */
export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** It did not work. `message` says what happened, to what, and what the user can do now; it holds no path and no stack. */
export function failed(code: ErrorCode, message: string): Outcome<never> {
  return { ok: false, error: { code, message } };
}

/** A failure as an exception, for code whose caller has nothing to decide. The boundary turns it into its answer. */
export class FailureError extends Error {
  override readonly name = 'FailureError';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/**
 * The value of an outcome.
 * @throws FailureError when it failed.
 */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new FailureError(outcome.error);
  return outcome.value;
}
