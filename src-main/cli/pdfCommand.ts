import { stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { draftFeedback, type Feedback } from '../../shared/domain/scorecard/feedback.ts';
import { latestRevision } from '../../shared/domain/scorecard/scorecard.ts';
import { paperSchema } from '../../shared/domain/settings.ts';
import { audienceSchema, type PdfOptions } from '../../shared/ipc/contract.ts';
import { oneOf, parseFiles, standardStream } from './arguments.ts';
import { type CliContext, type CliOptions, type Command, exitCodes, UnusableError, UsageError } from './command.ts';
import { checkOutput, forceOption, outOption, pdfOutput } from './output.ts';
import { writePdfFile } from './printWithRuntime.ts';
import { readScorecardFile, type ScorecardFile } from './readScorecard.ts';
import { createSeal, type Seal, sealOptions } from './seal.ts';
import { forEachFile } from './several.ts';

export const paperOption = {
  type: 'string',
  default: 'A4',
  value: 'A4|Letter',
  help: 'the paper; A4 where nothing is said',
} as const;

export const accessibleOption = {
  type: 'boolean',
  default: false,
  help: 'with the structure that screen readers need; takes the app’s own runtime',
} as const;

const options = {
  audience: { type: 'string', value: 'committee|candidate', help: 'who reads it' },
  out: outOption('FILE.pdf'),
  'out-dir': {
    type: 'string',
    value: 'DIR',
    help: 'the folder for the PDFs of several scorecards, each named after its file',
  },
  paper: paperOption,
  'include-private': { type: 'boolean', default: false, help: 'with the private lines; for the committee only' },
  'with-lines': {
    type: 'boolean',
    default: false,
    help: 'for the candidate: with the lines that are linked to points, as they were typed, not the points alone',
  },
  accessible: accessibleOption,
  force: forceOption,
  ...sealOptions,
} as const satisfies CliOptions;

interface PdfTask {
  options: PdfOptions;
  hasLines: boolean;
  seal: Seal;
}

export const pdfCommand: Command = {
  usage: 'FILE… --audience committee|candidate (--out FILE.pdf | --out-dir DIR) [OPTIONS]',
  summary: 'make a PDF of each scorecard',
  options,
  example: 'pdf *.scorecard --audience committee --out-dir pdfs',
  async run(args, context) {
    const { values, files } = parseFiles(args, options);
    const task: PdfTask = {
      options: {
        audience: oneOf('--audience', values.audience, audienceSchema.options),
        paper: oneOf('--paper', values.paper, paperSchema.options),
        kind: values.accessible ? 'accessible' : 'standard',
        includePrivate: values['include-private'],
      },
      hasLines: values['with-lines'],
      seal: createSeal(context, values),
    };
    if (task.options.includePrivate && task.options.audience === 'candidate') {
      throw new UsageError('--include-private is for the committee: the candidate never gets a private line');
    }
    const places = await placesFor(files, values);
    for (const place of places.values())
      await checkOutput(place, { kind: pdfOutput, inputs: files, isForced: values.force });
    return forEachFile(files, context, async (file) => {
      await writeOne(file, places.get(file) ?? '', task, context);
      return exitCodes.fine;
    });
  },
};

/** Where the PDF of each file goes. */
async function placesFor(
  files: readonly string[],
  { out, 'out-dir': folder }: { out?: string; 'out-dir'?: string },
): Promise<Map<string, string>> {
  const [file, ...others] = files;
  if (folder === undefined || folder === '') {
    if (out === undefined || out === '') throw new UsageError('--out is missing: the FILE.pdf to write');
    if (file === undefined || others.length > 0)
      throw new UsageError('--out is for one FILE: several take --out-dir DIR');
    return new Map([[file, out]]);
  }
  if (out !== undefined) throw new UsageError('--out and --out-dir exclude each other');
  const isFolder = await stat(folder).then(
    (there) => there.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new UnusableError(`there is no folder ${folder}`);
  const places = new Map<string, string>();
  for (const one of files) {
    if (one === standardStream) throw new UsageError('standard input has no name for --out-dir');
    const place = join(folder, `${basename(one, extname(one))}.pdf`);
    const [earlier] = [...places].find(([, taken]) => taken.toLowerCase() === place.toLowerCase()) ?? [];
    if (earlier !== undefined) throw new UsageError(`${earlier} and ${one} would both become ${place}`);
    places.set(one, place);
  }
  return places;
}

async function writeOne(file: string, place: string, task: PdfTask, context: CliContext): Promise<void> {
  const read = await readScorecardFile(file, task.seal, context);
  const feedback = task.options.audience === 'candidate' ? feedbackOf(file, read, task, context) : read.feedback;
  await writePdfFile({ type: 'scorecard', scorecard: read.scorecard, feedback, options: task.options }, place, context);
}

/**
 * What the candidate reads. Nobody sees it before it is written, so what nobody has edited has the points alone, unless lines are
 * asked for, and says so.
 */
function feedbackOf(
  file: string,
  { scorecard, feedback }: ScorecardFile,
  { hasLines }: PdfTask,
  { fail }: CliContext,
): Feedback {
  const drafted = feedback ?? draftFeedback(latestRevision(scorecard).interview, { hasLines });
  if (drafted.sections.length === 0 && feedback === null)
    throw new UnusableError(`${file} has nothing for the candidate: no rubric point has a mark`);
  if (feedback === null) {
    const made = hasLines ? 'marks and linked lines, as they were typed' : 'marks';
    fail(`${file}: the feedback is made from ${made}, and nobody has read it. Read it before it goes out.`);
  }
  return drafted;
}
