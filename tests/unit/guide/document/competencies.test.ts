import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../../../shared/guide/document/parseGuide.ts';

function read(text: string): string[] {
  return parseGuide(text).questions.map(({ prompt, competency = '' }) => `${competency}: ${prompt}`);
}

const tagged = [
  'Service: How do you greet a customer who is on the phone?',
  'Honesty: Tell us about a time you counted the till wrong.',
  'Teamwork: What do you do when two colleagues call in sick?',
];

describe('the competency of a question', () => {
  it.each([
    ['behind it in parentheses', (name: string, prompt: string) => `- ${prompt} (${name})`],
    ['behind it in brackets', (name: string, prompt: string) => `- ${prompt} [${name}]`],
    ['before it in brackets', (name: string, prompt: string) => `- [${name}] ${prompt}`],
    ['before it with a dash', (name: string, prompt: string) => `- ${name} – ${prompt}`],
    ['before it with a colon', (name: string, prompt: string) => `- ${name}: ${prompt}`],
    ['before it in bold type', (name: string, prompt: string) => `- **${name}:** ${prompt}`],
    ['as a line over it', (name: string, prompt: string) => `${name}\n\n1. ${prompt}\n`],
    ['as a line with a colon over it', (name: string, prompt: string) => `${name}:\n${prompt}\n`],
    ['as a heading over it', (name: string, prompt: string) => `## ${name} (20 %)\n\n${prompt}\n`],
    ['in a heading that names questions', (name: string, prompt: string) => `## ${name} questions\n\n${prompt}\n`],
    ['in a heading about questions', (name: string, prompt: string) => `## Questions about ${name}\n\n${prompt}\n`],
  ])('is read where it stands %s', (_, write) => {
    const lines = tagged.map((line) => {
      const [name = '', prompt = ''] = line.split(': ');
      return write(name, prompt);
    });
    expect(read(`# Shop assistant\n\n${lines.join('\n')}`)).toEqual(tagged);
  });

  it('is no remark that stands behind one question, or the same behind all', () => {
    const one = '- How do you greet a customer? (Optional)\n- How do you count a till?\n- Who trained you?\n';
    expect(read(one)).toEqual([
      ': How do you greet a customer? (Optional)',
      ': How do you count a till?',
      ': Who trained you?',
    ]);
    expect(read('- How do you greet? (All)\n- How do you count? (All)\n')).toEqual([
      ': How do you greet? (All)',
      ': How do you count? (All)',
    ]);
  });

  it('goes down a column of a table to the rows where its cell is empty', () => {
    const table = `| Competency | Question |
| --- | --- |
| Service | How do you greet a customer? |
| | Tell us about a customer who left angry. |
| Honesty | Tell us about a till that was wrong. |
`;
    expect(read(table)).toEqual([
      'Service: How do you greet a customer?',
      'Service: Tell us about a customer who left angry.',
      'Honesty: Tell us about a till that was wrong.',
    ]);
  });

  it('stands alone in a row over the rows that it is for', () => {
    const table = `| Question | Look for |
| --- | --- |
| Service | |
| How do you greet a customer? | Smiles |
| Honesty | |
| Tell us about a till that was wrong. | Says so |
`;
    expect(read(table)).toEqual([
      'Service: How do you greet a customer?',
      'Honesty: Tell us about a till that was wrong.',
    ]);
  });
});

describe('a line of a guide', () => {
  it('that asks behind the last marked question belongs to the page', () => {
    const guide = parseGuide(
      '1. How do you plan?\n\n2. How do you rest?\n\n3. Who helps you?\n\nLiked these tips? Pass them on.\n',
    );
    expect(guide.questions.map(({ prompt, probes }) => [prompt, probes])).toEqual([
      ['How do you plan?', undefined],
      ['How do you rest?', undefined],
      ['Who helps you?', undefined],
    ]);
    expect(guide.leftOut.map(({ text }) => text)).toEqual(['Liked these tips? Pass them on.']);
  });

  it('that may be advice is a question among bold questions', () => {
    const text = `**What did you ship last?**\n\nExpected:\n\n- Names it\n\n**Explain how you would find a leak.**\n\nExpected:\n
- Reproduces it\n\n**Describe a release that you had to roll back.**\n\n**Tell us about a crash.**\n`;
    expect(parseGuide(text).questions.map(({ prompt, rubric }) => [prompt, rubric.map((point) => point.text)])).toEqual(
      [
        ['What did you ship last?', ['Names it']],
        ['Explain how you would find a leak.', ['Reproduces it']],
        ['Describe a release that you had to roll back.', []],
        ['Tell us about a crash.', []],
      ],
    );
  });

  it('about weaker candidates is a red flag, and what good ones do are points', () => {
    const [question] = parseGuide(
      '1. How do you learn a new tool?\n\nWeaker candidates wait for a course. Good ones try it on something small and ask somebody.\n',
    ).questions;
    expect(question?.rubric.map(({ text }) => text)).toEqual(['Try it on something small', 'Ask somebody']);
    expect(question?.redFlags).toEqual(['Weaker candidates wait for a course.']);
  });
});

describe('a text that is made to be a burden', () => {
  it.each([
    ['one word', 'a'.repeat(2_000_000)],
    ['cells without end', `${'a\tb\t'.repeat(150_000)}\n${'a\tb\t'.repeat(50)}`],
    ['brackets', '[Teamwork ('.repeat(100_000)],
    ['names before advice', '- Name: plan the day\n'.repeat(20_000)],
  ])('gives nothing, and ends: %s', (_, text) => {
    expect(parseGuide(text).questions.flatMap(({ rubric }) => rubric)).toEqual([]);
  });

  it('gives the questions of a list without end up to the limit', () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `- Name${index % 7}: How do you do ${index}?`).join('\n');
    expect(parseGuide(text).questions.length).toBe(5_000);
  });
});
