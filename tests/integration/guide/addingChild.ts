// Adds a guide of 4,000 questions and says when 100 of them are in the bank; it is killed then.
import { emptyQuestion } from '../../../shared/domain/questions/question.ts';
import { openLibrary } from '../../../src-main/library/openLibrary.ts';

const [root = '', resources = ''] = process.argv.slice(2);
const library = openLibrary({
  root,
  resources,
  now: Date.now,
  onNotice: () => undefined,
  onChange: () => undefined,
  onOwnChange: () => undefined,
});
const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const guide = { id: idOf(1), name: 'Guide 1.docx', hash: '1'.padStart(64, '0'), importedAt: 1_700_000_000_001 };
const questions = Array.from({ length: 4_000 }, (_, index) => ({
  ...emptyQuestion(idOf(100 + index)),
  prompt: `Why ${100 + index}?`,
  origin: { kind: 'guide' as const, guideId: idOf(1) },
}));

await library.guides.add({ ...guide, questions: questions.length }, questions, {
  signal: new AbortController().signal,
  onProgress: (done) => void (done === 100 && process.stdout.write('100\n')),
});
