import { parentPort, workerData } from 'node:worker_threads';
import { readScorecard } from './verify.ts';

// Reads one scorecard in a thread of its own: a large one takes seconds, in which nothing else would be saved.
parentPort?.postMessage(readScorecard(workerData));
