import { formatDuration } from '../../../shared/domain/interview/clock.ts';
import type { Interview } from '../../../shared/domain/interview/interview.ts';
import { findStep, type InterviewStep, interviewSteps } from '../../../shared/domain/interview/places.ts';
import type { StepName } from '../../../shared/domain/interview/steps.ts';
import { type Block, cell, type HeadingBlock, heading, paragraph, type TableCell } from '../blocks/document.ts';
import { printedNote } from './questionContent.ts';

/** The opening's or the closing's place in the table of questions: its time, and nothing to rate. */
export function stepRows(interview: Interview, name: StepName): TableCell[][] {
  const step = findStep(interview, name);
  if (step === undefined) return [];
  const none = cell('–', { tone: 'muted' });
  const state = step.record.skipped === null ? none : cell('Skipped', { tone: 'muted' });
  return [[cell(''), cell(step.title), cell(''), state, none, none, cell(spentOn(interview, name))]];
}

/** What was noted in the opening or in the closing, as it stands among the questions; nothing where there is nothing to say. */
export function stepBlocks(interview: Interview, name: StepName): Block[] {
  const step = findStep(interview, name);
  if (step === undefined || isSilent(step)) return [];
  const { title, minutes, record } = step;
  return [
    { type: 'questionHeading', number: null, text: title, aside: record.skipped === null ? '' : 'Skipped' },
    paragraph(
      ['not rated', `${minutes} min planned`, ...(interview.typedIn ? [] : [`${spentOn(interview, name)} spent`])].join(
        ' · ',
      ),
      'muted',
    ),
    ...skippedBlocks(step),
    ...noteBlocks(step, interview),
  ];
}

/** What was noted first and last, where each interviewer's scorecard is in short. */
export function generalNoteBlocks(interview: Interview, level: HeadingBlock['level']): Block[] {
  return interviewSteps(interview)
    .filter((step) => step.record.notes.length > 0)
    .flatMap((step) => [heading(level, `${step.title}, not rated`), ...noteBlocks(step, interview)]);
}

function isSilent({ record: { notes, skipped } }: InterviewStep): boolean {
  return notes.length === 0 && skipped === null;
}

function skippedBlocks({ record: { skipped } }: InterviewStep): Block[] {
  if (skipped === null) return [];
  return [{ type: 'callout', tone: 'plain', title: 'Skipped', text: skipped.reason.trim() || 'No reason was given.' }];
}

function noteBlocks({ record: { notes } }: InterviewStep, interview: Interview): Block[] {
  return notes.length === 0
    ? []
    : [{ type: 'notes', notes: notes.map((note) => printedNote({ rubric: [] }, note, interview)) }];
}

function spentOn({ clock, typedIn }: Interview, name: StepName): string {
  if (typedIn) return '–';
  return formatDuration(clock.spent[name] ?? 0);
}
