import { useQuery } from '@tanstack/react-query';
import { Button } from '../../components/Button.tsx';
import { request } from '../../state/api.ts';
import { queries } from '../../state/queries.ts';
import { toastError } from '../../state/toasts.ts';
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
          <h3 className="small strong">Data folder</h3>
          <p className={styles.path}>{info?.dataFolder}</p>
        </div>
        <Button onClick={() => void open()}>Open folder</Button>
      </div>
    </SettingsSection>
  );
}
