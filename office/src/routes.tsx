/** Every screen of the console and what its address may say. */
import { isDay } from '@huifa/shared/kernel/day';
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Link,
  Outlet,
  parseSearchWith,
  redirect,
  stringifySearchWith,
} from '@tanstack/react-router';
import { scopeOf } from '@huifa/shared/access/matrix';
import { accessSearch } from './access-log/access-search';
import { SignInPage } from './auth/sign-in-page';
import { boardSearch } from './board/board-search';
import { Desk } from './desk';
import { reportSearch } from './disclosure-report/report-search';
import { disclosureSearch } from './disclosures/disclosure-search';
import { taskSearch } from './office-tasks/task-search';
import { keptSearch } from './organizations/firm-query';
import { receptionSearch } from './reception/reception-search';
import { responseSearch } from './reports/response-search';
import { firstRoom, firstSection } from './rooms';
import { requireSession, sessionQuery } from './session';
import { EmptyState } from './ui/empty-state';
import { ErrorState } from './ui/error-state';
import { Loading } from './ui/loading';

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: () => (
    <EmptyState title="没有这个页面" hint="网址可能抄错了，或者页面已经搬走。">
      <Link to="/">回到在办的事</Link>
    </EmptyState>
  ),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: ({ back }): { back?: string } => (isOwnPath(back) ? { back } : {}),
  component: SignInPage,
});

const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  beforeLoad: ({ context, location }) => requireSession(context.queries, location.publicHref),
  component: Desk,
});

const board = createRoute({
  getParentRoute: () => desk,
  path: '/',
  validateSearch: boardSearch,
  beforeLoad: async ({ context }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (session && scopeOf('board.read', session.role) === null) redirect({ throw: true, to: firstRoom(session.role) });
  },
  component: lazyRouteComponent(() => import('./board/board-page'), 'BoardPage'),
});

const matter = createRoute({
  getParentRoute: () => desk,
  path: '/matters/$id',
  component: lazyRouteComponent(() => import('./matter/matter-page'), 'MatterPage'),
});

const morning = createRoute({
  getParentRoute: () => desk,
  path: '/morning',
  component: lazyRouteComponent(() => import('./morning/morning-page'), 'MorningPage'),
});

const tasks = createRoute({
  getParentRoute: () => desk,
  path: '/tasks',
  validateSearch: taskSearch,
  component: lazyRouteComponent(() => import('./office-tasks/tasks-page'), 'TasksPage'),
});

const responseTimes = createRoute({
  getParentRoute: () => desk,
  path: '/response-times',
  validateSearch: responseSearch,
  component: lazyRouteComponent(() => import('./reports/response-times-page'), 'ResponseTimesPage'),
});

const reception = createRoute({
  getParentRoute: () => desk,
  path: '/reception',
  validateSearch: receptionSearch,
  component: lazyRouteComponent(() => import('./reception/reception-page'), 'ReceptionPage'),
});

const episodes = createRoute({
  getParentRoute: () => desk,
  path: '/episodes',
  component: lazyRouteComponent(() => import('./episodes/episodes-page'), 'EpisodesPage'),
});

const episode = createRoute({
  getParentRoute: () => desk,
  path: '/episodes/$id',
  component: lazyRouteComponent(() => import('./episodes/episode-page'), 'EpisodePage'),
});

const disclosures = createRoute({
  getParentRoute: () => desk,
  path: '/disclosures',
  validateSearch: disclosureSearch,
  component: lazyRouteComponent(() => import('./disclosures/disclosures-page'), 'DisclosuresPage'),
});

const disclosure = createRoute({
  getParentRoute: () => desk,
  path: '/disclosures/$id',
  component: lazyRouteComponent(() => import('./disclosures/case-page'), 'CasePage'),
});

const disclosureReport = createRoute({
  getParentRoute: () => desk,
  path: '/disclosure-report',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('./disclosure-report/report-page'), 'ReportPage'),
});

const keeping = createRoute({
  getParentRoute: () => desk,
  path: '/keeping',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (session && /\/keeping\/?$/.test(location.pathname))
      redirect({ throw: true, to: firstSection(session.role), replace: true });
  },
  component: lazyRouteComponent(() => import('./keeping/keeping-page'), 'KeepingPage'),
});

const roster = createRoute({
  getParentRoute: () => desk,
  path: '/roster',
  validateSearch: ({ from }): { from?: string } => (isDay(from) ? { from } : {}),
  component: lazyRouteComponent(() => import('./roster/roster-page'), 'RosterPage'),
});

const firms = createRoute({
  getParentRoute: () => keeping,
  path: '/firms',
  validateSearch: keptSearch,
  component: lazyRouteComponent(() => import('./organizations/firms-page'), 'FirmsPage'),
});

const firm = createRoute({
  getParentRoute: () => keeping,
  path: '/firms/$id',
  component: lazyRouteComponent(() => import('./organizations/firm-page'), 'FirmPage'),
});

const villages = createRoute({
  getParentRoute: () => keeping,
  path: '/villages',
  validateSearch: keptSearch,
  component: lazyRouteComponent(() => import('./organizations/villages-page'), 'VillagesPage'),
});

const village = createRoute({
  getParentRoute: () => keeping,
  path: '/villages/$id',
  component: lazyRouteComponent(() => import('./organizations/village-page'), 'VillagePage'),
});

const points = createRoute({
  getParentRoute: () => keeping,
  path: '/points',
  validateSearch: keptSearch,
  component: lazyRouteComponent(() => import('./organizations/points-page'), 'PointsPage'),
});

const point = createRoute({
  getParentRoute: () => keeping,
  path: '/points/$id',
  component: lazyRouteComponent(() => import('./organizations/point-page'), 'PointPage'),
});

const templates = createRoute({
  getParentRoute: () => keeping,
  path: '/templates',
  validateSearch: keptSearch,
  component: lazyRouteComponent(() => import('./organizations/templates-page'), 'TemplatesPage'),
});

const template = createRoute({
  getParentRoute: () => keeping,
  path: '/templates/$id',
  component: lazyRouteComponent(() => import('./organizations/template-page'), 'TemplatePage'),
});

const calendar = createRoute({
  getParentRoute: () => keeping,
  path: '/calendar',
  component: lazyRouteComponent(() => import('./keeping/calendar-page'), 'CalendarPage'),
});

const promises = createRoute({
  getParentRoute: () => keeping,
  path: '/promises',
  component: lazyRouteComponent(() => import('./keeping/promises-page'), 'PromisesPage'),
});

const disclosureDuties = createRoute({
  getParentRoute: () => keeping,
  path: '/disclosure-duties',
  component: lazyRouteComponent(() => import('./disclosures/duties-page'), 'DutiesPage'),
});

const disclosureSettings = createRoute({
  getParentRoute: () => keeping,
  path: '/disclosure-settings',
  component: lazyRouteComponent(() => import('./disclosures/settings-page'), 'SettingsPage'),
});

const people = createRoute({
  getParentRoute: () => keeping,
  path: '/people',
  validateSearch: ({ person }): { person?: string } =>
    typeof person === 'string' && /^[0-9a-f]{32}$/.test(person) ? { person } : {},
  component: lazyRouteComponent(() => import('./staff/people-page'), 'PeoplePage'),
});

const networks = createRoute({
  getParentRoute: () => keeping,
  path: '/networks',
  component: lazyRouteComponent(() => import('./networks/networks-page'), 'NetworksPage'),
});

const accessLog = createRoute({
  getParentRoute: () => keeping,
  path: '/access-log',
  validateSearch: accessSearch,
  component: lazyRouteComponent(() => import('./access-log/access-log-page'), 'AccessLogPage'),
});

const account = createRoute({
  getParentRoute: () => desk,
  path: '/account',
  component: lazyRouteComponent(() => import('./auth/account-page'), 'AccountPage'),
});

/** Only a path of the console itself: a link from outside must not lead a fresh session elsewhere. */
function isOwnPath(back: unknown): back is string {
  return typeof back === 'string' && back.startsWith(import.meta.env.BASE_URL);
}

/** The router of the console, mounted under /office/. */
export function createDeskRouter(queries: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([
      signIn,
      desk.addChildren([
        ...[morning, board, matter, tasks, reception, roster, responseTimes, episodes, episode, account],
        ...[disclosures, disclosure, disclosureReport],
        keeping.addChildren([
          firms,
          firm,
          villages,
          village,
          points,
          point,
          templates,
          template,
          promises,
          calendar,
          disclosureDuties,
          disclosureSettings,
          people,
          networks,
          accessLog,
        ]),
      ]),
    ]),
    basepath: import.meta.env.BASE_URL,
    // Plain words in the address, without JSON's quotation marks.
    parseSearch: parseSearchWith((text) => text),
    stringifySearch: stringifySearchWith(String),
    context: { queries },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingComponent: () => <Loading />,
    defaultErrorComponent: ({ error, reset }) => <ErrorState error={error} onRetry={reset} />,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDeskRouter>;
  }
}
