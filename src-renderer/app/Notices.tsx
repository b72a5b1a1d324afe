import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '../components/Button.tsx';
import { request, subscribe } from '../state/api.ts';
import { queries } from '../state/queries.ts';
import { toastError } from '../state/toasts.ts';
import styles from './Notices.module.css';

/** What the user must know although they did nothing just now: a file that was set aside, a disk that is full. */
export function Notices() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: info } = useQuery(queries.info);
  const openFolder = () =>
    request('app:openDataFolder').catch((error: unknown) => toastError('The data folder could not be opened', error));
  useEffect(
    () => subscribe('app:notice', () => void client.invalidateQueries({ queryKey: queries.info.queryKey })),
    [client],
  );
  const dismiss = async (id: string) => {
    await request('app:dismissNotice', { id });
    await client.invalidateQueries({ queryKey: queries.info.queryKey });
  };
  return info?.notices.map((notice) => (
    <div key={notice.id} className={styles.notice} role="alert">
      <TriangleAlert size={18} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <strong>{notice.title}</strong>
        <p>{notice.text}</p>
      </div>
      {notice.isAboutFiles && (
        <>
          <Button onClick={() => void openFolder()}>Open folder</Button>
          <Button onClick={() => void navigate({ to: '/settings', search: { section: 'recovery' } })}>
            Show in settings
          </Button>
        </>
      )}
      <Button onClick={() => void dismiss(notice.id)}>Understood</Button>
    </div>
  ));
}
