import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * No violation of WCAG 2.2 AA that axe can see, and nothing that makes the page scroll sideways. Axe is a script: where
 * the browser runs none, only the width is looked at.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await expectFits(page);
  if (test.info().project.use.javaScriptEnabled === false) return;
  // No page has frames, so axe need not open another to gather what it found in them; and only violations are written
  // out: both together take most of its time.
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: WCAG_22_AA, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map((node) => node.target),
  }));
  expect(found).toEqual([]);
}

/** The same of the page in English, which then stands in Dutch again; of pages that stand at their address. */
export async function expectAccessibleInEnglish(page: Page): Promise<void> {
  const { pathname, search } = new URL(page.url());
  const back = encodeURIComponent(pathname + search);
  await page.goto(`/taal/en?terug=${back}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveURL(pathname + search);
  await expectAccessible(page);
  await page.goto(`/taal/nl?terug=${back}`);
}

/** Nothing makes the page scroll sideways. */
export async function expectFits(page: Page): Promise<void> {
  const box = await page
    .locator('html')
    .evaluate((html) => ({ wide: html.scrollWidth, seen: html.clientWidth }));
  expect(box.wide).toBeLessThanOrEqual(box.seen);
}
