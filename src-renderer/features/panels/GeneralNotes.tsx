import { interviewSteps } from '../../../shared/domain/interview/places.ts';
import type { PanelMember } from '../../../shared/domain/panel/member.ts';
import { memberName } from '../../../shared/domain/panel/words.ts';
import { NoteLines } from '../answers/NoteLines.tsx';
import styles from './GeneralNotes.module.css';

interface GeneralNotesProps {
  /** The interviewers of one candidate, or of several, whose names stand with them then. */
  groups: readonly { candidate?: string; members: readonly PanelMember[] }[];
}

/** What each interviewer noted in the opening and in the closing. Nothing of it is rated. Nothing where nobody noted anything. */
export function GeneralNotes({ groups }: GeneralNotesProps) {
  const columns = groups.flatMap(({ candidate, members }) =>
    members.map((member) => ({
      key: `${candidate ?? ''} ${member.key}`,
      name: candidate === undefined ? memberName(member) : `${candidate}, by ${memberName(member)}`,
      interview: member.interview,
      steps: interviewSteps(member.interview).filter(({ record }) => record.notes.length > 0),
    })),
  );
  const shown = columns.filter(({ steps }) => steps.length > 0);
  if (shown.length === 0) return null;
  return (
    <details className={`card ${styles.notes}`}>
      <summary className="small strong">
        Opening and closing <span className="muted regular">notes, not rated</span>
      </summary>
      <ul className={`${styles.columns} stack-4`}>
        {shown.map(({ key, name, interview, steps }) => (
          <li key={key} className="stack-3">
            <h3 className={`anywhere ${styles.name}`}>
              <bdi>{name}</bdi>
            </h3>
            {steps.map(({ name: step, title, record }) => (
              <section key={step} className="stack-2">
                <h4 className="muted small">{title}</h4>
                <NoteLines question={{ rubric: [] }} notes={record.notes} interview={interview} />
              </section>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
