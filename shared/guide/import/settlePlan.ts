import type { Id } from '../../domain/ids.ts';
import { isSame } from '../../domain/parts.ts';
import { rubricLimit } from '../../domain/questions/limits.ts';
import type { ColumnUse, GivenRole, GuideChoices, ParsedGuide } from '../lines/parsedGuide.ts';
import type { GuidePoint } from './guidePoint.ts';
import { type GuideQuestion, type ImportPlan, type PlanMaking, readQuestions } from './importPlan.ts';

/** The plan with other choices; its guide is due to be read again with them. */
export function withChoices(plan: ImportPlan, choices: GuideChoices): ImportPlan {
  return { ...plan, reading: { ...plan.reading, choices, isDue: true } };
}

/**
 * What the guide of a plan is to be read with: what a person has chosen, and besides each question that was changed by hand as
 * one beyond doubt, unless its own line was given another role.
 */
export function choicesToRead(plan: ImportPlan): GuideChoices {
  const { choices } = plan.reading;
  return { ...choices, roles: new Map([...pinnedRoles(plan), ...choices.roles]) };
}

/**
 * The plan after its guide was read again. What was changed by hand in the questions stays.
 * @param guide its document, read with `choicesToRead` of the plan
 */
export function settlePlan(plan: ImportPlan, guide: ParsedGuide, making: PlanMaking): ImportPlan {
  const before = questionsByPlace(plan);
  const asRead: GuideQuestion[] = [];
  const questions = readQuestions(guide.questions, making).map((fresh, index) => {
    const known = before.get(placeOf(guide, index));
    const read = known === undefined ? fresh : withKnownIds(fresh, known.read);
    asRead.push(read);
    return known === undefined ? read : merged(known.current, known.read, read);
  });
  return { source: plan.source, reading: { guide, choices: plan.reading.choices, isDue: false, asRead }, questions };
}

/** The choices with another role for some blocks; null leaves it to the reading again. */
export function giveRole(choices: GuideChoices, blocks: readonly number[], role: GivenRole | null): GuideChoices {
  const roles = new Map(choices.roles);
  for (const block of blocks) {
    if (role === null) roles.delete(block);
    else roles.set(block, role);
  }
  return { ...choices, roles };
}

/** The choices with another use for the columns of the table that begins with the row `block`. */
export function giveColumns(choices: GuideChoices, block: number, columns: readonly ColumnUse[]): GuideChoices {
  return { ...choices, columns: new Map([...choices.columns, [block, columns]]) };
}

/** The prompts of the questions that were changed by hand, as if a person had given them their role. */
function pinnedRoles({ reading, questions }: ImportPlan): [number, GivenRole][] {
  const read = new Map(reading.asRead.map((question, index) => [question.id, { question, index }]));
  const changed = new Set(
    questions.flatMap((question) => {
      const known = read.get(question.id);
      return known === undefined || known.question === question ? [] : [known.index];
    }),
  );
  return reading.guide.blocks.flatMap(({ role, question }, block): [number, GivenRole][] =>
    role === 'prompt' && question !== undefined && changed.has(question) ? [[block, { role }]] : [],
  );
}

interface KnownQuestion {
  readonly read: GuideQuestion;
  readonly current: GuideQuestion;
}

function questionsByPlace({ reading, questions }: ImportPlan): ReadonlyMap<number, KnownQuestion> {
  const current = new Map<Id, GuideQuestion>(questions.map((question) => [question.id, question]));
  return new Map(
    reading.asRead.flatMap((read, index): [number, KnownQuestion][] => {
      const question = current.get(read.id);
      return question === undefined ? [] : [[placeOf(reading.guide, index), { read, current: question }]];
    }),
  );
}

/** A question is the same one after another reading when its prompt begins at the same place. */
function placeOf(guide: ParsedGuide, index: number): number {
  return guide.prompts[index]?.[0] ?? -1 - index;
}

/** The question as it is read now, with the ids that it and its points had at the reading before. */
function withKnownIds(fresh: GuideQuestion, before: GuideQuestion): GuideQuestion {
  const known = new Map(before.points.map((point) => [keyOf(point), point]));
  const points = fresh.points.map((point) => {
    const same = known.get(keyOf(point));
    return same === undefined ? point : { ...point, id: same.id };
  });
  const question = { ...fresh, id: before.id, points };
  return isSame(question, before) ? before : question;
}

function keyOf({ id, origin }: GuidePoint): string {
  return origin === undefined ? id : origin.join();
}

/** What was changed by hand since the reading before, over what is read now. */
function merged(current: GuideQuestion, before: GuideQuestion, read: GuideQuestion): GuideQuestion {
  if (current === before || isSame(current, before)) return read;
  const kept = Object.entries(current).filter(
    ([key, value]) => key !== 'points' && !isSame(value, before[key as keyof GuideQuestion]),
  );
  return {
    ...read,
    ...Object.fromEntries(kept),
    ...(isLookedAt(current, before, 'title', 'isTitleMadeUp') ? { title: current.title, isTitleMadeUp: false } : {}),
    ...(isLookedAt(current, before, 'competency', 'isCompetencyGuessed')
      ? { competency: current.competency, isCompetencyGuessed: false }
      : {}),
    points: mergedPoints(current.points, before.points, read.points),
  };
}

/** Whether somebody wrote a text, or said that it is right as it was made up. */
function isLookedAt(
  current: GuideQuestion,
  before: GuideQuestion,
  text: 'title' | 'competency',
  mark: 'isTitleMadeUp' | 'isCompetencyGuessed',
): boolean {
  return current[text] !== before[text] || (before[mark] && !current[mark]);
}

/** The points as they were changed, without those that are read no more, and with those that are read for the first time. */
function mergedPoints(
  current: readonly GuidePoint[],
  before: readonly GuidePoint[],
  read: readonly GuidePoint[],
): readonly GuidePoint[] {
  if (isSame(current, before)) return read;
  const known = new Map(before.map((point) => [point.id, point]));
  const keys = new Set(read.map(keyOf));
  const kept = current.filter((point) => keys.has(keyOf(point)) || !isSame(point, known.get(point.id)));
  const knownKeys = new Set(before.map(keyOf));
  return [...kept, ...read.filter((point) => !knownKeys.has(keyOf(point)))].slice(0, rubricLimit);
}
