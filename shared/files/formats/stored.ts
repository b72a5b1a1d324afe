import { idSchema } from '../../domain/ids.ts';
import type { DocumentFormat } from '../defineDocument.ts';
import { type ReadResult, readDocument } from '../readDocument.ts';
import { backupFormat, deletionsFormat } from './backup.ts';
import {
  type Description,
  describeGuideDocument,
  describeInterviewDocument,
  describeKitDocument,
  describePanelDocument,
  describeQuestionDocument,
  describeReceivedDocument,
  describeSetDocument,
} from './described.ts';
import { guideFormat } from './guide.ts';
import { type InterviewDocument, interviewFormat } from './interview.ts';
import { kitFormat } from './kit.ts';
import { panelFormat } from './panel.ts';
import { questionFormat } from './question.ts';
import { receivedFormat, removedFormat } from './received.ts';
import { setFormat } from './set.ts';
import { settingsFormat } from './settings.ts';
import { publishedFormat, sharingFormat } from './sharing.ts';
import { addressFormat, identityFormat, keysFormat, recipientsFormat } from './trust.ts';

/** A kind of document in the data folder, whatever is in it. */
export interface StoredKind {
  /** Its folder inside the data folder; '.' for the data folder itself. */
  area: string;
  /** What one is, as it begins a row: 'Interview'. */
  word: string;
  /** Whether a document can have this name. */
  takes(name: string): boolean;
  /** The names of those of which there is one; empty for those that are named by an id. */
  names: readonly string[];
  /** Reads a document's text. One that gives itself another name than its file has is refused. */
  read(text: string, name: string): ReadResult<StoredDocument>;
  /** Whether it holds a secret key of the user's own. */
  isSecret: boolean;
}

/** What every stored document tells. */
export interface StoredDocument extends Description {
  /** When it was written, in ms since the epoch, as it says itself. */
  savedAt: number;
  /** Whether no change is to be expected soon: it was submitted, or came from others. */
  isFinal: boolean;
  document: object;
}

interface Stamped {
  savedAt: number;
}

function named<D extends Stamped>(
  area: string,
  word: string,
  format: DocumentFormat<D>,
  nameOf: (document: D) => string,
  describe: (document: D) => Description,
  isFinal: (document: D) => boolean = () => false,
): StoredKind {
  return {
    area,
    word,
    takes: (name) => idSchema.safeParse(name).success,
    names: [],
    isSecret: false,
    read(text, name) {
      const reading = readDocument(text, format);
      if (!reading.ok) return reading;
      const { value } = reading;
      if (nameOf(value) !== name) return { ok: false, problem: otherName };
      return {
        ok: true,
        value: { ...describe(value), savedAt: value.savedAt, isFinal: isFinal(value), document: value },
      };
    },
  };
}

const otherName = { kind: 'invalid', detail: 'it is another document than its name says' } as const;

function single<D extends Stamped>(
  word: string,
  format: DocumentFormat<D>,
  name: string,
  isSecret = false,
): StoredKind {
  return {
    area: '.',
    word,
    takes: (other) => other === name,
    names: [name],
    isSecret,
    read(text) {
      const reading = readDocument(text, format);
      if (!reading.ok) return reading;
      const { value } = reading;
      return { ok: true, value: { name: '', detail: '', savedAt: value.savedAt, isFinal: isSecret, document: value } };
    },
  };
}

/** Every kind of document that the app keeps. Caches and the place of the window are none: they are made again. */
export const storedKinds: readonly StoredKind[] = [
  named('interviews', 'Interview', interviewFormat, ({ id }) => id, describeInterviewDocument, isSubmitted),
  named('sets', 'Question set', setFormat, ({ set }) => set.id, describeSetDocument),
  named('bank', 'Question', questionFormat, ({ question }) => question.id, describeQuestionDocument),
  named('guides', 'Guide', guideFormat, ({ guide }) => guide.id, describeGuideDocument),
  named(
    'kits',
    'Kit',
    kitFormat,
    ({ kit }) => kit.id,
    describeKitDocument,
    () => true,
  ),
  named('panels', 'Panel', panelFormat, ({ panel }) => panel.id, describePanelDocument),
  named(
    'received',
    'Received scorecard',
    receivedFormat,
    ({ id }) => id,
    describeReceivedDocument,
    () => true,
  ),
  single('Settings', settingsFormat, 'settings'),
  single('Your key for signing', identityFormat, 'identity', true),
  single('Your key for protected scorecards', addressFormat, 'address', true),
  single('Keys of others', keysFormat, 'keys'),
  single('Addresses of others', recipientsFormat, 'recipients'),
  single('Choice of the shared folder', sharingFormat, 'sharing'),
  single('List of what was published', publishedFormat, 'published'),
  single('List of scorecards taken away', removedFormat, 'removed'),
];

/** What is kept about backups and deletions themselves: checked like the others, and part of no backup. */
export const recordKinds: readonly StoredKind[] = [
  single('Choice of the folder for copies', backupFormat, 'backup'),
  single('List of what is to be deleted', deletionsFormat, 'deletions'),
];

function isSubmitted({ working }: InterviewDocument): boolean {
  return working === null;
}

/** The kind of a document by its place; null where no document of ours has that place. */
export function storedKindOf(area: string, name: string): StoredKind | null {
  return storedKinds.find((kind) => kind.area === area && kind.takes(name)) ?? null;
}
