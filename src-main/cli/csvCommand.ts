import { ratingsCsv } from '../../shared/files/ratingsCsv.ts';
import { type Command, exitCodes } from './command.ts';
import { readPanelFiles } from './panelFiles.ts';
import { parseFiles } from './parse.ts';

export const csvCommand: Command = {
  usage: 'FILE…',
  summary: 'print the ratings of one candidate’s scorecards as CSV, a record a rating',
  async run(args, { env, out }) {
    const { files } = parseFiles(args, {});
    // The line break at its end is the one that `out` adds.
    out(ratingsCsv(await readPanelFiles(files, env)).replace(/\r\n$/, '\r'));
    return exitCodes.fine;
  },
};
