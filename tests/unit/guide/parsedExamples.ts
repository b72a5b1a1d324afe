import { titleFromPrompt } from '../../../shared/guide/document/titleFromPrompt.ts';
import type { ReadGuide } from '../../../shared/ipc/guideContract.ts';

type Guide = ReadGuide['guide'];
type GuideQuestion = Guide['questions'][number];

/** A question of a guide that says nothing but its prompt. */
export function parsedQuestion(prompt: string, changes: Partial<GuideQuestion> = {}): GuideQuestion {
  return {
    prompt,
    title: titleFromPrompt(prompt),
    isTitleMadeUp: true,
    purpose: '',
    guidance: '',
    rubric: [],
    exampleAnswer: '',
    ...changes,
  };
}

/** A guide that was read and says nothing but its questions. */
export function readGuideOf(name: string, text: string, questions: GuideQuestion[]): ReadGuide {
  const prompts = questions.map(({ prompt }): [number, number] => [
    text.indexOf(prompt),
    text.indexOf(prompt) + prompt.length,
  ]);
  const guide = {
    title: '',
    questions,
    prompts,
    tables: [],
    leftOut: [],
    opening: '',
    closing: '',
    blocks: [],
    warnings: [],
  };
  return { name, hash: 'a'.repeat(64), text, documentBlocks: [], guide, fileWarnings: [], importedBefore: null };
}
