import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../shared/guide/document/decodeText.ts';
import { parseGuide } from '../../../shared/guide/document/parseGuide.ts';
import expected from './sampleGuide.points.json';

const file = readFileSync(new URL('../../../resources/sample/guide.txt', import.meta.url));

describe('the sample guide', () => {
  const decoded = decodeText(file);
  const text = decoded.ok ? decoded.text : '';
  const guide = parseGuide(text);

  it('gives its title and exactly its 24 questions, without a second set from the list on top', () => {
    expect(guide.title).toBe('Hotel Duty Manager Interview Questions');
    expect(guide.questions.map(({ prompt }) => prompt)).toEqual(expected.map(({ prompt }) => prompt));
    expect(guide.questions).toHaveLength(24);
    expect(guide.warnings).toEqual([]);
  });

  it.each(expected.map(({ prompt, points }, index) => [prompt, points, index] as const))(
    'has the points of %j',
    (_prompt, points, index) => {
      expect(guide.questions[index]?.rubric.map((point) => point.text)).toEqual(points);
    },
  );

  it('keeps why each question is asked, how to answer it, and the example without its quotation marks', () => {
    for (const { purpose, guidance, exampleAnswer } of guide.questions) {
      expect(purpose).not.toBe('');
      expect(guidance).toMatch(/^In your answer, /);
      expect(exampleAnswer).toMatch(/^[A-Z].*\.$/);
    }
    expect(guide.questions[8]?.exampleAnswer).toBe(
      'Day one is for watching, day two for doing it with me beside them. By Friday they run a quiet hour alone. Ten minutes at the end of each shift are theirs: what went well, and the one thing for tomorrow.',
    );
  });

  it('says where each point stands in the file', () => {
    const [first] = guide.questions;
    expect(first?.rubric.map(({ span: [from, to] }) => text.slice(from, to))).toEqual([
      'room status',
      'staff on shift',
      'what the group needs',
      'sketch the next two hours',
      'calm updates',
      'clear priorities',
      'what you would offer while people wait',
    ]);
  });

  it('is read the same whatever its line ends are', () => {
    const withoutSpans = (source: string): unknown =>
      parseGuide(source).questions.map((question) => ({
        ...question,
        rubric: question.rubric.map((point) => point.text),
      }));
    expect(withoutSpans(text.replaceAll('\n', '\r\n'))).toEqual(withoutSpans(text));
    expect(withoutSpans(text.replaceAll('\n', '\r'))).toEqual(withoutSpans(text));
  });
});
