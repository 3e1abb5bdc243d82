import { expect, type Page, test } from '@playwright/test';
import { guestPhone, openOpLocatie } from './support/door.ts';
import { logIn } from './support/log-in.ts';
import { BEHEERDER } from './support/organisatie.ts';

/**
 * The manifest as Chromium reads it, with what is wrong with it. Whether it would offer to install cannot be asked here:
 * without a window it has no objection to any page, also one without a manifest.
 */
async function appOf(page: Page) {
  const cdp = await page.context().newCDPSession(page);
  const { url, data, errors } = await cdp.send('Page.getAppManifest');
  return { path: url && new URL(url).pathname, manifest: JSON.parse(data || 'null'), errors };
}

/** Icons are pictures of the size they say, one of which may be cut to any shape. */
async function expectIcons(page: Page, icons: { src: string; sizes: string; purpose?: string }[]) {
  expect(icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  expect(icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  for (const { src, sizes } of icons.filter((icon) => icon.sizes !== 'any')) {
    const real = await page.evaluate(async (address) => {
      const { width, height } = await createImageBitmap(await (await fetch(address)).blob());
      return `${width}x${height}`;
    }, src);
    expect([src, real]).toEqual([src, sizes]);
  }
}

test('Vannacht has what an app of its own needs: a manifest that Chromium reads, and its icons', async ({
  page,
}) => {
  await page.goto('/inloggen');
  expect((await appOf(page)).path).toBe('');
  await logIn(page, BEHEERDER, '/vannacht');
  const app = await appOf(page);
  expect(app).toMatchObject({ path: '/app.webmanifest', errors: [] });
  expect(app.manifest).toMatchObject({ start_url: '/vannacht', scope: '/', display: 'standalone' });
  await expectIcons(page, app.manifest.icons);
});

test('a tablet’s check-in has it too, and its service worker controls the page', async ({
  page,
  browser,
}, info) => {
  await openOpLocatie(page, info);
  await page.getByLabel('Naam', { exact: true }).fill('Tablet om te bewaren');
  await page.getByRole('button', { name: 'Tablet toevoegen' }).click();
  const code = await page.locator('.od-koppelcode').innerText();
  const device = await guestPhone(browser, info);
  const tablet = await device.newPage();
  await tablet.goto('/kiosk');
  await tablet.getByLabel('Koppelcode').fill(code);
  await tablet.getByRole('button', { name: 'Koppel deze tablet' }).click();
  await expect(tablet.getByRole('link', { name: 'Magyar' })).toBeVisible();
  const app = await appOf(tablet);
  expect(app).toMatchObject({ path: '/kiosk/app.webmanifest', errors: [] });
  expect(app.manifest).toMatchObject({ start_url: '/kiosk', scope: '/kiosk', display: 'fullscreen' });
  await expectIcons(tablet, app.manifest.icons);
  await tablet.getByRole('link', { name: 'Magyar' }).click();
  await tablet.waitForFunction(() => navigator.serviceWorker.controller?.scriptURL.endsWith('/gast-sw.js'));
  await device.close();
});
