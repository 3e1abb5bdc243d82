import { expect, type Page, type TestInfo } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { test } from './support/evening.ts';
import { logIn } from './support/log-in.ts';

const BELASTINGEN = 'Lies Mulder';
const OMMEN = 'gemeente=0175';

/** What a page looks like, and that anybody can use it. */
async function look(page: Page, info: TestInfo, name: string): Promise<void> {
  await page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
  await expectAccessible(page);
}

/** An ordinance with a flat rate since the first of the month that is going on, in Ommen. */
async function makeVerordening(page: Page, info: TestInfo): Promise<void> {
  await logIn(page, BELASTINGEN, `/verblijfsbelasting/verordeningen?${OMMEN}`);
  await page.getByText('Nieuwe verordening', { exact: true }).click();
  const form = page.locator('form').filter({ has: page.getByLabel('Citeertitel') });
  await form.getByRole('radio', { name: /^toeristenbelasting/i }).check();
  await form.getByLabel('Citeertitel').fill('Verordening met forfait');
  await form.getByLabel('Geldt vanaf').fill('2026-11-01');
  await form.getByLabel('Tarief in euro per persoon per nacht').fill('1,50');
  await form.getByRole('checkbox', { name: /^Kamerverhuur/ }).check();
  await form.getByLabel('Tijdvak').selectOption({ label: 'Maand' });
  await form.getByLabel('Klasse 1: tot en met zoveel slaapplaatsen').fill('100');
  await form.getByRole('button', { name: 'Leg de verordening vast' }).click();
  await expect(
    page.getByRole('link', { name: /^Klasse 1: overnachtingen per jaar: Vul dit in/ }),
  ).toBeVisible();
  await look(page, info, '1-verordening-fout');
  await form.getByLabel('Klasse 1: overnachtingen per jaar').fill('120');
  await form.getByRole('button', { name: 'Leg de verordening vast' }).click();
  await expect(page.getByText('De verordening is vastgelegd.')).toBeVisible();
  await expect(page.getByText('tot en met 100 slaapplaatsen: 120 overnachtingen per jaar')).toBeVisible();
  await look(page, info, '2-verordening');
}

test('an ordinance gets a flat rate, of which an empty half is refused @no-js', async ({ page }, info) => {
  await makeVerordening(page, info);
});
