import { expect, type Page } from '@playwright/test';

/** Logs in as one of the demo's people, by the page on which they stand, and comes back to `path`. */
export async function logIn(page: Page, name: string, path = '/'): Promise<void> {
  await page.goto(`/inloggen?terug=${encodeURIComponent(path)}`);
  await page.getByRole('button', { name }).click();
  await expect(page.getByRole('button', { name: 'Uitloggen' })).toBeAttached();
}
