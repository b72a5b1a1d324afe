import { type Id, newId } from '../../../../shared/domain/ids.ts';
import type { Question } from '../../../../shared/domain/questions/question.ts';
import { type QuestionSet, setLimit } from '../../../../shared/domain/questions/questionSet.ts';
import { setTitle } from '../../../../shared/domain/questions/setEditing.ts';
import type { GuideRecord } from '../../../../shared/files/formats/guide.ts';
import { type MatchInBank, questionsToAdd } from '../../../../shared/guide/import/importDecision.ts';
import { setOfGuide } from '../../../../shared/guide/import/setOfGuide.ts';
import { questionCount } from '../../../features/questions/questionRows.ts';
import { messageOf, RequestError, request } from '../../../state/api.ts';
import type { ImportPreview } from '../importPreview.ts';

/** What one press adds: questions to the bank, and where it is wanted a set of the guide. */
export interface Addition {
  readonly guide: GuideRecord;
  readonly questions: readonly Question[];
  readonly set: QuestionSet | null;
}

/** What is added of a preview; null where that is nothing. */
export function additionOf(
  { plan, guide: { name, hash } }: ImportPreview,
  matchInBank: MatchInBank,
  isWithSet: boolean,
): Addition | null {
  const id = newId();
  const questions = questionsToAdd(plan, matchInBank, id);
  const at = Date.now();
  const set = isWithSet ? setOfGuide(plan, matchInBank, { id: newId(), name, at }) : null;
  if (set === null ? questions.length === 0 : set.items.length === 0) return null;
  return { guide: { id, name, hash, importedAt: at, questions: questions.length }, questions, set };
}

/** '24 questions and the set ‘Night porter’'. */
export function additionWords({ questions, set }: Addition): string {
  if (set === null) return questionCount(questions.length);
  const title = `the set ‘${setTitle(set)}’`;
  return questions.length === 0 ? title : `${questionCount(questions.length)} and ${title}`;
}

/**
 * What is to be said of a set that has no room for all questions of its guide; '' where it has.
 * @param wanted the guide's questions
 */
export function shortenedWords({ set }: Addition, wanted: number): string {
  const isFull = set !== null && set.items.length >= setLimit && wanted > setLimit;
  return isFull ? `It has the first ${setLimit}; all of them are in the bank.` : '';
}

/**
 * Adds all of it, or nothing.
 * @returns whether it was cancelled
 * @throws RequestError, also where the set could not be saved and the questions were taken out again
 */
export async function addAll({ guide, questions, set }: Addition): Promise<boolean> {
  if (questions.length > 0) {
    const { wasCancelled } = await request('guides:add', { guide, questions: [...questions] });
    if (wasCancelled) return true;
  }
  if (set === null) return false;
  try {
    await request('sets:save', { set });
  } catch (error) {
    await takeOut(guide.id, questions.length, error);
    throw error;
  }
  return false;
}

/** The set is not saved, so its questions go, too. */
async function takeOut(guideId: Id, count: number, reason: unknown): Promise<void> {
  if (count === 0) return;
  try {
    await request('guides:remove', { id: guideId });
  } catch {
    const kept = `The set was not saved: ${messageOf(reason)} Its questions are in the bank, and could not be taken out; delete them there.`;
    throw new RequestError('notWritable', kept);
  }
}

/** Takes all of it out again. Where the questions stay, the set stays, too. */
export async function takeBackAll({ guide, questions, set }: Addition): Promise<void> {
  if (set !== null) await request('sets:remove', { id: set.id });
  if (questions.length === 0) return;
  try {
    await request('guides:remove', { id: guide.id });
  } catch (error) {
    if (set !== null) await request('sets:restore', { id: set.id });
    throw error;
  }
}
