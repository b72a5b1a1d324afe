import { idSchema } from '../../domain/ids.ts';
import { findAlterations } from '../../domain/scorecard/scorecard.ts';
import type { DocumentFormat } from '../defineDocument.ts';
import { type ReadResult, readDocument } from '../readDocument.ts';
import { kitFiles } from '../signedKit.ts';
import { planFiles } from '../signedPlan.ts';
import { refuses, verify } from '../signedScorecard.ts';
import { backupFormat, deletionsFormat, pendingFormat, restoredFormat } from './backup.ts';
import {
  type Description,
  describeGuideDocument,
  describeInterviewDocument,
  describeKitDocument,
  describePanelDocument,
  describePlanDocument,
  describePlanFileDocument,
  describePlannedDocument,
  describeQuestionDocument,
  describeReceivedDocument,
  describeSetDocument,
} from './described.ts';
import { guideFormat } from './guide.ts';
import { interviewFormat } from './interview.ts';
import { kitFormat } from './kit.ts';
import { panelFormat } from './panel.ts';
import { planFormat } from './plan.ts';
import { planFileFormat } from './planFile.ts';
import { plannedFormat } from './planned.ts';
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
  /** Whether what was submitted or signed in it is unaltered. Takes some milliseconds. */
  isIntact(): boolean;
  /** How often one's own scorecard was submitted in it, amendments counted; 0 of everything else. */
  submissions: number;
  /** The public part of a secret key of the user's own; null of everything else. */
  publicKey: string | null;
}

interface Stamped {
  savedAt: number;
}

interface NamedKind<D extends Stamped> {
  area: string;
  word: string;
  format: DocumentFormat<D>;
  nameOf(document: D): string;
  describe(document: D): Description;
  isFinal?(document: D): boolean;
  isIntact?(document: D): boolean;
  submissions?(document: D): number;
}

function named<D extends Stamped>({ area, word, format, nameOf, describe, ...kind }: NamedKind<D>): StoredKind {
  return {
    area,
    word,
    takes: (name) => idSchema.safeParse(name).success,
    isSecret: false,
    read(text, name) {
      const reading = readDocument(text, format);
      if (!reading.ok) return reading;
      const { value } = reading;
      if (nameOf(value) !== name) return { ok: false, problem: otherName };
      return {
        ok: true,
        value: {
          ...describe(value),
          savedAt: value.savedAt,
          isFinal: kind.isFinal?.(value) ?? false,
          isIntact: () => kind.isIntact?.(value) ?? true,
          submissions: kind.submissions?.(value) ?? 0,
          publicKey: null,
        },
      };
    },
  };
}

const otherName = { kind: 'invalid', detail: 'it is another document than its name says' } as const;

function single<D extends Stamped>(
  word: string,
  format: DocumentFormat<D>,
  name: string,
  publicKeyOf?: (document: D) => string,
): StoredKind {
  const isSecret = publicKeyOf !== undefined;
  return {
    area: '.',
    word,
    takes: (other) => other === name,
    isSecret,
    read(text) {
      const reading = readDocument(text, format);
      if (!reading.ok) return reading;
      const { value } = reading;
      return {
        ok: true,
        value: {
          name: '',
          detail: '',
          savedAt: value.savedAt,
          isFinal: isSecret,
          isIntact: () => true,
          submissions: 0,
          publicKey: publicKeyOf?.(value) ?? null,
        },
      };
    },
  };
}

/** Every kind of document that the app keeps. Caches and the place of the window are none: they are made again. */
export const storedKinds: readonly StoredKind[] = [
  named({
    area: 'interviews',
    word: 'Interview',
    format: interviewFormat,
    nameOf: ({ id }) => id,
    describe: describeInterviewDocument,
    isFinal: ({ working }) => working === null,
    isIntact: ({ scorecard }) => scorecard === null || findAlterations(scorecard).length === 0,
    submissions: ({ scorecard }) => scorecard?.revisions.length ?? 0,
  }),
  named({
    area: 'sets',
    word: 'Question set',
    format: setFormat,
    nameOf: ({ set }) => set.id,
    describe: describeSetDocument,
  }),
  named({
    area: 'bank',
    word: 'Question',
    format: questionFormat,
    nameOf: ({ question }) => question.id,
    describe: describeQuestionDocument,
  }),
  named({
    area: 'guides',
    word: 'Guide',
    format: guideFormat,
    nameOf: ({ guide }) => guide.id,
    describe: describeGuideDocument,
  }),
  named({
    area: 'kits',
    word: 'Kit',
    format: kitFormat,
    nameOf: ({ kit }) => kit.id,
    describe: describeKitDocument,
    isFinal: () => true,
    isIntact: ({ kit }) => kitFiles.keyOf(kit) !== null,
  }),
  named({
    area: 'plans',
    word: 'Plan',
    format: planFormat,
    nameOf: ({ plan }) => plan.id,
    describe: describePlanDocument,
  }),
  named({
    area: 'planfiles',
    word: 'Plan as it was handed on',
    format: planFileFormat,
    nameOf: ({ plan }) => plan.id,
    describe: describePlanFileDocument,
    isFinal: () => true,
    isIntact: ({ plan }) => planFiles.keyOf(plan) !== null,
  }),
  named({
    area: 'panels',
    word: 'Panel',
    format: panelFormat,
    nameOf: ({ panel }) => panel.id,
    describe: describePanelDocument,
  }),
  named({
    area: 'planned',
    word: 'Planned interview',
    format: plannedFormat,
    nameOf: ({ planned }) => planned.id,
    describe: describePlannedDocument,
  }),
  named({
    area: 'received',
    word: 'Received scorecard',
    format: receivedFormat,
    nameOf: ({ id }) => id,
    describe: describeReceivedDocument,
    isFinal: () => true,
    isIntact: ({ scorecard }) => !verify(scorecard).some(refuses),
  }),
  single('Settings', settingsFormat, 'settings'),
  single('Your key for signing', identityFormat, 'identity', ({ publicKey }) => publicKey),
  single('Your key for protected scorecards', addressFormat, 'address', ({ address }) => address),
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
  single('Work before the next start', pendingFormat, 'pending'),
  single('List of what was restored', restoredFormat, 'restored'),
];

/** The kind of a document by its place; null where no document of ours has that place. */
export function storedKindOf(area: string, name: string): StoredKind | null {
  return storedKinds.find((kind) => kind.area === area && kind.takes(name)) ?? null;
}
