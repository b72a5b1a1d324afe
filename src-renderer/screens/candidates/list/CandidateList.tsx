import { Link } from '@tanstack/react-router';
import { Columns3 } from 'lucide-react';
import { type KeyboardEvent, type Ref, useMemo, useRef, useState } from 'react';
import { outcomeNames } from '../../../../shared/domain/panel/debrief.ts';
import type { PanelListEntry } from '../../../../shared/ipc/panelContract.ts';
import { Button } from '../../../components/Button.tsx';
import { SearchField } from '../../../components/fields/SearchField.tsx';
import { formatInstant, roleTitle } from '../../../components/format.ts';
import { pressOf } from '../../../components/hooks/keys.ts';
import { useFocusFallback, useRowFocus } from '../../../components/hooks/useRowFocus.ts';
import { useSpoken } from '../../../components/status/Announcer.tsx';
import { EmptyState } from '../../../components/status/EmptyState.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { useInView } from '../../../components/table/useInView.ts';
import { candidateName } from '../../../features/panels/panelWords.ts';
import { SealedNotices } from '../../../features/panels/SealedNotices.tsx';
import styles from './CandidateList.module.css';
import {
  candidateLines,
  isComparable,
  type ListLine,
  nextLine,
  searchCandidates,
  underRoles,
} from './candidateLines.ts';

/** From so many candidates on a search is of use. */
const searchable = 8;

/** The candidates under their roles, the one that changed last on top. */
export function CandidateList({ panels }: { panels: readonly PanelListEntry[] }) {
  const [search, setSearch] = useState('');
  const all = useMemo(() => candidateLines(panels), [panels]);
  const found = useMemo(() => searchCandidates(all, search), [all, search]);
  const lines = useMemo(() => underRoles(found, panels), [found, panels]);
  const place = useRef<HTMLDivElement>(null);
  useFocusFallback(place, lines.length === 0);
  const count =
    found.length === all.length ? `${all.length} candidates` : `${found.length} of ${all.length} candidates`;
  useSpoken(count);
  return (
    <div ref={place} tabIndex={-1} className={styles.list}>
      {all.length >= searchable && (
        <search className={styles.search}>
          <SearchField label="Search candidate, role, interviewer" value={search} onChange={setSearch} />
          <p className="muted figures">{count}</p>
        </search>
      )}
      {lines.length === 0 ? (
        <EmptyState title="No candidate fits" actions={<Button onClick={() => setSearch('')}>Clear the search</Button>}>
          There are {all.length} candidates, but none of them has all words of this search in name, role or
          interviewers.
        </EmptyState>
      ) : (
        <CandidateTable lines={lines} />
      )}
    </div>
  );
}

/** Only the rows in view are drawn, with room above and below for all others. */
function CandidateTable({ lines }: { lines: readonly ListLine[] }) {
  const box = useRef<HTMLDivElement>(null);
  const focusRow = useRowFocus(box);
  const [focused, setFocused] = useState<number | null>(null);
  const { drawn, extent, measure, scrollTo } = useInView({
    box,
    items: lines,
    estimate: () => 38,
    keyOf: idOf,
    kept: focused,
    // The header covers the beginning of what is scrolled.
    covered: { start: 36 },
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = ({ ArrowDown: 1, ArrowUp: -1 } as const)[pressOf(event) ?? ''];
    const at = indexOf(event.target);
    const to = step === undefined || at === null ? null : nextLine(lines, at, step);
    const next = to === null ? undefined : lines[to];
    if (next === undefined || to === null) return;
    event.preventDefault();
    setFocused(to);
    scrollTo(to);
    focusRow(next.id);
  };

  return (
    <div ref={box} className={`card ${styles.scroll}`}>
      <table className={styles.table} aria-rowcount={lines.length + 1}>
        <caption className="visually-hidden">Candidates</caption>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">Candidate</th>
            <th scope="col">Scorecards from</th>
            <th scope="col" className={styles.decision}>
              Decision
            </th>
            <th scope="col" className={styles.changed}>
              Changed
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown} onFocus={({ target }) => setFocused(indexOf(target))}>
          {drawn.map(({ item, index, key, start }, place) => [
            <Space key={`before ${key}`} height={start - (drawn[place - 1]?.end ?? 0)} />,
            item.kind === 'role' ? (
              <RoleRow key={key} ref={measure} index={index} line={item} />
            ) : (
              <CandidateRow key={key} ref={measure} index={index} panel={item.panel} />
            ),
          ])}
          <Space height={extent - (drawn.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  );
}

function idOf({ id }: ListLine): string {
  return id;
}

function indexOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row === null ? null : Number(row.dataset.index);
}

/** The room of rows that are not drawn. */
function Space({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className={styles.space}>
      <td colSpan={4} style={{ blockSize: height }} />
    </tr>
  );
}

interface RowProps {
  index: number;
  ref: Ref<HTMLTableRowElement>;
}

/** A role over its candidates, with the way to their comparison. */
function RoleRow({ line, index, ref }: RowProps & { line: Extract<ListLine, { kind: 'role' }> }) {
  const { id, role, candidates } = line;
  return (
    <tr ref={ref} data-row={id} data-index={index} aria-rowindex={index + 2} className={styles.group}>
      <th scope="colgroup" colSpan={4}>
        <span className={styles.role}>
          <bdi className={styles.name}>{roleTitle(role)}</bdi>
          {isComparable(line) && (
            <Link data-row-focus to="/candidates/role" search={{ role }} className={styles.compare}>
              <Columns3 size={15} aria-hidden />
              Compare {candidates} candidates
              <span className="visually-hidden"> for {roleTitle(role)}</span>
            </Link>
          )}
        </span>
      </th>
    </tr>
  );
}

function CandidateRow({ panel, index, ref }: RowProps & { panel: PanelListEntry }) {
  const { id, candidate, interviewers, sealed, outcome, updatedAt } = panel;
  return (
    <tr ref={ref} data-row={id} data-index={index} aria-rowindex={index + 2}>
      <th scope="row">
        <Link data-row-focus to="/candidates/$panelId" params={{ panelId: id }} className={styles.candidate}>
          <bdi>{candidateName(candidate)}</bdi>
        </Link>
      </th>
      <td>
        {interviewers.length > 0 && (
          <ul className={styles.names}>
            {interviewers.map((name) => (
              <li key={name}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        )}
        <SealedNotices sealed={sealed} />
      </td>
      <td>
        {outcome === null ? <span className="muted">Open</span> : <Tag look="strong">{outcomeNames[outcome]}</Tag>}
      </td>
      <td className={`${styles.changed} figures`}>{formatInstant(updatedAt)}</td>
    </tr>
  );
}
