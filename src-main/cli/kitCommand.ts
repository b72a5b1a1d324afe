import { join } from 'node:path';
import { editionBy, editionIdOf } from '../../shared/domain/edition.ts';
import { utcOffsetAt } from '../../shared/domain/moment.ts';
import { spokenKey } from '../../shared/domain/panel/knownKeys.ts';
import { toSingleLine } from '../../shared/domain/plainText.ts';
import { type Kit, kitTitle, makeKit, partsOfSet } from '../../shared/domain/questions/kit.ts';
import { questionTitle } from '../../shared/domain/questions/question.ts';
import { setTime } from '../../shared/domain/questions/questionSet.ts';
import { clockOf, spareText } from '../../shared/domain/questions/setEditing.ts';
import { kitFiles } from '../../shared/files/signedKit.ts';
import { planFrom } from '../library/plans.ts';
import { parseFiles } from './arguments.ts';
import { type CliContext, type CliOptions, type Command, exitCodes, UnusableError, UsageError } from './command.ts';
import { chosenFolder, folderOption, readKitSource } from './dataFolder.ts';
import { checkOutput, forceOption, type OutputKind, outOption, writeOutput } from './output.ts';
import { accessibleOption, paperOption } from './pdfCommand.ts';
import { printKit } from './printKit.ts';
import { type ReadEdition, readEditionFile } from './readEdition.ts';
import { type UnlockChoice, unlockFolder, unlockOptions } from './unlockFolder.ts';

const options = {
  out: outOption('FILE'),
  paper: paperOption,
  'one-page': { type: 'boolean', default: false, help: 'print: everything on one page, in short; a PDF only' },
  accessible: accessibleOption,
  'data-folder': folderOption,
  ...unlockOptions,
  force: forceOption,
} as const satisfies CliOptions;

interface KitChoice extends UnlockChoice {
  out?: string | undefined;
  paper: string;
  'one-page': boolean;
  accessible: boolean;
  'data-folder'?: string | undefined;
  force: boolean;
}

const kitOutput: OutputKind = { extension: '.kit', name: 'a kit', beginnings: ['{"author":'] };

export const kitCommand: Command = {
  usage: 'show FILE.kit | print FILE.kit --out FILE.pdf|.md|.docx | make SET --out FILE.kit [OPTIONS]',
  summary:
    'show what a kit asks, print it to be filled in, or make one of a question set of the app, by its title or id',
  options,
  example: 'kit make "Senior backend engineer" --out backend.kit',
  async run(args, context) {
    const { values, files } = parseFiles(args, options);
    const [verb, target, ...others] = files;
    if (target === undefined || others.length > 0)
      throw new UsageError('kit takes what to do and one name: show FILE.kit, print FILE.kit, or make SET');
    if (verb === 'show') return show(target, values, context);
    if (verb === 'print') return printKit(target, values, context);
    if (verb === 'make') return make(target, values, context);
    throw new UsageError(`kit takes show, print or make, not '${verb}'`);
  },
};

async function show(file: string, { out }: KitChoice, context: CliContext): Promise<number> {
  if (out !== undefined) throw new UsageError('--out is for kit print and kit make');
  for (const line of linesOf(await readEditionFile(file, kitFiles, context))) context.out(line);
  return exitCodes.fine;
}

function linesOf({ content: kit, publicKey }: ReadEdition<Kit>): string[] {
  const time = setTime({ ...kit, items: kit.questions });
  let minute = kit.introMinutes;
  const questions = kit.questions.map((question, index) => {
    const start = clockOf(minute);
    minute += question.minutes;
    const weight = question.weight === 1 ? '' : `, weight ${question.weight}`;
    return `${String(index + 1).padStart(3)}  ${start}  ${questionTitle(question)} (${question.minutes} min${weight})`;
  });
  const about = [kit.role, kit.round].map(toSingleLine).filter((part) => part !== '');
  return [
    kitTitle(kit),
    ...(about.length === 0 ? [] : [about.join(' · ')]),
    `${editionBy(kit)}, signed by ${spokenKey(publicKey)}`,
    `${time.planned} of ${time.slot} min planned, ${spareText(time)}`,
    '',
    ...questions,
  ];
}

async function make(wanted: string, choice: KitChoice, context: CliContext): Promise<number> {
  const { out, force: isForced } = choice;
  if (out === undefined || out === '') throw new UsageError('--out is missing: the FILE.kit to write');
  await checkOutput(out, { kind: kitOutput, inputs: [], isForced });
  const root = chosenFolder(choice['data-folder'], context);
  await unlockFolder(root, choice, context);
  const { kit, text } = await makeFrom(root, wanted, context);
  await writeOutput(out, text, context);
  context.fail(`${out}: “${kitTitle(kit)}”, edition ${kit.edition}`);
  return exitCodes.fine;
}

async function makeFrom(root: string, wanted: string, { appRoot }: CliContext): Promise<{ kit: Kit; text: string }> {
  const source = await readKitSource(root, join(appRoot, 'resources'), wanted);
  const { set, questions, previous } = source;
  const { author, secretKey, publicKey } = source.maker;
  const ready = planFrom(set, questions);
  if (!ready.ok) throw new UnusableError(ready.error.message);
  const at = Date.now();
  const making = { id: editionIdOf(publicKey, set.id), author, previous, at, utcOffset: utcOffsetAt(at) };
  const kit = makeKit(partsOfSet(set, questions), making);
  return { kit, text: kitFiles.textOf(kitFiles.sign(kit, secretKey)) };
}
