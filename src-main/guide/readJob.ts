import { type WorkerMessage, workerJobSchema } from './guideMessages.ts';
import { UnreadableError } from './readers/unreadable.ts';
import { readGuide } from './readGuide.ts';

/** Reads a guide that came as a message, and gives the message to answer with. */
export async function readJob(job: unknown): Promise<WorkerMessage> {
  try {
    return { outcome: 'read', reading: await readGuide(workerJobSchema.parse(job)) };
  } catch (error) {
    if (error instanceof UnreadableError) {
      return { outcome: 'unreadable', reason: error.reason, advice: error.advice };
    }
    return { outcome: 'failed', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
