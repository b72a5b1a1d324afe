import { z } from 'zod';
import { recipientSchema } from '../domain/contact.ts';
import { idSchema, instantSchema } from '../domain/ids.ts';
import { decisionOutcomeSchema, panelCandidateSchema, panelSchema } from '../domain/panel/debrief.ts';
import { knownKeySchema, publicKeySchema } from '../domain/panel/knownKeys.ts';
import { conflictSchema, panelScorecardSchema } from '../domain/panel/member.ts';
import { panelEditSchema } from '../domain/panel/panelEdit.ts';
import { paperSchema } from '../domain/settings.ts';
import { roleComparisonSchema } from './roleComparison.ts';
import { mostAddresses, unlockSchema } from './sharingContract.ts';

/** The largest scorecard file that is read, in bytes. Honest ones are far below one megabyte. */
export const scorecardFileLimit = 20 * 1024 * 1024;

/** The same with what protection adds to it. */
export const receivedFileLimit = scorecardFileLimit + 512 * 1024;

const nothing = z.null();
/** What a document says: Markdown, and the same as HTML for what takes rich text. */
export const readingSchema = z.strictObject({ text: z.string(), html: z.string() });

const byId = z.strictObject({ id: idSchema });

/** What keeps a scorecard closed (shared/domain/panel/seal.ts, SealReason). */
export const sealReasonSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ownInterview'), id: idSchema }),
  z.strictObject({ kind: z.literal('notListed') }),
  z.strictObject({ kind: z.literal('unreadable'), file: z.string() }),
  z.strictObject({ kind: z.literal('notAnswered') }),
]);

/** A scorecard that is there and stays closed: from whom it is, why, and nothing of what it says. */
export const sealedNoticeSchema = z.strictObject({ interviewer: z.string(), reason: sealReasonSchema });
export type SealedNotice = z.infer<typeof sealedNoticeSchema>;

/** A panel in the list. It exists for every candidate of whom there is a scorecard, one's own or a received one. */
export const panelListEntrySchema = z.strictObject({
  id: idSchema,
  candidate: panelCandidateSchema,
  /** Scorecards that can be seen, by interviewer. */
  interviewers: z.array(z.string()),
  sealed: z.array(sealedNoticeSchema),
  outcome: decisionOutcomeSchema.nullable(),
  updatedAt: instantSchema,
});
export type PanelListEntry = z.infer<typeof panelListEntrySchema>;

/** A key that is not known under the name that a scorecard bears. Only a person can say whether it is theirs. */
export const keyQuestionSchema = z.strictObject({
  /** The name, in one line. */
  interviewer: z.string(),
  publicKey: publicKeySchema,
  /** What raises the question; null when the last key of the name was forgotten. */
  doubt: z.enum(['otherKey', 'otherName', 'lookAlike']).nullable(),
  /** The known keys that raise it, oldest first. */
  previous: z.array(knownKeySchema),
});
export type KeyQuestion = z.infer<typeof keyQuestionSchema>;

/** A received scorecard, sealed or not, as it is listed: from whom, and nothing of what it says. */
export const receivedFileSchema = z.strictObject({
  /** The name of its document. */
  documentId: idSchema,
  scorecardId: idSchema,
  interviewer: z.string(),
  submittedAt: instantSchema,
  isSealed: z.boolean(),
  conflict: conflictSchema.nullable(),
});
export type ReceivedFile = z.infer<typeof receivedFileSchema>;

/** A panel with everything that may be seen of it. */
export const openPanelSchema = z.strictObject({
  panel: panelSchema,
  savedAt: instantSchema,
  scorecards: z.array(panelScorecardSchema),
  sealed: z.array(sealedNoticeSchema),
  /** Whether the user may say that they have no interview of this candidate to submit, which opens what nothing else seals. */
  canAnswer: z.boolean(),
  received: z.array(receivedFileSchema),
  /** Sentences about the seal, keys, altered scorecards, conflict copies and superseded files that the user should know. */
  remarks: z.array(z.string()),
  keyQuestions: z.array(keyQuestionSchema),
});
export type OpenPanel = z.infer<typeof openPanelSchema>;

/** What became of one received file. */
export const receiptSchema = z.strictObject({
  fileName: z.string(),
  /** A sentence for the user: received, sealed, newer state, already there, refused and why. */
  text: z.string(),
  isRefused: z.boolean(),
  /** The panel that it belongs to; null when it was refused or waits for an answer. */
  panelId: idSchema.nullable(),
  /** The question set that it is; absent where it is no kit, or was refused. */
  setId: idSchema.exactOptional(),
  /** The plan that it has become, or is. */
  planId: idSchema.exactOptional(),
  /** Set when only the user knows which candidate it is about; `panels:placeScorecard` answers. */
  question: z
    .strictObject({
      token: idSchema,
      candidate: panelCandidateSchema,
      similar: z.array(z.strictObject({ panelId: idSchema, candidate: panelCandidateSchema, reason: z.string() })),
    })
    .nullable(),
  /** Set when it is protected by a passphrase; `panels:unlockScorecard` tries one. `isWrong`: the last one did not open it. */
  locked: z.strictObject({ token: idSchema, isWrong: z.boolean() }).optional(),
});
export type PanelReceipt = z.infer<typeof receiptSchema>;

/** How far a long receiving of files is. */
export const receivingProgressSchema = z.strictObject({
  done: z.int().min(0),
  total: z.int().min(1),
  /** The file that is being received. */
  current: z.string(),
});
export type ReceivingProgress = z.infer<typeof receivingProgressSchema>;

/** The folder that a panel shares, as the user chose it. */
export const sharedFolderSchema = z.strictObject({
  path: z.string().nullable(),
  /** False until it was looked at once: then nothing else here says anything yet. */
  wasLookedAt: z.boolean(),
  isReachable: z.boolean(),
  /** Who can open what is published, beside oneself; empty: everybody who can open the folder. */
  protectedFor: z.array(recipientSchema),
  published: z.int().min(0),
  /** One's own scorecards whose latest state lies in the folder. */
  publishedIds: z.array(idSchema),
  received: z.int().min(0),
  /** What could not be read or was left aside, a sentence each. */
  remarks: z.array(z.string()),
});
export type SharedFolder = z.infer<typeof sharedFolderSchema>;

/** Which PDF is made: the standard one (another engine is taken by itself when the text needs it), or the tagged one. */
export const pdfKindSchema = z.enum(['standard', 'accessible']);
export type PdfKind = z.infer<typeof pdfKindSchema>;

/** How the PDF of a panel or a comparison is printed. */
export const printOptionsSchema = z.strictObject({ kind: pdfKindSchema, paper: paperSchema });
export type PrintOptions = z.infer<typeof printOptionsSchema>;

const exportedSchema = z.strictObject({ token: idSchema, fileName: z.string() }).nullable();

/** Channel → what goes in and what comes out, for panels and for what is exchanged between their members. */
export const panelContract = {
  'panels:list': { input: nothing, output: z.array(panelListEntrySchema) },
  'panels:open': { input: byId, output: openPanelSchema },
  /** Applies edits of the debrief; answers once they are on disk. */
  'panels:edit': {
    input: z.strictObject({ id: idSchema, edits: z.array(panelEditSchema).min(1).max(500) }),
    output: z.strictObject({ savedAt: instantSchema }),
  },
  /** Says that one has no interview of the panel's candidate to submit. It is remembered and shown in the panel. */
  'panels:nothingToSubmit': { input: byId, output: nothing },
  /** Takes received scorecards away, with what they would bring back from the shared folder; `panels:restoreReceived` undoes it. */
  'panels:removeReceived': {
    input: z.strictObject({ documentIds: z.array(idSchema).min(1).max(200) }),
    output: nothing,
  },
  'panels:restoreReceived': {
    input: z.strictObject({ documentIds: z.array(idSchema).min(1).max(200) }),
    output: nothing,
  },
  /** Asks which `.scorecard` files, and receives them; an empty list when the user cancelled. */
  'panels:chooseScorecards': { input: nothing, output: z.array(receiptSchema) },
  /** Receives files that were dropped on the window. */
  'panels:receiveScorecards': {
    input: z.strictObject({
      files: z
        .array(
          z.strictObject({
            name: z.string().min(1).max(260),
            bytes: z
              .instanceof(Uint8Array)
              .refine(({ byteLength }) => byteLength <= receivedFileLimit, 'is larger than 20 MB'),
          }),
        )
        .min(1)
        .max(200),
    }),
    output: z.array(receiptSchema),
  },
  /** Receives the text that is on the clipboard. */
  'panels:pasteScorecard': { input: nothing, output: z.array(receiptSchema) },
  /** What became of the files that were opened from outside (a double click, say) since the last time that it was asked. */
  'panels:takeOpened': { input: nothing, output: z.array(receiptSchema) },
  /** Leaves aside the chosen and opened files that were not begun yet; `panels:receiving` tells how far they are. */
  'panels:cancelReceiving': { input: nothing, output: nothing },
  /** What waits for an answer or a passphrase is not added: the window has closed the dialog that asked. */
  'panels:dropWaiting': { input: nothing, output: nothing },
  /** Says whether a scorecard is about one of the similar candidates (`panelId`) or about another one (`null`). */
  'panels:placeScorecard': {
    input: z.strictObject({ token: idSchema, panelId: idSchema.nullable() }),
    output: receiptSchema,
  },
  /** One's own key (null when none can be used) and those of others, each with the name that it came with. */
  'panels:keys': {
    input: nothing,
    output: z.strictObject({ own: publicKeySchema.nullable(), known: z.array(knownKeySchema) }),
  },
  /** Says about a key question of a panel that the key belongs to whom it names. */
  'panels:acceptKey': {
    input: z.strictObject({ id: idSchema, interviewer: z.string().max(1_000), publicKey: publicKeySchema }),
    output: nothing,
  },
  /** Takes a key out of the known ones; the scorecards that it signed stay. */
  'panels:forgetKey': {
    input: z.strictObject({ interviewer: z.string().max(1_000), publicKey: publicKeySchema }),
    output: nothing,
  },
  /** Tries a passphrase. Progress is told by `jobs:progress`, and `jobs:cancel` ends it. */
  'panels:unlockScorecard': { input: unlockSchema, output: receiptSchema },
  /** The figures of every candidate for a role, without the scorecards behind them. */
  'panels:compareRole': {
    input: z.strictObject({ role: z.string().max(1_000) }),
    output: roleComparisonSchema,
  },
  /** Asks for the shared folder and watches it from then on. */
  'folder:choose': { input: nothing, output: sharedFolderSchema },
  'folder:leave': { input: nothing, output: sharedFolderSchema },
  /**
   * Says who can open what is published from now on, beside oneself; nobody: everybody who can open the folder. What is published
   * already is replaced.
   */
  'folder:protect': {
    input: z.strictObject({ recipients: z.array(recipientSchema).max(mostAddresses) }),
    output: sharedFolderSchema,
  },
  'folder:state': { input: nothing, output: sharedFolderSchema },
  'folder:rescan': { input: nothing, output: sharedFolderSchema },
  /** Asks where to, and writes the panel's PDF for the committee. */
  /** What the committee reads in the PDF of the panel, as text for the clipboard. */
  'export:panelReading': { input: byId, output: readingSchema },
  'export:panelPdf': {
    input: z.strictObject({ id: idSchema, ...printOptionsSchema.shape }),
    output: exportedSchema,
  },
  /**
   * Asks where to, and writes the comparison of candidates for one role, in the order of `panelIds`; two to four of them stand
   * side by side question by question as well. `anonymous`: names are hidden, as on the screen.
   */
  'export:comparisonPdf': {
    input: z.strictObject({
      panelIds: z.array(idSchema).min(1).max(200),
      ...printOptionsSchema.shape,
      anonymous: z.boolean(),
    }),
    output: exportedSchema,
  },
  'export:panelData': {
    input: z.strictObject({ id: idSchema, format: z.enum(['csv', 'json', 'ats']) }),
    output: exportedSchema,
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

/** What is said of a file that was taken in, or that nothing is wrong with. */
export function acceptedReceipt(fileName: string, text: string): PanelReceipt {
  return { fileName, text, isRefused: false, panelId: null, question: null };
}

/** What is said of a file that is not taken in. */
export function refusedReceipt(fileName: string, text: string): PanelReceipt {
  return { ...acceptedReceipt(fileName, text), isRefused: true };
}

/** One line for all the files of a batch that were not begun when it was cancelled. @param names at least one */
export function leftAsideReceipt(names: readonly string[]): PanelReceipt {
  const [only] = names;
  const fileName = names.length === 1 && only !== undefined ? only : `${names.length} more files`;
  return acceptedReceipt(fileName, 'Not added, since you cancelled. What is left out can be added at any time.');
}
