import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../../../../shared/guide/document/parseGuide.ts';
import { looksLikeMarkdown } from '../../../../../src-main/guide/looks.ts';
import { readMarkdownDocument } from '../../../../../src-main/guide/readers/markdownReader.ts';

function linesOf(markdown: string): string[] {
  return readMarkdownDocument(markdown)
    .text.split('\n')
    .filter((line) => line !== '');
}

describe('readMarkdownDocument', () => {
  it('knows pictures by their names, and takes what stands behind a cross for no point', () => {
    const text = '## Why did the cake fall? :cake:\n\n- :white_check_mark: weighs the flour\n- :x: blames the oven\n';
    const { questions } = parseGuide(readMarkdownDocument(text));
    expect(
      questions.map(({ prompt, rubric, redFlags }) => [prompt, rubric.map((point) => point.text), redFlags]),
    ).toEqual([['Why did the cake fall?', ['Weighs the flour'], ['blames the oven']]]);
  });

  it('shows the text without its signs', () => {
    expect(
      linesOf('# A *title*\n\nSome **bold** [words](https://example.com) and ![a picture](x.png) `code`.'),
    ).toEqual(['A title', 'Some bold words and code.']);
  });

  it('joins lines that an editor has wrapped, and parts those that were meant: questions, labels, short lines', () => {
    expect(
      linesOf(`Employers ask this to see whether you stay in charge when the plan
falls apart. In your answer, set the scene and say what you
would offer.

What do you do when half of the rooms are not ready for a party?
How do you build a rota?
**Purpose:** to see fairness
**How to answer:** cover skills

Room status
Staff on shift
What the group needs, then the next two hours`),
    ).toEqual([
      'Employers ask this to see whether you stay in charge when the plan falls apart. In your answer, set the scene and say what you would offer.',
      'What do you do when half of the rooms are not ready for a party?',
      'How do you build a rota?',
      'Purpose: to see fairness',
      'How to answer: cover skills',
      'Room status',
      'Staff on shift',
      'What the group needs, then the next two hours',
    ]);
  });

  it('reads tables, nested lists and HTML in Markdown, and runs nothing of it', () => {
    const guide = parseGuide(
      readMarkdownDocument(`# Guide

| Question | Criteria |
| --- | --- |
| How do you lead? | goals; trust |

<details><summary>More</summary>

- one
  - two

</details>
<script>alert(1)</script>
`),
    );
    expect(guide.questions).toMatchObject([
      { prompt: 'How do you lead?', rubric: [{ text: 'Goals' }, { text: 'Trust' }] },
    ]);
  });
});

describe('looksLikeMarkdown', () => {
  it('asks for two headings', () => {
    expect(looksLikeMarkdown('# One\n\ntext\n\n## Two\n')).toBe(true);
    expect(looksLikeMarkdown('# One\n#hashtag\n')).toBe(false);
    expect(looksLikeMarkdown('C# and F#\n')).toBe(false);
  });
});
