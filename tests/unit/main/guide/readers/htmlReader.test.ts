import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../../../../shared/guide/document/parseGuide.ts';
import { readHtml } from '../../../../../src-main/guide/readers/htmlReader.ts';

/** The blocks of a document in short: their kind, level or number, and text. */
function blocksOf(html: string): string[] {
  const { text, blocks } = readHtml(html);
  return blocks.map((block) => {
    const content = text.slice(block.from, block.to);
    if (block.kind === 'row') return `row ${block.cells.map(({ from, to }) => text.slice(from, to)).join(' | ')}`;
    const number = block.number === undefined ? '' : ` #${block.number}`;
    return `${block.kind}${block.level === 0 ? '' : block.level}${number} ${content}`;
  });
}

describe('readHtml', () => {
  it('finds headings, paragraphs and items of nested lists, with their numbers', () => {
    const html = `<h1>Title</h1><p>One &amp; <b>two</b>,
      three&nbsp;four.</p><ol start="3"><li>Third<ul><li>Inner</li></ul></li><li><p>Fourth</p><p>More</p></li></ol>`;
    expect(blocksOf(html)).toEqual([
      'heading1 Title',
      'paragraph One & two, three four.',
      'listItem1 #3 Third',
      'listItem2 Inner',
      'listItem1 #4 Fourth',
      'paragraph1 More',
    ]);
  });

  it('keeps the number of an item that is a heading, and the sign of no other', () => {
    expect(blocksOf('<ol><li><h3>Why?</h3><p>So.</p></li></ol><ul><li><h3>How?</h3></li></ul>')).toEqual([
      'heading3 #1 Why?',
      'paragraph1 So.',
      'heading3 How?',
    ]);
  });

  it('parts lines at breaks, and joins what was only wrapped', () => {
    const html =
      '<p>What is it?<br>In your answer, name it.</p><p>Skills<br>Rest<br/>Requests</p><p>A line that goes on for more than forty characters<br>and is then wrapped.</p>';
    expect(blocksOf(html)).toEqual([
      'paragraph What is it?',
      'paragraph In your answer, name it.',
      'paragraph Skills',
      'paragraph Rest',
      'paragraph Requests',
      'paragraph A line that goes on for more than forty characters and is then wrapped.',
    ]);
  });

  it('passes over what runs, is loaded, is filled in or leads elsewhere; a button only outside of headings', () => {
    const html = `<nav>Home</nav><script>var a = "<p>No</p>";</script><style>p{}</style><noscript>No</noscript>
      <button>Share</button><h2><button>Why us?</button></h2><select><option>No</option></select><footer>No</footer>
      <svg><text>No</text></svg><iframe src="https://example.com">No</iframe><p>Yes</p><!-- <p>No</p> -->`;
    expect(blocksOf(html)).toEqual(['heading2 Why us?', 'paragraph Yes']);
  });

  it('reads what is not tidy: unclosed, crossed and stray elements', () => {
    const html = '</td></li></table><p>One<p>Two<div>Three</p>Four<li>Five<td>Six<table><td>Seven<tr><td>Eight';
    expect(blocksOf(html).map((block) => block.split(' ').at(-1))).toEqual([
      'One',
      'Two',
      'Three',
      'Four',
      'Five',
      'Six',
      'Seven',
      'Eight',
    ]);
  });

  it('leaves footnotes out', () => {
    expect(
      blocksOf('<p>Why<sup><a id="footnote-ref-1">[1]</a></sup>?</p><ol><li id="footnote-1">A note</li></ol>'),
    ).toEqual(['paragraph Why?']);
  });

  it('keeps a table of questions, with its wide cells, and the items in its cells', () => {
    const html = `<table><thead><tr><th>Question</th><th>Criteria</th></tr></thead>
      <tr><td colspan="2">Leading</td></tr>
      <tr><td>How do you lead?</td><td><ul><li>Clear goals</li><li>Honest feedback</li></ul></td></tr></table>`;
    expect(blocksOf(html)).toEqual([
      'row Question | Criteria',
      'paragraph Leading',
      'row How do you lead? | - Clear goals\n- Honest feedback',
    ]);
    expect(parseGuide(readHtml(html)).questions).toMatchObject([
      { prompt: 'How do you lead?', rubric: [{ text: 'Clear goals' }, { text: 'Honest feedback' }] },
    ]);
  });

  it('leaves the place of a tall cell empty in the rows below it', () => {
    const html = `<table><tr><th>Competency</th><th>Question</th><th>Minutes</th></tr>
      <tr><td rowspan="2">Service</td><td>How do you greet?</td><td rowspan="2">5</td></tr>
      <tr><td>How do you part?</td></tr><tr><td>Honesty</td><td>How do you count?</td><td>3</td></tr></table>`;
    expect(blocksOf(html)).toEqual([
      'row Competency | Question | Minutes',
      'row Service | How do you greet? | 5',
      'row  | How do you part? | ',
      'row Honesty | How do you count? | 3',
    ]);
  });

  it('reads a form for each question, with labels side by side above what they say', () => {
    const form = (title: string, good: string, bad: string) =>
      `<table><tr><td colspan="2">${title}</td></tr>
       <tr><td colspan="2"><p>Prompts</p><ul><li>What did you say?</li><li>Who else was there?</li></ul></td></tr>
       <tr><td>Positive indicators</td><td>Negative indicators</td></tr>
       <tr><td><ul><li>${good}</li><li>Stays calm</li></ul></td><td><ul><li>${bad}</li></ul></td></tr>
       <tr><td colspan="2">Circle one: 0 1 2 3 4</td></tr></table>`;
    const { questions } = parseGuide(
      readHtml(
        form('Q1 A passenger faints in the aisle. What do you do?', 'Calls for a doctor', 'Waits for the captain') +
          form('2. Tell us about a flight that went wrong.', 'Says what was learned', 'Blames the crew'),
      ),
    );
    expect(
      questions.map(({ prompt, probes, rubric, redFlags }) => [
        prompt,
        probes,
        rubric.map(({ text }) => text),
        redFlags,
      ]),
    ).toEqual([
      [
        'A passenger faints in the aisle. What do you do?',
        ['What did you say?', 'Who else was there?'],
        ['Calls for a doctor', 'Stays calm'],
        ['Waits for the captain'],
      ],
      [
        'Tell us about a flight that went wrong.',
        ['What did you say?', 'Who else was there?'],
        ['Says what was learned', 'Stays calm'],
        ['Blames the crew'],
      ],
    ]);
  });

  it('reads a table without known heads like text: one for each question, or for the layout of a page', () => {
    const perQuestion = `<h2>Question: How do you lead?</h2><table><tr><td>Purpose</td><td>To see a leader.</td></tr>
      <tr><td>How to answer</td><td>Cover goals, feedback and trust.</td></tr></table>`;
    expect(parseGuide(readHtml(perQuestion)).questions).toMatchObject([
      {
        prompt: 'How do you lead?',
        purpose: 'To see a leader.',
        rubric: [{ text: 'Goals' }, { text: 'Feedback' }, { text: 'Trust' }],
      },
    ]);
    const withPrompts = `<table><tr><td>Question 1</td><td>How do you lead?</td></tr><tr><td>Tips</td><td>Cover goals and trust.</td></tr></table>
      <table><tr><td>Question 2</td><td>Why do you lead?</td></tr><tr><td>Answer</td><td>I like to.</td></tr></table>`;
    expect(parseGuide(readHtml(withPrompts)).questions).toMatchObject([
      { prompt: 'How do you lead?', rubric: [{ text: 'Goals' }, { text: 'Trust' }], exampleAnswer: '' },
      { prompt: 'Why do you lead?', rubric: [], exampleAnswer: 'I like to.' },
    ]);
    const layout = `<table><tr><td>Menu</td><td><h2>How do you lead?</h2><p>In your answer, cover goals.</p>
      <table><tr><td>Question</td><td>Purpose</td></tr><tr><td>Why?</td><td>So.</td></tr></table></td></tr></table>`;
    expect(blocksOf(layout)).toEqual([
      'paragraph Menu',
      'heading2 How do you lead?',
      'paragraph In your answer, cover goals.',
      'row Question | Purpose',
      'row Why? | So.',
    ]);
  });

  it('keeps the lines of preformatted text', () => {
    expect(blocksOf('<pre>What is it?\nIn your answer, name it.</pre>')).toHaveLength(2);
  });

  // Work that grew with the square of the length would not end within the limit.
  it.each(['<p>', '<b></p>', '<table>', '<td>', '<li>', '</div>', '<!--', '<a b=', '&amp', '<br>', '<h1>'])(
    'comes to an end on thirty thousand times %j',
    { timeout: 30_000 },
    (piece) => {
      const outcome = attempt(() => readHtml(piece.repeat(30_000)));
      expect(outcome).toMatch(/^(read|.*nested too deeply.*)$/);
    },
  );
});

/** 'read', or what was thrown. */
function attempt(work: () => unknown): string {
  try {
    work();
    return 'read';
  } catch (error) {
    return String(error);
  }
}
