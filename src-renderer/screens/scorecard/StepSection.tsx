import { formatDuration } from '../../../shared/domain/interview/clock.ts';
import type { Interview } from '../../../shared/domain/interview/interview.ts';
import { findStep } from '../../../shared/domain/interview/places.ts';
import type { StepName } from '../../../shared/domain/interview/steps.ts';
import { Tag } from '../../components/Tag.tsx';
import { NoteLines } from '../../features/answers/NoteLines.tsx';
import { Section } from './Section.tsx';

/** The time of the opening or of the closing, and what was noted there. Nothing in an interview from before there were steps. */
export function StepSection({ interview, name }: { interview: Interview; name: StepName }) {
  const step = findStep(interview, name);
  if (step === undefined) return null;
  const { title, minutes, record } = step;
  const reason = record.skipped?.reason.trim() ?? '';
  return (
    <Section
      title={title}
      actions={
        <span className="row-2 muted small figures">
          {record.skipped !== null && <Tag look="strong">Skipped</Tag>}
          Not rated{!interview.typedIn && ` · ${formatDuration(interview.clock.spent[name] ?? 0)} of ${minutes} min`}
        </span>
      }
    >
      {reason !== '' && (
        <p dir="auto" className="anywhere as-typed">
          {reason}
        </p>
      )}
      {record.notes.length > 0 && <NoteLines question={{ rubric: [] }} notes={record.notes} interview={interview} />}
    </Section>
  );
}
