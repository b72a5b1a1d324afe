import type { Id } from '../../shared/domain/ids.ts';
import type { PanelReceipt } from '../../shared/ipc/panelContract.ts';
import { acceptedReceipt } from '../../shared/ipc/panelContract.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import { describeProtectionProblem, type ProtectionProblem } from '../trust/protection/problems.ts';
import { protectedForm } from '../trust/protection/protectedFile.ts';
import type { FileProtection, Opened, Passphrase } from '../trust/protection/protection.ts';
import { type IncomingFile, type Received, unread } from './receivedFile.ts';
import { createWaitingRoom } from './waitingRoom.ts';

/** Does something with a file that nothing protects any more. */
type Act = (file: IncomingFile) => Promise<Received>;

/** Takes off what protects files. Those that need a passphrase wait until the user has typed it. */
export interface LockedFiles {
  /** Whatever protects a file is taken off before its turn: a passphrase takes its time, and no other file waits for it. */
  opening(file: IncomingFile, act: Act): Promise<Received>;
  /** Lets a file wait that needs a passphrase; whatever else became of it stays as it is. */
  askPassphrase(received: Received, file: IncomingFile): Received;
  /** A wrong passphrase can be tried again. */
  unlock(token: Id, passphrase: Passphrase, act: Act): Promise<Result<PanelReceipt>>;
  clear(): void;
}

/** @param room for what waits, in bytes; what waits longest gives way */
export function createLockedFiles(protection: Pick<FileProtection, 'open' | 'unlock'>, room: number): LockedFiles {
  const locked = createWaitingRoom<IncomingFile>(room);
  return {
    async opening(file, act) {
      if (protectedForm(file.bytes) === null) return act(file);
      const opened = await protection.open(file.bytes);
      return opened.ok ? act({ ...file, bytes: opened.bytes }) : closed(file, opened.problem);
    },
    askPassphrase({ receipt, ...received }, file) {
      if (received.problem?.kind !== 'needsPassphrase') return { ...received, receipt };
      const token = locked.add(file, file.bytes.byteLength);
      return { ...received, receipt: { ...receipt, isRefused: false, locked: { token, isWrong: false } } };
    },
    async unlock(token, passphrase, act) {
      const file = locked.get(token);
      if (file === undefined) return err('notFound', 'This file was opened already. Add it again.');
      const opened = await protection.unlock(file.bytes, passphrase);
      if (!opened.ok && canTryAgain(opened)) return ok(triedAgain(file, token, opened.problem));
      locked.delete(token);
      const { receipt } = opened.ok ? await act({ ...file, bytes: opened.bytes }) : closed(file, opened.problem);
      return ok(receipt);
    },
    clear: locked.clear,
  };
}

function closed({ name }: IncomingFile, problem: ProtectionProblem): Received {
  return unread(name, describeProtectionProblem(problem), problem);
}

/** Another passphrase, or the same one later, may open it. */
function canTryAgain({ problem }: Extract<Opened, { ok: false }>): boolean {
  return problem.kind === 'wrongPassphrase' || problem.kind === 'unlockCancelled' || problem.kind === 'tooLittleMemory';
}

function triedAgain({ name }: IncomingFile, token: Id, problem: ProtectionProblem): PanelReceipt {
  const text = describeProtectionProblem(problem.kind === 'tooLittleMemory' ? problem : { kind: 'needsPassphrase' });
  return { ...acceptedReceipt(name, text), locked: { token, isWrong: problem.kind === 'wrongPassphrase' } };
}
