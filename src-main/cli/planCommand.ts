import { editionBy, editionIdOf } from '../../shared/domain/edition.ts';
import { formatMean } from '../../shared/domain/interview/scoring.ts';
import { utcOffsetAt } from '../../shared/domain/moment.ts';
import { spokenKey } from '../../shared/domain/panel/knownKeys.ts';
import type { LoopCell } from '../../shared/domain/panel/loop.ts';
import { bandInWords, loopCellInWords, loopRemarks, ruleInLines } from '../../shared/domain/panel/loopWords.ts';
import type { PanelRule } from '../../shared/domain/panel/panelRule.ts';
import { toSingleLine } from '../../shared/domain/plainText.ts';
import { roundName } from '../../shared/domain/plan/planCoverage.ts';
import { planTitle } from '../../shared/domain/plan/planEditing.ts';
import { makePlanEdition, type PlanEdition } from '../../shared/domain/plan/planEdition.ts';
import { ruleInWords } from '../../shared/domain/plan/ruleWords.ts';
import { type HeldAgainst, heldAgainst, type LoopReport, loopReport } from '../../shared/files/exports/loopReport.ts';
import { planFiles } from '../../shared/files/signedPlan.ts';
import { parseFiles } from './arguments.ts';
import { type CliContext, type CliOptions, type Command, exitCodes, UsageError } from './command.ts';
import { columns } from './compareCommand.ts';
import { chosenFolder, folderOption, readPlanSource } from './dataFolder.ts';
import { checkOutput, forceOption, type OutputKind, outOption, writeOutput } from './output.ts';
import { readPanelFiles } from './panelFiles.ts';
import { type ReadEdition, readEditionFile } from './readEdition.ts';
import { readText } from './readScorecard.ts';
import { createSeal, sealOptions } from './seal.ts';
import { type UnlockChoice, unlockFolder, unlockOptions } from './unlockFolder.ts';
import { verifyEdition } from './verifyEdition.ts';

const options = {
  out: outOption('FILE.plan'),
  json: { type: 'boolean', default: false, help: 'show, compare: as JSON, with everything and the figures unrounded' },
  'data-folder': folderOption,
  ...unlockOptions,
  'not-interviewing': sealOptions['not-interviewing'],
  force: forceOption,
} as const satisfies CliOptions;

interface PlanChoice extends UnlockChoice {
  out?: string | undefined;
  json: boolean;
  'data-folder'?: string | undefined;
  'not-interviewing': boolean;
  force: boolean;
}

const planOutput: OutputKind = { extension: '.plan', name: 'a plan', beginnings: ['{"author":'] };

export const planCommand: Command = {
  usage:
    'show FILE.plan [--json] | verify FILE.plan | compare FILE.plan SCORECARD… [--json] | export PLAN --out FILE.plan',
  summary:
    'show or check the plan of a role, hold a candidate’s scorecards against it, or write one of the app into a signed file',
  options,
  example: 'plan export "Backend engineer" --out backend.plan',
  async run(args, context) {
    const { values, files } = parseFiles(args, options);
    const [verb, target, ...others] = files;
    if (verb === 'compare' && target !== undefined) return compare(target, others, values, context);
    if (target === undefined || others.length > 0)
      throw new UsageError(
        'plan takes what to do and one name: show FILE.plan, verify FILE.plan, or export PLAN; compare takes FILE.plan and scorecards',
      );
    if (verb === 'export') return exportPlan(target, values, context);
    if (values.out !== undefined) throw new UsageError('--out is for plan export');
    if (verb === 'show') return show(target, values, context);
    if (verb === 'verify') return verify(target, context);
    throw new UsageError(`plan takes show, verify, compare or export, not '${verb}'`);
  },
};

async function show(file: string, { json }: PlanChoice, context: CliContext): Promise<number> {
  const read = await readEditionFile(file, planFiles, context);
  if (json) context.out(JSON.stringify(read.content, null, 2));
  else for (const line of linesOf(read)) context.out(line);
  return exitCodes.fine;
}

async function verify(file: string, context: CliContext): Promise<number> {
  const code = verifyEdition(file, await readText(file, context), planFiles.format.name, context);
  return code ?? exitCodes.unusable;
}

function linesOf({ content: plan, publicKey }: ReadEdition<PlanEdition>): string[] {
  return [
    planTitle(plan),
    `${editionBy(plan)}, signed by ${spokenKey(publicKey)}`,
    '',
    'Competencies:',
    ...orNone(
      plan.competencies.map(({ name, mustHave }) => {
        const must = mustHave === null ? '' : ` (must-have, at least ${mustHave})`;
        return `  ${toSingleLine(name)}${must}`;
      }),
    ),
    '',
    'Rounds:',
    ...orNone(
      plan.rounds.map((round, index) => {
        const { kit, minutes, interviewers } = round;
        const asked =
          kit === null ? 'no kit' : `${toSingleLine(kit.title)}, edition ${kit.edition} by ${toSingleLine(kit.author)}`;
        const who = interviewers.map(({ name }) => toSingleLine(name)).filter((name) => name !== '');
        const by = who.length === 0 ? '' : `; ${who.join(', ')}`;
        return `  ${index + 1}  ${toSingleLine(roundName(round, index))} (${minutes} min): ${asked}${by}`;
      }),
    ),
    '',
    'Rule:',
    ...orNone(ruleInWords(plan.rule).map((line) => `  ${line}`)),
  ];
}

function orNone(lines: string[]): string[] {
  return lines.length === 0 ? ['  none'] : lines;
}

/** A candidate's rounds side by side, and the plan's rule held against them. What is sealed is refused, as `compare` does. */
async function compare(file: string, scorecards: readonly string[], choice: PlanChoice, context: CliContext) {
  if (choice.out !== undefined) throw new UsageError('--out is for plan export');
  if (scorecards.length === 0) throw new UsageError('a SCORECARD is missing');
  const { content: plan } = await readEditionFile(file, planFiles, context);
  const members = await readPanelFiles(scorecards, createSeal(context, choice), context);
  const report = loopReport(members, plan);
  if (choice.json) context.out(JSON.stringify(report, null, 2));
  else for (const line of comparedLines(report, heldAgainst(members, plan), plan)) context.out(line);
  return exitCodes.fine;
}

function comparedLines(report: LoopReport, { loop, rule }: HeldAgainst, plan: PlanEdition): string[] {
  const { candidate, interviewers, competencies } = report;
  const named = [candidate.name, candidate.role].filter((part) => part !== '').join(', ');
  const cellOf = (cell: LoopCell) =>
    cell.kind === 'rated' ? `${loopCellInWords(cell)} (${cell.ratings})` : loopCellInWords(cell);
  const table = columns([
    ['', ...interviewers.map(({ round }) => round || '–'), ''],
    ['Competency', ...interviewers.map(({ interviewer }) => interviewer), 'Mean'],
    ['Mean', ...interviewers.map(({ mean }) => formatMean(mean)), ''],
    ...competencies.map((one) => [
      `${one.competency || 'Without a competency'}${one.mustHave === null ? '' : ' *'}`,
      ...one.cells.map(cellOf),
      `${formatMean(one.mean)} (${one.ratings})`,
    ]),
  ]);
  return [
    named,
    `By “${planTitle(plan)}”, ${editionBy(plan)}`,
    '',
    ...table,
    ...(competencies.some(({ mustHave }) => mustHave !== null) ? ['* must-have'] : []),
    '',
    ...loopRemarks(loop),
    ...(rule === null ? ['The plan has no rule.'] : ['', 'Rule:', ...ruleLines(rule, report)]),
  ];
}

function ruleLines(rule: PanelRule, { rule: told }: LoopReport): string[] {
  const { band, isBeforehand } = rule.first;
  return [
    ...ruleInLines(rule).map((line) => `  ${line}`),
    ...(band === null ? [] : [bandInWords(band)]),
    `The edition was made on ${told?.madeOn ?? ''}, ${isBeforehand === true ? 'before' : 'after'} the first scorecard was submitted. The rule decides nothing.`,
  ];
}

async function exportPlan(wanted: string, choice: PlanChoice, context: CliContext): Promise<number> {
  const { out, force: isForced, json } = choice;
  if (json) throw new UsageError('--json is for plan show');
  if (out === undefined || out === '') throw new UsageError('--out is missing: the FILE.plan to write');
  await checkOutput(out, { kind: planOutput, inputs: [], isForced });
  const root = chosenFolder(choice['data-folder'], context);
  await unlockFolder(root, choice, context);
  const { plan, maker, previous } = await readPlanSource(root, wanted);
  const at = Date.now();
  const edition = makePlanEdition(plan, {
    ...{ author: maker.author, previous, at, utcOffset: utcOffsetAt(at) },
    id: editionIdOf(maker.publicKey, plan.id),
  });
  await writeOutput(out, planFiles.textOf(planFiles.sign(edition, maker.secretKey)), context);
  context.fail(`${out}: “${planTitle(edition)}”, edition ${edition.edition}`);
  return exitCodes.fine;
}
