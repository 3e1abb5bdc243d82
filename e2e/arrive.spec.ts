import { expect, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInEnglish } from './support/accessibility.ts';
import { huisvesterOf, newName, openCheckIn } from './support/verblijf.ts';

test('announces somebody, who arrives today after all', async ({ page }, info) => {
  const naam = newName();
  await openCheckIn(page, huisvesterOf(info));
  await page.getByRole('textbox', { name: 'Naam', exact: true }).fill(naam);
  await page.getByRole('textbox', { name: 'Woonplaats' }).fill('Rzeszów');
  await page.getByLabel('Land van de woonplaats').selectOption({ label: 'Polen' });
  // Before six in the morning the form begins with the night before.
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
  await page.getByLabel('Aankomst', { exact: true }).fill(today);
  await page.locator('[name="later"]').check();
  await page.getByRole('button', { name: 'Inchecken' }).click();
  await expect(page.getByText(new RegExp(`${naam} is aangemeld voor `))).toBeVisible();

  await page.goto(`/bewoners?toon=verwacht&zoek=${encodeURIComponent(naam)}`);
  await page.getByRole('rowheader').getByRole('link').click();
  await page.getByRole('main').getByRole('link', { name: 'Inchecken' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Inchecken: ${naam}` })).toBeVisible();
  await expectAccessible(page);
  await expectAccessibleInEnglish(page);
  await page.getByRole('radio', { name: /^Identiteitskaart/ }).check();
  await page.getByRole('button', { name: 'Aangekomen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Inchecken: ${naam}` })).toHaveCount(0);
  await expect(page.getByRole('status').first()).toBeVisible();
});
