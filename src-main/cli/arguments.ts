import { parseArgs } from 'node:util';
import { type CliOptions, UsageError } from './command.ts';
import { didYouMean } from './nearest.ts';

/** The name that stands for standard input, and for standard output behind `--out`. */
export const standardStream = '-';

/**
 * Takes a command's arguments apart: exactly `files` positional ones and the given options.
 * @throws UsageError for everything else.
 */
export function parseCommand<Options extends CliOptions>(args: string[], options: Options, files: 0 | 1) {
  const { values, positionals } = parse(args, options);
  const [file, ...others] = positionals;
  if (others.length > 0 || (files === 0 && file !== undefined))
    throw new UsageError(`too many arguments: ${positionals.join(' ')}`);
  if (files === 1 && (file === undefined || file === '')) throw new UsageError('a FILE is missing');
  return { values, file: file ?? '' };
}

/**
 * Takes a command's arguments apart: one folder or none, and the given options.
 * @throws UsageError for everything else.
 */
export function parseCommandWithFolder<Options extends CliOptions>(args: string[], options: Options) {
  const { values, positionals } = parse(args, options);
  const [folder, ...others] = positionals;
  if (others.length > 0) throw new UsageError(`too many arguments: ${positionals.join(' ')}`);
  if (folder === '') throw new UsageError('a FOLDER is missing');
  return { values, folder: folder ?? null };
}

/**
 * Takes a command's arguments apart: one or more files and the given options.
 * @throws UsageError for everything else.
 */
export function parseFiles<Options extends CliOptions>(args: string[], options: Options) {
  const { values, positionals } = parse(args, options);
  if (positionals.length === 0 || positionals.includes('')) throw new UsageError('a FILE is missing');
  if (positionals.filter((file) => file === standardStream).length > 1)
    throw new UsageError(`${standardStream}, standard input, can be read once`);
  return { values, files: positionals };
}

function parse<Options extends CliOptions>(args: string[], options: Options) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node says which option is wrong and how; only its first sentence is of use here.
    const message = error instanceof Error ? error.message : String(error);
    const reason = message.split('. ')[0]?.replace(/\.$/, '') ?? message;
    const [, unknown] = /^Unknown option '--(.+)'$/.exec(reason) ?? [];
    const nearest = unknown === undefined ? '' : didYouMean(unknown, Object.keys(options), '--');
    throw new UsageError(`${reason}${nearest}`);
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
