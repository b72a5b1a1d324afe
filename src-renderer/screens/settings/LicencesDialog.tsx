import { useQuery } from '@tanstack/react-query';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { LoadError } from '../../components/status/LoadError.tsx';
import { queries } from '../../state/queries.ts';
import styles from './LicencesDialog.module.css';

/** What Scorecard is made with, each part with the text of its licence. */
export function LicencesDialog({ onClose }: { onClose: () => void }) {
  const { data, error, refetch } = useQuery(queries.licences);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Licences"
      description="What Scorecard is made with. Open a line to read its licence."
      width="wide"
      actions={<Button onClick={onClose}>Close</Button>}
    >
      {error !== null && (
        <LoadError title="The licences could not be read" error={error} onRetry={() => void refetch()} />
      )}
      <ul className="stack-1" aria-label="What Scorecard is made with">
        {data?.parts.map(({ name, version, licence, about, text }) => (
          <li key={`${name} ${version}`}>
            <details>
              <summary className={styles.line}>
                <span className="strong">{name}</span> <span className="figures">{version}</span>{' '}
                <span className="muted">{licence}</span>
              </summary>
              {about !== undefined && <p className="muted">{about}</p>}
              <p className={styles.text}>{data.texts[text]}</p>
            </details>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
