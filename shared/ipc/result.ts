import type { ErrorCode, Failure } from './contract.ts';

/** What came of something that can fail in a way that the user can act on. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** It worked. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** It did not work. `message` says what happened, to what, and what the user can do now; it holds no path and no stack. */
export function err(code: ErrorCode, message: string): Result<never> {
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
 * The value of a result.
 * @throws FailureError when it failed.
 */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new FailureError(result.error);
  return result.value;
}
