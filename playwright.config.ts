import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_ARGS, chromiumPath } from './test/chromium.ts';
import { freePort } from './test/free-port.ts';

// Kept in the environment: this file is read again by every worker.
process.env.E2E_PORT ??= String(await freePort());
if (!process.env.E2E_DATA_DIR) {
  const folder = mkdtempSync(join(tmpdir(), 'onderdak-e2e-'));
  process.env.E2E_DATA_DIR = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
}
const baseURL = `http://localhost:${process.env.E2E_PORT}`;

const computer = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };

/**
 * Every spec runs on a computer. Those tagged `@no-js` also run at 360 px without JavaScript, which is what a page looks
 * like on any phone; those tagged `@phone` at 360 px with it: what a caretaker does there, and the menu. All share one server with the demo's data: a spec that changes something makes what it changes itself.
 */
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  // Waits end at once when what is waited for is there; a slow machine is not a defect.
  expect: { timeout: 15_000 },
  reporter: 'line',
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    actionTimeout: 20_000,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: chromiumPath(), args: CHROMIUM_ARGS },
  },
  projects: [
    { name: 'computer', use: computer },
    { name: 'phone', use: phone, grep: /@phone/ },
    { name: 'no-js', use: { ...phone, javaScriptEnabled: false }, grep: /@no-js/ },
  ],
  webServer: {
    command: 'node start.mjs',
    url: `${baseURL}/readyz`,
    env: { PORT: process.env.E2E_PORT, DATA_DIR: join(process.env.E2E_DATA_DIR, 'server') },
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
