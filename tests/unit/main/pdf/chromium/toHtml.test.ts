import { describe, expect, it } from 'vitest';
import { paragraph } from '../../../../../src-main/pdf/blocks/document.ts';
import { isolated } from '../../../../../src-main/pdf/blocks/printableText.ts';
import { blockHtml } from '../../../../../src-main/pdf/chromium/htmlBlocks.ts';
import { toHtml } from '../../../../../src-main/pdf/chromium/toHtml.ts';
import { committeeDocument } from '../../../../../src-main/pdf/content/committeeContent.ts';
import { interviewWith, noteOf, sampleScorecard, submitted } from '../../../pdf/examples.ts';

const hostile = `</style></title><script>alert(1)</script><img src=x onerror="alert(1)"> & 'quoted'`;

describe('toHtml', () => {
  const page = toHtml(committeeDocument(sampleScorecard(), { paper: 'Letter', includePrivate: false }));

  it('makes a page with a title, a language, one first heading and parts below it', () => {
    expect(page.html).toContain('<html lang="en">');
    expect(page.html).toContain('<title>Scorecard – Priya Raman – Senior back-end engineer – Full loop</title>');
    expect(page.html.match(/<h1/g)).toHaveLength(1);
    expect(page.html.match(/<div class="question"><h3>/g)).toHaveLength(8);
    expect(page).toMatchObject({ paper: 'Letter', date: Date.UTC(2026, 2, 12, 11) });
  });

  it('gives every table a caption, column headers and row headers', () => {
    const tables = page.html.match(/<table[\s\S]*?<\/table>/g) ?? [];
    expect(tables).toHaveLength(8);
    for (const table of tables) {
      expect(table).toMatch(/<caption class="hidden">\S/);
      expect(table).toContain('<th scope="col"');
      expect(table.match(/<th scope="row"/g)?.length).toBe((table.match(/<tr>/g)?.length ?? 0) - 1);
    }
  });

  it('describes the chart in words', () => {
    expect(page.html).toContain('role="img" aria-label="Ratings by competency, from 1 to 5. Motivation: 3.0,');
  });

  it('loads nothing but the fonts that lie beside it', () => {
    const addresses = [...page.html.matchAll(/(?:src|href)="([^"]*)"|url\("([^"]*)"\)/g)].map(([, a, b]) => a ?? b);
    expect(new Set(addresses)).toEqual(new Set(['Inter-Regular.ttf', 'Inter-SemiBold.ttf', 'Inter-Bold.ttf']));
    expect(page.html).not.toMatch(/https?:\/\/(?!www\.w3\.org\/2000\/svg")/);
  });

  it('takes no text for markup, wherever it stands', () => {
    const interview = interviewWith([{ notes: [noteOf(1, { text: hostile })], ratingReason: hostile }]);
    const [question] = interview.plan.questions;
    if (question !== undefined) Object.assign(question, { title: hostile, prompt: hostile, competency: hostile });
    const details = {
      candidate: { name: hostile, role: hostile, email: hostile, link: hostile },
      interviewer: { name: hostile, email: hostile },
      round: hostile,
      date: '2026-03-02',
    };
    const conclusion = { summary: hostile, strengths: hostile, concerns: hostile };
    const evil = toHtml(
      committeeDocument(submitted({ ...interview, details, conclusion }), { paper: 'A4', includePrivate: true }),
    );
    for (const markup of [evil.html, evil.headerTemplate, evil.footerTemplate]) {
      expect(markup).not.toMatch(/<script|<img|onerror="/);
    }
    expect(evil.html.match(/<\/title>/g)).toHaveLength(1);
    expect(evil.html.match(/<\/style>/g)).toHaveLength(1);
    expect(evil.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('lets what a person wrote find its own direction', () => {
    expect(blockHtml({ type: 'paragraph', text: 'שלום', style: 'normal', label: '' })).toBe(
      '<p class="normal" dir="auto">שלום</p>',
    );
    expect(blockHtml({ type: 'list', items: ['مرحبا'] })).toBe('<ul><li dir="auto">مرحبا</li></ul>');
    expect(page.html).toContain('[dir=auto]{unicode-bidi:plaintext}');
  });

  it('isolates a name by an element, and leaves no character for it in the text', () => {
    expect(blockHtml(paragraph(`By ${isolated('דנה')} on ${isolated(`${isolated('12')} March`)}\u2068`))).toBe(
      '<p class="normal" dir="auto">By <bdi>דנה</bdi> on <bdi><bdi>12</bdi> March</bdi></p>',
    );
    expect(page.html).not.toMatch(/[\u2068\u2069]/);
    expect(page.html).toContain('<p class="muted">Interviewed by <bdi>Alex Osei</bdi> on 12 March 2026</p>');
  });
});
