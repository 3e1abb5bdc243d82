import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** No violation of WCAG 2.2 AA that axe can see, and nothing that makes the page scroll sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
  expect(
    violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.target) })),
  ).toEqual([]);
  const { inside, outside } = await page.evaluate(() => ({
    inside: document.documentElement.scrollWidth,
    outside: document.documentElement.clientWidth,
  }));
  expect(inside).toBeLessThanOrEqual(outside);
}
