import { parentPort, workerData } from 'node:worker_threads';
import { type PassphraseKeyJob, passphraseKey } from './passphraseKey.ts';

// Works on one passphrase in a thread of its own, so that everything else goes on meanwhile.

parentPort?.postMessage(passphraseKey(workerData as PassphraseKeyJob));
