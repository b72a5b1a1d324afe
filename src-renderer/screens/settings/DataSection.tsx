import { useQuery } from '@tanstack/react-query';
import { request } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { toastError } from '../../components/ToastRegion.tsx';
import { queries } from '../../queries.ts';
import styles from './DataSection.module.css';
import { SettingsSection } from './SettingsSection.tsx';

/** Where everything is kept, and that it stays there. */
export function DataSection() {
  const { data: info } = useQuery(queries.info);
  const open = () =>
    request('app:openDataFolder').catch((error: unknown) => toastError('The data folder could not be opened', error));
  return (
    <SettingsSection
      title="Your data"
      about="Scorecard opens no network connection. Only what you export, send or share leaves this computer."
    >
      <div className={styles.folder}>
        <div className={styles.words}>
          <h3 className={styles.label}>Data folder</h3>
          <p className={styles.path}>{info?.dataFolder}</p>
        </div>
        <Button onClick={() => void open()}>Open folder</Button>
      </div>
      <p className="muted">
        Version <span className="figures">{info?.version}</span>
      </p>
    </SettingsSection>
  );
}
