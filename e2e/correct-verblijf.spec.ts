import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { checkIn, huisvesterOf, newName, openCheckIn } from './support/verblijf.ts';

test('corrects a stay with a reason, then cancels it; both stay visible @no-js', async ({ page }, info) => {
  const naam = newName();
  await openCheckIn(page, huisvesterOf(info));
  await checkIn(page, naam);
  await page.getByRole('link', { name: 'Verblijf bekijken' }).click();

  await page.getByRole('link', { name: 'Corrigeren' }).click();
  await page.getByRole('textbox', { name: 'Woonplaats' }).fill('Przemyśl');
  await page.getByRole('button', { name: 'Correctie bewaren' }).click();
  await expect(page.getByRole('link', { name: /^Waarom klopt het niet: / })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Waarom klopt het niet?').fill('Verkeerd overgenomen');
  await page.getByRole('button', { name: 'Correctie bewaren' }).click();
  await expect(page.getByText('De correctie is bewaard.')).toBeVisible();
  await expect(page.getByText('Przemyśl, Polen')).toBeVisible();
  const history = page.getByRole('row', { name: /Gecorrigeerd/ });
  await expect(history.getByText('Rzeszów')).toBeVisible();
  await expect(history.getByText('Verkeerd overgenomen')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Laten vervallen' }).click();
  await page.getByLabel('Waarom vervalt het?').fill('Dubbel ingevoerd');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Laten vervallen' }).click();
  await expect(page.getByText('Dit verblijf is vervallen')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Corrigeren' })).toHaveCount(0);
});

test('moves somebody to another house and writes nights away', async ({ page }) => {
  const naam = newName();
  await openCheckIn(page, 'Sander Kuipers');
  await checkIn(page, naam);
  await page.getByRole('link', { name: 'Verblijf bekijken' }).click();
  await page.getByRole('link', { name: 'Verplaatsen' }).click();
  await page
    .getByRole('combobox', { name: 'Naar welke locatie?' })
    .selectOption({ label: 'Erve Oosterveld' });
  await page.getByRole('button', { name: 'Slaapplaatsen tonen' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Erve Oosterveld' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Verplaatsen' }).click();
  await expect(page.getByText('De bewoner is verplaatst.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Erve Oosterveld, gemeente Hardenberg' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Andere verblijven van deze bewoner' })).toBeVisible();

  await page.getByRole('link', { name: 'Nachten weg' }).click();
  await page.getByLabel('Terug op').fill(await page.getByLabel('Eerste nacht weg').inputValue());
  await page.getByRole('button', { name: 'Opschrijven' }).click();
  await expect(page.getByRole('link', { name: /^Terug op: / })).toBeVisible();
  await expectAccessible(page);
});
