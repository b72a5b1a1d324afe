import { type Id, newId } from '../../shared/domain/identity.ts';
import { type CandidateRef, compareCandidates, nameAndRole } from '../../shared/domain/panel/candidate.ts';
import { describeTrust } from '../../shared/domain/panel/knownKeys.ts';
import type { PanelScorecard } from '../../shared/domain/panel/member.ts';
import {
  candidateOf,
  describeReceipt,
  type Receipt,
  type ReceiptOutcome,
  receive,
  type SimilarCandidate,
} from '../../shared/domain/panel/receive.ts';
import type { Scorecard } from '../../shared/domain/scorecard.ts';
import {
  describeScorecardFileProblem,
  describeScorecardProblem,
  type ScorecardFileProblem,
  scorecardText,
  sign,
} from '../../shared/files/signedScorecard.ts';
import type { PanelReceipt } from '../../shared/ipc/panelContract.ts';
import type { Report } from '../library/errorLog.ts';
import { type Arrival, panelScorecard, type ReceivedStore } from '../library/receivedStore.ts';
import { takingTurns } from '../library/takingTurns.ts';
import { done, failed, type Outcome } from '../outcome.ts';
import type { Identity } from './identity.ts';
import type { KeyRing } from './keyRing.ts';
import { panelIdOf } from './panelGroups.ts';
import type { PanelLibrary } from './panelLibrary.ts';
import { describeProtectionProblem, type ProtectionProblem } from './protection/problems.ts';
import { protectedForm } from './protection/protectedFile.ts';
import type { FileProtection, Opened, Passphrase } from './protection/protection.ts';
import { scorecardFacts } from './scorecardFacts.ts';
import type { ReadScorecard } from './scorecardReader.ts';
import type { Present, Survey } from './survey.ts';

/** A file as it comes: from the window, from a dialog, from a shared folder. */
export interface IncomingFile {
  name: string;
  bytes: Uint8Array;
}

/** What became of a file, with what a folder that is watched has to know beyond the receipt. */
export interface Received {
  receipt: PanelReceipt;
  /** Why it was refused for what is in it, or cannot be opened; null otherwise. */
  problem: ScorecardFileProblem | ProtectionProblem | null;
  /** The scorecard, when it could be read. */
  scorecard: PanelScorecard | null;
  kind: ReceiptOutcome['kind'] | null;
}

/** Hands scorecards on and takes them in. Files are taken one after the other, so that no two arrive as the first. */
export interface Exchange {
  receive(file: IncomingFile): Promise<Received>;
  /** The same for a file that nobody has handed over: nothing is asked, and what one has deleted oneself does not come back. */
  receiveFound(file: IncomingFile): Promise<Received>;
  /** Answers whose candidate a scorecard is about: that of a panel, or another one (null). */
  place(token: Id, panelId: Id | null): Promise<Outcome<PanelReceipt>>;
  /** Opens a received file that is protected by a passphrase, and takes it in. A wrong passphrase can be tried again. */
  unlock(token: Id, passphrase: Passphrase): Promise<Outcome<PanelReceipt>>;
  /** The text of one's own `.scorecard` file, signed. */
  signedText(scorecard: Scorecard): Promise<Outcome<string>>;
}

export interface ExchangeOptions {
  survey(): Promise<Survey>;
  received: ReceivedStore;
  panels: Pick<PanelLibrary, 'groups'>;
  keys: KeyRing;
  identity: Identity;
  read: ReadScorecard;
  protection: Pick<FileProtection, 'open' | 'unlock'>;
  /** Something is there that was not there before. */
  onArrival(): void;
  report: Report;
}

/** A scorecard that waits for an answer. */
interface Waiting {
  arrival: Arrival;
  received: PanelScorecard;
  choices: ReadonlyMap<Id, CandidateRef>;
}

/** What the user has said about a scorecard's candidate. */
interface Answered {
  placedWith: CandidateRef | null;
  toldApart: readonly CandidateRef[];
}

const deletedByOneself =
  'This is a scorecard of your own that is not among your interviews any more. Drop it on the window of Scorecard to take it back.';
const unforeseen =
  'Something went wrong inside Scorecard with this file. What is saved is safe; please add it again. The details are in the folder “logs” inside the data folder.';
const unanswered: Answered = { placedWith: null, toldApart: [] };

export function createExchange(options: ExchangeOptions): Exchange {
  const { survey, received: store, panels, keys, identity, read, protection, onArrival, report } = options;
  const waiting = new Map<Id, Waiting>();
  const locked = new Map<Id, IncomingFile>();
  let queue: Promise<unknown> = Promise.resolve();

  /** Runs after everything that was asked for before, whatever came of that. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  }

  async function takeFound(arrival: Arrival, received: PanelScorecard): Promise<Received> {
    const isOwn = received.publicKey !== null && received.publicKey === (await identity.publicKey());
    if (isOwn && !(await survey()).ownIds.has(received.scorecard.id)) {
      const receipt = accepted(arrival.fileName, deletedByOneself);
      return { receipt, problem: null, scorecard: received, kind: null };
    }
    return take(arrival, received, unanswered, false);
  }

  async function take(
    arrival: Arrival,
    received: PanelScorecard,
    answered: Answered,
    mayAsk = true,
  ): Promise<Received> {
    const seen = await survey();
    const receipt = await decide(seen, received, answered);
    const { outcome } = receipt;
    const base = { problem: null, scorecard: received, kind: outcome.kind };
    const text = describeReceipt(receipt, received);
    if (outcome.kind === 'askCandidate') {
      if (!mayAsk) return { ...base, receipt: accepted(arrival.fileName, text) };
      return { ...base, receipt: await ask({ arrival, received }, outcome.similar, text) };
    }
    const stored = keep(seen, outcome, { ...arrival, placedWith: answered.placedWith });
    if (!stored.ok) return { ...base, kind: null, receipt: refusal(arrival.fileName, stored.error.message) };
    const told = isArrival(outcome) ? [text, ...meetSigner(received)] : [text];
    if (isArrival(outcome)) onArrival();
    // Only who has handed a file over is led to its panel; to look for it among many takes longer than to receive it.
    const panelId = mayAsk ? await panelOf(received.scorecard.id) : null;
    return { ...base, receipt: { ...accepted(arrival.fileName, told.join(' ')), panelId } };
  }

  function keep({ scorecards }: Survey, outcome: ReceiptOutcome, arrival: Arrival): Outcome<null> {
    switch (outcome.kind) {
      case 'new':
        return store.add(arrival);
      case 'conflictCopy':
        return store.add({ ...arrival, conflict: outcome.conflict });
      case 'newerRevision':
      case 'signatureAdded': {
        const earlier = scorecards.find((one) => one.id === arrival.signed.id && isReplaceable(one));
        if (earlier?.documentId == null) return store.add(arrival);
        // Its candidate may be written otherwise by now; where the user has placed it, it stays.
        const placedWith = store.placedWith(earlier.documentId);
        return store.replace(earlier.documentId, { ...arrival, placedWith });
      }
      default:
        return done(null);
    }
  }

  function meetSigner(received: PanelScorecard): string[] {
    if (received.publicKey === null) return [describeScorecardProblem({ kind: 'unsigned' })];
    const { interviewer } = scorecardFacts(received);
    const sentence = describeTrust(keys.meet(interviewer, received.publicKey), interviewer);
    return sentence === null ? [] : [sentence];
  }

  async function ask(
    { arrival, received }: Omit<Waiting, 'choices'>,
    similar: readonly SimilarCandidate[],
    text: string,
  ): Promise<PanelReceipt> {
    const groups = await panels.groups();
    const listed = similar.map(({ candidate, reason }) => {
      const group = groups.find(({ panel, visible, sealed }) =>
        [panel.candidate, ...[...visible, ...sealed].map(({ placed }) => placed)].some(
          (other) => compareCandidates(other, candidate).kind === 'same',
        ),
      );
      // A candidate of whom there is no scorecard yet has the panel that will be theirs.
      const panelId = group?.panel.id ?? panelIdOf(nameAndRole(candidate));
      return { panelId, candidate, reason };
    });
    const token = newId();
    waiting.set(token, { arrival, received, choices: new Map(listed.map((one) => [one.panelId, one.candidate])) });
    const question = { token, candidate: candidateOf(received.scorecard), similar: listed };
    return { fileName: arrival.fileName, text, isRefused: false, panelId: null, question };
  }

  async function panelOf(scorecardId: Id): Promise<Id | null> {
    const group = (await panels.groups()).find(({ visible, sealed }) =>
      [...visible, ...sealed].some(({ id }) => id === scorecardId),
    );
    return group?.panel.id ?? null;
  }

  async function answer(token: Id, panelId: Id | null): Promise<Outcome<PanelReceipt>> {
    const one = waiting.get(token);
    if (one === undefined) return failed('notFound', 'This question was answered already. Receive the file again.');
    const placedWith = panelId === null ? null : one.choices.get(panelId);
    if (placedWith === undefined) return failed('invalidInput', 'The scorecard cannot belong to that panel.');
    const { receipt } = await take(one.arrival, one.received, { placedWith, toldApart: [...one.choices.values()] });
    if (!receipt.isRefused) waiting.delete(token);
    return done(receipt);
  }

  /** Reads a file and, once it is verified, does something with it. */
  function reading(file: IncomingFile, act: (arrival: Arrival, received: PanelScorecard) => Promise<Received>) {
    return inTurn(async (): Promise<Received> => {
      const reading = await read(file.bytes);
      if (reading.ok) {
        const { signed } = reading;
        return act({ signed, fileName: file.name, placedWith: null }, panelScorecard({ scorecard: signed }));
      }
      const receipt = refusal(file.name, describeScorecardFileProblem(reading.problem));
      return { receipt, problem: reading.problem, scorecard: null, kind: null };
    });
  }

  /** Whatever protects a file is taken off before its turn: a passphrase takes its time, and no other file waits for it. */
  async function opening(file: IncomingFile, act: (file: IncomingFile) => Promise<Received>): Promise<Received> {
    if (protectedForm(file.bytes) === null) return act(file);
    const opened = await protection.open(file.bytes);
    return opened.ok ? act({ ...file, bytes: opened.bytes }) : closed(file, opened.problem);
  }

  const takeIn = (file: IncomingFile) => reading(file, (arrival, received) => take(arrival, received, unanswered));

  function askPassphrase({ receipt, ...received }: Received, file: IncomingFile): Received {
    if (received.problem?.kind !== 'needsPassphrase') return { ...received, receipt };
    const token = newId();
    locked.set(token, file);
    return { ...received, receipt: { ...receipt, isRefused: false, locked: { token, isWrong: false } } };
  }

  async function unlock(token: Id, passphrase: Passphrase): Promise<Outcome<PanelReceipt>> {
    const file = locked.get(token);
    if (file === undefined) return failed('notFound', 'This file was opened already. Add it again.');
    const opened = await protection.unlock(file.bytes, passphrase);
    if (!opened.ok && canTryAgain(opened)) {
      const isWrong = opened.problem.kind === 'wrongPassphrase';
      const isShort = opened.problem.kind === 'tooLittleMemory';
      const text = describeProtectionProblem(isShort ? opened.problem : { kind: 'needsPassphrase' });
      return done({ ...accepted(file.name, text), locked: { token, isWrong } });
    }
    locked.delete(token);
    const { receipt } = opened.ok ? await takeIn({ ...file, bytes: opened.bytes }) : closed(file, opened.problem);
    return done(receipt);
  }

  /** What nobody foresaw is the end of this file, and not of those that are received with it. */
  async function receiveHanded(file: IncomingFile): Promise<Received> {
    try {
      return askPassphrase(await opening(file, takeIn), file);
    } catch (error) {
      report('panels', error);
      return { receipt: refusal(file.name, unforeseen), problem: null, scorecard: null, kind: null };
    }
  }

  return {
    receive: receiveHanded,
    receiveFound: (file) => opening(file, (opened) => reading(opened, takeFound)),
    place: (token, panelId) => inTurn(() => answer(token, panelId)),
    unlock,
    async signedText(scorecard) {
      const key = await identity.secretKey();
      if (!key.ok) return key;
      const signed = sign(scorecard, key.value);
      // One's own name is known as well: another key under it is told like any other.
      const { interviewer } = scorecardFacts({ scorecard, publicKey: null });
      if (signed.signature?.algorithm === 'ed25519') keys.meet(interviewer, signed.signature.publicKey);
      return done(scorecardText(signed));
    },
  };
}

/** Once a person has said whose it is, nothing is left to ask. */
async function decide(seen: Survey, received: PanelScorecard, { placedWith, toldApart }: Answered): Promise<Receipt> {
  const { id } = received.scorecard;
  return receive(
    {
      scorecards: seen.scorecards.flatMap((one) => (one.id === id ? (one.load() ?? []) : [])),
      candidates: await nearCandidates(seen, candidateOf(received.scorecard)),
      openInterviews: seen.openInterviews,
      toldApart: placedWith === null ? toldApart : [...toldApart, placedWith],
    },
    received,
  );
}

/**
 * The candidates of what is there who are the one that is given, or may be. Whom a scorecard is about is known without opening
 * it, so that a file takes no longer the more scorecards there are; however many are about one candidate, they are one question.
 */
async function nearCandidates({ scorecards }: Survey, candidate: CandidateRef): Promise<CandidateRef[]> {
  const distinct = new Map(scorecards.map((one) => [JSON.stringify(one.candidate), one.candidate]));
  const near: CandidateRef[] = [];
  const giveWay = takingTurns();
  for (const other of distinct.values()) {
    if (compareCandidates(other, candidate).kind !== 'different') near.push(other);
    await giveWay();
  }
  return near;
}

function isReplaceable({ documentId, conflict }: Present): boolean {
  return documentId !== null && conflict === undefined;
}

function isArrival({ kind }: ReceiptOutcome): boolean {
  return kind !== 'same' && kind !== 'olderRevision' && kind !== 'askCandidate';
}

function closed({ name }: IncomingFile, problem: ProtectionProblem): Received {
  return { receipt: refusal(name, describeProtectionProblem(problem)), problem, scorecard: null, kind: null };
}

/** Another passphrase, or the same one later, may open it. */
function canTryAgain({ problem }: Extract<Opened, { ok: false }>): boolean {
  return problem.kind === 'wrongPassphrase' || problem.kind === 'unlockCancelled' || problem.kind === 'tooLittleMemory';
}

function accepted(fileName: string, text: string): PanelReceipt {
  return { fileName, text, isRefused: false, panelId: null, question: null };
}

function refusal(fileName: string, text: string): PanelReceipt {
  return { fileName, text, isRefused: true, panelId: null, question: null };
}
