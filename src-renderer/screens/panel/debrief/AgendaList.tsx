import { spentAt } from '../../../../shared/domain/interview/clock.ts';
import type { AgendaItem, StrayNote } from '../../../../shared/domain/panel/agenda.ts';
import type { Panel } from '../../../../shared/domain/panel/debrief.ts';
import { agendaSpread } from '../../../features/panels/panelWords.ts';
import { announce } from '../../../state/announcer.ts';
import type { PanelSession } from '../session/panelSession.ts';
import styles from './AgendaList.module.css';
import { AgendaTopic } from './AgendaTopic.tsx';

interface AgendaListProps {
  panel: Panel;
  items: readonly AgendaItem[];
  strays: readonly StrayNote[];
  session: PanelSession;
  now: number;
}

/** What to talk about, the questions furthest apart first. Choosing one sends the time to it. */
export function AgendaList({ panel, items, strays, session, now }: AgendaListProps) {
  const { current, timer, notes } = panel;
  const topics = [
    {
      topic: 'general',
      title: generalTitle,
      about: '',
      isToDiscuss: false,
      hasNote: notes.general !== undefined,
    },
    ...items.map(({ row, note }) => ({
      topic: row.key,
      title: row.title,
      about: agendaSpread(row),
      isToDiscuss: row.isToDiscuss,
      hasNote: note !== '',
    })),
    ...strays.map(({ topic, title }) => ({
      topic,
      title,
      about: 'no longer in the table',
      isToDiscuss: false,
      hasNote: true,
    })),
  ];
  const choose = (topic: string, title: string) => {
    session.apply({ type: 'goTo', topic, at: Date.now() });
    announce(title);
  };
  return (
    <nav aria-label="Agenda">
      <ol className={styles.topics}>
        {topics.map((one) => (
          <li key={one.topic}>
            <AgendaTopic
              {...one}
              isCurrent={one.topic === current}
              spent={spentAt(timer, one.topic, current, now)}
              onChoose={() => choose(one.topic, one.title)}
            />
          </li>
        ))}
      </ol>
      {items.length === 0 && <p className="muted">Questions come here once two interviewers have rated them.</p>}
    </nav>
  );
}

export const generalTitle = 'The candidate as a whole';
