import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { logIn } from './support/log-in.ts';
import { BEHEERDER, proposeLocatie, unique } from './support/organisatie.ts';

test('makes 4 rooms of 2 in one go, then changes one @no-js', async ({ page }) => {
  const path = await proposeLocatie(page, unique('Huis Vier'));
  await page.goto(`${path}/kamers`);
  await page.getByLabel('Aantal kamers').fill('4');
  await page.getByLabel('Bedden per kamer').fill('2');
  await page.getByRole('button', { name: 'Kamers maken' }).click();
  await expect(page.getByText('4 kamers zijn gemaakt.')).toBeVisible();
  await expect(page.getByText('Nu 8 bedden; het maximum is 8 personen.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Kamer 4' }).click();
  await page.getByLabel('Bedden erbij').fill('1');
  await page.getByRole('button', { name: 'Bedden toevoegen' }).click();
  await expect(page.getByText('Bed 3: vrij')).toBeVisible();
  await page.getByText('Bed 1: vrij').click();
  await page.getByRole('button', { name: 'Bed weghalen Bed 1' }).click();
  await expect(page.getByText('De indeling is gewijzigd.')).toBeVisible();
  await expect(page.getByText('Bed 1: vrij')).toHaveCount(0);
  await page.getByLabel('Naam', { exact: true }).last().fill('Zolder');
  await page.getByRole('button', { name: 'Bewaren' }).last().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Zolder' })).toBeVisible();
  await expectAccessible(page);

  await page.goto(path);
  await expect(page.getByRole('heading', { name: 'Zolder' })).toBeVisible();
  await expect(page.getByText('Bed 2: vrij')).toHaveCount(4);
});

test('does not take a bed from under somebody', async ({ page }) => {
  await logIn(page, BEHEERDER, '/locaties?sorteer=-aanwezig');
  await page.getByRole('rowheader').getByRole('link').first().click();
  await page.getByRole('link', { name: 'Kamers en bedden indelen' }).click();
  await page.getByRole('rowheader').getByRole('link').first().click();
  await page
    .getByText(/: bezet/)
    .first()
    .click();
  await page
    .getByRole('button', { name: /Bed weghalen/ })
    .filter({ visible: true })
    .click();
  await expect(page.getByText('Er slaapt nog iemand').first()).toBeVisible();
  await expectAccessible(page);
});
