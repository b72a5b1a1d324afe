import { z } from 'zod';
import { signedScorecardFormat } from '../../shared/files/signedScorecard.ts';
import { type Command, exitCodes } from './command.ts';
import { parseCommand } from './parse.ts';

export const schemaCommand: Command = {
  usage: '',
  summary: 'print the JSON Schema of the scorecard file format',
  async run(args, { out }) {
    parseCommand(args, {}, 0);
    const { $schema, ...schema } = z.toJSONSchema(signedScorecardFormat.schema, { io: 'input', reused: 'ref' });
    const title = `Scorecard file, version ${signedScorecardFormat.version}`;
    out(JSON.stringify({ $schema, title, ...schema }, null, 2));
    return exitCodes.fine;
  },
};
