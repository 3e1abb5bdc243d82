import { type ReactNode, use } from 'react';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteLoaderData,
} from 'react-router';
import { version } from '../package.json';
import type { Route } from './+types/root.ts';
import { errorFacts } from './platform/http/logging.ts';
import { type PageRequest, requestContext } from './platform/http/request-context.ts';
import { useLanguage } from './platform/i18n/index.ts';
import { RouteError } from './route-error.tsx';
import { NonceContext, Shell, ShellContext, type ShellData } from './ui/index.ts';
import { gemeenteName } from './ui/theme/gemeenten.ts';
import './ui/theme/theme.css';
import './ui/css/index.css';

export async function loader({ context }: Route.LoaderArgs): Promise<ShellData> {
  const page = context.get(requestContext);
  const { language, theme, csrf, flash, nav, person, restored, idleSeconds, reference, mailbox } = page;
  return {
    waiting: await waitingOf(page),
    ...{ language, theme, csrf, flash, nav, person, restored, idleSeconds, reference, mailbox },
    gemeente: gemeenteName(theme),
    version,
  };
}

/** A menu without numbers is better than no page: what is wrong with the database, the page itself says. */
async function waitingOf({ waiting, ctx, reference }: PageRequest): Promise<ShellData['waiting']> {
  try {
    return await waiting();
  } catch (error) {
    ctx.log.error({ reference, ...errorFacts(error) }, 'menu failed');
    return {};
  }
}

/** Always: messages, menu and session are about the request, not about the address. */
export const shouldRevalidate = () => true;

export function Layout({ children }: { children: ReactNode }) {
  const shell = useRouteLoaderData<typeof loader>('root') ?? null;
  const nonce = use(NonceContext);
  const matches = useMatches();
  const bare = matches.find(({ handle }) => says(handle, 'bare'));
  const shellLanguage = useLanguage();
  const language = (bare && languageOf(bare.loaderData)) ?? shellLanguage;
  const scripts = !matches.some(({ handle }) => says(handle, 'noJs'));
  return (
    <html lang={language} className={`onderdak-theme ${shell?.theme ?? 'geen'}-theme`}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {/* Read by Vite's preloading of lazy modules, so that it passes the CSP. */}
        {scripts && <meta property="csp-nonce" nonce={nonce} />}
        <Meta />
        <Links />
      </head>
      <body className="utrecht-body">
        <ShellContext value={shell}>{bare ? children : <Shell>{children}</Shell>}</ShellContext>
        {scripts && <ScrollRestoration nonce={nonce} />}
        {scripts && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

/**
 * Pages that need no script of ours say so: `export const handle = { noJs: true }`; `bare` for those outside the shell,
 * without menu and account, which bring their own `main` and may be in a language of their own (`taal` in their data).
 */
const says = (handle: unknown, what: 'noJs' | 'bare') =>
  typeof handle === 'object' && handle !== null && what in handle;

function languageOf(data: unknown): string | undefined {
  const taal = (data as { taal?: unknown } | null | undefined)?.taal;
  return typeof taal === 'string' ? taal : undefined;
}

export default function Root() {
  return <Outlet />;
}

/** For what goes wrong before there is a frame. */
export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <RouteError error={error} />;
}
