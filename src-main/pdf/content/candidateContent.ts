import { toSingleLine } from '../../../shared/domain/plainText.ts';
import type { Feedback, FeedbackSection } from '../../../shared/domain/scorecard/feedback.ts';
import { createSecrecy } from '../../../shared/domain/scorecard/privateLines.ts';
import { latestRevision, type Scorecard } from '../../../shared/domain/scorecard/scorecard.ts';
import type { Paper } from '../../../shared/domain/settings.ts';
import {
  type Block,
  fitsBeside,
  heading,
  type ParagraphBlock,
  type PrintDocument,
  paragraph,
} from '../blocks/document.ts';
import { isolated } from '../blocks/printableText.ts';
import { formatDay, startOfDay } from './dates.ts';

/**
 * The candidate's feedback: what was strong and where to grow, question by question. Nothing of the scorecard is in it, in
 * the text or in the document's properties, but the candidate's name, role, round and day. A line that is private in any
 * revision is left out even where an earlier feedback still holds it.
 */
export function candidateDocument(scorecard: Scorecard, feedback: Feedback, paper: Paper): PrintDocument {
  const { details } = latestRevision(scorecard).interview;
  const name = toSingleLine(details.candidate.name);
  const day = formatDay(details.date);
  const place = [toSingleLine(details.candidate.role), toSingleLine(details.round)]
    .filter((part) => part !== '')
    .map(isolated)
    .join(' · ');
  const isSecret = createSecrecy(scorecard);
  return {
    title: `Feedback for ${name}`,
    author: '',
    subject: `Feedback on the interview of ${day}`,
    paper,
    date: startOfDay(details.date),
    header: { left: place, right: day },
    footer: '',
    blocks: [
      { type: 'title', kicker: 'Interview feedback', text: name, lines: [place, day].filter((line) => line !== '') },
      ...prose(feedback.opening, isSecret),
      ...feedback.sections.flatMap((section) => sectionBlocks(section, isSecret)),
      ...prose(feedback.closing, isSecret, 'closing'),
    ],
  };
}

function prose(text: string, isSecret: (text: string) => boolean, style: ParagraphBlock['style'] = 'normal'): Block[] {
  const trimmed = text.trim();
  return trimmed === '' || isSecret(trimmed) ? [] : [paragraph(trimmed, style)];
}

function sectionBlocks({ title, strong, toGrow }: FeedbackSection, isSecret: (text: string) => boolean): Block[] {
  const lists = [shown(strong, isSecret), shown(toGrow, isSecret)];
  const sides = [side('What was strong', lists[0] ?? []), side('Where to grow', lists[1] ?? [])];
  if (sides.every((blocks) => blocks.length === 0)) return [];
  const isBeside = sides.every((blocks) => blocks.length > 0) && lists.every(fitsBeside);
  return [
    heading(2, toSingleLine(title)),
    ...(isBeside ? [{ type: 'columns', columns: sides } as const] : sides.flat()),
  ];
}

function shown(items: readonly string[], isSecret: (text: string) => boolean): string[] {
  return items.map((item) => item.trim()).filter((item) => item !== '' && !isSecret(item));
}

function side(title: string, items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [heading(3, title), { type: 'list', items }];
}
