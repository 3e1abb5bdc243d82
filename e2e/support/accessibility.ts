import { expect, type Page, test } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * No violation of WCAG 2.2 AA that axe can see, and nothing that makes the page scroll sideways. Axe is a script: where
 * the browser runs none, only the width is looked at.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await expectFits(page);
  if (test.info().project.use.javaScriptEnabled === false) return;
  // Put into the page once, and only what is wrong handed back: no page has frames, where axe would be needed as well.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async (runOnly) => {
    const { violations } = await window.axe.run({ runOnly, resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ target }) => target) }));
  }, WCAG_22_AA);
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
