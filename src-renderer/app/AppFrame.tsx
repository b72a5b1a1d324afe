import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { ClipboardList, Library, ListOrdered, Route, Settings, Users } from 'lucide-react';
import { useColourScheme } from '../components/hooks/useMediaQuery.ts';
import { queries } from '../state/queries.ts';
import { AppCommands } from './AppCommands.tsx';
import styles from './AppFrame.module.css';
import { CalendarReceiver } from './CalendarReceiver.tsx';
import { Notices } from './Notices.tsx';

const places = [
  { to: '/', label: 'Interviews', Icon: ClipboardList },
  { to: '/candidates', label: 'Candidates', Icon: Users },
  { to: '/plans', label: 'Plans', Icon: Route },
  { to: '/bank', label: 'Question bank', Icon: Library },
  { to: '/sets', label: 'Question sets', Icon: ListOrdered },
  { to: '/settings', label: 'Settings', Icon: Settings },
] as const;

/** The navigation, the notices, and the screen beside them. */
export function AppFrame() {
  const { data: settings } = useQuery(queries.settings);
  const { data: folder } = useQuery(queries.folder);
  const isSharing = typeof folder?.path === 'string';
  useColourScheme(settings?.colourScheme);
  return (
    <div className={styles.frame}>
      <nav className={styles.navigation} aria-label="Main">
        <p className={styles.name}>Scorecard</p>
        {places.map(({ to, label, Icon }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: to === '/' }}
            className={styles.place}
            activeProps={{ 'aria-current': 'page' }}
          >
            <Icon size={16} aria-hidden />
            {label}
          </Link>
        ))}
        <p className={styles.promise}>
          {isSharing
            ? 'Everything but your submitted scorecards stays on this computer'
            : 'Everything stays on this computer'}
        </p>
      </nav>
      <main className={styles.screen}>
        <Notices />
        <Outlet />
      </main>
      <AppCommands />
      <CalendarReceiver />
    </div>
  );
}
