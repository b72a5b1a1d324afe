import { z } from 'zod';
import type { Id } from '../../shared/domain/identity.ts';
import { type CandidateRef, candidateRef } from '../../shared/domain/panel/candidate.ts';
import type { OpenInterview } from '../../shared/domain/panel/receive.ts';
import type { Scorecard } from '../../shared/domain/scorecard.ts';
import type { InterviewDocument } from '../../shared/files/documents.ts';
import type { DocumentCache } from '../library/documentCache.ts';
import type { FileStamp } from '../library/documentFile.ts';
import type { InterviewStore } from '../library/interviewStore.ts';
import { takingTurns } from '../library/takingTurns.ts';
import { scorecardFacts, scorecardFactsSchema } from './scorecardFacts.ts';

/** A submitted interview of one's own. `isSample`: made up, to try the app out. */
export const ownScorecardSchema = scorecardFactsSchema.extend({ isSample: z.boolean() });
export type OwnScorecard = z.infer<typeof ownScorecardSchema>;

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

export interface OwnReaderOptions {
  interviews: Pick<InterviewStore, 'list' | 'read' | 'isAheadOfFile'>;
  /** The stamp of an interview's file. */
  stampOf(id: Id): FileStamp | null;
  /** Of those that were submitted: they stay as they are until a file is written. */
  cache: DocumentCache<OwnScorecard>;
}

type Known = { kind: 'submitted'; own: OwnScorecard } | { kind: 'open'; own: OpenInterview };

/** Reads one's own interviews; each is read again only when its file has changed. */
export function createOwnReader({ interviews, stampOf, cache }: OwnReaderOptions): OwnReader {
  // Not in the cache: what keeps something sealed is never taken from an earlier start.
  const open = new Map<Id, { stamp: string; own: OpenInterview }>();

  /** Whom an interview is about counts as soon as it is typed, even where it cannot be written: it may seal something. */
  function look(id: Id): Known | null {
    if (!interviews.isAheadOfFile(id)) return lookAtFile(id);
    const reading = interviews.read(id);
    return reading.ok ? knownOf(reading.value) : null;
  }

  function lookAtFile(id: Id): Known | null {
    const stamp = stampOf(id);
    const submitted = stamp === null ? null : cache.recall(id, stamp);
    if (submitted?.id === id) return { kind: 'submitted', own: submitted };
    const before = open.get(id);
    if (before?.stamp === JSON.stringify(stamp)) return { kind: 'open', own: before.own };
    const reading = interviews.read(id);
    if (!reading.ok) return null;
    const known = knownOf(reading.value);
    if (known.kind === 'open') open.set(id, { stamp: JSON.stringify(stamp), own: known.own });
    else if (stamp !== null) cache.put(id, stamp, known.own);
    return known;
  }

  return {
    async list(publicKey) {
      const own: OwnInterviews = { submitted: [], open: [] };
      const giveWay = takingTurns();
      const entries = await interviews.list();
      for (const { id } of entries) {
        const known = look(id);
        if (known?.kind === 'submitted') own.submitted.push({ ...known.own, publicKey });
        if (known?.kind === 'open') own.open.push(known.own);
        await giveWay();
      }
      cache.keepOnly(new Set(entries.map(({ id }) => id)));
      return own;
    },
    scorecard(id) {
      const reading = interviews.read(id);
      return reading.ok ? reading.value.scorecard : null;
    },
  };
}

/** A document without a working copy has a scorecard: its schema holds this. */
const nobody: CandidateRef = { name: '', role: '', email: '' };

function knownOf({ id, working, scorecard }: InterviewDocument): Known {
  if (scorecard === null)
    return { kind: 'open', own: { id, candidate: candidateRef(working?.details.candidate ?? nobody) } };
  const isSample = scorecard.revisions.some(({ interview }) => interview.sample);
  return { kind: 'submitted', own: { ...scorecardFacts({ scorecard, publicKey: null }), isSample } };
}
