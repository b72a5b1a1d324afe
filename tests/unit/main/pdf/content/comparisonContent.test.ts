import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../../src-main/pdf/blocks/document.ts';
import type { ComparedRole } from '../../../../../src-main/pdf/content/comparedRole.ts';
import { comparisonDocument } from '../../../../../src-main/pdf/content/comparisonContent.ts';
import { idOf, plannedQuestion } from '../../../domain/examples.ts';
import { exampleScorecard, patient, unsigned } from '../../../domain/panel/panelExamples.ts';
import { noteOf, textsIn } from '../../../pdf/examples.ts';
import { comparedRole } from '../../../pdf/panelPdfExamples.ts';

function only<Type extends Block['type']>(compared: ComparedRole, type: Type): Extract<Block, { type: Type }>[] {
  const { blocks } = comparisonDocument(compared, 'A4');
  return blocks.filter((block): block is Extract<Block, { type: Type }> => block.type === type);
}

function hiding(compared: ComparedRole): ComparedRole {
  const letters = 'ABCDEFGH';
  const hidden = compared.candidates.map(({ key, candidate }, index) => ({
    key,
    candidate,
    label: `Candidate ${letters[index]}`,
  }));
  return { ...compared, hidden };
}

describe('a comparison of candidates', () => {
  it('has a row a candidate in the order given, with all figures and the decision', () => {
    const [table] = only(comparedRole(3), 'table');
    expect(table?.columns.map(({ header }) => header)).toEqual([
      'Candidate',
      'Mean',
      'Spread',
      'Recommendations',
      'Interviewers',
      'Covered',
      'To discuss',
      'Decision',
    ]);
    expect(
      table?.rows.map((row) => row.map(({ text }) => text.replace(/[\u2068\u2069]/g, '').replaceAll('\u00a0', ' '))),
    ).toEqual([
      ['Priya Raman', '2.9', '1.0', 'Yes 2', '2', '–', '1', 'Hire'],
      ['Noor Haddad', '3.0', '1.0', 'Yes 2', '2, 1 sealed', '–', '2', 'Open'],
      ['Zoë O’Neil', '3.1', '1.0', 'Yes 2', '2', '–', '1', 'Open'],
    ]);
  });

  it('has the competencies as a heat map, and as a chart that reads without colour', () => {
    const [map] = only(comparedRole(3), 'heatmap');
    expect(map?.columns).toEqual(['Priya Raman', 'Noor Haddad', 'Zoë O’Neil']);
    expect(
      map?.groups.flatMap(({ rows }) => rows).map(({ title, cells }) => [title, cells[0]?.text, cells[0]?.rating]),
    ).toEqual([
      ['All ratings', '2.9', 3],
      ['System design', '2.5', 3],
      ['Data and APIs', '3.0', 3],
      ['Operations', '3.5', 4],
      ['Collaboration', '2.8', 3],
    ]);
    const [chart] = only(comparedRole(3), 'figure');
    expect(chart?.figure.label).toContain('System design: Priya Raman 2.5, Noor Haddad 3.5, Zoë O’Neil 3.3.');
  });

  it('goes question by question for two to four, with the ratings that a mean is made of and the notes', () => {
    const compared = comparedRole(2);
    const groups = only(compared, 'heatmap')[1]?.groups ?? [];
    expect(groups.map(({ title }) => title)).toEqual(['System design', 'Data and APIs', 'Operations', 'Collaboration']);
    expect(groups[0]?.rows[0]).toMatchObject({
      title: 'Question 1',
      cells: [
        { text: '1.5', rating: 2, detail: '1 · 2' },
        { text: '2.5', rating: 3, detail: '2 · 3' },
      ],
      figures: [{ text: '1.0' }],
    });
    expect(only(compared, 'notes').flatMap(({ notes }) => notes.map(({ text }) => text))).toEqual([
      'Priya Raman spoke about queues.',
      'Priya Raman spoke about queues.',
      'Noor Haddad spoke about queues.',
      'Noor Haddad spoke about queues.',
    ]);
    expect(only(comparedRole(5), 'questionHeading')).toEqual([]);
    expect(only(comparedRole(1), 'questionHeading')).toEqual([]);
  });

  it('parts thirty candidates into heat maps that fit, each with all competencies', patient, () => {
    const maps = only(comparedRole(30, {}, 40), 'heatmap');
    expect(maps.map(({ columns }) => columns.length)).toEqual([8, 8, 8, 6]);
    expect(maps.map(({ groups }) => groups[0]?.rows.length)).toEqual(Array(4).fill(41));
  });
});

describe('hidden names', () => {
  it('are replaced in title, table, chart, notes and summary, and the page says so', () => {
    const compared = hiding(comparedRole(3));
    const document = comparisonDocument(compared, 'A4');
    const text = textsIn(document).join('\n');
    expect(text).not.toMatch(/Priya|Raman|Noor|Haddad|Zoë|O’Neil|example\.org/);
    expect(textsIn(document)).toEqual(
      expect.arrayContaining(['Names are hidden', 'Candidate A spoke about queues.', 'Candidate C']),
    );
    expect(document.title).toBe('Candidates – Back-end engineer');
    expect(document.header.right).toBe('3 candidates · names are hidden');
  });

  it('are also those of candidates for the role who are not printed', () => {
    const all = hiding(comparedRole(3));
    const [first, second] = all.candidates;
    if (first === undefined || second === undefined) throw new Error('expected candidates');
    const scorecard = exampleScorecard({
      candidate: first.candidate,
      questions: [plannedQuestion(1)],
      given: [3],
      answers: { 1: { notes: [noteOf(1, { text: 'Clearer than Zoë.' })] } },
    });
    const compared = { ...all, candidates: [{ ...first, scorecards: [unsigned(scorecard)] }, second] };
    expect(textsIn(comparisonDocument(compared, 'A4'))).toContain('Clearer than Candidate C.');
  });

  it('are gone wherever a person wrote them', patient, () => {
    const first = fc.constantFrom('Priya', 'José', 'Zoë', 'Anna-Lena', 'Wolfgang', 'Søren', 'Марина', 'Ngũgĩ');
    const last = fc.constantFrom('Raman', 'O’Connor', 'van der Berg', 'Núñez', 'Straßer', 'Ivanova', 'wa Thiong’o');
    const name = fc.tuple(first, last).map((parts) => parts.join(' '));
    const frame = fc.constantFrom(
      (found: string) => `${found} was clear.`,
      (found: string) => `I asked (${found.toUpperCase()}) twice`,
      (found: string) => `${found.normalize('NFD')}’s plan; ask ${found.toLowerCase()}!`,
      (found: string) => `…${found}, ${found}/${found}`,
    );
    const mention = fc.tuple(frame, fc.nat(2));
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 2, maxLength: 2 }),
        fc.array(mention, { maxLength: 6 }),
        (names, said) => {
          const texts = said.map(([write, which]) => write([...names, names[0]?.split(' ')[0] ?? ''][which] ?? ''));
          const candidates = names.map((own, index) => {
            const candidate = { name: own, role: 'Engineer', email: `x${index}@example.org` };
            const scorecard = exampleScorecard({
              id: 300 + index,
              candidate,
              questions: [plannedQuestion(1), plannedQuestion(2)],
              given: [3, texts[0] ?? 'No time'],
              said: texts.join('\n'),
              answers: {
                1: { ratingReason: texts[1] ?? '', notes: texts.map((text, note) => noteOf(note + 1, { text })) },
              },
            });
            return {
              key: idOf(700 + index),
              candidate,
              scorecards: [unsigned(scorecard)],
              outcome: null,
              sealed: 0,
              agreed: null,
              againstRule: texts.join(' '),
            };
          });
          const document = comparisonDocument(hiding({ role: 'Engineer', candidates, hidden: null }), 'A4');
          const printed = textsIn(document).join('\n').normalize('NFC').toLowerCase();
          const parts = names.flatMap((own) => own.split(/[^\p{L}\p{M}]+/u)).filter((part) => part.length > 2);
          for (const part of parts) {
            expect(printed).not.toMatch(new RegExp(`(?<!\\p{L})${part.toLowerCase()}(?!\\p{L})`, 'u'));
          }
          expect(printed).not.toContain('example.org');
        },
      ),
      { numRuns: 60 },
    );
  });
});
