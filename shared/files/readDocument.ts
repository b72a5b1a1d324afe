import { z } from 'zod';

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
}

const headSchema = z.looseObject({ format: z.string(), version: z.int().min(1) });

/** Reads a file's text: JSON, the right format, brought up to the newest version, and valid. Never throws. */
export function readDocument<T>(text: string, format: Format<T>): ReadResult<T> {
  if (text.trim() === '') return { ok: false, problem: { kind: 'empty' } };
  const parsed = parseJson(text);
  return parsed === undefined ? { ok: false, problem: { kind: 'notJson' } } : readValue(parsed, format);
}

/** The same for a value that was already parsed. */
export function readValue<T>(value: unknown, format: Format<T>): ReadResult<T> {
  const head = headSchema.safeParse(value);
  if (!head.success) return { ok: false, problem: { kind: 'invalid', detail: 'it has no format and version' } };
  if (head.data.format !== format.name) {
    return { ok: false, problem: { kind: 'otherFormat', format: head.data.format.slice(0, 80) } };
  }
  if (head.data.version > format.version) {
    return { ok: false, problem: { kind: 'newerVersion', version: head.data.version } };
  }
  const result = format.schema.safeParse(migrate(head.data, format));
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problem: { kind: 'invalid', detail: firstIssue(result.error) } };
}

function migrate<T>(value: Record<string, unknown> & { version: number }, format: Format<T>): unknown {
  let current: Record<string, unknown> = value;
  for (let version = value.version; version < format.version; version += 1) {
    const step = format.migrations?.[version];
    if (step === undefined) return current;
    current = { ...step(current), version: version + 1 };
  }
  return current;
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
  return path === '' ? issue.message : `${path.slice(0, 120)}: ${issue.message}`;
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
