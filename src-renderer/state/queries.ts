import { QueryClient, queryOptions } from '@tanstack/react-query';
import { request, subscribe } from './api.ts';

/** What the app is made with, and the licences' texts, each once. */
interface Licences {
  /** By name; `text` is the place of its text. */
  parts: { name: string; version: string; licence: string; about?: string; text: number }[];
  texts: string[];
}

/** @throws where the installation is damaged */
async function readLicences(): Promise<Licences> {
  const response = await fetch('/licences.json');
  if (!response.ok) throw new Error('The list is missing from this installation. Install Scorecard again.');
  return response.json();
}

const roleComparisonKey = ['panels', 'role'];

/** What the main process holds, by area; `library:changed` names the same areas. */
export const queries = {
  info: queryOptions({ queryKey: ['info'], queryFn: () => request('app:info') }),
  settings: queryOptions({ queryKey: ['settings'], queryFn: () => request('settings:read') }),
  /** What the app is made with: the build puts the list beside the page. */
  licences: queryOptions({ queryKey: ['licences'], queryFn: readLicences }),
  /** For which roles something ships; that never changes. */
  roles: queryOptions({ queryKey: ['roles'], queryFn: () => request('bank:roles') }),
  bank: queryOptions({ queryKey: ['bank'], queryFn: () => request('bank:list') }),
  sets: queryOptions({ queryKey: ['sets'], queryFn: () => request('sets:list') }),
  kits: queryOptions({ queryKey: ['kits'], queryFn: () => request('kits:list') }),
  planned: queryOptions({ queryKey: ['planned'], queryFn: () => request('planned:list') }),
  plans: queryOptions({ queryKey: ['plans'], queryFn: () => request('plans:list') }),
  planEditions: queryOptions({ queryKey: ['plans', 'editions'], queryFn: () => request('plans:editions') }),
  interviews: queryOptions({ queryKey: ['interviews'], queryFn: () => request('interviews:list') }),
  /** One interview. Never served from the cache: a session must begin with what is on disk. */
  interview: (id: string) =>
    queryOptions({
      queryKey: ['interview', id],
      queryFn: () => request('interviews:open', { id }),
      staleTime: 0,
      gcTime: 0,
    }),
  /** What was deleted, and files that were set aside. Both change with what other screens do, and are asked for each time. */
  deleted: queryOptions({ queryKey: ['deleted'], queryFn: () => request('recovery:deleted'), staleTime: 0 }),
  setAside: queryOptions({ queryKey: ['setAside'], queryFn: () => request('recovery:setAside'), staleTime: 0 }),
  /** How the data folder is encrypted. */
  vault: queryOptions({ queryKey: ['vault'], queryFn: () => request('vault:state'), staleTime: 0 }),
  /** How it stands with the copies of everything. */
  backup: queryOptions({ queryKey: ['backup'], queryFn: () => request('backup:state'), staleTime: 0 }),
  lastRestored: queryOptions({
    queryKey: ['lastRestored'],
    queryFn: () => request('backup:lastRestored'),
    staleTime: 0,
  }),
  folder: queryOptions({ queryKey: ['folder'], queryFn: () => request('folder:state') }),
  keys: queryOptions({ queryKey: ['keys'], queryFn: () => request('panels:keys') }),
  /** One's own address for protected files, and those of others that are known here. */
  ownAddress: queryOptions({ queryKey: ['ownAddress'], queryFn: () => request('protection:address') }),
  people: queryOptions({ queryKey: ['people'], queryFn: () => request('protection:people'), staleTime: 0 }),
  panels: queryOptions({ queryKey: ['panels'], queryFn: () => request('panels:list') }),
  /** One panel with everything that may be seen of it. It begins with what is on disk, as an interview does. */
  panel: (id: string) =>
    queryOptions({
      queryKey: ['panels', id],
      queryFn: () => request('panels:open', { id }),
      staleTime: 0,
      gcTime: 0,
    }),
  /** The figures of every candidate for a role. */
  roleComparison: (role: string) =>
    queryOptions({ queryKey: [...roleComparisonKey, role], queryFn: () => request('panels:compareRole', { role }) }),
};

/** The cache over IPC. The main process is on the same computer: no retries, no refetch on focus. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
  subscribe('library:changed', ({ area }) => {
    // What is cached shows before it is asked for again, and by now some of it may be sealed.
    if (area === 'panels') client.removeQueries({ queryKey: roleComparisonKey, type: 'inactive' });
    void client.invalidateQueries({ queryKey: [area] });
  });
  return client;
}
