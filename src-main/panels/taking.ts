import type { Id } from '../../shared/domain/ids.ts';
import { describeTrust } from '../../shared/domain/panel/knownKeys.ts';
import type { PanelScorecard } from '../../shared/domain/panel/member.ts';
import { describeReceipt } from '../../shared/domain/panel/receive.ts';
import { describeSeal } from '../../shared/domain/panel/seal.ts';
import { describeScorecardProblem } from '../../shared/files/signedScorecard.ts';
import type { PanelReceipt } from '../../shared/ipc/panelContract.ts';
import { acceptedReceipt, refusedReceipt } from '../../shared/ipc/panelContract.ts';
import { ok, type Result } from '../../shared/ipc/result.ts';
import type { SigningKey } from '../trust/signingKey.ts';
import type { TrustedKeys } from '../trust/trustedKeys.ts';
import { type Answered, decide, isArrival, keep, unanswered } from './arrival.ts';
import type { CandidateQuestions, ReadScorecardFile } from './candidateQuestions.ts';
import type { PanelGroup } from './panelGroups.ts';
import type { PanelLibrary } from './panelLibrary.ts';
import type { Received } from './receivedFile.ts';
import type { ReceivedStore } from './receivedStore.ts';
import type { RemovedScorecards } from './removedScorecards.ts';
import type { Catalog } from './scorecardCatalog.ts';
import { scorecardFacts } from './scorecardSummary.ts';

/** Decides what becomes of a verified scorecard, keeps it, and says so. */
export interface Taking {
  /** @param found what is there, for a file that nobody has handed over: nobody can be asked about it */
  take(file: ReadScorecardFile, answered: Answered, found?: Catalog | null): Promise<Received>;
  /** Takes one out of a shared folder: not what one has deleted oneself. */
  takeFound(file: ReadScorecardFile): Promise<Received>;
  /** Takes the one that has waited for whom it is about. */
  answer(token: Id, panelId: Id | null): Promise<Result<PanelReceipt>>;
}

export interface TakingOptions {
  catalog(): Promise<Catalog>;
  received: ReceivedStore;
  removed: RemovedScorecards;
  panels: Pick<PanelLibrary, 'groups'>;
  keys: TrustedKeys;
  identity: SigningKey;
  questions: CandidateQuestions;
  /** Something is there that was not there before. */
  onArrival(): void;
}

const deletedByOneself =
  'This is a scorecard of your own that is not among your interviews any more. Drop it on the window of Scorecard to take it back.';
const removedByOneself = 'You have removed this scorecard. Drop it on the window of Scorecard to take it back.';
const sample = 'This is a sample, made up to try Scorecard out. Samples are in no panel.';

export function createTaking(options: TakingOptions): Taking {
  const { catalog, received: store, removed, panels, keys, identity, questions, onArrival } = options;

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

  return { take, takeFound, answer };
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
