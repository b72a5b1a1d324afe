import { paperSchema } from '../../shared/domain/settings.ts';
import { audienceSchema, type PdfOptions } from '../../shared/ipc/contract.ts';
import { type Command, exitCodes, UsageError } from './command.ts';
import { oneOf, parseCommand } from './parse.ts';
import { readScorecardFile } from './readScorecard.ts';
import { createSeal } from './seal.ts';
import { writePdfFile } from './writePdfFile.ts';

export const pdfCommand: Command = {
  usage: 'FILE --audience committee|candidate --out FILE.pdf [--paper A4|Letter] [--include-private] [--accessible]',
  summary: 'make a PDF of a scorecard',
  async run(args, context) {
    const { values, file } = parseCommand(
      args,
      {
        audience: { type: 'string' },
        out: { type: 'string' },
        paper: { type: 'string', default: 'A4' },
        'include-private': { type: 'boolean', default: false },
        accessible: { type: 'boolean', default: false },
      },
      1,
    );
    const { out } = values;
    if (out === undefined || out === '') throw new UsageError('--out is missing: the FILE.pdf to write');
    const options: PdfOptions = {
      audience: oneOf('--audience', values.audience, audienceSchema.options),
      paper: oneOf('--paper', values.paper, paperSchema.options),
      kind: values.accessible ? 'accessible' : 'standard',
      includePrivate: values['include-private'],
    };
    if (options.includePrivate && options.audience === 'candidate') {
      throw new UsageError('--include-private is for the committee: the candidate never gets a private line');
    }
    const { scorecard, feedback } = await readScorecardFile(file, createSeal(context.env));
    await writePdfFile({ type: 'scorecard', scorecard, feedback, options }, out, context);
    return exitCodes.fine;
  },
};
