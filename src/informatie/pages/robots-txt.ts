import { pageLoader } from '../../platform/http/index.ts';
import { GASTTALEN } from '../gasttalen.ts';
import { listGemeenten } from '../list-gemeenten.ts';
import type { Route } from './+types/robots-txt.ts';

const PAKKET = ['/informatie', ...GASTTALEN.map(({ code }) => `/informatie/${code}`)];
const PER_GEMEENTE = ['', '/privacy', '/toegankelijkheid', ...PAKKET];

/** Search engines may keep the public pages and nothing else; of a demo, nothing at all. */
export const loader = pageLoader(async (_args: Route.LoaderArgs, page) => {
  const gemeenten = await listGemeenten(page.ctx, {});
  const paths = [
    '/',
    '/privacy',
    '/toegankelijkheid',
    ...PAKKET,
    ...gemeenten.flatMap(({ slug }) => PER_GEMEENTE.map((rest) => `/${slug}${rest}`)),
  ];
  const allowed = page.demoPeople === null ? [...paths.map((path) => `${path}$`), '/assets/'] : [];
  const lines = ['User-agent: *', ...allowed.map((path) => `Allow: ${path}`), 'Disallow: /', ''];
  return text(lines);
});

const text = (lines: readonly string[]) =>
  new Response(lines.join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
