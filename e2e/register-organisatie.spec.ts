import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { logIn } from './support/log-in.ts';
import { fillOrganisatie, NEWCOMER, registerOrganisatie, unique } from './support/organisatie.ts';

test('says what registering is before anyone logs in @no-js', async ({ page }) => {
  await page.goto('/aanmelden');
  await expect(page.getByRole('heading', { name: 'Zo gaat het' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Inloggen en aanmelden' }).click();
  await expect(page.getByRole('button', { name: NEWCOMER })).toBeVisible();
});

test('registers an organisation, after mending what was wrong @no-js', async ({ page }) => {
  const naam = unique('Lutten Logies');
  await logIn(page, NEWCOMER, '/aanmelden?nog-een');
  await fillOrganisatie(page, naam);
  await page.getByLabel('KVK-nummer').fill('000012345678');
  await page.getByRole('button', { name: 'Aanvraag versturen' }).click();
  await expect(page.getByText('Dit is een vestigingsnummer').first()).toBeVisible();
  await expect(page.getByLabel('Naam', { exact: true })).toHaveValue(naam);
  await expect(page.getByRole('checkbox', { name: 'Huisvester' })).toBeChecked();
  await expectAccessible(page);

  const kvk = await registerOrganisatie(page, naam);
  await expect(page.getByText(`${naam}, KVK-nummer ${kvk}`)).toBeVisible();
  await expect(page.getByText('Aangevraagd', { exact: true })).toBeVisible();
  await expectAccessible(page);
});

test('refuses a trade register number that is taken, and says what to do', async ({ page }) => {
  const kvk = await registerOrganisatie(page, unique('Lutten Logies'));
  await page.goto('/aanmelden?nog-een');
  await fillOrganisatie(page, unique('Nog een keer'));
  await page.getByLabel('KVK-nummer').fill(kvk);
  await page.getByRole('button', { name: 'Aanvraag versturen' }).click();
  await expect(page.getByText('Vraag een collega om u uit te nodigen.').first()).toBeVisible();
});
