import type { Id } from '../../shared/domain/ids.ts';
import type { Progress } from '../../shared/ipc/contract.ts';

/** Work while it is done. */
export interface Job {
  /** Aborted once nobody wants the work any more. */
  signal: AbortSignal;
  /** Tells how far it is. @param current what is being worked on, in words */
  tell(done: number, total: number, current: string): void;
}

/** Long work that the window has begun: it follows each by a number that it has given it, and can end it early. */
export interface Jobs {
  run<T>(id: Id, work: (job: Job) => Promise<T>): Promise<T>;
  /** Nothing happens to work that has ended already. */
  cancel(id: Id): void;
}

/** @param send told how far each job is */
export function createJobs(send: (progress: Progress) => void): Jobs {
  const running = new Map<Id, AbortController>();
  return {
    async run(id, work) {
      const controller = new AbortController();
      running.set(id, controller);
      try {
        return await work({
          signal: controller.signal,
          tell: (done, total, current) => send({ jobId: id, done, total, current }),
        });
      } finally {
        running.delete(id);
      }
    },
    cancel: (id) => running.get(id)?.abort(),
  };
}
