import type { Id } from '../../../shared/domain/ids.ts';
import type { Details, Interviewer } from '../../../shared/domain/interview/interview.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import type { QuestionSet } from '../../../shared/domain/questions/questionSet.ts';
import { foldForSearch } from '../../../shared/domain/text.ts';

/** What is asked before an interview starts, as it is typed. */
export interface StartForm {
  setId: string;
  candidate: string;
  role: string;
  email: string;
  link: string;
  pronunciation: string;
  pronouns: string;
  /** Minutes beyond those of the set, and what else was agreed. */
  extraMinutes: number;
  agreed: string;
  /** What was written on paper is typed in, without a clock. */
  typedIn: boolean;
  interviewer: string;
  round: string;
  /** `YYYY-MM-DD`; empty while the field is being changed. */
  date: string;
}

/** The form as it opens. `date` is today. */
export function newStartForm(set: QuestionSet | undefined, interviewer: Interviewer, date: string): StartForm {
  return {
    setId: set?.id ?? '',
    candidate: '',
    role: set?.role ?? '',
    email: '',
    link: '',
    pronunciation: '',
    pronouns: '',
    extraMinutes: 0,
    agreed: '',
    typedIn: false,
    interviewer: interviewer.name,
    round: set?.round ?? '',
    date,
  };
}

/** The set that is offered first: that of the last interview; where it is gone, or there was none, the last changed of one's own. */
export function offeredSet(sets: readonly QuestionSet[], lastUsed: Id | null): QuestionSet | undefined {
  const own = sets.filter(({ builtIn }) => !builtIn).toSorted((one, other) => other.updatedAt - one.updatedAt);
  return sets.find(({ id }) => id === lastUsed) ?? own[0] ?? sets[0];
}

/** Takes another set. Role and round follow it unless something else was typed there. */
export function chooseSet(form: StartForm, before: QuestionSet | undefined, set: QuestionSet): StartForm {
  const follow = (typed: string, old: string | undefined, next: string) =>
    typed.trim() === '' || typed === old ? next : typed;
  return {
    ...form,
    setId: set.id,
    role: follow(form.role, before?.role, set.role),
    round: follow(form.round, before?.round, set.round),
  };
}

/** What to say beside the role where it is another one than the set's: its questions are for that one. */
export function roleRemark({ role }: Pick<StartForm, 'role'>, set: QuestionSet | undefined): string | undefined {
  const wanted = toSingleLine(set?.role ?? '');
  const isSame = foldForSearch(toSingleLine(role)) === foldForSearch(wanted);
  return isSame || wanted === '' || role.trim() === '' ? undefined : `The questions of this set are for: ${wanted}`;
}

/** What is missing, by field. */
export type StartProblems = Partial<Record<'candidate' | 'interviewer' | 'date', string>>;

export function startProblems(form: StartForm): StartProblems {
  const problems: StartProblems = {};
  if (toSingleLine(form.candidate) === '') problems.candidate = 'Type the candidate’s name.';
  if (toSingleLine(form.interviewer) === '') problems.interviewer = 'Type your name.';
  if (form.date === '') problems.date = 'Choose the day of the interview.';
  return problems;
}

/** The details of the interview, each in one clean line. The interviewer's e-mail goes with their name in the settings. */
export function detailsOf(form: StartForm, known: Interviewer): Details {
  const name = toSingleLine(form.interviewer);
  const [pronunciation, pronouns] = [toSingleLine(form.pronunciation), toSingleLine(form.pronouns)];
  const agreed = { minutes: form.extraMinutes, note: form.agreed.trim() };
  return {
    candidate: {
      name: toSingleLine(form.candidate),
      role: toSingleLine(form.role),
      email: toSingleLine(form.email),
      link: toSingleLine(form.link),
      ...(pronunciation === '' ? {} : { pronunciation }),
      ...(pronouns === '' ? {} : { pronouns }),
    },
    interviewer: { name, email: known.name === '' || known.name === name ? known.email : '' },
    round: toSingleLine(form.round),
    date: form.date,
    ...(agreed.minutes === 0 && agreed.note === '' ? {} : { accommodation: agreed }),
  };
}
