import type { WorkerMessage } from './guideMessages.ts';
import { UnreadableError } from './readers/unreadable.ts';
import { type GuideSource, readGuide } from './readGuide.ts';

/** Reads a guide that came as a message, and gives the message to answer with. */
export async function readJob(job: unknown): Promise<WorkerMessage> {
  try {
    if (!isSource(job)) throw new TypeError('The message is no guide.');
    return { outcome: 'read', reading: await readGuide(job) };
  } catch (error) {
    if (error instanceof UnreadableError) {
      return { outcome: 'unreadable', reason: error.reason, advice: error.advice };
    }
    return { outcome: 'failed', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** The parent's only message, looked at without zod: loading that takes a fifth as long as reading a long guide. */
function isSource(job: unknown): job is GuideSource {
  if (typeof job !== 'object' || job === null || !('name' in job)) return false;
  if (job.name === null) return 'text' in job && typeof job.text === 'string';
  return typeof job.name === 'string' && 'bytes' in job && job.bytes instanceof Uint8Array;
}
