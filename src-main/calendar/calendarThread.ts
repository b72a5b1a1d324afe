import { parentPort, workerData } from 'node:worker_threads';
import { readCalendar } from './readCalendar.ts';

// Reads one calendar in a thread of its own: a hostile one would keep the app busy without an end.
const { text, now } = workerData as { text: string; now: number };
parentPort?.postMessage(readCalendar(text, now));
