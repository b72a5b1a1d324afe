import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { watchClocks } from './state/clockWatch.ts';

// What stands before the app where the data folder is locked; the app's own page never loads it.
const Lobby = lazy(async () => ({ default: (await import('./app/lobby/Lobby.tsx')).Lobby }));
const isLobby = window.location.search === '?lobby';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root".');

watchClocks();
createRoot(root).render(
  <StrictMode>
    {isLobby ? (
      <Suspense>
        <Lobby />
      </Suspense>
    ) : (
      <App />
    )}
  </StrictMode>,
);
