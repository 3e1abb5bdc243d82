import { expect, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInEnglish } from './support/accessibility.ts';
import { logIn } from './support/log-in.ts';
import { BEHEERDER, proposeLocatie, REGISTRATIE, unique } from './support/organisatie.ts';

test('mends a proposal that the gemeente sent back, and proposes it again', async ({ page }) => {
  const naam = unique('Huis aan de Dedemsvaart');
  const path = await proposeLocatie(page, naam);
  await logIn(page, REGISTRATIE, `/aanvragen${path}`);
  await page.getByRole('radio', { name: /^Niet opnemen/ }).check();
  await page.getByLabel('Waarom?').fill('Het huisnummer bestaat niet.');
  await page.getByRole('button', { name: 'Besluit vastleggen' }).click();
  await expect(
    page.getByText('Geweigerd. De organisatie krijgt een e-mail met uw toelichting.'),
  ).toBeVisible();

  await logIn(page, BEHEERDER, `${path}/voorstel`);
  await expectAccessible(page);
  await expectAccessibleInEnglish(page);
  await page.getByLabel('Huisnummer').fill('23');
  await page.getByRole('button', { name: 'Voorstel versturen' }).click();
  await expect(page.getByText('De gemeente Hardenberg beoordeelt dit voorstel')).toBeVisible();
  await expect(page.getByText('Stationsstraat 23').first()).toBeVisible();
});
