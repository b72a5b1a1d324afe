import { useQuery, useQueryClient } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { request, subscribe } from '../api.ts';
import { queries } from '../queries.ts';
import { Button } from './Button.tsx';
import styles from './Notices.module.css';

/** What the user must know although they did nothing just now: a file that was set aside, a disk that is full. */
export function Notices() {
  const client = useQueryClient();
  const { data: info } = useQuery(queries.info);
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
      <Button onClick={() => void dismiss(notice.id)}>Understood</Button>
    </div>
  ));
}
