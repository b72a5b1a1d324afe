import { join } from 'node:path';
import { z } from 'zod';
import { hashSchema } from '../../shared/domain/contentHash.ts';
import type { Id } from '../../shared/domain/ids.ts';
import { type CandidateRef, candidateRef } from '../../shared/domain/panel/candidate.ts';
import type { OpenInterview } from '../../shared/domain/panel/receive.ts';
import type { OwnState, UnreadableInterview } from '../../shared/domain/panel/seal.ts';
import type { Scorecard } from '../../shared/domain/scorecard/scorecard.ts';
import type { InterviewDocument } from '../../shared/files/formats/interview.ts';
import { FailureError } from '../../shared/ipc/result.ts';
import type { InterviewStore } from '../library/interviewStore.ts';
import type { DocumentCache } from '../storage/documentCache.ts';
import { stampOfFile } from '../storage/documentFile.ts';
import { createYielding } from '../work/yieldToEventLoop.ts';
import { changedAtOf, digestOfFile, type FileMark, isAbsent, markOfFile } from './fileContent.ts';
import { listInterviews, listSetAside } from './interviewFiles.ts';
import { checkedByHash, type ScorecardFacts, scorecardFacts, scorecardFactsSchema } from './scorecardSummary.ts';

/** A submitted interview of one's own as it is remembered: for the bytes with this SHA-256 and no others. */
export const ownEntrySchema = z.strictObject({ digest: hashSchema, own: scorecardFactsSchema });
type OwnEntry = z.infer<typeof ownEntrySchema>;

/** One's own interviews as a panel sees them. What is open or cannot be read keeps the scorecards of others sealed. */
export interface OwnInterviews extends OwnState {
  submitted: ScorecardFacts[];
}

export interface OwnReader {
  list(publicKey: string | null): Promise<OwnInterviews>;
  /** Null when it is not submitted, or not there any more. */
  scorecard(id: Id): Scorecard | null;
}

export interface OwnReaderOptions {
  /** The data folder. */
  root: string;
  interviews: Pick<InterviewStore, 'list' | 'read' | 'isAheadOfFile'>;
  /** Of those that were submitted: they stay as they are until a file is written. */
  cache: DocumentCache<OwnEntry>;
  now(): number;
}

type Known =
  | { kind: 'submitted'; own: ScorecardFacts }
  | { kind: 'open'; own: OpenInterview }
  /** An open sample: it is about nobody, seals nothing and is in no panel. */
  | { kind: 'sample' }
  | { kind: 'unreadable'; own: UnreadableInterview }
  | { kind: 'gone' };

/** Reads one's own interviews; each is read again only when its file has changed. Whatever cannot be read counts as open. */
export function createOwnReader({ root, interviews, cache, now }: OwnReaderOptions): OwnReader {
  const folder = join(root, 'interviews');
  /** What was found since the start. What keeps something sealed is never taken from an earlier one. */
  const found = new Map<Id, { mark: FileMark; known: Known }>();

  /** Whom an interview is about counts as soon as it is typed, even where it cannot be written: it may seal something. */
  function look(id: Id): Known {
    if (interviews.isAheadOfFile(id)) return read(id);
    const mark = markOfFile(join(folder, `${id}.json`));
    const before = found.get(id);
    if (mark !== null && before?.mark === mark) return before.known;
    const known = recall(id) ?? read(id);
    if (mark !== null && known.kind !== 'unreadable') found.set(id, { mark, known });
    return known;
  }

  function recall(id: Id): Known | null {
    const stamp = stampOfFile(folder, id);
    const entry = stamp === null ? null : cache.recall(id, stamp);
    if (entry?.own.id !== id || entry.digest !== digestOfFile(join(folder, `${id}.json`))) return null;
    return { kind: 'submitted', own: entry.own };
  }

  function read(id: Id): Known {
    const path = join(folder, `${id}.json`);
    const [stamp, digest] = [stampOfFile(folder, id), digestOfFile(path)];
    const reading = interviews.read(id);
    if (!reading.ok) {
      // What was damaged has been set aside by now, and is looked for there.
      const isGone = reading.error.code === 'notFound' || isAbsent(path);
      const own = { file: `interviews/${id}.json`, changedAt: changedAtOf(path, now()) };
      return isGone ? { kind: 'gone' } : { kind: 'unreadable', own };
    }
    const known = knownOf(reading.value);
    const isAsOnDisk = !interviews.isAheadOfFile(id) && digest === digestOfFile(path);
    if (known.kind === 'submitted' && stamp !== null && digest !== null && isAsOnDisk) {
      cache.put(id, stamp, { digest, own: known.own });
    }
    return known;
  }

  /** Every interview that there is, in its file or in memory; `isListed` is false where there may be others. */
  async function listIds(): Promise<{ ids: Set<Id>; isListed: boolean }> {
    const files = listInterviews(root);
    const inMemory = await interviews.list().catch((error: unknown) => {
      if (!(error instanceof FailureError)) throw error;
      return null;
    });
    const ids = new Set([...(files ?? []), ...(inMemory ?? []).map(({ id }) => id)]);
    return { ids, isListed: files !== null && inMemory !== null };
  }

  return {
    async list(publicKey) {
      const { ids, isListed } = await listIds();
      const submitted: ScorecardFacts[] = [];
      const open: OpenInterview[] = [];
      const unreadable: UnreadableInterview[] = [];
      const readable = new Set<Id>();
      const yieldIfLong = createYielding();
      for (const id of ids) {
        const known = look(id);
        if (known.kind === 'submitted') submitted.push({ ...known.own, publicKey });
        if (known.kind === 'open') open.push(known.own);
        if (known.kind === 'unreadable') unreadable.push(known.own);
        else if (known.kind !== 'gone') readable.add(id);
        await yieldIfLong();
      }
      cache.keepOnly(ids);
      const setAside = listSetAside(root, now());
      // One that was put back in its place, from a backup say, is read there.
      const missing = (setAside ?? []).filter(({ id }) => !readable.has(id));
      return {
        submitted,
        open,
        unreadable: [...unreadable, ...missing.map(({ file, changedAt }) => ({ file, changedAt }))],
        isListed: isListed && setAside !== null,
      };
    },
    scorecard(id) {
      const reading = interviews.read(id);
      return reading.ok ? reading.value.scorecard : null;
    },
  };
}

/** A scorecard of one's own that is handed on: neither a sample nor one that cannot be told apart from another. */
export interface OwnFile {
  id: Id;
  /** The hash of its latest state. */
  hash: string;
  /** Its content; null when it is not there any more. */
  load(): Scorecard | null;
}

/** One's own submitted scorecards, without samples. */
export async function ownFiles(own: OwnReader): Promise<OwnFile[]> {
  const { submitted } = await own.list(null);
  return submitted
    .filter(({ isSample, conflict }) => !isSample && conflict === undefined)
    .map(({ id, hash }) => ({ id, hash, load: () => own.scorecard(id) }));
}

/** A document without a working copy has a scorecard: its schema holds this. */
const nobody: CandidateRef = { name: '', role: '', email: '' };

function knownOf({ id, working, scorecard }: InterviewDocument): Known {
  if (scorecard === null) {
    if (working?.sample === true) return { kind: 'sample' };
    return { kind: 'open', own: { id, candidate: candidateRef(working?.details.candidate ?? nobody) } };
  }
  return { kind: 'submitted', own: scorecardFacts(checkedByHash({ scorecard, publicKey: null })) };
}
