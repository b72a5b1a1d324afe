import type { Id } from '../../shared/domain/identity.ts';
import type { CandidateRef } from '../../shared/domain/panel/candidate.ts';
import type { OpenInterview } from '../../shared/domain/panel/receive.ts';
import type { Scorecard } from '../../shared/domain/scorecard.ts';
import { toSingleLine } from '../../shared/domain/text.ts';
import type { InterviewDocument } from '../../shared/files/documents.ts';
import type { FileStamp } from '../library/documentFile.ts';
import type { InterviewStore } from '../library/interviewStore.ts';
import { takingTurns } from '../library/takingTurns.ts';
import { type ScorecardFacts, scorecardFacts } from './scorecardFacts.ts';

/** A submitted interview of one's own. */
export interface OwnScorecard extends ScorecardFacts {
  /** Made up, to try the app out. */
  isSample: boolean;
}

/** One's own interviews as a panel sees them. */
export interface OwnInterviews {
  submitted: OwnScorecard[];
  /** Those that were not submitted yet: they keep the scorecards of others sealed. */
  open: OpenInterview[];
}

export interface OwnReader {
  list(publicKey: string | null): Promise<OwnInterviews>;
  /** Null when it is not submitted, or not there any more. */
  scorecard(id: Id): Scorecard | null;
}

type Known = { kind: 'submitted'; own: OwnScorecard } | { kind: 'open'; own: OpenInterview };

/**
 * Reads one's own interviews; each is read again only when its file has changed.
 * @param stampOf the stamp of an interview's file
 */
export function createOwnReader(
  interviews: Pick<InterviewStore, 'list' | 'read'>,
  stampOf: (id: Id) => FileStamp | null,
): OwnReader {
  const cache = new Map<Id, { stamp: string; known: Known }>();

  function look(id: Id): Known | null {
    const stamp = JSON.stringify(stampOf(id));
    const cached = cache.get(id);
    if (cached?.stamp === stamp) return cached.known;
    const reading = interviews.read(id);
    if (!reading.ok) return null;
    const known = knownOf(reading.value);
    cache.set(id, { stamp, known });
    return known;
  }

  return {
    async list(publicKey) {
      const own: OwnInterviews = { submitted: [], open: [] };
      const giveWay = takingTurns();
      for (const { id } of await interviews.list()) {
        const known = look(id);
        if (known?.kind === 'submitted') own.submitted.push({ ...known.own, publicKey });
        if (known?.kind === 'open') own.open.push(known.own);
        await giveWay();
      }
      return own;
    },
    scorecard(id) {
      const reading = interviews.read(id);
      return reading.ok ? reading.value.scorecard : null;
    },
  };
}

function knownOf({ id, working, scorecard }: InterviewDocument): Known {
  if (scorecard === null) return { kind: 'open', own: { id, candidate: refOf(working?.details.candidate) } };
  const isSample = scorecard.revisions.some(({ interview }) => interview.sample);
  return { kind: 'submitted', own: { ...scorecardFacts({ scorecard, publicKey: null }), isSample } };
}

function refOf(candidate: CandidateRef | undefined): CandidateRef {
  const { name = '', role = '', email = '' } = candidate ?? {};
  return { name: toSingleLine(name), role: toSingleLine(role), email: toSingleLine(email) };
}
