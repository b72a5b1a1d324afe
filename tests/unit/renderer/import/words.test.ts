import { describe, expect, it } from 'vitest';
import { emptyQuestion } from '../../../../shared/domain/questions/question.ts';
import { refusalOf } from '../../../../src-renderer/screens/import/droppedFiles.ts';
import { likenessWords } from '../../../../src-renderer/screens/import/preview/fates.ts';
import { idOf } from '../../domain/examples.ts';

describe('refusalOf', () => {
  it.each([
    [[{ name: 'guide.pdf' }], null],
    [[{ name: 'no extension' }], null],
    [[], 'Nothing was dropped that can be read'],
    [[{ name: 'a.txt' }, { name: 'b.txt' }], '2 files are too many at once'],
    [[{ name: 'guides', isFolder: true }], '‘guides’ is a folder'],
    [[{ name: 'Priya.SCORECARD' }], '‘Priya.SCORECARD’ is a scorecard, not an interview guide'],
  ])('says of %j: %j', (files, title) => {
    expect(refusalOf(files)?.title ?? null).toBe(title);
  });
});

describe('likenessWords', () => {
  const question = { ...emptyQuestion(idOf(1)), prompt: 'Why us?' };
  it.each([
    ['Why us?', 1, false, 'The bank has it word for word'],
    ['Why us now?', 0.857, false, '86 % alike to “Why us?” in the bank'],
    ['Why us now?', 0.857, true, '86 % alike to “Why us?” in the bank, where it is retired'],
  ])('says of %j at %d, retired %j: %j', (prompt, likeness, retired, words) => {
    expect(likenessWords(prompt, { question: { ...question, retired }, likeness })).toBe(words);
  });
});
