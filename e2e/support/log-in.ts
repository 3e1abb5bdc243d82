import { type Cookie, expect, type Page } from '@playwright/test';

/** Sessions of this worker's people: logging in anew for every test would meet the limit on logins. */
const sessions = new Map<string, Cookie[]>();

/** For a test that goes on to another server. */
export const forgetSessions = (): void => sessions.clear();

/** Opens `path` as one of the demo's people, logged in before or now. */
export async function logIn(page: Page, name: string, path = '/start'): Promise<void> {
  const context = page.context();
  await context.clearCookies();
  const session = sessions.get(name);
  if (session) {
    await context.addCookies(session);
    await page.goto(path);
  } else {
    await logInAnew(page, name, path);
    sessions.set(name, await context.cookies());
  }
}

/** Logs in by the page on which the demo's people stand, in a session that the test may end. */
export async function logInAnew(page: Page, name: string, path = '/start'): Promise<void> {
  await page.goto(`/inloggen?terug=${encodeURIComponent(path)}`);
  await page.getByRole('button', { name }).click();
  await expect(page.getByRole('button', { name: 'Uitloggen', includeHidden: true }).first()).toBeAttached();
}
