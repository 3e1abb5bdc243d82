import { expect, type Page, test } from '@playwright/test';
import { type Route, routes } from '../test/access/routes.ts';
import { expectAccessible, expectFits } from './support/accessibility.ts';
import { logIn } from './support/log-in.ts';

/** Who together may open every page; the names are those of the demo. */
const PEOPLE = [
  'Marieke Veldkamp',
  'Petra Hulsegge',
  'Fatma Yıldırım',
  'Wim Lubbers',
  'Lies Mulder',
  'Jeroen Ekkel',
  'Anouk Reinders',
  'Joost Wolbers',
];
/** Pages to which a link leads only after something that other specs do, and look at; and the address of nothing. */
const ELSEWHERE = [
  '/*',
  '/aanvragen/wijzigingen/:id',
  '/demo-inloggen/:uid',
  // A guest's, behind a QR; check-in-at-door looks at them.
  '/deur/:sleutel',
  '/deur/:sleutel/:taal',
  '/import/:id',
  // A tablet's, and the sheet of a door that was made; manage-aanmeldpunten looks at them.
  '/locaties/:id/deurblad',
  '/kiosk',
  '/kiosk/:taal',
  '/kiosk/koppelen',
  '/locaties/:id/voorstel',
  // A resident's, by a code on paper; see-own-page looks at them, in six languages.
  '/mijn',
  '/mijn/:taal',
  '/uitnodiging/:token',
  '/verblijven/:id/aankomst',
];
/** Where everybody begins, whose links depend on who looks. */
const BEGINS = ['/start', '/', '/verblijfsbelasting'];
const PHONE = { width: 360, height: 740 };
const COMPUTER = { width: 1280, height: 800 };

/** Where axe looks: every page in either language, and at either width. Everything must fit at either width. */
const SIZES = { nl: [COMPUTER], en: [PHONE] };

for (const [language, sizes] of Object.entries(SIZES)) {
  test(`every page that somebody can get to is accessible and fits a phone, in ${language}`, async ({
    page,
  }) => {
    test.setTimeout(360_000);
    const pages = (await routes()).filter(({ file }) => file.endsWith('.tsx'));
    const seen = new Set<string>();
    for (const person of PEOPLE) {
      await logIn(page, person);
      await page.goto(`/taal/${language}?terug=/start`);
      await walk(page, pages, seen, sizes);
    }
    const patterns = pages.map(({ pattern }) => pattern);
    expect(patterns.filter((pattern) => !seen.has(pattern) && !ELSEWHERE.includes(pattern))).toEqual([]);
  });
}

/** Follows links and looks at one page of every pattern that nobody saw before. */
async function walk(
  page: Page,
  pages: readonly Route[],
  seen: Set<string>,
  sizes: readonly (typeof PHONE)[],
): Promise<void> {
  const begins = new Set(BEGINS);
  const todo = [...BEGINS];
  for (let path = todo.shift(); path !== undefined; path = todo.shift()) {
    const pattern = patternOf(pages, path);
    if (pattern === undefined || (seen.has(pattern) && !begins.delete(path))) continue;
    await page.setViewportSize(COMPUTER);
    const answer = await page.goto(path);
    if (answer?.status() !== 200) continue;
    if (!seen.has(pattern)) {
      seen.add(pattern);
      await test.step(path, async () => {
        for (const size of [COMPUTER, PHONE]) {
          await page.setViewportSize(size);
          await (sizes.includes(size) ? expectAccessible : expectFits)(page);
        }
      });
    }
    todo.push(...(await linksOn(page)));
  }
}

/** Addresses within the application, without what follows a question mark. */
const linksOn = (page: Page): Promise<string[]> =>
  page.locator('a[href]').evaluateAll((links) =>
    links.flatMap((link) => {
      const { origin, pathname } = new URL(link.getAttribute('href') ?? '', location.href);
      return origin === location.origin ? [pathname] : [];
    }),
  );

/** The page that answers an address: the one with most words of its own. */
function patternOf(pages: readonly Route[], path: string): string | undefined {
  const fits = pages.filter(({ pattern }) => {
    const words = pattern.split('/');
    const asked = path.split('/');
    return (
      words.length === asked.length && words.every((word, at) => word.startsWith(':') || word === asked[at])
    );
  });
  return fits.sort((a, b) => a.pattern.split(':').length - b.pattern.split(':').length)[0]?.pattern;
}
