import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { type Block, cell, heading, type PrintDocument, paragraph } from '../../../src-main/pdf/blocks/document.ts';
import { markdownDocument } from '../../../src-main/pdf/forms/markdownDocument.ts';

function markdownOf(...blocks: Block[]): string {
  const document: PrintDocument = {
    ...{ title: '', author: '', subject: '', paper: 'A4', date: 0, header: { left: '', right: '' } },
    footer: 'Scorecard 12',
    blocks,
  };
  return markdownDocument(document);
}

const column = (header: string) => ({ header, share: 1, isNumeric: false });

describe('a document as text', () => {
  it('says what the pages say, each kind of part in its own way', () => {
    const fact = { label: 'Mean rating', value: '3.2', detail: 'of 5', tone: 'plain' } as const;
    const note = {
      time: '1:40',
      mark: '+',
      kind: 'Strength',
      tone: 'good',
      text: 'told them',
      points: ['Told'],
    } as const;
    expect(
      markdownOf(
        { type: 'title', kicker: 'Scorecard', text: 'Ada', lines: ['Nurse · Round 1'] },
        { type: 'verdict', facts: [fact] },
        { type: 'questionHeading', number: 2, text: 'Night shift', aside: 'Not asked' },
        paragraph('Why: no time', 'normal', 'Reason:'),
        { type: 'rating', rating: 4, name: 'Strong', anchor: 'Most of it.', suggestion: '2 of 3 points met.' },
        { type: 'notes', notes: [note] },
        {
          type: 'table',
          caption: '',
          columns: [column('No.'), column('Time')],
          rows: [[cell('1.5'), cell('4:00 | 5:00')]],
        },
        { type: 'callout', tone: 'bad', title: 'Altered', text: 'Ask for it again.' },
      ),
    ).toBe(`# Ada

Scorecard

Nurse · Round 1

- **Mean rating:** 3.2 (of 5)

### 2. Night shift (Not asked)

**Reason:** Why: no time

**Rated 4, Strong.** Most of it.

2 of 3 points met.

- 1:40 + Strength: told them (Told)

| No. | Time |
| --- | --- |
| 1.5 | 4:00 \\| 5:00 |

> **Altered**
>
> Ask for it again.

*Scorecard 12*
`);
  });

  it('is text, whatever was typed: no heading, list, link, picture or element', () => {
    const typed = [
      '# big',
      '- list',
      '1. one',
      '<img src=x onerror=alert(1)>',
      '![x](http://x)',
      '[a](b)',
      '**b**',
      '> q',
    ];
    const markdown = markdownOf(heading(2, '<b>'), paragraph(typed.join('\n\n')), { type: 'list', items: typed });
    const html = new MarkdownIt({ html: false }).render(markdown);
    const elements = [...html.matchAll(/<([a-z0-9]+)[ >]/g)].map(([, name]) => name);
    expect(new Set(elements)).toEqual(new Set(['h2', 'p', 'ul', 'li', 'em']));
    expect(elements.filter((name) => name === 'li')).toHaveLength(typed.length);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });
});
