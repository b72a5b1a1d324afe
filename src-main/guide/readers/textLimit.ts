import { guideTextLimit } from '../../../shared/ipc/guideLimits.ts';
import { UnreadableError } from './unreadable.ts';

/** Thrown for a guide with more text than is parsed. */
export function tooLong(): UnreadableError {
  const millions = guideTextLimit / 1_000_000;
  return new UnreadableError(
    `it has more than ${millions} million characters of text`,
    'Split it into smaller files, or copy the part with the questions and paste it.',
  );
}
