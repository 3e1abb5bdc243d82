import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { logIn } from './support/log-in.ts';
import { checkIn, huisvesterOf, newName, openCheckIn } from './support/verblijf.ts';

test('finds somebody without diacritics, for a purpose, and keeps the name out of the address @no-js', async ({
  page,
}, testInfo) => {
  const naam = newName();
  await openCheckIn(page, huisvesterOf(testInfo));
  await checkIn(page, naam);

  await logIn(page, 'Karin Oldenhof', '/zoeken');
  await expectAccessible(page);
  await page.getByLabel('Naam').fill('x');
  await page.getByRole('button', { name: 'Zoeken' }).click();
  await expect(page.getByRole('alert').getByRole('link', { name: /Waarom bekijkt u dit/ })).toBeVisible();
  await expect(page.getByLabel('Naam')).toHaveValue('x');
  await expectAccessible(page);

  await page
    .getByLabel('Naam')
    .fill(naam.replace('Ż', 'z').replace('Ș', 's').replace('Ł', 'l').replace('á', 'a'));
  await page.getByLabel('Waarom bekijkt u dit?').selectOption({ label: 'Adrescontrole' });
  await page.getByRole('button', { name: 'Zoeken' }).click();
  await expect(page.getByRole('heading', { name: '1 verblijf gevonden' })).toBeVisible();
  const found = page.getByRole('row', { name: new RegExp(naam) });
  await expect(found).toContainText('Rzeszów, Polen');
  await expect(found).toContainText('Aanwezig');
  expect(page.url()).not.toContain('naam');
  await expectAccessible(page);
});

test('shows nobody of another gemeente, and says what to do when nobody is found', async ({
  page,
}, testInfo) => {
  const naam = newName();
  await openCheckIn(page, huisvesterOf(testInfo));
  await checkIn(page, naam);

  await logIn(page, 'Gerda Makkinga', '/zoeken');
  await page.getByLabel('Naam').fill(naam);
  await page.getByLabel('Waarom bekijkt u dit?').selectOption({ label: 'Adrescontrole' });
  await page.getByRole('button', { name: 'Zoeken' }).click();
  await expect(page.getByRole('heading', { name: 'Niemand gevonden' })).toBeVisible();
  await expect(page.getByText('Probeer een deel van de naam')).toBeVisible();
  await expectAccessible(page);
});
