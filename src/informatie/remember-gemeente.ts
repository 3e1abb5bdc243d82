import { THEME_COOKIE } from '../platform/http/cookies.ts';
import type { PageRequest } from '../platform/http/index.ts';

const YEAR = 365 * 24 * 3600;

/** For who has no role, pages that belong to no gemeente keep the look and the footer's links of the one last seen. */
export function rememberGemeente(page: PageRequest, slug: string): void {
  page.setCookie(THEME_COOKIE, slug, YEAR);
}
