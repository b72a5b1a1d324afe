import { toSingleLine } from '../../../shared/domain/plainText.ts';
import { guideTextLimit } from '../../../shared/ipc/guideLimits.ts';

/** Why a guide cannot be read. `reason` ends the sentence '“guide.pdf” cannot be read: …'; `advice` is a sentence of its own. */
export interface Unreadable {
  readonly reason: string;
  readonly advice: string;
}

/** Thrown by the readers for what they refuse, with words for the person who chose the file. */
export class UnreadableError extends Error implements Unreadable {
  override readonly name = 'UnreadableError';
  readonly reason: string;
  readonly advice: string;

  constructor(reason: string, advice: string) {
    super(reason);
    this.reason = reason;
    this.advice = advice;
  }
}

/**
 * What the user reads about a guide that cannot be read.
 * @param name the file's name; null for pasted text
 */
export function describeUnreadable(name: string | null, { reason, advice }: Unreadable): string {
  const subject = name === null ? 'The pasted text' : `“${toSingleLine(name)}”`;
  return `${subject} cannot be read: ${reason}. ${advice}`;
}

/** Thrown for a guide with more text than is parsed. */
export function tooLong(): UnreadableError {
  const millions = guideTextLimit / 1_000_000;
  return new UnreadableError(
    `it has more than ${millions} million characters of text`,
    'Split it into smaller files, or copy the part with the questions and paste it.',
  );
}
