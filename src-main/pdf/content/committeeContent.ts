import { competencyBars } from '../../../shared/charts/competencyBars.ts';
import { answeredQuestions, type Interview } from '../../../shared/domain/interview/interview.ts';
import { competencyResults } from '../../../shared/domain/interview/scoring.ts';
import { agreedInWords, toldOfName, typedInWords } from '../../../shared/domain/interview/words.ts';
import { clip, toSingleLine } from '../../../shared/domain/plainText.ts';
import { publicInterview, withoutPrivateLines } from '../../../shared/domain/scorecard/privateLines.ts';
import {
  findAlterations,
  latestRevision,
  type Scorecard,
  shortHash,
} from '../../../shared/domain/scorecard/scorecard.ts';
import type { Paper } from '../../../shared/domain/settings.ts';
import { type Block, fitsBeside, heading, type PrintDocument, paragraph } from '../blocks/document.ts';
import { isolated } from '../blocks/printableText.ts';
import { contentWidth } from '../blocks/style.ts';
import { amendmentBlocks } from './amendmentContent.ts';
import { deviationBlocks, strengthsAndConcerns, written } from './conclusionContent.ts';
import { formatDay, formatMoment } from './dates.ts';
import { overviewTable, questionBlocks } from './questionContent.ts';
import { stepBlocks, stepRows } from './stepContent.ts';
import { effectOfAmendments, followUpBlocks, scaleLegend, verdictBlocks } from './verdictContent.ts';

/** How the committee's document is printed. */
export interface CommitteeOptions {
  paper: Paper;
  includePrivate: boolean;
}

/**
 * The whole scorecard for the hiring committee: the first page answers whether to hire, then follows every question. Private
 * lines are in it only with `includePrivate`.
 */
export function committeeDocument(scorecard: Scorecard, options: CommitteeOptions): PrintDocument {
  const shown = options.includePrivate ? scorecard : withoutPrivateLines(scorecard);
  const revision = latestRevision(scorecard);
  const { interview } = revision;
  const { candidate, role, round, interviewer } = names(interview);
  const isAltered = findAlterations(scorecard).length > 0;
  return {
    title: ['Scorecard', candidate, role, round].filter(isPresent).join(' – '),
    author: interviewer,
    subject: `Interview of ${formatDay(interview.details.date)}, for the hiring committee`,
    paper: options.paper,
    date: revision.at,
    header: { left: candidate, right: [shortRole(role), round].filter(isPresent).map(isolated).join(' · ') },
    footer: `Scorecard ${scorecard.id} · SHA-256 ${shortHash(revision.hash)}`,
    blocks: [
      ...firstPage(shown, isAltered, options.paper),
      ...questionsPart(options.includePrivate ? interview : publicInterview(interview)),
      ...amendmentBlocks(shown),
      ...aboutPart(shown, isAltered),
    ],
  };
}

function isPresent(text: string): boolean {
  return text !== '';
}

function names({ details }: Interview) {
  return {
    candidate: toSingleLine(details.candidate.name),
    role: toSingleLine(details.candidate.role),
    round: toSingleLine(details.round),
    interviewer: toSingleLine(details.interviewer.name),
  };
}

function firstPage(scorecard: Scorecard, isAltered: boolean, paper: Paper): Block[] {
  const { interview } = latestRevision(scorecard);
  return [
    titleBlock(interview),
    ...warnings(scorecard, isAltered),
    ...verdictBlocks(interview),
    ...conclusionBlocks(interview, paper),
    ...whatIsLeft(scorecard),
  ];
}

/** What to ask next, beside the deviations where both are short. */
function whatIsLeft(scorecard: Scorecard): Block[] {
  const next = followUpBlocks(latestRevision(withoutPrivateLines(scorecard)).interview);
  const strayed = deviationBlocks(latestRevision(scorecard).interview, 2);
  const lines = [next, strayed].map((blocks) => blocks.flatMap(linesOf));
  if (next.length === 0 || !lines.every(fitsBeside)) return [...next, ...strayed];
  return [{ type: 'columns', columns: [next, strayed] }];
}

function linesOf(block: Block): readonly string[] {
  if (block.type === 'list') return block.items;
  return block.type === 'paragraph' ? [block.text] : [];
}

function titleBlock(interview: Interview): Block {
  const { candidate, role, round, interviewer } = names(interview);
  return {
    type: 'title',
    kicker: kickerOf(interview),
    text: candidate,
    lines: [
      [toldOfName(interview.details.candidate)].filter(isPresent).map(isolated).join(''),
      [role, round].filter(isPresent).map(isolated).join(' · '),
      `Interviewed by ${isolated(interviewer)} on ${formatDay(interview.details.date)}`,
    ].filter(isPresent),
  };
}

function kickerOf({ sample, typedIn }: Interview): string {
  const kind = sample ? 'Scorecard of a sample interview' : 'Scorecard';
  return typedIn ? `${kind}, ${typedInWords.toLowerCase()}` : kind;
}

function warnings(scorecard: Scorecard, isAltered: boolean): Block[] {
  const amendments = scorecard.revisions.slice(1);
  const last = amendments.at(-1);
  return [
    ...(isAltered ? [alteredWarning] : []),
    ...(last === undefined
      ? []
      : [
          {
            type: 'callout',
            tone: 'plain',
            title: amendments.length === 1 ? 'Amended once' : `Amended ${amendments.length} times`,
            text: [effectOfAmendments(scorecard), `Last on ${formatMoment(last)}: ${last.reason}`]
              .filter(isPresent)
              .join('\n'),
          } as const,
        ]),
  ];
}

const alteredWarning: Block = {
  type: 'callout',
  tone: 'bad',
  title: 'This scorecard was altered after it was submitted',
  text: 'Its content does not match its hash. Ask the interviewer for the original file before you rely on it.',
};

/** So much of a role stands above every page, in code units: the round after it must have room there. */
const headerRole = 60;

function shortRole(role: string): string {
  return role.length <= headerRole ? role : `${clip(role, headerRole).trimEnd()}…`;
}

/** Longer texts than this, in code units, stand one below the other and after what must be on the first page. */
const shortConclusion = 700;

function conclusionBlocks(interview: Interview, paper: Paper): Block[] {
  const { conclusion } = interview;
  const summary = [heading(2, 'Summary'), ...written(conclusion.summary, 'No summary was written.')];
  const isShort = conclusion.summary.length <= shortConclusion;
  const sides = strengthsAndConcerns(conclusion, 2);
  return isShort
    ? [...summary, ...chart(interview, paper), ...sides]
    : [...chart(interview, paper), ...sides, ...summary];
}

/** The most competencies that one chart shows. More of them, which no honest set has, would not fit on the first page. */
const chartRows = 14;

function chart(interview: Interview, paper: Paper): Block[] {
  const results = competencyResults(interview);
  const charts = Array.from({ length: Math.ceil(results.length / chartRows) }, (_, index): Block => {
    const shown = results.slice(index * chartRows, (index + 1) * chartRows);
    return { type: 'figure', figure: competencyBars(shown, contentWidth(paper)) };
  });
  return [heading(2, 'Ratings by competency'), paragraph(scaleLegend, 'muted'), ...charts];
}

function questionsPart(interview: Interview): Block[] {
  return [
    heading(2, 'All questions'),
    overviewTable(interview, stepRows(interview, 'opening'), stepRows(interview, 'closing')),
    ...stepBlocks(interview, 'opening'),
    ...answeredQuestions(interview).flatMap((pair) => questionBlocks(pair, interview)),
    ...stepBlocks(interview, 'closing'),
  ];
}

function aboutPart(scorecard: Scorecard, isAltered: boolean): Block[] {
  const revision = latestRevision(scorecard);
  const { details, plan } = revision.interview;
  const facts = [
    { label: 'Candidate’s e-mail', value: toSingleLine(details.candidate.email) },
    { label: 'Candidate’s link', value: toSingleLine(details.candidate.link) },
    { label: 'Interviewer’s e-mail', value: toSingleLine(details.interviewer.email) },
    { label: 'Agreed beforehand', value: agreedInWords(details) },
    { label: 'Question set', value: `${toSingleLine(plan.title)}, ${plan.slotMinutes} minutes` },
    { label: scorecard.revisions.length === 1 ? 'Submitted' : 'Amended', value: formatMoment(revision) },
    { label: 'Scorecard', value: scorecard.id },
    { label: 'SHA-256', value: revision.hash },
    { label: 'SHA-256 of the plan', value: scorecard.planHash },
    {
      label: 'Checked',
      value: isAltered ? 'altered after it was submitted' : 'unaltered since it was submitted',
    },
  ];
  return [
    heading(2, 'About this scorecard'),
    { type: 'facts', isSmall: true, facts: facts.filter(({ value }) => value !== '') },
  ];
}
