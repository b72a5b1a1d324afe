import { z } from 'zod';
import { clip, toSingleLine } from '../domain/plainText.ts';

/** Why a file's text is no document of ours. */
export type ReadProblem =
  | { kind: 'empty' }
  | { kind: 'notJson' }
  | { kind: 'otherFormat'; format: string }
  | { kind: 'newerVersion'; version: number }
  | { kind: 'invalid'; detail: string };

export type ReadResult<T> = { ok: true; value: T } | { ok: false; problem: ReadProblem };

/** A step from one version of a format to the next; its input has passed no schema yet. */
type Migration = (older: Record<string, unknown>) => Record<string, unknown>;

/** What is needed to read a format: its name, its newest version, its schema, and the steps that lead there. */
export interface Format<T> {
  name: string;
  version: number;
  schema: z.ZodType<T>;
  /** `migrations[1]` makes a version 2 of a version 1. */
  migrations?: Readonly<Record<number, Migration>>;
  /** The schema takes every version as it was written: what was signed cannot be brought up to date. */
  staysAsWritten?: true;
}

const headSchema = z.looseObject({ format: z.string(), version: z.int().min(1) });

/** Reads a file's text: JSON, the right format, brought up to the newest version, and valid. Never throws. */
export function readDocument<T>(text: string, format: Format<T>): ReadResult<T> {
  if (text.trim() === '') return { ok: false, problem: { kind: 'empty' } };
  if (isNestedTooDeep(text)) return { ok: false, problem: { kind: 'invalid', detail: 'it is nested far too deep' } };
  const parsed = parseJson(text);
  return parsed === undefined ? { ok: false, problem: { kind: 'notJson' } } : readValue(parsed, format);
}

/** The same for a value that was already parsed. */
export function readValue<T>(value: unknown, format: Format<T>): ReadResult<T> {
  const head = headSchema.safeParse(value);
  if (!head.success) return { ok: false, problem: { kind: 'invalid', detail: 'it has no format and version' } };
  if (head.data.format !== format.name) {
    return { ok: false, problem: { kind: 'otherFormat', format: quotable(head.data.format, 80) } };
  }
  if (head.data.version > format.version) {
    return { ok: false, problem: { kind: 'newerVersion', version: head.data.version } };
  }
  const newest = migrate(head.data, format);
  if (newest === undefined)
    return { ok: false, problem: { kind: 'invalid', detail: 'it cannot be brought up to date' } };
  const result = format.schema.safeParse(newest);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problem: { kind: 'invalid', detail: firstIssue(result.error) } };
}

/** Undefined when there is no step from this version, or when a step meets what it does not expect. */
function migrate<T>(value: Record<string, unknown> & { version: number }, format: Format<T>): unknown {
  if (format.staysAsWritten) return value;
  let current: Record<string, unknown> = value;
  try {
    for (let version = value.version; version < format.version; version += 1) {
      const step = format.migrations?.[version];
      if (step === undefined) return undefined;
      current = { ...step(current), version: version + 1 };
    }
  } catch {
    return undefined;
  }
  return current;
}

/** No document of ours is nested half as deep. */
const deepest = 100;
/** In UTF-16 code units: what is shorter does no harm, however it is nested. */
const harmlessLength = 1_000_000;

/** What is nested takes a hundred times its length in memory when it is parsed: eighty megabytes of brackets end the process. */
function isNestedTooDeep(text: string): boolean {
  if (text.length < harmlessLength) return false;
  let depth = 0;
  let isInString = false;
  for (let place = 0; place < text.length; place += 1) {
    const character = text[place];
    if (isInString) {
      if (character === '\\') place += 1;
      else isInString = character !== '"';
    } else if (character === '"') isInString = true;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return 'it does not have the expected shape';
  const path = issue.path.map(String).join('.');
  const message = quotable(issue.message, 200);
  return path === '' ? message : `${quotable(path, 120)}: ${message}`;
}

/** What a file says about itself, fit for a sentence on a screen or in a terminal: one line, no control characters, short. */
function quotable(text: string, limit: number): string {
  return clip(toSingleLine(text), limit);
}

/** What is wrong with a file, as the end of a sentence that begins with its name. */
export function describeReadProblem(problem: ReadProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'is empty';
    case 'notJson':
      return 'is not valid JSON; it may have been cut off while it was written';
    case 'otherFormat':
      return `holds something else (“${problem.format}”)`;
    case 'newerVersion':
      return `was written by a newer version of Scorecard (format version ${problem.version}); update the app to open it`;
    case 'invalid':
      return `does not have the expected content (${problem.detail})`;
  }
}
