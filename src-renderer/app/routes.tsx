import type { QueryClient } from '@tanstack/react-query';
import {
  createHashHistory,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { ScreenError } from '../components/status/ScreenError.tsx';
import { candidatesSearch } from '../screens/candidates/candidatesSearch.ts';
import { InterviewsScreen } from '../screens/interviews/InterviewsScreen.tsx';
import { request } from '../state/api.ts';
import { AppFrame } from './AppFrame.tsx';

interface RouterContext {
  client: QueryClient;
}

const root = createRootRouteWithContext<RouterContext>()({ component: Outlet });

/** The screens with the navigation on their left. */
const framed = createRoute({ getParentRoute: () => root, id: 'framed', component: AppFrame });

const interviews = createRoute({ getParentRoute: () => framed, path: '/', component: InterviewsScreen });
const bank = createRoute({
  getParentRoute: () => framed,
  path: '/bank',
  validateSearch: (search): { question?: string | undefined } =>
    typeof search.question === 'string' ? { question: search.question } : {},
  component: lazyRouteComponent(() => import('../screens/bank/BankScreen.tsx'), 'BankScreen'),
});
const importGuide = createRoute({
  getParentRoute: () => framed,
  path: '/import',
  component: lazyRouteComponent(() => import('../screens/import/ImportScreen.tsx'), 'ImportScreen'),
});
const sets = createRoute({
  getParentRoute: () => framed,
  path: '/sets',
  component: lazyRouteComponent(() => import('../screens/sets/SetsScreen.tsx'), 'SetsScreen'),
});
const set = createRoute({
  getParentRoute: () => framed,
  path: '/sets/$setId',
  component: lazyRouteComponent(() => import('../screens/sets/SetScreen.tsx'), 'SetScreen'),
});
const plans = createRoute({
  getParentRoute: () => framed,
  path: '/plans',
  component: lazyRouteComponent(() => import('../screens/plans/PlansScreen.tsx'), 'PlansScreen'),
});
const plan = createRoute({
  getParentRoute: () => framed,
  path: '/plans/$planId',
  component: lazyRouteComponent(() => import('../screens/plans/PlanScreen.tsx'), 'PlanScreen'),
});
const settings = createRoute({
  getParentRoute: () => framed,
  path: '/settings',
  validateSearch: ({ section }): { section?: 'sharing' | 'recovery' | undefined } =>
    section === 'sharing' || section === 'recovery' ? { section } : {},
  component: lazyRouteComponent(() => import('../screens/settings/SettingsScreen.tsx'), 'SettingsScreen'),
});
const scorecard = createRoute({
  getParentRoute: () => framed,
  path: '/scorecards/$interviewId',
  component: lazyRouteComponent(() => import('../screens/scorecard/ScorecardScreen.tsx'), 'ScorecardScreen'),
});
const candidates = createRoute({
  getParentRoute: () => framed,
  path: '/candidates',
  component: lazyRouteComponent(() => import('../screens/candidates/list/CandidatesScreen.tsx'), 'CandidatesScreen'),
});
const role = createRoute({
  getParentRoute: () => framed,
  path: '/candidates/role',
  validateSearch: candidatesSearch,
  component: lazyRouteComponent(() => import('../screens/candidates/RoleScreen.tsx'), 'RoleScreen'),
});
const panel = createRoute({
  getParentRoute: () => framed,
  path: '/candidates/$panelId',
  validateSearch: (search): { view?: 'debrief' | undefined } => (search.view === 'debrief' ? { view: 'debrief' } : {}),
  component: lazyRouteComponent(() => import('../screens/panel/PanelScreen.tsx'), 'PanelScreen'),
});

/** The live interview and its review take the whole window. */
const live = createRoute({
  getParentRoute: () => root,
  path: '/interviews/$interviewId',
  validateSearch: (search): { view?: 'review' | undefined } => (search.view === 'review' ? { view: 'review' } : {}),
  component: lazyRouteComponent(() => import('../screens/live/LiveScreen.tsx'), 'LiveScreen'),
});

const routeTree = root.addChildren([
  framed.addChildren([
    interviews,
    candidates,
    role,
    panel,
    bank,
    importGuide,
    sets,
    set,
    plans,
    plan,
    settings,
    scorecard,
  ]),
  live,
]);

/** The router, on the hash so that one page serves every path. */
export function createAppRouter(client: QueryClient) {
  const router = createRouter({
    routeTree,
    history: createHashHistory(),
    context: { client },
    defaultErrorComponent: ScreenError,
    defaultNotFoundComponent: () => <ScreenError error={new Error('There is no such screen.')} />,
  });
  // The next start opens where this one ended.
  router.subscribe('onResolved', ({ toLocation }) => void request('window:remember', { place: toLocation.href }));
  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
