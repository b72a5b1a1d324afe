import { ratingsCsvOf, type Separator, separators } from '../../shared/files/exports/ratingsCsv.ts';
import { oneOf, parseFiles, standardStream } from './arguments.ts';
import { type CliOptions, type Command, exitCodes } from './command.ts';
import { checkOutput, forceOption, type OutputKind, outOption, writeOutput } from './output.ts';
import { readCandidates } from './panelFiles.ts';
import { createSeal, sealOptions } from './seal.ts';

/** Tells Excel that a file is UTF-8. */
const byteOrderMark = '\ufeff';

const csvOutput: OutputKind = {
  extension: '.csv',
  name: 'a CSV of ratings',
  beginnings: ['"Candidate"', `${byteOrderMark}"Candidate"`],
};

const options = {
  out: outOption('FILE.csv'),
  bom: { type: 'boolean', default: false, help: 'with a byte order mark, by which Excel knows UTF-8' },
  separator: {
    type: 'string',
    default: 'comma',
    value: 'comma|semicolon|tab',
    help: 'between the fields; an Excel with decimal commas wants semicolon, and gets decimal commas, too',
  },
  force: forceOption,
  ...sealOptions,
} as const satisfies CliOptions;

export const csvCommand: Command = {
  usage: 'FILE… [--out FILE.csv] [OPTIONS]',
  summary: 'print the ratings of scorecards as CSV, candidate by candidate, a record a question and interviewer',
  options,
  example: 'csv *.scorecard --out ratings.csv --bom',
  async run(args, context) {
    const { values, files } = parseFiles(args, options);
    const { out = standardStream } = values;
    const separator = oneOf<Separator>('--separator', values.separator, separators);
    await checkOutput(out, { kind: csvOutput, inputs: files, isForced: values.force });
    const candidates = await readCandidates(files, createSeal(context, values), context);
    const csv = ratingsCsvOf(
      candidates.map((members) => ({ members })),
      separator,
    );
    await writeOutput(out, `${values.bom ? byteOrderMark : ''}${csv}`, context);
    return exitCodes.fine;
  },
};
