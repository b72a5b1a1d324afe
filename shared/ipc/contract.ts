import { z } from 'zod';
import { idSchema, instantSchema } from '../domain/ids.ts';
import { editSchema } from '../domain/interview/edit.ts';
import { detailsSchema } from '../domain/interview/interview.ts';
import { questionSchema } from '../domain/questions/question.ts';
import { questionSetSchema } from '../domain/questions/questionSet.ts';
import { feedbackSchema } from '../domain/scorecard/feedback.ts';
import { libraryEntrySchema } from '../domain/scorecard/libraryEntry.ts';
import { paperSchema, settingsSchema, shippedRoleSchema } from '../domain/settings.ts';
import { paragraphSchema } from '../domain/text.ts';
import { interviewFormat } from '../files/formats/interview.ts';
import { backupContract } from './backupContract.ts';
import type { EventChannel, RequestChannel } from './channels.ts';
import { guideContract } from './guideContract.ts';
import { kitContract } from './kitContract.ts';
import { panelContract, pdfKindSchema, readingSchema, receivingProgressSchema } from './panelContract.ts';
import { placePattern } from './place.ts';
import { planContract } from './planContract.ts';
import { plannedContract } from './plannedContract.ts';
import { recoveryContract } from './recoveryContract.ts';
import { protectionContract, protectionSchema } from './sharingContract.ts';
import { lobbySchema, vaultContract } from './vaultContract.ts';

/** For channels that take or give nothing. */
const nothing = z.null();
const byId = z.strictObject({ id: idSchema });
const byIds = z.strictObject({ ids: z.array(idSchema).min(1).max(10_000) });

/** A path inside the app, as the router writes it behind the '#'. */
export const placeSchema = z.string().regex(placePattern);

/** Something that the user must know and that is not the result of what they just did: a file that was set aside, say. */
export const noticeSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  text: z.string(),
  /** Whether it is about files of the data folder, which can be looked at there and in the settings. */
  isAboutFiles: z.boolean(),
});
export type Notice = z.infer<typeof noticeSchema>;

/**
 * A question of the bank, and how it stands to the built-in one: `null` for the user's own. `kit`: the received kit that it is part
 * of; absent where the bank has it without one.
 */
export const bankEntrySchema = z.strictObject({
  question: questionSchema,
  builtIn: z.enum(['original', 'changed']).nullable(),
  kit: idSchema.exactOptional(),
});
export type BankEntry = z.infer<typeof bankEntrySchema>;

export const audienceSchema = z.enum(['committee', 'candidate']);
export type Audience = z.infer<typeof audienceSchema>;

export const pdfOptionsSchema = z.strictObject({
  audience: audienceSchema,
  kind: pdfKindSchema,
  paper: paperSchema,
  /** Committee only: whether private lines are printed. */
  includePrivate: z.boolean(),
});
export type PdfOptions = z.infer<typeof pdfOptionsSchema>;

/** A file that was written. `token` stands for its path, which the window never needs. `null`: the user cancelled. */
const exportedSchema = z.strictObject({ token: idSchema, fileName: z.string() }).nullable();

/** How far something long is: so much of the total. */
export const progressSchema = z.strictObject({
  jobId: idSchema,
  done: z.number().min(0),
  total: z.number().min(0),
  /** What is being worked on, in words; empty where there is nothing to say. */
  current: z.string(),
});
export type Progress = z.infer<typeof progressSchema>;

/** The document is on disk as of `savedAt` (ms since the epoch). */
const savedSchema = z.strictObject({ savedAt: instantSchema });

/** Channel → what goes in and what comes out. The types of the handlers and of the window's api both come from here. */
export const contract = {
  'app:info': {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      platform: z.string(),
      dataFolder: z.string(),
      notices: z.array(noticeSchema),
    }),
  },
  'app:openDataFolder': { input: nothing, output: nothing },
  'app:dismissNotice': { input: byId, output: nothing },
  'settings:read': { input: nothing, output: settingsSchema },
  'settings:change': { input: settingsSchema.partial(), output: settingsSchema },
  'bank:list': { input: nothing, output: z.array(bankEntrySchema) },
  /** The roles for which questions and sets ship, but for 'any role', which is always there. */
  'bank:roles': { input: nothing, output: z.array(shippedRoleSchema) },
  /** Adds questions or replaces those with the same id; a built-in one becomes the user's copy. */
  'bank:save': { input: z.strictObject({ questions: z.array(questionSchema).min(1).max(10_000) }), output: nothing },
  /** Takes the user's copy of a built-in question away, so that the original shows again. */
  'bank:revert': { input: byId, output: nothing },
  /** Takes the user's own questions out of the bank (into the trash). Built-in ones are retired instead. */
  'bank:remove': { input: byIds, output: nothing },
  ...guideContract,
  'sets:list': { input: nothing, output: z.array(questionSetSchema) },
  'sets:save': { input: z.strictObject({ set: questionSetSchema }), output: nothing },
  'sets:remove': { input: byId, output: nothing },
  'sets:restore': { input: byId, output: nothing },
  'interviews:list': { input: nothing, output: z.array(libraryEntrySchema) },
  'interviews:create': {
    /** `typedIn`: it is typed in from paper, without a clock. */
    input: z.strictObject({ setId: idSchema, details: detailsSchema, typedIn: z.boolean().optional() }),
    output: z.strictObject({ id: idSchema }),
  },
  'interviews:createSample': { input: nothing, output: z.strictObject({ id: idSchema }) },
  'interviews:open': { input: byId, output: interviewFormat.schema },
  /** Applies edits to the main process's own copy; answers once they are on disk. */
  'interviews:edit': {
    input: z.strictObject({ id: idSchema, edits: z.array(editSchema).min(1).max(500) }),
    output: savedSchema,
  },
  'interviews:submit': { input: byId, output: interviewFormat.schema },
  /** Begins an amendment: the scorecard stays, a working copy is opened. */
  'interviews:amend': { input: byId, output: interviewFormat.schema },
  /** Keeps the reason of an amendment as it is typed; answers once it is on disk. */
  'interviews:explainAmendment': {
    input: z.strictObject({ id: idSchema, reason: paragraphSchema }),
    output: savedSchema,
  },
  'interviews:discardAmendment': { input: byId, output: interviewFormat.schema },
  'interviews:submitAmendment': {
    input: z.strictObject({ id: idSchema, reason: paragraphSchema }),
    output: interviewFormat.schema,
  },
  /** Keeps the edited feedback; `null` goes back to what the marks and lines give. */
  'interviews:saveFeedback': {
    input: z.strictObject({ id: idSchema, feedback: feedbackSchema.nullable() }),
    output: savedSchema,
  },
  'interviews:remove': { input: byIds, output: nothing },
  'interviews:restore': { input: byIds, output: nothing },
  ...plannedContract,
  ...recoveryContract,
  ...backupContract,
  ...panelContract,
  ...protectionContract,
  ...kitContract,
  ...planContract,
  ...vaultContract,
  /** Asks where to, and writes one PDF. */
  'export:pdf': { input: z.strictObject({ id: idSchema, options: pdfOptionsSchema }), output: exportedSchema },
  /** Asks for a folder, and writes one PDF an interview there; tells its progress; can be cancelled. */
  'export:pdfs': {
    input: z.strictObject({ jobId: idSchema, ids: byIds.shape.ids, options: pdfOptionsSchema }),
    output: z
      .strictObject({
        token: idSchema,
        written: z.int().min(0),
        failed: z.array(z.strictObject({ candidate: z.string(), message: z.string() })),
        wasCancelled: z.boolean(),
      })
      .nullable(),
  },
  /**
   * Asks where to, and writes the `.scorecard` file, or `.scorecard.age` when it is protected. Work on a passphrase is told by
   * `jobs:progress`, and `jobs:cancel` ends it: nothing is written then.
   */
  'export:scorecard': {
    input: z.strictObject({ id: idSchema, protection: protectionSchema }),
    output: exportedSchema,
  },
  /** What the committee reads in the PDF, as text for the clipboard. */
  'export:scorecardReading': { input: byId, output: readingSchema },
  /** The text of the `.scorecard` file, for the clipboard. */
  'export:scorecardText': { input: byId, output: z.strictObject({ text: z.string() }) },
  /** Writes the `.scorecard` file to a place of the app's own and begins to drag it out of the window. */
  'export:dragScorecard': { input: byId, output: nothing },
  /** Asks where to, and writes the whole bank as Markdown, which an import reads back. */
  'export:bank': { input: nothing, output: exportedSchema },
  'export:openFile': { input: z.strictObject({ token: idSchema }), output: nothing },
  'export:showFile': { input: z.strictObject({ token: idSchema }), output: nothing },
  /** Ends long work early, whatever it is, by the number that the window has given it. */
  'jobs:cancel': { input: z.strictObject({ jobId: idSchema }), output: nothing },
  /** 'beside': narrow and on top of other windows, next to a call; not on top where the desktop leaves that to the user. */
  'window:setLayout': {
    input: z.strictObject({ layout: z.enum(['normal', 'beside']) }),
    output: z.strictObject({ isKeptOnTop: z.boolean() }),
  },
  /** Keeps the place in the app (the path behind the '#'), at which the next start opens. */
  'window:remember': { input: z.strictObject({ place: placeSchema }), output: nothing },
} as const satisfies Record<RequestChannel, { input: z.ZodType; output: z.ZodType }>;

export type Contract = typeof contract;
export type Input<Channel extends RequestChannel> = z.infer<Contract[Channel]['input']>;
export type Output<Channel extends RequestChannel> = z.infer<Contract[Channel]['output']>;

/** What can go wrong, by what the user can do about it. */
export const errorCodeSchema = z.enum([
  'invalidInput',
  'unknownSender',
  'notFound',
  'notAllowed',
  'unreadable',
  'diskFull',
  'notWritable',
  'cancelled',
  'internal',
]);
export type ErrorCode = z.infer<typeof errorCodeSchema>;

/** An error as it crosses the boundary: a sentence that a person can act on, no stack, no path that they did not choose. */
export const failureSchema = z.strictObject({ code: errorCodeSchema, message: z.string() });
export type Failure = z.infer<typeof failureSchema>;

/** The envelope around every answer. Its value is parsed by the channel's own schema. */
export const answerEnvelopeSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: failureSchema }),
]);
export type AnswerEnvelope = z.infer<typeof answerEnvelopeSchema>;

/** Event → its payload. */
export const events = {
  'app:notice': noticeSchema,
  /** A command of the application menu. */
  'app:command': z.strictObject({
    command: z.enum(['newInterview', 'openSettings', 'showHelp', 'commandPalette', 'lock', 'undo', 'redo']),
  }),
  /** The computer has slept since then, in ms since the epoch. */
  'app:wokeUp': z.strictObject({ since: instantSchema }),
  /** Documents have changed on disk or in the main process by other means than this window's own requests. */
  'library:changed': z.strictObject({
    area: z.enum([
      'interviews',
      'bank',
      'sets',
      'settings',
      'panels',
      'folder',
      'keys',
      'kits',
      'plans',
      'planned',
      'backup',
    ]),
  }),
  /** How far work is that this window has begun: an export, a passphrase, the adding of a guide's questions. */
  'jobs:progress': progressSchema,
  /** Files were opened from outside; `panels:takeOpened` tells what became of them. */
  'panels:opened': z.null(),
  /** How far the reading of many or large scorecard files is, once it takes long; null at its end. */
  'panels:receiving': receivingProgressSchema.nullable(),
  /** What stands before the app has changed. */
  'vault:lobby': lobbySchema,
} as const satisfies Record<EventChannel, z.ZodType>;
export type EventPayload<Channel extends EventChannel> = z.infer<(typeof events)[Channel]>;
