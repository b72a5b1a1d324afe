import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { watchClocks } from './state/clockWatch.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root".');

watchClocks();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
