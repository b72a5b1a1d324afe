import { z } from 'zod';
import { hashSchema } from '../contentHash.ts';
import { areDistinct, type Id, idSchema, instantSchema } from '../ids.ts';
import { candidateSchema, clockSchema, durationSchema } from '../interview/interview.ts';
import { utcOffsetSchema } from '../moment.ts';
import { isSame } from '../parts.ts';
import { agreedSchema } from '../plan/agreed.ts';
import { minutesSchema } from '../questions/question.ts';
import { lineSchema, noteTextSchema, paragraphSchema } from '../text.ts';

/** The most of each that one panel can hold. */
export const panelLimits = { scorecards: 200, people: 50, notes: 1_000, dissent: 50 } as const;

/** What is being talked about: a question by its key in the panel, or the candidate as a whole. */
export const topicSchema = z.union([z.literal('general'), z.string().regex(/^[0-9a-f]{64}(:[0-9a-f-]{36})?$/)]);
export type Topic = z.infer<typeof topicSchema>;

/** A scorecard of the panel, with the hash of the state that the panel has seen last. */
export const panelEntrySchema = z.strictObject({ id: idSchema, hash: hashSchema });
export type PanelEntry = z.infer<typeof panelEntrySchema>;

const entriesSchema = z
  .array(panelEntrySchema)
  .max(panelLimits.scorecards)
  .refine((entries) => areDistinct(entries.map(({ id }) => id)), 'holds a scorecard twice');

export const personSchema = z.strictObject({ id: idSchema, name: lineSchema });
export type Person = z.infer<typeof personSchema>;

/** What was said about a question. The title stays readable when the question is no longer in the table. */
export const agendaNoteSchema = z.strictObject({ title: lineSchema, text: noteTextSchema });
export type AgendaNote = z.infer<typeof agendaNoteSchema>;

/** The debrief's clock: how long it has run, and how long on each topic. */
export const debriefTimerSchema = z.strictObject({
  startedAt: clockSchema.shape.startedAt,
  runningSince: clockSchema.shape.runningSince,
  elapsed: durationSchema,
  spent: z.record(topicSchema, durationSchema),
});
export type DebriefTimer = z.infer<typeof debriefTimerSchema>;

export const decisionOutcomes = ['hire', 'noHire', 'hold', 'anotherInterview'] as const;
export const decisionOutcomeSchema = z.enum(decisionOutcomes);
export type DecisionOutcome = z.infer<typeof decisionOutcomeSchema>;

/** What the outcomes are called. */
export const outcomeNames: Readonly<Record<DecisionOutcome, string>> = {
  hire: 'Hire',
  noHire: 'No hire',
  hold: 'Hold',
  anotherInterview: 'Another interview',
};

/** Somebody who sees it differently, and why. */
export const dissentSchema = z.strictObject({ id: idSchema, person: lineSchema, text: paragraphSchema });
export type Dissent = z.infer<typeof dissentSchema>;

export const decisionSchema = z.strictObject({
  /** Null while it is open. Reasons and dissent may be written before. */
  outcome: decisionOutcomeSchema.nullable(),
  reasons: noteTextSchema,
  /** Why it was decided against the rule that was agreed; empty where it was not, or where no reason was given. */
  againstRule: paragraphSchema,
  dissent: z
    .array(dissentSchema)
    .max(panelLimits.dissent)
    .refine((dissent) => areDistinct(dissent.map(({ id }) => id)), 'holds a dissent twice'),
  decidedAt: instantSchema.nullable(),
  /** Of the place where it was decided; absent while it is open, and where it was not recorded. */
  utcOffset: utcOffsetSchema.exactOptional(),
  /** The scorecards as they stood when it was decided; empty while it is open. */
  basis: entriesSchema,
});
export type Decision = z.infer<typeof decisionSchema>;

export const panelCandidateSchema = candidateSchema.pick({ name: true, role: true, email: true });

/**
 * A debrief: which scorecards were looked at, by whom, what was said and what was decided. It refers to the scorecards and holds
 * none of their values: nothing that happens in a debrief can change a rating.
 */
export const panelSchema = z.strictObject({
  id: idSchema,
  createdAt: instantSchema,
  candidate: panelCandidateSchema,
  /** When the user last said that they have no interview of this candidate to submit; null while they have not. */
  nothingToSubmitAt: instantSchema.nullable(),
  scorecards: entriesSchema,
  present: z
    .array(personSchema)
    .max(panelLimits.people)
    .refine((people) => areDistinct(people.map(({ id }) => id)), 'holds a person twice'),
  notes: z
    .record(topicSchema, agendaNoteSchema)
    .refine((notes) => Object.keys(notes).length <= panelLimits.notes, 'holds too many notes'),
  current: topicSchema,
  timer: debriefTimerSchema,
  /** How long the debrief is to take; 0 for no limit. */
  minutes: minutesSchema,
  decision: decisionSchema,
  /** What was agreed beforehand in the plan of the role; null where there is none. The window cannot change it. */
  agreed: agreedSchema.nullable(),
});
export type Panel = z.infer<typeof panelSchema>;

/** What a panel begins with. */
export interface PanelStart {
  id: Id;
  createdAt: number;
  candidate: Panel['candidate'];
  scorecards?: readonly PanelEntry[];
}

/** A panel before its debrief: nobody there yet, nothing said, thirty minutes planned. */
export function startPanel({ id, createdAt, candidate, scorecards = [] }: PanelStart): Panel {
  return {
    id,
    createdAt,
    candidate,
    nothingToSubmitAt: null,
    scorecards: [...scorecards],
    present: [],
    notes: {},
    current: 'general',
    timer: { startedAt: null, runningSince: null, elapsed: 0, spent: {} },
    minutes: 30,
    decision: { outcome: null, reasons: '', againstRule: '', dissent: [], decidedAt: null, basis: [] },
    agreed: null,
  };
}

/** Whether nobody has written anything into a panel, so that it is nothing without its scorecards. */
export function isUnwritten(panel: Panel): boolean {
  const { id, createdAt, candidate } = panel;
  return isSame({ ...panel, scorecards: [], agreed: null }, startPanel({ id, createdAt, candidate }));
}

/** What has changed about a panel's scorecards since it was decided. */
export interface BasisChange {
  kind: 'amended' | 'added' | 'removed';
  id: Id;
}

/** Why a decision may have to be looked at again; empty while it is open, and where nothing has changed. */
export function changesSinceDecision({ scorecards, decision }: Panel): BasisChange[] {
  if (decision.outcome === null) return [];
  const before = new Map(decision.basis.map(({ id, hash }) => [id, hash]));
  const now = new Set(scorecards.map(({ id }) => id));
  return [
    ...scorecards.flatMap(({ id, hash }): BasisChange[] => {
      if (!before.has(id)) return [{ kind: 'added', id }];
      return before.get(id) === hash ? [] : [{ kind: 'amended', id }];
    }),
    ...decision.basis.filter(({ id }) => !now.has(id)).map(({ id }): BasisChange => ({ kind: 'removed', id })),
  ];
}
