import type { Id } from '../../shared/domain/ids.ts';
import type { SignedKit } from '../../shared/files/signedKit.ts';
import type { SignedPlan } from '../../shared/files/signedPlan.ts';
import { acceptedReceipt, type PanelReceipt, scorecardFileLimit } from '../../shared/ipc/panelContract.ts';
import type { Result } from '../../shared/ipc/result.ts';
import type { Report } from '../storage/errorLog.ts';
import type { FileProtection, Passphrase } from '../trust/protection/protection.ts';
import { createTurns } from '../work/oneByOne.ts';
import { unanswered } from './arrival.ts';
import { createCandidateQuestions, type ReadScorecardFile } from './candidateQuestions.ts';
import { createLockedFiles } from './lockedFiles.ts';
import { type IncomingFile, type Received, unread } from './receivedFile.ts';
import { panelScorecard } from './receivedStore.ts';
import { removeReceived, restoreReceived } from './removedScorecards.ts';
import { createTaking, type TakingOptions } from './taking.ts';
import type { ReadSignedFile } from './verifyInThread.ts';

/** Takes one kind of editions in. */
export interface EditionTaking<Signed> {
  take(signed: Signed, fileName: string): PanelReceipt;
  /** Whether one has deleted it oneself. */
  wasRemoved(id: Id): boolean;
}

/** Takes scorecards in. Files are taken one after the other, so that no two arrive as the first. */
export interface Receiving {
  receive(file: IncomingFile): Promise<Received>;
  /** The same for a file that nobody has handed over: nothing is asked, and what one has deleted oneself does not come back. */
  receiveFound(file: IncomingFile): Promise<Received>;
  /** Answers whose candidate a scorecard is about: that of a panel, or another one (null). */
  place(token: Id, panelId: Id | null): Promise<Result<PanelReceipt>>;
  /** Opens a received file that is protected by a passphrase, and takes it in. A wrong passphrase can be tried again. */
  unlock(token: Id, passphrase: Passphrase): Promise<Result<PanelReceipt>>;
  /** What waits for an answer or a passphrase is given up: nobody is asked about it any more. */
  dropWaiting(): void;
  /** Takes received scorecards away. They come back when they are handed over again, and not from a shared folder. */
  removeReceived(documentIds: readonly Id[]): Promise<Result<null>>;
  restoreReceived(documentIds: readonly Id[]): Promise<Result<null>>;
}

export interface ReceivingOptions extends Omit<TakingOptions, 'questions'> {
  read: ReadSignedFile;
  /** Where kits and plans go, which come in the same ways. */
  kits: EditionTaking<SignedKit>;
  plans: EditionTaking<SignedPlan>;
  protection: Pick<FileProtection, 'open' | 'unlock'>;
  report: Report;
}

const unforeseen =
  'Something went wrong inside Scorecard with this file. What is saved is safe; please add it again. The details are in the folder “logs” inside the data folder.';
const removedByOneself = (noun: string) =>
  `You have deleted this ${noun}. Drop it on the window of Scorecard to take it back.`;
/** What waits for an answer may fill so many bytes; what waits longest gives way. */
const mostWaiting = 4 * scorecardFileLimit;

export function createReceiving(options: ReceivingOptions): Receiving {
  const { received: store, removed, panels, read, kits, plans, protection, report } = options;
  const questions = createCandidateQuestions(panels.groups, mostWaiting);
  const { take, takeFound, answer } = createTaking({ ...options, questions });
  const locked = createLockedFiles(protection, mostWaiting);
  const inTurn = createTurns();

  /** Reads a file and, once it is verified, does something with it. */
  function reading({ name, bytes }: IncomingFile, acts: Acts): Promise<Received> {
    return inTurn(async () => {
      const reading = await read(bytes);
      if (!reading.ok) return unread(name, reading.text, reading.problem);
      if (reading.holds === 'kit') return editionReceived('kit', acts.edition(reading.signed, name, 'kit', kits));
      if (reading.holds === 'plan') return editionReceived('plan', acts.edition(reading.signed, name, 'plan', plans));
      const { signed } = reading;
      const arrival = { signed, fileName: name, placedWith: null };
      return acts.scorecard({ arrival, received: panelScorecard({ scorecard: signed }) });
    });
  }

  const handed: Acts = {
    scorecard: (file) => take(file, unanswered),
    edition: (signed, name, _noun, taking) => taking.take(signed, name),
  };
  const found: Acts = {
    scorecard: takeFound,
    edition: (signed, name, noun, taking) =>
      taking.wasRemoved(signed.id) ? acceptedReceipt(name, removedByOneself(noun)) : taking.take(signed, name),
  };
  const takeIn = (file: IncomingFile) => reading(file, handed);

  /** What nobody foresaw is the end of this file, and not of those that are received with it. */
  async function receiveHanded(file: IncomingFile): Promise<Received> {
    try {
      return locked.askPassphrase(await locked.opening(file, takeIn), file);
    } catch (error) {
      report('panels', error);
      return unread(file.name, unforeseen);
    }
  }

  return {
    receive: receiveHanded,
    receiveFound: (file) => locked.opening(file, (opened) => reading(opened, found)),
    place: (token, panelId) => inTurn(() => answer(token, panelId)),
    unlock: (token, passphrase) => locked.unlock(token, passphrase, takeIn),
    dropWaiting() {
      questions.clear();
      locked.clear();
    },
    removeReceived: (documentIds) => inTurn(() => removeReceived(documentIds, store, removed)),
    restoreReceived: (documentIds) => inTurn(() => restoreReceived(documentIds, store, removed)),
  };
}

/** What is done with a verified file, by what it holds. */
interface Acts {
  scorecard(file: ReadScorecardFile): Promise<Received>;
  edition<Signed extends { id: Id }>(
    signed: Signed,
    fileName: string,
    noun: string,
    taking: EditionTaking<Signed>,
  ): PanelReceipt;
}

function editionReceived(kind: 'kit' | 'plan', receipt: PanelReceipt): Received {
  return { receipt, problem: null, scorecard: null, kind };
}
