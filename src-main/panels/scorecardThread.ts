import { parentPort, workerData } from 'node:worker_threads';
import { readSignedFile } from './verify.ts';

// Reads one scorecard, kit or plan in a thread of its own: a large one takes seconds, in which nothing else would be saved.
parentPort?.postMessage(readSignedFile(workerData));
