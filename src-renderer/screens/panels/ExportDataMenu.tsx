import { Menu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import type { Id } from '../../../shared/domain/identity.ts';
import { Button } from '../../components/Button.tsx';
import styles from './ExportDataMenu.module.css';
import { useDataExport } from './useDataExport.ts';

const formats = [
  { format: 'csv', label: 'CSV', about: 'One row a rating, for a spreadsheet' },
  { format: 'json', label: 'JSON', about: 'The whole panel, for other programs' },
  { format: 'ats', label: 'ATS', about: 'Scorecards as applicant tracking systems take them' },
] as const;

/** Writes the panel's ratings into a file. */
export function ExportDataMenu({ panelId }: { panelId: Id }) {
  const { isBusy, run } = useDataExport(panelId);
  return (
    <Menu.Root>
      <Menu.Trigger disabled={isBusy} render={<Button />}>
        Export data
        <ChevronDown size={14} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} sideOffset={4} align="end">
          <Menu.Popup className={styles.menu}>
            {formats.map(({ format, label, about }) => (
              <Menu.Item key={format} className={styles.item} onClick={() => void run(format)}>
                {label}
                <span className={styles.about}>{about}</span>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
