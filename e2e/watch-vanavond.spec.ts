import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { logIn } from './support/log-in.ts';

test('shows tonight by location, and the rows behind a number @phone @no-js', async ({ page }) => {
  await logIn(page, 'Wim Lubbers', '/vanavond');
  await expect(page.getByRole('heading', { level: 1, name: 'Vanavond' })).toBeVisible();
  await expect(page.getByText(/^personen op \d+ plaatsen$/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Toon deze locaties' }).click();
  await expect(page.getByRole('rowheader')).toHaveText(['Kamerhuis De Balk']);
  await expect(page.getByText(/^\d+ te veel$/)).toBeVisible();

  await page.getByLabel('Locatie, adres of huisvester').fill('lutten');
  await page.getByLabel('Bevestigd').selectOption({ label: 'Alle' });
  await page.getByRole('button', { name: 'Tonen' }).click();
  await expect(page.getByRole('rowheader')).toHaveText(['Huis Achterom']);
  await page.getByLabel('Locatie, adres of huisvester').fill('nergens te vinden');
  await page.getByRole('button', { name: 'Tonen' }).click();
  await expect(page.getByText('Er zijn geen locaties met deze instellingen.')).toBeVisible();
  await expectAccessible(page);
});

test('saves exactly what is shown', async ({ page }) => {
  await logIn(page, 'Lies Mulder', '/vanavond?zoek=kamerhuis&sorteer=-naam');
  const shown = await page.getByRole('rowheader').allInnerTexts();
  expect(shown.length).toBeGreaterThan(2);
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).click();
  const lines = (await readFile(await (await saved).path(), 'utf8')).trim().split('\n').slice(1);
  expect(lines.map((line) => shown.find((naam) => line.includes(naam)))).toEqual(shown);
  const workbook = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Excel' }).click();
  expect((await workbook).suggestedFilename()).toMatch(/\.xlsx$/);
});

test('has a map without network, whose marks lead to the location @no-js', async ({ page }) => {
  await page.route('https://service.pdok.nl/**', (route) => route.abort());
  await logIn(page, 'Roel Hietbrink', '/vanavond');
  const marks = page.locator('.od-map a');
  await expect(marks).toHaveCount(await page.getByRole('rowheader').count());
  await expect(page.locator('.od-map')).toContainText('Ommen');
  const place = page.locator('.od-map a', { hasText: 'Huis Vinkenslag' });
  await place.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Huis Vinkenslag' })).toBeVisible();
});
