import { Link } from '@tanstack/react-router';
import { type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type Ref, useCallback, useMemo, useRef, useState } from 'react';
import { outcomeNames } from '../../../shared/domain/panel/debrief.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import type { PanelListEntry } from '../../../shared/ipc/panelContract.ts';
import { Button } from '../../components/Button.tsx';
import { SearchField } from '../../components/fields/SearchField.tsx';
import { formatInstant } from '../../components/format.ts';
import { pressOf } from '../../components/hooks/keys.ts';
import { useKeptFocus, useRowFocus } from '../../components/hooks/useRowFocus.ts';
import { useSpoken } from '../../components/status/Announcer.tsx';
import { EmptyState } from '../../components/status/EmptyState.tsx';
import { Tag } from '../../components/Tag.tsx';
import { rangeWith } from '../../components/table/selection.ts';
import { candidateName } from '../../features/panels/panelWords.ts';
import { SealedNotices } from '../../features/panels/SealedNotices.tsx';
import styles from './PanelList.module.css';
import { type PanelLine, panelLines, searchPanels } from './panelSearch.ts';

/** From so many panels on a search is of use. */
const searchable = 8;

/** The panels, the one that changed last on top. */
export function PanelList({ panels }: { panels: readonly PanelListEntry[] }) {
  const [search, setSearch] = useState('');
  const all = useMemo(() => panelLines(panels), [panels]);
  const lines = useMemo(() => searchPanels(all, search), [all, search]);
  const place = useRef<HTMLDivElement>(null);
  useKeptFocus(place, lines.length === 0);
  const count = lines.length === all.length ? `${all.length} panels` : `${lines.length} of ${all.length} panels`;
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
        <EmptyState title="No panel fits" actions={<Button onClick={() => setSearch('')}>Clear the search</Button>}>
          There are {all.length} panels, but none of them has all words of this search in its candidate, role or
          interviewers.
        </EmptyState>
      ) : (
        <PanelTable lines={lines} />
      )}
    </div>
  );
}

/** Only the rows in view are drawn, with room above and below for all others. */
function PanelTable({ lines }: { lines: readonly PanelLine[] }) {
  // The virtualizer hands out the same object with new contents, which a memoizing compiler would take for unchanged.
  'use no memo';
  const box = useRef<HTMLDivElement>(null);
  const focusRow = useRowFocus(box);
  const [focused, setFocused] = useState<number | null>(null);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => 57,
    getItemKey: useCallback((index: number) => lines[index]?.id ?? index, [lines]),
    rangeExtractor: useCallback((range: Range) => rangeWith(range, focused), [focused]),
    // The header covers the beginning of what is scrolled.
    scrollPaddingStart: 36,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[pressOf(event) ?? ''];
    const at = indexOf(event.target);
    const next = step === undefined || at === null ? undefined : lines[at + step];
    if (next === undefined || step === undefined || at === null) return;
    event.preventDefault();
    setFocused(at + step);
    virtualizer.scrollToIndex(at + step);
    focusRow(next.id);
  };

  return (
    <div ref={box} className={`card ${styles.scroll}`}>
      <table className={styles.table} aria-rowcount={lines.length + 1}>
        <caption className="visually-hidden">Panels</caption>
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
          {items.map(({ index, key, start }, place) => {
            const line = lines[index];
            const before = items[place - 1];
            if (line === undefined) return null;
            return [
              <Space key={`before ${key}`} height={start - (before?.end ?? 0)} />,
              <PanelListRow key={key} ref={virtualizer.measureElement} index={index} panel={line.panel} />,
            ];
          })}
          <Space height={virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  );
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

interface PanelListRowProps {
  panel: PanelListEntry;
  index: number;
  ref: Ref<HTMLTableRowElement>;
}

function PanelListRow({
  panel: { id, candidate, interviewers, sealed, outcome, updatedAt },
  index,
  ref,
}: PanelListRowProps) {
  return (
    <tr ref={ref} data-row={id} data-index={index} aria-rowindex={index + 2}>
      <th scope="row">
        <Link data-row-focus to="/panels/$panelId" params={{ panelId: id }} className={styles.candidate}>
          <bdi>{candidateName(candidate)}</bdi>
        </Link>
        <span className={styles.role}>{toSingleLine(candidate.role)}</span>
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
