import { expect, it } from 'vitest';
import { parseGuide } from '../../../../shared/guide/document/parseGuide.ts';
import { readCsv } from '../../../../src-main/guide/readers/csvReader.ts';

const csv = (head: string) =>
  [
    head,
    'Stage,How do you hang a lamp?,"checks the rope\nasks for a second pair of eyes",climbs alone,sheet 4',
    'Stage,A cue fails. What now?,"calls it\nstays on the script",shouts,sheet 4',
    'People,Who decides on stage?,the stage manager,nobody,sheet 7',
  ].join('\n');

const read = (head: string) => {
  const { questions, warnings } = parseGuide(readCsv(csv(head)));
  return {
    first: questions.map(({ competency, rubric, redFlags }) => [
      competency,
      rubric.map(({ text }) => text),
      redFlags,
    ])[0],
    warnings,
  };
};

it('knows columns beside the questions by the words of their heads, and by names that come again', () => {
  expect(read('What it is about,Ask,What good people tell us,What would worry us,Page')).toEqual({
    first: ['Stage', ['Checks the rope', 'Asks for a second pair of eyes'], ['climbs alone']],
    warnings: ['Columns that were not used: ‘Page’.'],
  });
});

it('draws nothing from a column whose head says nothing, and tells of it', () => {
  expect(read('Area,Ask,Zum,Zam,Page')).toEqual({
    first: ['Stage', [], undefined],
    warnings: [
      'Columns that were not used: ‘Zum’, ‘Zam’, ‘Page’.',
      '3 questions have no guidance in this text, so no rubric points could be drawn from it.',
    ],
  });
});
