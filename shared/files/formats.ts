import { type Scorecard, scorecardSchema } from '../domain/scorecard.ts';
import {
  type BankFile,
  bankFileSchema,
  type GuideDocument,
  guideDocumentSchema,
  type InterviewDocument,
  interviewDocumentSchema,
  type QuestionDocument,
  questionDocumentSchema,
  type SetDocument,
  type SettingsDocument,
  setDocumentSchema,
  settingsDocumentSchema,
} from './documents.ts';
import type { Format } from './readDocument.ts';

/** Every file format of the app. A changed schema becomes a new version here, with the step that leads to it. */
export const interviewFormat: Format<InterviewDocument> = {
  name: 'scorecard-interview',
  version: 2,
  schema: interviewDocumentSchema,
  migrations: { 1: (older) => ({ ...older, amendmentReason: '' }) },
};
export const questionFormat: Format<QuestionDocument> = {
  name: 'scorecard-question',
  version: 1,
  schema: questionDocumentSchema,
};
export const setFormat: Format<SetDocument> = { name: 'scorecard-set', version: 1, schema: setDocumentSchema };
export const guideFormat: Format<GuideDocument> = { name: 'scorecard-guide', version: 1, schema: guideDocumentSchema };
export const settingsFormat: Format<SettingsDocument> = {
  name: 'scorecard-settings',
  version: 1,
  schema: settingsDocumentSchema,
};
export const bankFormat: Format<BankFile> = { name: 'scorecard-bank', version: 1, schema: bankFileSchema };
/** The `.scorecard` file that is handed on. */
export const scorecardFormat: Format<Scorecard> = { name: 'scorecard', version: 1, schema: scorecardSchema };
