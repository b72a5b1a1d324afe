import type { Id } from '../../shared/domain/ids.ts';
import { describeTrust } from '../../shared/domain/panel/knownKeys.ts';
import type { PanelScorecard } from '../../shared/domain/panel/member.ts';
import { describeReceipt } from '../../shared/domain/panel/receive.ts';
import { describeSeal } from '../../shared/domain/panel/seal.ts';
import type { SignedKit } from '../../shared/files/signedKit.ts';
import { describeScorecardProblem } from '../../shared/files/signedScorecard.ts';
import { type PanelReceipt, scorecardFileLimit } from '../../shared/ipc/panelContract.ts';
import { acceptedReceipt, refusedReceipt } from '../../shared/ipc/receipts.ts';
import { ok, type Result } from '../../shared/ipc/result.ts';
import type { Report } from '../storage/errorLog.ts';
import type { FileProtection, Passphrase } from '../trust/protection/protection.ts';
import type { SigningKey } from '../trust/signingKey.ts';
import type { TrustedKeys } from '../trust/trustedKeys.ts';
import { createTurns } from '../work/oneByOne.ts';
import { type Answered, decide, isArrival, keep, unanswered } from './arrival.ts';
import { createCandidateQuestions, type ReadScorecardFile } from './candidateQuestions.ts';
import { createLockedFiles } from './lockedFiles.ts';
import type { PanelGroup } from './panelGroups.ts';
import type { PanelLibrary } from './panelLibrary.ts';
import { type IncomingFile, type Received, unread } from './receivedFile.ts';
import { panelScorecard, type ReceivedStore } from './receivedStore.ts';
import { type RemovedScorecards, removeReceived, restoreReceived } from './removedScorecards.ts';
import type { Catalog } from './scorecardCatalog.ts';
import { scorecardFacts } from './scorecardSummary.ts';
import type { ReadSignedFile } from './verifyInThread.ts';

/** Takes kits in. */
export interface KitTaking {
  take(signed: SignedKit, fileName: string): PanelReceipt;
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

export interface ReceivingOptions {
  catalog(): Promise<Catalog>;
  received: ReceivedStore;
  removed: RemovedScorecards;
  panels: Pick<PanelLibrary, 'groups'>;
  keys: TrustedKeys;
  identity: SigningKey;
  read: ReadSignedFile;
  /** Where kits go, which come in the same ways. */
  kits: KitTaking;
  protection: Pick<FileProtection, 'open' | 'unlock'>;
  /** Something is there that was not there before. */
  onArrival(): void;
  report: Report;
}

const deletedByOneself =
  'This is a scorecard of your own that is not among your interviews any more. Drop it on the window of Scorecard to take it back.';
const unforeseen =
  'Something went wrong inside Scorecard with this file. What is saved is safe; please add it again. The details are in the folder “logs” inside the data folder.';
const kitRemovedByOneself = 'You have deleted this kit. Drop it on the window of Scorecard to take it back.';
const removedByOneself = 'You have removed this scorecard. Drop it on the window of Scorecard to take it back.';
const sample = 'This is a sample, made up to try Scorecard out. Samples are in no panel.';
/** What waits for an answer may fill so many bytes; what waits longest gives way. */
const mostWaiting = 4 * scorecardFileLimit;

export function createReceiving(options: ReceivingOptions): Receiving {
  const {
    catalog,
    received: store,
    removed,
    panels,
    keys,
    identity,
    read,
    kits,
    protection,
    onArrival,
    report,
  } = options;
  const questions = createCandidateQuestions(panels.groups, mostWaiting);
  const locked = createLockedFiles(protection, mostWaiting);
  const inTurn = createTurns();

  async function takeFound(file: ReadScorecardFile): Promise<Received> {
    const { arrival, received } = file;
    const seen = await catalog();
    const isOwn = received.publicKey !== null && received.publicKey === (await identity.publicKey());
    const leave = (text: string): Received => ({
      receipt: acceptedReceipt(arrival.fileName, text),
      problem: null,
      scorecard: received,
      kind: null,
    });
    if (isOwn && !seen.ownIds.has(received.scorecard.id)) return leave(deletedByOneself);
    if (removed.has(received.scorecard.id)) return leave(removedByOneself);
    return take(file, unanswered, seen);
  }

  /** @param found what is there, for a file that nobody has handed over: nobody can be asked about it */
  async function take(file: ReadScorecardFile, answered: Answered, found: Catalog | null = null): Promise<Received> {
    const { arrival, received } = file;
    const { fileName } = arrival;
    const base = { problem: null, scorecard: received };
    if (scorecardFacts(received).isSample) {
      return { ...base, receipt: refusedReceipt(fileName, sample), kind: null };
    }
    const seen = found ?? (await catalog());
    const receipt = await decide(seen, received, answered);
    const { outcome } = receipt;
    const { kind } = outcome;
    const text = describeReceipt(receipt, received);
    if (kind === 'askCandidate') {
      if (found !== null) return { ...base, receipt: acceptedReceipt(fileName, text), kind };
      return { ...base, receipt: await questions.ask(file, outcome.similar, text), kind };
    }
    const stored = keep(store, seen, outcome, { ...arrival, placedWith: answered.placedWith });
    if (!stored.ok) return { ...base, receipt: refusedReceipt(fileName, stored.error.message), kind: null };
    const signer = isArrival(outcome) ? meetSigner(keys, received) : [];
    if (isArrival(outcome)) onArrival();
    if (found !== null) return { ...base, receipt: acceptedReceipt(fileName, [text, ...signer].join(' ')), kind };
    // That it is not taken back from a shared folder any more may wait; it is here.
    removed.forget([received.scorecard.id]);
    // Only who has handed a file over is led to its panel; to look for it among many takes longer than to receive it.
    const group = groupOf(received.scorecard.id, await panels.groups());
    const told = [text, ...sealInWords(group), ...signer].join(' ');
    return { ...base, receipt: { ...acceptedReceipt(fileName, told), panelId: group?.panel.id ?? null }, kind };
  }

  async function answer(token: Id, panelId: Id | null): Promise<Result<PanelReceipt>> {
    const answered = questions.answered(token, panelId);
    if (!answered.ok) return answered;
    const { receipt } = await take(answered.value, answered.value.answer);
    if (!receipt.isRefused) questions.settle(token);
    return ok(receipt);
  }

  /** Reads a file and, once it is verified, does something with it. */
  function reading({ name, bytes }: IncomingFile, acts: Acts): Promise<Received> {
    return inTurn(async () => {
      const reading = await read(bytes);
      if (!reading.ok) return unread(name, reading.text, reading.problem);
      if (reading.holds === 'kit') return kitReceived(acts.kit(reading.signed, name));
      const { signed } = reading;
      const arrival = { signed, fileName: name, placedWith: null };
      return acts.scorecard({ arrival, received: panelScorecard({ scorecard: signed }) });
    });
  }

  const handed: Acts = { scorecard: (file) => take(file, unanswered), kit: kits.take };
  const found: Acts = {
    scorecard: takeFound,
    kit: (signed, name) =>
      kits.wasRemoved(signed.id) ? acceptedReceipt(name, kitRemovedByOneself) : kits.take(signed, name),
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
  kit(signed: SignedKit, fileName: string): PanelReceipt;
}

function kitReceived(receipt: PanelReceipt): Received {
  return { receipt, problem: null, scorecard: null, kind: 'kit' };
}

/** Compares a signer with those who were seen before; gives what is to be said about it. */
function meetSigner(keys: TrustedKeys, received: PanelScorecard): string[] {
  if (received.publicKey === null) return [describeScorecardProblem({ kind: 'unsigned' })];
  const { interviewer } = scorecardFacts(received);
  const sentence = describeTrust(keys.meet(interviewer, received.publicKey), interviewer);
  return sentence === null ? [] : [sentence];
}

function groupOf(scorecardId: Id, groups: readonly PanelGroup[]): PanelGroup | undefined {
  return groups.find(({ visible, sealed }) => [...visible, ...sealed].some(({ id }) => id === scorecardId));
}

/** What has to come before the scorecard can be read, as a sentence; nothing where it can be read. */
function sealInWords(group: PanelGroup | undefined): string[] {
  const [reason] = group?.reasons ?? [];
  if (group === undefined || group.sealed.length === 0 || reason === undefined) return [];
  return [describeSeal(reason)];
}
