import { Menu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Id } from '../../../shared/domain/ids.ts';
import { Button } from '../../components/Button.tsx';
import { PrintDialog } from '../../features/exporting/PrintDialog.tsx';
import { copyReading } from '../../features/sending/useSignedFile.ts';
import { request } from '../../state/api.ts';
import styles from './ExportDataMenu.module.css';
import { usePanelExport } from './usePanelExport.ts';

const formats = [
  { format: 'csv', label: 'CSV', about: 'One row a rating, for a spreadsheet' },
  { format: 'json', label: 'JSON', about: 'The whole panel, for other programs' },
  { format: 'ats', label: 'ATS', about: 'Scorecards as applicant tracking systems take them' },
] as const;

/** Writes the panel into a file: as a PDF for people, or its ratings for programs. */
export function ExportDataMenu({ panelId }: { panelId: Id }) {
  const { isBusy, exportData, exportPdf } = usePanelExport(panelId);
  const [isAsking, setIsAsking] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  return (
    <div ref={place}>
      <Menu.Root>
        <Menu.Trigger render={<Button />}>
          Export
          <ChevronDown size={14} aria-hidden />
        </Menu.Trigger>
        {/* Inside the main landmark, where screen readers look for it. */}
        <Menu.Portal container={place}>
          <Menu.Positioner className="popup-place" sideOffset={4} align="end">
            <Menu.Popup className={`popup ${styles.menu}`}>
              <Menu.Item className="popup-item" onClick={() => setIsAsking(true)}>
                PDF for the committee…
                <span className={styles.about}>Decision, heat map, disagreements, every scorecard in short</span>
              </Menu.Item>
              <Menu.Item
                className="popup-item"
                onClick={() => void copyReading('The panel', () => request('export:panelReading', { id: panelId }))}
              >
                Copy for reading
                <span className={styles.about}>The same as text, for a mail or a chat</span>
              </Menu.Item>
              {formats.map(({ format, label, about }) => (
                <Menu.Item key={format} className="popup-item" onClick={() => void exportData(format)}>
                  {label}
                  <span className={styles.about}>{about}</span>
                </Menu.Item>
              ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {isAsking && (
        <PrintDialog
          title="Export a PDF of the panel"
          description="It has the decision, the ratings, what was noted about disagreements, and a summary of every scorecard. Private lines are left out."
          isBusy={isBusy}
          onExport={exportPdf}
          onClose={() => setIsAsking(false)}
        />
      )}
    </div>
  );
}
