import { useId } from 'react';
import type { Panel } from '../../../../shared/domain/panel/debrief.ts';
import type { PanelMember } from '../../../../shared/domain/panel/member.ts';
import type { PanelRow } from '../../../../shared/domain/panel/table.ts';
import { memberName } from '../../../../shared/domain/panel/words.ts';
import { textLimits, toSingleLine } from '../../../../shared/domain/plainText.ts';
import { Button } from '../../../components/Button.tsx';
import { TextArea } from '../../../components/fields/Field.tsx';
import { GeneralNotes } from '../../../features/panels/GeneralNotes.tsx';
import { RatingCell } from '../../../features/panels/RatingCell.tsx';
import { typed } from '../../../state/typing.ts';
import type { PanelSession } from '../session/panelSession.ts';
import { generalTitle } from './AgendaList.tsx';
import styles from './TopicPane.module.css';

interface TopicPaneProps {
  panel: Panel;
  /** The question that is talked about; null for the candidate as a whole. */
  row: PanelRow | null;
  members: readonly PanelMember[];
  session: PanelSession;
  onOpen: (key: string) => void;
}

/** What is being talked about, and what is said about it. */
export function TopicPane({ panel, row, members, session, onOpen }: TopicPaneProps) {
  const id = useId();
  const topic = panel.current;
  const note = panel.notes[topic];
  const title = toSingleLine(row?.title ?? note?.title ?? generalTitle);
  return (
    <section aria-labelledby={id} className="stack-3">
      <header className="bar-2">
        <h2 id={id} dir="auto" className="large anywhere">
          {title}
        </h2>
        {row !== null && <Button onClick={() => onOpen(row.key)}>Marks and notes</Button>}
      </header>
      {row !== null && (
        <>
          <p dir="auto" className="muted anywhere">
            {row.prompt}
          </p>
          <ul className={`${styles.ratings} figures`}>
            {row.cells.map((cell, place) => {
              const member = members[place];
              return (
                member !== undefined && (
                  <li key={member.key} className={styles.rating}>
                    <bdi>{memberName(member)}</bdi>
                    <RatingCell cell={cell} />
                  </li>
                )
              );
            })}
          </ul>
        </>
      )}
      {topic === 'general' && <GeneralNotes groups={[{ members }]} />}
      <TextArea
        label="What was said"
        dir="auto"
        maxLength={textLimits.note}
        value={note?.text ?? ''}
        onChange={({ target }) =>
          session.apply(
            { type: 'writeNote', topic, note: { title, text: target.value } },
            typed(`Note on ${title}`, `note:${topic}`, note?.text ?? '', target.value),
          )
        }
      />
    </section>
  );
}
