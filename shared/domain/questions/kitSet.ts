import { derivedId } from '../edition.ts';
import type { Id } from '../ids.ts';
import { isSame } from '../parts.ts';
import { toSingleLine } from '../plainText.ts';
import type { Kit, KitParts, KitQuestion } from './kit.ts';
import type { Question } from './question.ts';
import { copyTitle } from './questionEditing.ts';
import type { QuestionSet, SetItem } from './questionSet.ts';
import { setTitle } from './setEditing.ts';

/** A question of a kit as the bank shows it. `questionId`: under which it stands there. */
interface Placed {
  questionId: Id;
  question: Question;
  /** Whether the bank has the very same question without the kit. */
  isInBank: boolean;
}

/** A frozen question with the words that it was frozen with, wherever they are from. */
type FrozenQuestion = KitQuestion | (KitQuestion & { origin: Question['origin'] });

/**
 * Where the questions of a kit stand in a bank. A question that the bank has in the same words is the bank's; every other one
 * stands there under the kit, under its own id where that is free, and under one that follows from the kit where it is not: what
 * the bank has is never covered.
 */
export function placeInBank(kit: Pick<Kit, 'id' | 'questions'>, bank: ReadonlyMap<Id, Question>): Placed[] {
  return kit.questions.map((asked) => {
    const known = bank.get(asked.id);
    const question = asBankQuestion(asked);
    if (known === undefined) return { questionId: asked.id, question, isInBank: false };
    if (asksTheSame(known, asked)) return { questionId: asked.id, question: known, isInBank: true };
    const questionId = derivedId(kit.id, asked.id);
    return { questionId, question: { ...question, id: questionId }, isInBank: false };
  });
}

/** The set that a kit is, with its questions where they stand in a bank. `at` in ms since the epoch. */
export function setOfKit(kit: Kit, bank: ReadonlyMap<Id, Question>, at: number): QuestionSet {
  const places = placeInBank(kit, bank);
  return {
    id: kit.id,
    ...wordsOf(kit),
    items: kit.questions.map((question, index) => itemOf(question, places[index]?.questionId ?? question.id)),
    builtIn: false,
    updatedAt: at,
  };
}

/** A set of one's own, and the questions that have to be added to the bank for it. */
export interface OwnSet {
  set: QuestionSet;
  added: Question[];
}

/** What a new set of one's own begins with. */
export interface OwnSetMaking {
  id: Id;
  title: string;
  /** In ms since the epoch. */
  at: number;
  newId(): Id;
}

/**
 * A set of one's own from frozen questions. What the bank has in the same words is taken from there; everything else is added to
 * it, under a new id where the bank has other words under this one.
 */
export function ownSetOf(parts: KitParts, bank: ReadonlyMap<Id, Question>, making: OwnSetMaking): OwnSet {
  const added: Question[] = [];
  const items = parts.questions.map((asked) => {
    const known = bank.get(asked.id);
    if (known !== undefined && asksTheSame(known, asked)) return itemOf(asked, asked.id);
    const id = known === undefined ? asked.id : making.newId();
    added.push({ ...asBankQuestion(asked), id });
    return itemOf(asked, id);
  });
  const { id, title, at } = making;
  return { set: { id, ...wordsOf(parts), title, items, builtIn: false, updatedAt: at }, added };
}

/** What one's own copy of a kit is called. */
export function titleOfCopy(kit: Pick<Kit, 'title'>): string {
  return copyTitle(setTitle({ title: toSingleLine(kit.title) }));
}

function wordsOf(parts: KitParts): Omit<QuestionSet, 'id' | 'items' | 'builtIn' | 'updatedAt'> {
  const { title, description, role, round, jobDescription, opening, closing } = parts;
  const { slotMinutes, introMinutes, closingMinutes } = parts;
  return {
    title,
    description,
    role,
    round,
    ...(jobDescription === '' ? {} : { jobDescription }),
    slotMinutes,
    introMinutes,
    closingMinutes,
    opening,
    closing,
  };
}

function itemOf({ minutes, weight, weightReason }: KitQuestion, questionId: Id): SetItem {
  return { questionId, minutes, weight, weightReason };
}

function asBankQuestion({ weight: _, weightReason: __, ...question }: KitQuestion): Question {
  return { ...question, origin: { kind: 'own' }, retired: false };
}

/** Whether a question of the bank is asked and looked at as this one is; minutes and weight are the set's. */
function asksTheSame(known: Question, asked: FrozenQuestion): boolean {
  const comparable = ({ origin: _, retired: __, minutes: ___, rubric, ...question }: Question) => ({
    ...question,
    rubric: rubric.map(({ id, text, weight }) => ({ id, text, weight })),
  });
  return isSame(comparable(known), comparable(asBankQuestion(asked)));
}
