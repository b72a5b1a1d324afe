import { documentMarkdown } from '../pdf/documentText.ts';
import { parseFiles, standardStream } from './arguments.ts';
import { type CliOptions, type Command, exitCodes } from './command.ts';
import { checkOutput, forceOption, type OutputKind, outOption, writeOutput } from './output.ts';
import { readScorecardFile } from './readScorecard.ts';
import { createSeal, sealOptions } from './seal.ts';

const markdownOutput: OutputKind = { extension: '.md', name: 'a text of scorecards', beginnings: ['# '] };

const options = {
  out: outOption('FILE.md'),
  'include-private': { type: 'boolean', default: false, help: 'with the private lines' },
  force: forceOption,
  ...sealOptions,
} as const satisfies CliOptions;

export const textCommand: Command = {
  usage: 'FILE… [--out FILE.md] [OPTIONS]',
  summary: 'print scorecards as text (Markdown), as the committee reads them',
  options,
  example: 'text ada.scorecard --out ada.md',
  async run(args, context) {
    const { values, files } = parseFiles(args, options);
    const { out = standardStream } = values;
    await checkOutput(out, { kind: markdownOutput, inputs: files, isForced: values.force });
    const seal = createSeal(context, values);
    const texts: string[] = [];
    for (const file of files) {
      const { scorecard, feedback } = await readScorecardFile(file, seal, context);
      texts.push(
        documentMarkdown({
          type: 'scorecard',
          scorecard,
          feedback,
          options: { audience: 'committee', kind: 'standard', paper: 'A4', includePrivate: values['include-private'] },
        }),
      );
    }
    await writeOutput(out, texts.join('\n'), context);
    return exitCodes.fine;
  },
};
