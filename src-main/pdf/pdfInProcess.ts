import { type UtilityProcess, utilityProcess } from 'electron';
import { FailureError } from '../../shared/ipc/result.ts';
import { createTurns } from '../work/oneByOne.ts';
import { type WorkerJob, workerAnswerSchema } from './pdfMessages.ts';
import type { PdfRequest, Rendered } from './render.ts';

export interface PdfProcessOptions {
  /** The built worker, `out/main/pdfWorker.js`. */
  entry: string;
  /** The folder with the files of `fontFiles`. */
  fontsFolder: string;
}

/** After this time without work, in ms, the worker's memory is given back. */
const idleTime = 30_000;

/** A document that is not ready after this time, in ms, never will be: the worker is ended. */
const timeLimit = 180_000;

interface Waiting {
  id: number;
  resolve(rendered: Rendered): void;
  reject(error: Error): void;
}

/**
 * Renders in a process of its own. It starts with the first document, takes one at a time, and ends when there is nothing to
 * do, when it crashes or when it hangs; the next document starts another.
 */
export function createPdfProcess(options: PdfProcessOptions): (request: PdfRequest) => Promise<Rendered> {
  const inTurn = createTurns();
  const worker = createWorker(options);
  return (request) => inTurn(() => worker.render(request));
}

function createWorker({ entry, fontsFolder }: PdfProcessOptions) {
  let child: UtilityProcess | null = null;
  let waiting: Waiting | null = null;
  let timer: NodeJS.Timeout | undefined;
  let jobs = 0;

  function render(request: PdfRequest): Promise<Rendered> {
    clearTimeout(timer);
    jobs += 1;
    const job: WorkerJob = { id: jobs, request };
    return new Promise((resolve, reject) => {
      waiting = { id: job.id, resolve, reject };
      timer = setTimeout(() => end(failure('it took longer than three minutes')), timeLimit);
      child ??= start();
      child.postMessage(job);
    });
  }

  function start(): UtilityProcess {
    const started = utilityProcess.fork(entry, [fontsFolder], { serviceName: 'Scorecard PDF', stdio: 'ignore' });
    started.on('message', (message: unknown) => receive(message));
    started.on('exit', () => {
      if (child === started) end(failure('the part of Scorecard that makes it has stopped'));
    });
    return started;
  }

  function receive(message: unknown): void {
    const answer = workerAnswerSchema.parse(message);
    if (waiting === null || answer.id !== waiting.id) return;
    const { resolve, reject } = settle(waiting);
    if (answer.ok) resolve(answer.rendered);
    else reject(new Error(answer.reason));
  }

  function settle(done: Waiting): Waiting {
    waiting = null;
    clearTimeout(timer);
    timer = setTimeout(() => end(null), idleTime);
    timer.unref();
    return done;
  }

  function end(reason: Error | null): void {
    const ending = child;
    child = null;
    clearTimeout(timer);
    ending?.kill();
    if (reason !== null) waiting?.reject(reason);
    waiting = null;
  }

  return { render };
}

function failure(reason: string): FailureError {
  return new FailureError({
    code: 'internal',
    message: `The PDF could not be made: ${reason}. Nothing was changed; please try again.`,
  });
}
