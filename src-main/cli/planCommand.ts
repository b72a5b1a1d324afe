import { editionBy, editionIdOf } from '../../shared/domain/edition.ts';
import { utcOffsetAt } from '../../shared/domain/moment.ts';
import { spokenKey } from '../../shared/domain/panel/knownKeys.ts';
import { toSingleLine } from '../../shared/domain/plainText.ts';
import { roundName } from '../../shared/domain/plan/planCoverage.ts';
import { planTitle } from '../../shared/domain/plan/planEditing.ts';
import { makePlanEdition, type PlanEdition } from '../../shared/domain/plan/planEdition.ts';
import { ruleInWords } from '../../shared/domain/plan/ruleWords.ts';
import { planFiles } from '../../shared/files/signedPlan.ts';
import { parseFiles } from './arguments.ts';
import { type CliContext, type CliOptions, type Command, exitCodes, UsageError } from './command.ts';
import { chosenFolder, folderOption, readPlanSource } from './dataFolder.ts';
import { checkOutput, forceOption, type OutputKind, outOption, writeOutput } from './output.ts';
import { type ReadEdition, readEditionFile } from './readEdition.ts';
import { readText } from './readScorecard.ts';
import { type UnlockChoice, unlockFolder, unlockOptions } from './unlockFolder.ts';
import { verifyEdition } from './verifyEdition.ts';

const options = {
  out: outOption('FILE.plan'),
  json: { type: 'boolean', default: false, help: 'show: as JSON, with everything that the plan says' },
  'data-folder': folderOption,
  ...unlockOptions,
  force: forceOption,
} as const satisfies CliOptions;

interface PlanChoice extends UnlockChoice {
  out?: string | undefined;
  json: boolean;
  'data-folder'?: string | undefined;
  force: boolean;
}

const planOutput: OutputKind = { extension: '.plan', name: 'a plan', beginnings: ['{"author":'] };

export const planCommand: Command = {
  usage: 'show FILE.plan [--json] | verify FILE.plan | export PLAN --out FILE.plan [OPTIONS]',
  summary: 'show or check the plan of a role, or write one of the app into a signed file, by its title or id',
  options,
  example: 'plan export "Backend engineer" --out backend.plan',
  async run(args, context) {
    const { values, files } = parseFiles(args, options);
    const [verb, target, ...others] = files;
    if (target === undefined || others.length > 0)
      throw new UsageError('plan takes what to do and one name: show FILE.plan, verify FILE.plan, or export PLAN');
    if (verb === 'export') return exportPlan(target, values, context);
    if (values.out !== undefined) throw new UsageError('--out is for plan export');
    if (verb === 'show') return show(target, values, context);
    if (verb === 'verify') return verify(target, context);
    throw new UsageError(`plan takes show, verify or export, not '${verb}'`);
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
