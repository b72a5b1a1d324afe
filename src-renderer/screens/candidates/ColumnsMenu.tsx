import { Popover } from '@base-ui/react/popover';
import { ChevronDown } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import styles from './ColumnsMenu.module.css';
import type { ColumnInfo } from './table/candidateTable.ts';
import { type CandidatesView, toggled } from './table/tableView.ts';

interface ColumnsMenuProps {
  view: CandidatesView;
  infos: readonly ColumnInfo[];
  onChange: (changes: Partial<CandidatesView>) => void;
}

/** Which columns are shown, and which stay in view while the others are scrolled. */
export function ColumnsMenu({ view: { hidden, pinned }, infos, onChange }: ColumnsMenuProps) {
  const others = infos.filter(({ id }) => id !== 'candidate');
  const isHidden = (id: string) => hidden.includes(id);
  const competencies = others.filter(({ competency }) => competency !== null).map(({ id }) => id);
  const count = others.filter(({ id }) => isHidden(id)).length;
  return (
    <Popover.Root>
      <Popover.Trigger render={<Button />}>
        Columns{count > 0 && <span className="muted figures">{count} hidden</span>}
        <ChevronDown size={14} aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="popup-place" sideOffset={4} align="end">
          <Popover.Popup className={`popup ${styles.menu}`} aria-label="Columns">
            <div className={styles.scroll}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">Column</th>
                    <th scope="col">Show</th>
                    <th scope="col">Pin</th>
                  </tr>
                </thead>
                <tbody>
                  {others.map(({ id, name }) => (
                    <tr key={id}>
                      <th scope="row" dir="auto">
                        {name}
                      </th>
                      <td>
                        <input
                          type="checkbox"
                          aria-label={`Show ${name}`}
                          checked={!isHidden(id)}
                          onChange={(event) => onChange({ hidden: toggled(hidden, id, !event.target.checked) })}
                        />
                      </td>
                      <td>
                        <input
                          type="checkbox"
                          aria-label={`Pin ${name}`}
                          disabled={isHidden(id)}
                          checked={pinned.includes(id)}
                          onChange={(event) => onChange({ pinned: toggled(pinned, id, event.target.checked) })}
                        />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <div className={styles.actions}>
              <Button look="quiet" disabled={hidden.length === 0} onClick={() => onChange({ hidden: [] })}>
                Show all
              </Button>
              <Button
                look="quiet"
                disabled={competencies.every(isHidden)}
                onClick={() => onChange({ hidden: [...new Set([...hidden, ...competencies])] })}
              >
                Hide competencies
              </Button>
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
