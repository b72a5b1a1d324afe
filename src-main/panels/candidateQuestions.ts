import type { Id } from '../../shared/domain/ids.ts';
import { type CandidateRef, compareCandidates, nameAndRole } from '../../shared/domain/panel/candidate.ts';
import type { PanelScorecard } from '../../shared/domain/panel/member.ts';
import { candidateOf, type SimilarCandidate } from '../../shared/domain/panel/receive.ts';
import type { PanelReceipt } from '../../shared/ipc/panelContract.ts';
import { acceptedReceipt } from '../../shared/ipc/panelContract.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import type { Answered } from './arrival.ts';
import { type PanelGroup, panelIdOf } from './panelGroups.ts';
import type { Arrival } from './receivedStore.ts';
import { createWaitingRoom } from './waitingRoom.ts';

/** A scorecard that has been read. */
export interface ReadScorecardFile {
  arrival: Arrival;
  received: PanelScorecard;
}

/** Scorecards that wait until the user has said whom they are about. */
export interface CandidateQuestions {
  /** @param text what the user reads above the choices */
  ask(file: ReadScorecardFile, similar: readonly SimilarCandidate[], text: string): Promise<PanelReceipt>;
  /** A scorecard that was asked about, with the answer: that it belongs to a panel, or to another candidate (null). */
  answered(token: Id, panelId: Id | null): Result<ReadScorecardFile & { answer: Answered }>;
  /** Nothing is left to ask about it. */
  settle(token: Id): void;
  clear(): void;
}

/** @param room for what waits, in bytes; what waits longest gives way */
export function createCandidateQuestions(groups: () => Promise<PanelGroup[]>, room: number): CandidateQuestions {
  const waiting = createWaitingRoom<ReadScorecardFile & { choices: ReadonlyMap<Id, CandidateRef> }>(room);
  return {
    async ask({ arrival, received }, similar, text) {
      const all = await groups();
      const listed = similar.map(({ candidate, reason }) => ({
        panelId: panelOf(candidate, all),
        candidate,
        reason,
      }));
      const choices = new Map(listed.map((one) => [one.panelId, one.candidate]));
      const token = waiting.add({ arrival, received, choices }, JSON.stringify(arrival.signed).length);
      const question = { token, candidate: candidateOf(received.scorecard), similar: listed };
      return { ...acceptedReceipt(arrival.fileName, text), question };
    },
    answered(token, panelId) {
      const one = waiting.get(token);
      if (one === undefined) return err('notFound', 'This question was answered already. Receive the file again.');
      const { arrival, received, choices } = one;
      const placedWith = panelId === null ? null : choices.get(panelId);
      if (placedWith === undefined) return err('invalidInput', 'The scorecard cannot belong to that panel.');
      return ok({ arrival, received, answer: { placedWith, toldApart: [...choices.values()] } });
    },
    settle: waiting.delete,
    clear: waiting.clear,
  };
}

/** The panel of a candidate. One of whom there is no scorecard yet has the panel that will be theirs. */
function panelOf(candidate: CandidateRef, groups: readonly PanelGroup[]): Id {
  const group = groups.find(({ panel, visible, sealed }) =>
    [panel.candidate, ...[...visible, ...sealed].map(({ placed }) => placed)].some(
      (other) => compareCandidates(other, candidate).kind === 'same',
    ),
  );
  return group?.panel.id ?? panelIdOf(nameAndRole(candidate));
}
