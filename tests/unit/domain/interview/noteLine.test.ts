import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoteKind } from '../../../../shared/domain/interview/interview.ts';
import {
  draftFromLine,
  formatNoteLine,
  linkQueryAt,
  matchPoints,
  noteFromDraft,
  parseNoteLine,
} from '../../../../shared/domain/interview/noteLine.ts';
import { text } from '../arbitraries.ts';
import { idOf } from '../examples.ts';

describe('parseNoteLine', () => {
  it.each<[string, NoteKind, string]>([
    ['measured before tuning', 'plain', 'measured before tuning'],
    ['+ edge cache first', 'strength', 'edge cache first'],
    ['+edge cache first', 'strength', 'edge cache first'],
    ['- no word on cost', 'concern', 'no word on cost'],
    ['− no word on cost', 'concern', 'no word on cost'],
    ['? ask about the rollback', 'followUp', 'ask about the rollback'],
    ['! seems tired', 'private', 'seems tired'],
    ['   !seems tired ', 'private', 'seems tired'],
    ['+', 'strength', ''],
    ['', 'plain', ''],
    ['a + b', 'plain', 'a + b'],
    ['++ twice', 'strength', '+ twice'],
    ['– an en dash is a dash', 'concern', 'an en dash is a dash'],
    ['+ first\nsecond line', 'strength', 'first\nsecond line'],
    ['ー slow to start', 'concern', 'slow to start'],
    ['＋ knows the ward', 'strength', 'knows the ward'],
    ['－ forgot the parents', 'concern', 'forgot the parents'],
    ['？ ask about Datix', 'followUp', 'ask about Datix'],
    ['！持病の話', 'private', '持病の話'],
    ['\u3000！ tired', 'private', 'tired'],
    ['\u200f! tired', 'private', 'tired'],
    ['‼️ tired', 'private', '️ tired'],
    ['-5 °C in the fridge', 'plain', '-5 °C in the fridge'],
    ['−5 °C in the fridge', 'plain', '−5 °C in the fridge'],
    ['+20 % YoY', 'plain', '+20 % YoY'],
    ['+1 to what Sam said', 'plain', '+1 to what Sam said'],
    ['＋１', 'plain', '＋１'],
    ['-.5 of a point', 'plain', '-.5 of a point'],
    ['- 5 minutes late', 'concern', '5 minutes late'],
    ['?5 or 6', 'followUp', '5 or 6'],
    ['- ! tired', 'private', 'tired'],
    ['+ knows the ward\n! tired', 'private', 'knows the ward\n! tired'],
    ['• ! tired', 'private', '• ! tired'],
    ['#3 ! tired', 'private', '#3 ! tired'],
    ['said “no!” twice', 'plain', 'said “no!” twice'],
  ])('%j is %s', (line, kind, expected) => {
    expect(parseNoteLine(line)).toEqual({ kind, text: expected });
  });

  it('never takes a private line for another kind, whatever follows the mark', () => {
    fc.assert(
      fc.property(text, (line) => {
        expect(parseNoteLine(`!${line}`)).toEqual({ kind: 'private', text: line.trim() });
      }),
      { numRuns: 100 },
    );
  });
});

describe('formatNoteLine', () => {
  it.each<[NoteKind, string]>([
    ['plain', 'as said'],
    ['strength', '+ as said'],
    ['concern', '- as said'],
    ['followUp', '? as said'],
    ['private', '! as said'],
  ])('writes a %s line as one would type it', (kind, expected) => {
    expect(formatNoteLine({ kind, text: 'as said' })).toBe(expected);
  });

  it('is the way back from what was typed', () => {
    fc.assert(
      fc.property(text, (line) => {
        const parsed = parseNoteLine(line);
        expect(parseNoteLine(formatNoteLine(parsed))).toEqual(parsed);
      }),
      { numRuns: 300 },
    );
  });
});

describe('noteFromDraft', () => {
  it('takes the kind from the line, the time from the clock, and every link once', () => {
    const draft = { text: ' - slow to start ', pointIds: [idOf(2), idOf(1), idOf(2)] };
    expect(noteFromDraft(draft, idOf(7), 61_000)).toEqual({
      id: idOf(7),
      at: 61_000,
      kind: 'concern',
      text: 'slow to start',
      pointIds: [idOf(2), idOf(1)],
    });
  });
});

describe('draftFromLine', () => {
  const points = [1, 2, 3].map((number) => ({ id: idOf(number), text: `Point ${number}`, weight: 1 }));

  it.each([
    ['+ edge cache first #2', '+ edge cache first', [2]],
    ['edge cache first #3 #1', 'edge cache first', [3, 1]],
    ['キャッシュ ＃３', 'キャッシュ', [3]],
    ['closed issue #4', 'closed issue #4', []],
    ['#1 of our reasons', '#1 of our reasons', []],
    ['written in C#2', 'written in C#2', []],
  ])('reads the links of %j', (line, expected, numbers) => {
    expect(draftFromLine(line, points)).toEqual({ text: expected, pointIds: numbers.map(idOf) });
  });
});

describe('linkQueryAt', () => {
  it.each([
    ['#', 1, { from: 0, to: 1, query: '' }],
    ['#ca', 3, { from: 0, to: 3, query: 'ca' }],
    ['+ cache #inv', 12, { from: 8, to: 12, query: 'inv' }],
    ['+ cache #invalid, later', 12, { from: 8, to: 12, query: 'inv' }],
    ['one\n#two', 8, { from: 4, to: 8, query: 'two' }],
    ['#first #second', 14, { from: 7, to: 14, query: 'second' }],
    ['#two words', 10, { from: 0, to: 10, query: 'two words' }],
    ['＋　キャッシュ＃３', 9, { from: 7, to: 9, query: '３' }],
  ])('finds the link in %j at %i', (line, caret, expected) => {
    expect(linkQueryAt(line, caret)).toEqual(expected);
  });

  it.each([
    ['C# and F#', 9],
    ['issue#4', 7],
    ['no link here', 12],
    ['#one', 0],
    ['a #link', 2],
    ['#a\nnext line', 12],
    [`#${'x'.repeat(40)}`, 41],
    ['', 0],
  ])('finds none in %j at %i', (line, caret) => {
    expect(linkQueryAt(line, caret)).toBeNull();
  });

  it('stays inside the line, whatever the line and wherever the caret', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('#', ' ', 'a', '\n'), maxLength: 12 }),
        fc.nat(12),
        (line, place) => {
          const caret = Math.min(place, line.length);
          const found = linkQueryAt(line, caret);
          if (found !== null) expect(line.slice(found.from, found.to)).toBe(`#${found.query}`);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('matchPoints', () => {
  const points = [
    'Invalidation of the cache',
    'Cost, and who pays',
    'Edge/CDN first',
    'Öffnet den Zugang',
    'Élasticité',
  ].map((pointText, index) => ({ id: idOf(index + 1), text: pointText, weight: 1 }));
  const textsFor = (query: string) => matchPoints(points, query).map((point) => point.text);

  it.each<[string, string[]]>([
    ['', points.map((point) => point.text)],
    ['  ', points.map((point) => point.text)],
    ['2', ['Cost, and who pays']],
    ['inv', ['Invalidation of the cache']],
    ['ca', ['Invalidation of the cache']],
    ['C', ['Invalidation of the cache', 'Cost, and who pays', 'Edge/CDN first']],
    ['cdn', ['Edge/CDN first']],
    ['the inv', ['Invalidation of the cache']],
    ['öff', ['Öffnet den Zugang']],
    ['off', ['Öffnet den Zugang']],
    ['elast', ['Élasticité']],
    ['２', ['Cost, and who pays']],
    ['9', []],
    ['0', []],
    ['validation', []],
  ])('%j finds %j', (query, expected) => {
    expect(textsFor(query)).toEqual(expected);
  });
});
