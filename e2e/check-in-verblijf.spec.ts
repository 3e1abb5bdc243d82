import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { checkIn, huisvesterOf, newName, openCheckIn } from './support/verblijf.ts';

test('checks somebody in, and says what is missing @phone @no-js', async ({ page }, info) => {
  await openCheckIn(page, huisvesterOf(info));
  await page.getByRole('textbox', { name: 'Woonplaats' }).fill('Rzeszów 123456782');
  await page.getByRole('button', { name: 'Inchecken' }).click();
  await expect(page.getByText('Er zijn 4 dingen die nog niet kloppen')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Naam: Vul dit in.' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Woonplaats' })).toHaveValue('Rzeszów 123456782');
  await expectAccessible(page);

  const naam = newName();
  await checkIn(page, naam);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Verblijf bekijken' }).click();
  await expect(page.getByRole('heading', { level: 1, name: naam })).toBeVisible();
  await expect(page.getByText('Rzeszów, Polen')).toBeVisible();
  await expectAccessible(page);
});

test('knows who comes back by a part of the name, with the keyboard alone', async ({ page }, info) => {
  const who = huisvesterOf(info);
  const naam = newName();
  await openCheckIn(page, who);
  await checkIn(page, naam);
  await page.getByRole('link', { name: 'Verblijf bekijken' }).click();
  await page.getByRole('link', { name: 'Vertrokken' }).click();
  await page.getByRole('button', { name: 'Vertrek registreren' }).click();
  await expect(page.getByText('Het vertrek is geregistreerd.')).toBeVisible();

  await openCheckIn(page, who);
  await page.getByRole('searchbox').focus();
  await page.keyboard.type(naam.slice(1).toLowerCase());
  await page.keyboard.press('Enter');
  const found = page.getByRole('link', { name: new RegExp(`^${naam} uit Rzeszów`) });
  await expect(found).toBeVisible();
  await found.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Naam', exact: true })).toHaveValue(naam);
  await expect(page.getByRole('radio', { name: /^Identiteitskaart/ })).toBeChecked();
  await page.getByRole('button', { name: 'Inchecken' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${naam} is ingecheckt`)).toBeVisible();
});

test('does not make two stays of a double click or of going back', async ({ page }, info) => {
  const naam = newName();
  await openCheckIn(page, huisvesterOf(info));
  await checkIn(page, naam);
  await page.goBack();
  await page.goto(`/bewoners?zoek=${encodeURIComponent(naam)}`);
  await expect(page.getByRole('rowheader')).toHaveCount(1);
});
