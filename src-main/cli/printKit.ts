import { extname } from 'node:path';
import { printedKitOf } from '../../shared/domain/questions/kit.ts';
import { paperSchema } from '../../shared/domain/settings.ts';
import { kitFiles } from '../../shared/files/signedKit.ts';
import { kitMarkdown, kitWord } from '../pdf/documentText.ts';
import { oneOf, standardStream } from './arguments.ts';
import { type CliContext, exitCodes, UsageError } from './command.ts';
import { checkOutput, type OutputKind, pdfOutput, writeOutput } from './output.ts';
import { writePdfFile } from './printWithRuntime.ts';
import { readEditionFile } from './readEdition.ts';

export interface PrintChoice {
  out?: string | undefined;
  paper: string;
  'one-page': boolean;
  accessible: boolean;
  force: boolean;
}

const kinds: readonly OutputKind[] = [
  pdfOutput,
  { extension: '.md', name: 'Markdown', beginnings: ['# '] },
  { extension: '.docx', name: 'a Word document', beginnings: ['PK'] },
];

/** Prints a kit to be filled in by hand, in the format that the name of the file asks for. */
export async function printKit(file: string, choice: PrintChoice, context: CliContext): Promise<number> {
  const { out } = choice;
  if (out === undefined || out === '')
    throw new UsageError('--out is missing: the FILE.pdf, FILE.md or FILE.docx to write');
  const kind =
    out === standardStream ? pdfOutput : kinds.find(({ extension }) => extension === extname(out).toLowerCase());
  if (kind === undefined) throw new UsageError(`--out takes a FILE.pdf, FILE.md or FILE.docx, not '${out}'`);
  if (choice['one-page'] && kind !== pdfOutput) throw new UsageError('--one-page is for a PDF');
  const paper = oneOf('--paper', choice.paper, paperSchema.options);
  await checkOutput(out, { kind, inputs: [file], isForced: choice.force });
  const printed = printedKitOf((await readEditionFile(file, kitFiles, context)).content);
  if (kind === pdfOutput) {
    const options = {
      paper,
      kind: choice.accessible ? 'accessible' : 'standard',
      layout: choice['one-page'] ? 'onePage' : 'full',
    } as const;
    await writePdfFile({ type: 'kit', printed, options }, out, context);
  } else
    await writeOutput(out, kind.extension === '.md' ? kitMarkdown(printed) : await kitWord(printed, paper), context);
  return exitCodes.fine;
}
