import { expect, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInEnglish } from './support/accessibility.ts';
import { logIn } from './support/log-in.ts';
import { BEHEERDER, fillLocatie, proposeLocatie, REGISTRATIE, unique } from './support/organisatie.ts';

test('proposes what the policy does not allow: known to the register, a signal for toezicht @no-js', async ({
  page,
}) => {
  const naam = unique('Camping De Bult');
  await logIn(page, BEHEERDER, '/locaties/nieuw');
  await expectAccessible(page);
  await fillLocatie(page, naam);
  await page.getByRole('radio', { name: /^Recreatieterrein/ }).check();
  await page.getByLabel('Hoogste aantal personen').fill('60');
  await page.getByRole('button', { name: 'Voorstel versturen' }).click();

  await expect(page.getByText('Kijk dit nog even na')).toBeVisible();
  await expect(page.getByText('Daar mogen geen arbeidsmigranten wonen.')).toBeVisible();
  await page.getByText('§5.1.2 Huisvestingslocaties').click();
  await expect(page.getByText('Nooit op recreatieterreinen.')).toBeVisible();
  await expect(page.getByLabel('Naam', { exact: true })).toHaveValue(naam);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Toch zo voorstellen' }).click();
  await expect(page.getByText('De gemeente Hardenberg beoordeelt dit voorstel')).toBeVisible();
  const { pathname } = new URL(page.url());

  await logIn(page, REGISTRATIE, `/aanvragen${pathname}`);
  await expectAccessible(page);
  await page.getByRole('radio', { name: /^Bekend, niet toegestaan/ }).check();
  await page.getByRole('button', { name: 'Besluit vastleggen' }).click();
  await expect(page.getByText('Vastgelegd. De organisatie krijgt een e-mail.')).toBeVisible();
  await page.goto(`/signalen?zoek=${encodeURIComponent(naam)}`);
  await expect(page.getByRole('link', { name: 'Niet toegestane locatie' })).toBeVisible();

  await logIn(page, BEHEERDER, pathname);
  await expect(page.getByText('Huisvesting mag hier niet (§5.1.2).')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Bewoner inchecken' })).toBeVisible();
  await expectAccessible(page);
});

test('keeps what was typed when something is wrong @no-js', async ({ page }) => {
  await logIn(page, BEHEERDER, '/locaties/nieuw');
  await fillLocatie(page, 'Huis Zonneschijn');
  await page.getByLabel('Plaats').fill('Ommen');
  await page.getByLabel('Nummer van het certificaat').fill('SNF 12');
  await page.getByRole('button', { name: 'Voorstel versturen' }).click();
  await expect(page.getByRole('link', { name: /Certificaat geldig tot en met/ })).toBeVisible();
  await page.getByLabel('Certificaat geldig tot en met').fill('2035-12-31');
  await page.getByRole('button', { name: 'Voorstel versturen' }).click();
  await expect(page.getByText('Deze plaats ligt in de gemeente Ommen.').first()).toBeVisible();
  await expect(page.getByLabel('Naam', { exact: true })).toHaveValue('Huis Zonneschijn');
  await expect(page.getByRole('radio', { name: /^Bebouwde kom/ })).toBeChecked();
});

test('asks a change of what was approved, and ends a location', async ({ page }) => {
  const naam = unique('Huis Zonneschijn');
  const path = await proposeLocatie(page, naam);
  await logIn(page, REGISTRATIE, `/aanvragen${path}`);
  await page.getByRole('radio', { name: /^Vergund/ }).check();
  await page.getByRole('button', { name: 'Besluit vastleggen' }).click();
  await expect(page.getByText('Vastgelegd. De organisatie krijgt een e-mail.')).toBeVisible();

  await logIn(page, BEHEERDER, `${path}/wijziging`);
  await expectAccessible(page);
  await page.getByLabel('Hoogste aantal personen').fill('10');
  await page.getByLabel('Waarom vraagt u dit?').fill('Er is een kamer bij gekomen.');
  await page.getByRole('button', { name: 'Verzoek versturen' }).click();
  await expect(page.getByText('Wacht op de gemeente')).toBeVisible();

  await logIn(page, REGISTRATIE, `/aanvragen${path}`);
  await page.getByRole('link', { name: 'Wijziging bekijken' }).click();
  await expect(page).toHaveURL(/\/aanvragen\/wijzigingen\//);
  await expectAccessible(page);
  await expectAccessibleInEnglish(page);
  await page.getByRole('radio', { name: 'Overnemen', exact: true }).check();
  await page.getByRole('button', { name: 'Besluit vastleggen' }).click();
  await expect(page.getByText('Overgenomen', { exact: true })).toBeVisible();

  await logIn(page, BEHEERDER, path);
  await expect(page.getByText('0 / 10')).toBeVisible();
  await page.getByRole('link', { name: 'Locatie beëindigen' }).click();
  await page.getByLabel('Waarom?').fill('Verkocht.');
  await page.getByRole('button', { name: 'Locatie beëindigen' }).click();
  await expect(page.getByText('Deze locatie is beëindigd')).toBeVisible();
  await expectAccessible(page);
});
