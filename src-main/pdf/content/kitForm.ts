import { editionBy } from '../../../shared/domain/edition.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import { type KitParts, type KitQuestion, kitTitle, type PrintedKit } from '../../../shared/domain/questions/kit.ts';
import { questionTitle, ratingNames, redFlagsOf } from '../../../shared/domain/questions/question.ts';
import { setTime } from '../../../shared/domain/questions/questionSet.ts';
import { spareText } from '../../../shared/domain/questions/setEditing.ts';
import { recommendationNames } from '../../../shared/domain/scorecard/libraryEntry.ts';
import { type Form, type FormBlock, heading, paragraph, type TitleBlock } from '../blocks/document.ts';
import { isolated } from '../blocks/printableText.ts';
import { formatMoment } from './dates.ts';

/** What everybody asks, to be filled in by hand: boxes to tick and lines to write on. */
export function kitForm(printed: PrintedKit): Form {
  const { parts } = printed;
  return {
    title: kitTitleBlock(printed),
    fields: ['Candidate', 'Interviewer', 'Date', 'Round'],
    blocks: [
      ...text(parts.description),
      ...talkBlocks('Opening', parts.introMinutes, parts.opening),
      heading(2, 'Questions'),
      ...parts.questions.flatMap((question, index) => questionBlocks(question, index + 1)),
      ...talkBlocks('Closing', parts.closingMinutes, parts.closing),
      heading(2, 'Afterwards'),
      ruled('Strengths', 3),
      ruled('Concerns', 3),
      ...boxesUnder(
        'Recommendation',
        [...Object.values(recommendationNames), 'Undecided'].map((name) => box(name, '')),
      ),
    ],
  };
}

function kitTitleBlock(printed: PrintedKit): TitleBlock {
  return { type: 'title', kicker: 'Interview kit', text: kitTitle(printed.parts), lines: linesOf(printed) };
}

/** Role and round, who made it, and how long it takes. */
function linesOf({ parts, edition, madeAt }: PrintedKit): string[] {
  const time = setTime({ ...parts, items: parts.questions });
  const place = placeOf(parts);
  const made = formatMoment({ at: madeAt });
  return [
    place,
    edition === null ? `As of ${made}` : `${isolated(editionBy(edition))}, made ${made}`,
    `${time.planned} of ${time.slot} min planned, ${spareText(time)}`,
  ].filter((line) => line !== '');
}

function placeOf({ role, round }: KitParts): string {
  const words = [role, round].map(toSingleLine).filter((word) => word !== '');
  return words.map(isolated).join(' · ');
}

function talkBlocks(name: string, minutes: number, words: string): FormBlock[] {
  return [heading(2, `${name}, ${minutes} min`), ...text(words), ruled('Notes', 3)];
}

function questionBlocks(question: KitQuestion, number: number): FormBlock[] {
  const { prompt, minutes, weight, weightReason } = question;
  return [
    {
      type: 'questionHeading',
      number,
      text: toSingleLine(questionTitle(question)),
      aside: `${minutes} min`,
    },
    ...(prompt.trim() === '' ? [] : [paragraph(prompt.trim(), 'lead')]),
    ...about(question),
    ...(weight === 1 ? [] : [paragraph(weightReason.trim(), 'normal', `Weight ${weight} in the mean:`)]),
    ...boxesUnder(
      'Points',
      question.rubric.map(({ text: words }) => box('', toSingleLine(words))),
    ),
    ...listUnder('Red flags, not scored', redFlagsOf(question)),
    ...listUnder('Probes', question.probes),
    ...boxesUnder('Rating', ratingBoxes(question)),
    heading(4, 'Notes'),
    ruled('', 6),
  ];
}

function about({ competency, purpose }: KitQuestion): FormBlock[] {
  const words = [toSingleLine(competency), purpose.trim()].filter((word) => word !== '').map(isolated);
  return words.length === 0 ? [] : [paragraph(words.join(' · '), 'muted')];
}

function ratingBoxes({ anchors }: KitQuestion) {
  return ratingNames.map((name, index) => box(`${index + 1} ${name}.`, anchors[index]?.trim() ?? ''));
}

function boxesUnder(name: string, items: ReturnType<typeof box>[]): FormBlock[] {
  return items.length === 0 ? [] : [heading(4, name), { type: 'boxes', items }];
}

function listUnder(name: string, lines: readonly string[]): FormBlock[] {
  const items = lines.map((line) => line.trim()).filter((line) => line !== '');
  return items.length === 0 ? [] : [heading(4, name), { type: 'list', items }];
}

function text(words: string): FormBlock[] {
  return words.trim() === '' ? [] : [paragraph(words.trim())];
}

function ruled(label: string, lines: number): FormBlock {
  return { type: 'ruled', label, lines };
}

function box(label: string, words: string): { label: string; text: string } {
  return { label, text: words };
}
