import type { Id } from '../../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../../shared/ipc/result.ts';
import type { Protection as Lock } from '../../../shared/ipc/sharingContract.ts';
import type { Jobs } from '../../work/jobs.ts';
import { inspect, type Protected } from './ageHeader.ts';
import type { PassphraseJob } from './passphraseLock.ts';
import type { PassphraseResult, PassphraseWork } from './passphraseWork.ts';
import type { ProtectionProblem } from './problems.ts';

/** A passphrase with the number by which the work on it is followed and cancelled. */
export interface Passphrase {
  passphrase: string;
  jobId: Id;
}

/** What is in a protected file, or why it stays closed. */
export type Opened = { ok: true; bytes: Uint8Array } | { ok: false; problem: ProtectionProblem };

/** Protects files that leave the computer, and opens those of others (age-encryption.org/v1). */
export interface FileProtection {
  /** Fails with `cancelled` when the work was cancelled. */
  protect(content: string | Uint8Array, lock: Exclude<Lock, { kind: 'none' }>): Promise<Result<Uint8Array>>;
  /** Opens what is protected for one's own address. */
  open(bytes: Uint8Array): Promise<Opened>;
  unlock(bytes: Uint8Array, passphrase: Passphrase): Promise<Opened>;
}

/** One's own key for protected files. */
export interface AgeIdentity {
  /** The secret key as the age format writes it (`AGE-SECRET-KEY-1…`). */
  secretKey(): Promise<Result<string>>;
  /** What is told to others (`age1…`), and what keeps the key to it. */
  address(): Promise<Result<{ address: string; keptBy: 'system' | 'file' }>>;
}

export interface FileProtectionOptions {
  own: AgeIdentity;
  work: PassphraseWork;
  jobs: Pick<Jobs, 'run'>;
}

/** The base-2 logarithm of the work factor of new files: what age itself takes, one to two seconds. */
const workFactor = 18;

export function createFileProtection({ own, work, jobs }: FileProtectionOptions): FileProtection {
  const follow = (job: PassphraseJob, jobId: Id): Promise<PassphraseResult> =>
    jobs.run(jobId, ({ signal, tell }) => work(job, { onProgress: (share) => tell(share, 1, ''), signal }));

  async function byPassphrase(content: Uint8Array, { passphrase, jobId }: Passphrase): Promise<Result<Uint8Array>> {
    const result = await follow({ kind: 'protect', content, passphrase, work: workFactor }, jobId);
    switch (result.kind) {
      case 'done':
        return ok(result.content);
      case 'cancelled':
        return err('cancelled', 'The file was not saved.');
      case 'tooLittleMemory':
        return err(
          'internal',
          'There is not enough free memory to protect the file by a passphrase. Close other programs and try again.',
        );
      default:
        throw new Error(`Protecting a file cannot end with ${result.kind}.`);
    }
  }

  async function forRecipients(content: Uint8Array, addresses: readonly string[]): Promise<Result<Uint8Array>> {
    const mine = await own.address();
    if (!mine.ok) return mine;
    const { Encrypter } = await import('age-encryption');
    const encrypter = new Encrypter();
    for (const address of new Set([...addresses, mine.value.address])) encrypter.addRecipient(address);
    return ok(await encrypter.encrypt(content));
  }

  async function withOwnKey({ bytes }: Protected): Promise<Opened> {
    const key = await own.secretKey();
    if (!key.ok) return { ok: false, problem: { kind: 'noKey', message: key.error.message } };
    const { Decrypter } = await import('age-encryption');
    let isForOthers = false;
    const decrypter = new Decrypter();
    decrypter.addIdentity(key.value);
    decrypter.addIdentity({
      // Identities are asked in turn: this one only when one's own key has not opened it.
      unwrapFileKey() {
        isForOthers = true;
        return null;
      },
    });
    try {
      return { ok: true, bytes: await decrypter.decrypt(bytes) };
    } catch {
      // The library throws for whatever does not fit: the header, its seal, a part of the content.
      return { ok: false, problem: { kind: isForOthers ? 'forOthers' : 'protectionDamaged' } };
    }
  }

  return {
    async protect(given, lock) {
      const content = typeof given === 'string' ? new TextEncoder().encode(given) : given;
      if (lock.kind === 'passphrase') return byPassphrase(content, lock);
      return forRecipients(
        content,
        lock.recipients.map(({ address }) => address),
      );
    },
    async open(bytes) {
      const inspection = await inspect(bytes);
      if (!inspection.ok) return inspection;
      const { file } = inspection;
      return file.by === 'passphrase' ? { ok: false, problem: { kind: 'needsPassphrase' } } : withOwnKey(file);
    },
    async unlock(bytes, { passphrase, jobId }) {
      const inspection = await inspect(bytes);
      if (!inspection.ok) return inspection;
      const result = await follow({ kind: 'open', content: inspection.file.bytes, passphrase }, jobId);
      if (result.kind === 'done') return { ok: true, bytes: result.content };
      return { ok: false, problem: { kind: result.kind === 'cancelled' ? 'unlockCancelled' : result.kind } };
    },
  };
}
