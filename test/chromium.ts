import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installWithApt } from './apt.ts';

/** The same browser without a screen, a fifth faster in these tests. */
const SHELL = '/usr/bin/chromium-headless-shell';
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Where Chromium is: CHROMIUM_PATH, the system's, or Playwright's own download; installed with apt when there is none.
 * @throws Error that says what to install
 */
export function chromiumPath(): string {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen && !existsSync(chosen)) throw new Error(`CHROMIUM_PATH is ${chosen}, which does not exist.`);
  if (!chosen && process.env.CI && !existsSync(SHELL)) tryShell();
  const found = chosen || find() || (installWithApt('chromium') && find());
  if (!found) {
    throw new Error(
      'The browser tests need Chromium. Run `npx playwright install chromium`, ' +
        'install your system’s package, or set CHROMIUM_PATH.',
    );
  }
  return found;
}

/** Worth having, not needed: without it the tests run in the browser with a screen. */
function tryShell(): void {
  try {
    installWithApt('chromium-headless-shell');
  } catch (error) {
    console.log(`Going on without chromium-headless-shell: ${error}`);
  }
}

function find(): string | undefined {
  return [SHELL, ...PLACES, chromium.executablePath()].find((path) => existsSync(path));
}

/** What a Chromium without a screen, perhaps run as root, needs; and nothing that reaches for the network. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
