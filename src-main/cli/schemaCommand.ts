import { z } from 'zod';
import { signedScorecardFormat } from '../../shared/files/signedScorecard.ts';
import { parseCommand } from './arguments.ts';
import { type Command, exitCodes } from './command.ts';

/** What the app checks and JSON Schema cannot say. */
const description =
  'A submitted interview with its amendments. Scorecard checks more than this schema can say: that ids are distinct and there is ' +
  'one answer a question, in the order of the plan and of the added questions; that links, marks, drafts and times name what ' +
  'the interview has, and that opening and closing have no links; that a question is rated, not asked, or asked and not rated, and only one of these; that a ' +
  'recommendation comes after all of them; that lengths are within their limits in UTF-16 code units; that each hash is the ' +
  'SHA-256 of the canonical JSON (RFC 8785) of the other fields beside it, that previousHash is the hash before, and that the signature is one of the ' +
  'canonical JSON of everything beside it.';

export const schemaCommand: Command = {
  usage: '',
  summary: 'print the JSON Schema of the scorecard file format',
  options: {},
  example: 'schema > scorecard.schema.json',
  async run(args, { out }) {
    parseCommand(args, {}, 0);
    const { $schema, ...schema } = z.toJSONSchema(signedScorecardFormat.schema, { io: 'input', reused: 'ref' });
    const { name, version } = signedScorecardFormat;
    const head = {
      $schema,
      $id: `urn:scorecard:${name}:${version}`,
      title: `Scorecard file, up to version ${version}`,
    };
    out(JSON.stringify({ ...head, description, ...schema }, null, 2));
    return exitCodes.fine;
  },
};
