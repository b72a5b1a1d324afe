import { parentPort, workerData } from 'node:worker_threads';
import { Decrypter, Encrypter } from 'age-encryption';
import {
  type OnProgress,
  type PassphraseAnswer,
  type PassphraseJob,
  passphraseIdentity,
  passphraseRecipient,
} from './passphraseLock.ts';

// Works on one passphrase in a thread of its own, which whoever cancels ends.

tell(await answer(workerData));

async function answer(job: PassphraseJob): Promise<PassphraseAnswer> {
  try {
    return job.kind === 'protect' ? await protect(job) : await open(job);
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'tooLittleMemory' };
    if (job.kind === 'open') return { kind: 'protectionDamaged' };
    throw error;
  }
}

async function protect({ content, passphrase, work }: PassphraseJob & { kind: 'protect' }): Promise<PassphraseAnswer> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(passphraseRecipient(passphrase, work, byPercent()));
  return { kind: 'done', content: await encrypter.encrypt(content) };
}

async function open({ content, passphrase }: PassphraseJob & { kind: 'open' }): Promise<PassphraseAnswer> {
  let isWrong = false;
  const decrypter = new Decrypter();
  decrypter.addIdentity(passphraseIdentity(passphrase, byPercent()));
  decrypter.addIdentity({
    // Identities are asked in turn: this one only when the passphrase has not opened it.
    unwrapFileKey() {
      isWrong = true;
      return null;
    },
  });
  try {
    return { kind: 'done', content: await decrypter.decrypt(content) };
  } catch (error) {
    if (isWrong) return { kind: 'wrongPassphrase' };
    throw error;
  }
}

/** Tells each whole percent once. */
function byPercent(): OnProgress {
  let told = -1;
  return (share) => {
    const percent = Math.floor(share * 100);
    if (percent === told) return;
    told = percent;
    tell({ kind: 'progress', share: percent / 100 });
  };
}

function tell(message: PassphraseAnswer): void {
  parentPort?.postMessage(message);
}
