import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cookie, expect, type Page } from '@playwright/test';

/** Where the sessions of the server that all specs share are kept. */
const SHARED = join(process.env.E2E_DATA_DIR ?? tmpdir(), 'sessions');

/**
 * Sessions of the demo's people, a file each, for every worker: logging in anew for every test would meet the limit on
 * logins, and takes four pages.
 */
let folder = SHARED;

/** For a test on a server of its own. @param own where that one's sessions are kept; without it, the shared one again */
export const keepSessionsIn = (own: string = SHARED): void => {
  folder = own;
};

/** For a test whose server goes on to another moment. */
export const forgetSessions = (): void => rmSync(folder, { recursive: true, force: true });

/** Opens `path` as one of the demo's people, logged in before or now. */
export async function logIn(page: Page, name: string, path = '/start'): Promise<void> {
  const context = page.context();
  await context.clearCookies();
  const session = keptSession(name);
  if (session) {
    await context.addCookies(session);
    await page.goto(path);
    // A session ends when it is not used for a while: on a slow machine that may be between two specs.
    if (new URL(page.url()).pathname !== '/inloggen') return;
    await context.clearCookies();
  }
  await logInAnew(page, name, path);
  keepSession(name, await context.cookies());
}

/** Logs in by the page on which the demo's people stand, in a session that the test may end. */
export async function logInAnew(page: Page, name: string, path = '/start'): Promise<void> {
  await page.goto(`/inloggen?terug=${encodeURIComponent(path)}`);
  await page.getByRole('button', { name }).click();
  await expect(page.getByRole('button', { name: 'Uitloggen', includeHidden: true }).first()).toBeAttached();
}

const fileOf = (name: string): string => join(folder, `${encodeURIComponent(name)}.json`);

function keptSession(name: string): Cookie[] | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(name), 'utf8')) as Cookie[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written apart and renamed: another worker never reads half a file. */
function keepSession(name: string, cookies: readonly Cookie[]): void {
  mkdirSync(folder, { recursive: true });
  const mine = `${fileOf(name)}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(cookies));
  renameSync(mine, fileOf(name));
}
