import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from './command.ts';

/**
 * Takes a command's arguments apart: exactly `files` positional ones and the given options.
 * @throws UsageError for everything else.
 */
export function parseCommand<Options extends ParseArgsOptionsConfig>(args: string[], options: Options, files: 0 | 1) {
  const { values, positionals } = parse(args, options);
  const [file, ...others] = positionals;
  if (others.length > 0 || (files === 0 && file !== undefined))
    throw new UsageError(`too many arguments: ${positionals.join(' ')}`);
  if (files === 1 && (file === undefined || file === '')) throw new UsageError('a FILE is missing');
  return { values, file: file ?? '' };
}

/**
 * Takes a command's arguments apart: one or more files and the given options.
 * @throws UsageError for everything else.
 */
export function parseFiles<Options extends ParseArgsOptionsConfig>(args: string[], options: Options) {
  const { values, positionals } = parse(args, options);
  if (positionals.length === 0 || positionals.includes('')) throw new UsageError('a FILE is missing');
  return { values, files: positionals };
}

function parse<Options extends ParseArgsOptionsConfig>(args: string[], options: Options) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node says which option is wrong and how; only its first sentence is of use here.
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(message.split('. ')[0]?.replace(/\.$/, '') ?? message);
  }
}

/**
 * One of a few values, whatever its case.
 * @throws UsageError when it is none of them, or missing.
 */
export function oneOf<Value extends string>(option: string, text: string | undefined, values: readonly Value[]): Value {
  const found = values.find((value) => value.toLowerCase() === text?.toLowerCase());
  if (found !== undefined) return found;
  const choice = values.join(' or ');
  throw new UsageError(
    text === undefined ? `${option} is missing: ${choice}` : `${option} takes ${choice}, not '${text}'`,
  );
}
