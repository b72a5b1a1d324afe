import { z } from 'zod';
import { hashSchema } from '../../domain/contentHash.ts';
import { calendarDateSchema, idSchema } from '../../domain/ids.ts';
import { interviewerSchema, ratingSchema, recommendationSchema } from '../../domain/interview/interview.ts';
import { interviewMean } from '../../domain/interview/scoring.ts';
import { dayOf, isoTime, isoTimeSchema } from '../../domain/moment.ts';
import { decisionOutcomeSchema, type Panel, panelCandidateSchema } from '../../domain/panel/debrief.ts';
import { panelFacts, recommendationOrder } from '../../domain/panel/facts.ts';
import { publicKeySchema } from '../../domain/panel/knownKeys.ts';
import {
  conflictInWords,
  describeSuperseded,
  type PanelMember,
  type PanelScorecard,
} from '../../domain/panel/member.ts';
import { publicMember, publicPanel } from '../../domain/panel/publicPanel.ts';
import { candidateOf, interviewerOf } from '../../domain/panel/receive.ts';
import {
  type CellValue,
  type CompetencySummary,
  type PanelRow,
  panelRows,
  panelTable,
} from '../../domain/panel/table.ts';
import { latestRevision } from '../../domain/scorecard/scorecard.ts';
import type { Format } from '../readDocument.ts';

/** A mean of ratings, 1 to 5; null when there is none. Not rounded. */
const meanSchema = z.number().min(1).max(5).nullable();
/** Highest − lowest, 0 to 4; null under two values. */
const spreadSchema = z.number().min(0).max(4).nullable();

const cellValueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rating'), rating: ratingSchema }),
  z.strictObject({ kind: z.literal('notAsked'), reason: z.string() }),
  z.strictObject({ kind: z.literal('notRated'), reason: z.string() }),
  z.strictObject({ kind: z.literal('unrated') }),
  z.strictObject({ kind: z.literal('absent'), hasOtherWording: z.boolean() }),
]);

const questionReportSchema = z.strictObject({
  key: z.string(),
  questionIds: z.array(idSchema),
  title: z.string(),
  prompt: z.string(),
  competency: z.string(),
  /** One an interviewer, in the order of `scorecards`. */
  ratings: z.array(
    z.strictObject({
      scorecard: idSchema,
      interviewer: z.string(),
      value: cellValueSchema,
      before: z.array(z.strictObject({ value: cellValueSchema, replacedAt: isoTimeSchema, reason: z.string() })),
    }),
  ),
  mean: meanSchema,
  spread: spreadSchema,
  discuss: z.boolean(),
});

/** Why a question is compared with nothing. */
const unmatchedReasonSchema = z.enum(['onlyHere', 'otherWording']);

/** A panel as the command line and the JSON export give it: what the table shows, with the figures unrounded and no notes. */
export const panelReportSchema = z.strictObject({
  format: z.literal('scorecard-panel-report'),
  version: z.literal(3),
  candidate: panelCandidateSchema,
  /** One an interviewer, sorted by name: those that count. */
  scorecards: z.array(
    z.strictObject({
      id: idSchema,
      hash: hashSchema,
      interviewer: interviewerSchema,
      /** Whether it is of a sample interview, which has nobody behind it. */
      sample: z.boolean(),
      /** The key that signed it; null for an unsigned one. */
      publicKey: publicKeySchema.nullable(),
      submittedAt: isoTimeSchema,
      amendedAt: isoTimeSchema.nullable(),
      mean: meanSchema,
      recommendation: recommendationSchema.nullable(),
      /** Whether it was typed in from paper, without a clock. */
      typedIn: z.boolean(),
      /** The same before any amendment. */
      meanAsSubmitted: meanSchema,
      recommendationAsSubmitted: recommendationSchema.nullable(),
    }),
  ),
  /** Scorecards that were given and do not count, and why. */
  superseded: z.array(z.strictObject({ id: idSchema, hash: hashSchema, interviewer: z.string(), reason: z.string() })),
  mean: meanSchema,
  meanFormula: z.string(),
  recommendations: z.record(recommendationSchema, z.int().min(0)),
  agreement: z.strictObject({
    /** Krippendorff's α for ordinal data; null with the reason where there are too few ratings. */
    alpha: z.number().nullable(),
    /** The 95 % bootstrap interval. */
    interval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
    tooFew: z.enum(['raters', 'units', 'variation']).nullable(),
    raters: z.int().min(0),
    /** Questions with two or more ratings. */
    questions: z.int().min(0),
    ratings: z.int().min(0),
  }),
  toDiscuss: z.int().min(0),
  questions: z.array(questionReportSchema),
  competencies: z.array(
    z.strictObject({
      competency: z.string(),
      ratings: z.int().min(0),
      mean: meanSchema,
      /** Between the interviewers' own means. */
      spread: spreadSchema,
      byInterviewer: z.array(z.strictObject({ scorecard: idSchema, interviewer: z.string(), mean: meanSchema })),
    }),
  ),
  /** Questions that only one of several interviewers had. They enter the means and are compared with nothing. */
  unmatched: z.array(questionReportSchema.extend({ reason: unmatchedReasonSchema })),
  decision: z
    .strictObject({
      outcome: decisionOutcomeSchema.nullable(),
      reasons: z.string(),
      dissent: z.array(z.strictObject({ person: z.string(), text: z.string() })),
      decidedAt: isoTimeSchema.nullable(),
      /** The calendar day of that where it was decided. */
      decidedOn: calendarDateSchema.nullable(),
      present: z.array(z.string()),
    })
    .nullable(),
});
export type PanelReport = z.infer<typeof panelReportSchema>;

export const panelReportFormat: Format<PanelReport> = {
  name: 'scorecard-panel-report',
  version: 3,
  schema: panelReportSchema,
  // What could not be typed in yet was recorded live.
  migrations: {
    2: ({ scorecards, ...older }) => ({
      ...older,
      scorecards: (scorecards as object[]).map((one) => ({ ...one, typedIn: false })),
    }),
  },
};

/**
 * Reports a panel of one candidate, without private lines.
 * @param panel the debrief, where there was one
 * @param notCounted scorecards that are listed and do not count, because they were altered, say
 * @throws RangeError when there is no member
 */
export function panelReport(
  all: readonly PanelMember[],
  panel: Panel | null = null,
  notCounted: readonly PanelScorecard[] = [],
): PanelReport {
  const members = all.map(publicMember);
  const [first] = members;
  if (first === undefined) throw new RangeError('A panel needs at least one scorecard.');
  const table = panelTable(members);
  const facts = panelFacts(table);
  const apart = new Set(table.apart);
  const superseded = members.flatMap(supersededReport);
  const listed = new Set(superseded.map(({ id, hash }) => `${id} ${hash}`));
  return {
    format: 'scorecard-panel-report',
    version: 3,
    candidate: panel?.candidate ?? candidateOf(first.scorecard),
    scorecards: members.map(scorecardReport),
    superseded: [
      ...superseded,
      ...notCounted.map(conflictReport).filter(({ id, hash }) => !listed.has(`${id} ${hash}`)),
    ],
    mean: facts.mean,
    meanFormula: facts.meanFormula,
    recommendations: countAll(members),
    agreement: agreementReport(facts.agreement),
    toDiscuss: facts.toDiscuss,
    questions: panelRows(table)
      .filter((row) => !apart.has(row))
      .map((row) => questionReport(row, members)),
    competencies: table.competencies.map((summary) => competencyReport(summary, members)),
    unmatched: table.apart.map((row) => ({
      ...questionReport(row, members),
      reason: row.otherWordings.length > 0 ? ('otherWording' as const) : ('onlyHere' as const),
    })),
    decision: panel === null ? null : decisionReport(publicPanel(panel)),
  };
}

function scorecardReport(member: PanelMember): PanelReport['scorecards'][number] {
  const { scorecard, interviewer, publicKey, submittedAt, amendedAt, interview, original } = member;
  return {
    id: scorecard.id,
    hash: latestRevision(scorecard).hash,
    interviewer,
    sample: interview.sample,
    publicKey,
    submittedAt: isoTime(submittedAt),
    amendedAt: amendedAt === null ? null : isoTime(amendedAt),
    mean: interviewMean(interview),
    recommendation: interview.recommendation,
    typedIn: interview.typedIn === true,
    meanAsSubmitted: interviewMean(original),
    recommendationAsSubmitted: original.recommendation,
  };
}

function supersededReport(member: PanelMember): PanelReport['superseded'] {
  return member.superseded.map((one) => ({
    id: one.scorecard.id,
    hash: latestRevision(one.scorecard).hash,
    interviewer: member.interviewer.name,
    reason: describeSuperseded(one, member),
  }));
}

function conflictReport({ scorecard, conflict }: PanelScorecard): PanelReport['superseded'][number] {
  const interviewer = interviewerOf(scorecard);
  const why = conflict === undefined ? 'does not count' : `${conflictInWords(conflict)}; it does not count`;
  return {
    id: scorecard.id,
    hash: latestRevision(scorecard).hash,
    interviewer,
    reason: `A scorecard from ${interviewer} ${why}.`,
  };
}

function countAll(members: readonly PanelMember[]): PanelReport['recommendations'] {
  const counts = recommendationOrder.map((recommendation) => {
    const given = members.filter(({ interview }) => interview.recommendation === recommendation);
    return [recommendation, given.length] as const;
  });
  return Object.fromEntries(counts) as PanelReport['recommendations'];
}

function agreementReport(measured: ReturnType<typeof panelFacts>['agreement']): PanelReport['agreement'] {
  const { raters, units, ratings } = measured.counts;
  const counts = { raters, questions: units, ratings };
  return measured.kind === 'measured'
    ? { alpha: measured.alpha, interval: measured.interval, tooFew: null, ...counts }
    : { alpha: null, interval: null, tooFew: measured.reason, ...counts };
}

function questionReport(row: PanelRow, members: readonly PanelMember[]): PanelReport['questions'][number] {
  return {
    key: row.key,
    questionIds: row.questionIds,
    title: row.title,
    prompt: row.prompt,
    competency: row.competency,
    ratings: members.map(({ scorecard, interviewer }, place) => ({
      scorecard: scorecard.id,
      interviewer: interviewer.name,
      value: row.cells[place]?.value ?? absent,
      before: (row.cells[place]?.before ?? []).map((earlier) => ({
        value: earlier.value,
        replacedAt: isoTime(earlier.replacedAt),
        reason: earlier.reason,
      })),
    })),
    mean: row.mean,
    spread: row.spread,
    discuss: row.isToDiscuss,
  };
}

const absent: CellValue = { kind: 'absent', hasOtherWording: false };

function competencyReport(
  { competency, ratings, mean, spread, memberMeans }: CompetencySummary,
  members: readonly PanelMember[],
): PanelReport['competencies'][number] {
  const byInterviewer = members.map(({ scorecard, interviewer }, place) => ({
    scorecard: scorecard.id,
    interviewer: interviewer.name,
    mean: memberMeans[place] ?? null,
  }));
  return { competency, ratings, mean, spread, byInterviewer };
}

function decisionReport({ decision, present }: Panel): PanelReport['decision'] {
  return {
    outcome: decision.outcome,
    reasons: decision.reasons,
    dissent: decision.dissent.map(({ person, text }) => ({ person, text })),
    decidedAt: decision.decidedAt === null ? null : isoTime(decision.decidedAt),
    decidedOn: decision.decidedAt === null ? null : dayOf({ at: decision.decidedAt, utcOffset: decision.utcOffset }),
    present: present.map(({ name }) => name),
  };
}
