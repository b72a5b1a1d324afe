import { fork } from 'node:child_process';
import type { GuideProcess } from './guideReader.ts';

/**
 * Starts the process that reads a guide in plain Node.
 * @param entry the built worker, `out/main/guideWorker.js`
 */
export function forkGuideProcess(entry: string): GuideProcess {
  const child = fork(entry, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] });
  // Whoever asks later is told, too.
  const end = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.on('error', () => resolve());
  });
  return {
    // A process that has ended already says so by itself; that the message did not arrive adds nothing.
    send: (job) => void child.send(job, () => undefined),
    onMessage: (listener) => void child.on('message', listener),
    onEnd: (listener) => void end.then(listener),
    kill: () => void child.kill('SIGKILL'),
  };
}
