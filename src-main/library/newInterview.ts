import { type Id, newId } from '../../shared/domain/ids.ts';
import type { Details } from '../../shared/domain/interview/interview.ts';
import { buildSampleInterview } from '../../shared/domain/interview/sampleInterview.ts';
import { utcOffsetAt } from '../../shared/domain/moment.ts';
import { submit } from '../../shared/domain/scorecard/scorecard.ts';
import { ok, type Result } from '../../shared/ipc/result.ts';
import type { BankStore } from './bankStore.ts';
import type { BuiltIn } from './builtIn.ts';
import type { InterviewStore } from './interviewStore.ts';
import { planOfSet } from './kitSets.ts';
import type { KitStore } from './kitStore.ts';
import type { SetStore } from './setStore.ts';

/** The ways in which an interview comes into the library. */
export interface InterviewStarts {
  /** A new interview on a frozen copy of a set, live or typed in from paper. Refused, with the reasons, while the set is not ready. */
  fromSet(setId: Id, details: Details, typedIn?: boolean): Result<{ id: Id }>;
  /** The submitted sample interview; the one that is there already, if there is one. */
  sample(): Promise<Result<{ id: Id }>>;
}

export interface InterviewStartsOptions {
  interviews: InterviewStore;
  bank: BankStore;
  sets: SetStore;
  kits: KitStore;
  builtIn: BuiltIn;
  now(): number;
}

export function createInterviewStarts({
  interviews,
  bank,
  sets,
  kits,
  builtIn,
  now,
}: InterviewStartsOptions): InterviewStarts {
  return {
    fromSet(setId, details, typedIn) {
      const plan = planOfSet(setId, { sets, bank, kits });
      if (!plan.ok) return plan;
      const result = interviews.create(details, plan.value, typedIn);
      return result.ok ? ok({ id: result.value.id }) : result;
    },
    async sample() {
      const present = (await interviews.list()).find((entry) => entry.sample);
      if (present !== undefined) return ok({ id: present.id });
      const at = now();
      const interview = buildSampleInterview(builtIn.sample(), builtIn.questions(), builtIn.sets(), newId(), at);
      const scorecard = submit(interview, at, utcOffsetAt(at));
      if (scorecard === null) throw new Error('The sample interview that ships with the app cannot be submitted.');
      const result = interviews.add(scorecard);
      return result.ok ? ok({ id: result.value.id }) : result;
    },
  };
}
