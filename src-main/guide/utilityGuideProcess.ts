import { utilityProcess } from 'electron';
import type { GuideProcess } from './guideReader.ts';

/**
 * Starts the process that reads a guide as one of the app's own.
 * @param entry the built worker, `out/main/guideWorker.js`
 */
export function startUtilityGuideProcess(entry: string): GuideProcess {
  const child = utilityProcess.fork(entry, [], { serviceName: 'Scorecard guide reader', stdio: 'ignore' });
  return {
    send: (job) => child.postMessage(job),
    onMessage: (listener) => void child.on('message', listener),
    onEnd: (listener) => void child.on('exit', listener),
    kill: () => void child.kill(),
  };
}
