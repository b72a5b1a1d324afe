import { type FrozenSet, freezeSet } from '../../shared/domain/interview/interview.ts';
import { clip, toSingleLine } from '../../shared/domain/plainText.ts';
import { type Question, questionTitle } from '../../shared/domain/questions/question.ts';
import { type QuestionSet, type SetProblem, setProblems } from '../../shared/domain/questions/questionSet.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';

/** A set as the plan of an interview. Refused, with the reasons, while something about the set has to be put right. */
export function planFrom(set: QuestionSet, bank: readonly Question[]): Result<FrozenSet> {
  const problems = setProblems(set, bank);
  if (problems.length === 0) return ok(freezeSet(set, bank));
  const reasons = [...new Set(problems.map((problem) => describeProblem(problem, bank)))];
  const title = clip(toSingleLine(set.title), 80);
  return err('notAllowed', `“${title}” cannot be used for an interview yet: ${reasons.join('; ')}.`);
}

function describeProblem(problem: SetProblem, bank: readonly Question[]): string {
  switch (problem.kind) {
    case 'noQuestions':
      return 'it has no questions';
    case 'missingQuestion':
      return 'it has a question that is not in the bank any more; take it out of the set';
    case 'weightWithoutReason': {
      const question = bank.find(({ id }) => id === problem.questionId);
      const title = question === undefined ? 'a question' : `“${questionTitle(question)}”`;
      return `the weight of ${title} is not 1 and needs a reason`;
    }
  }
}
