import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { logIn } from './support/log-in.ts';
import { NEWCOMER, REGISTRATIE, registerOrganisatie, unique } from './support/organisatie.ts';

async function openAanvraag(page: Page, naam: string): Promise<void> {
  await logIn(page, REGISTRATIE, '/aanvragen');
  await page.getByLabel('Organisatie, locatie of plaats').fill(naam);
  await page.getByRole('button', { name: 'Tonen' }).click();
  await page.getByRole('link', { name: naam }).click();
  await expect(page.getByRole('heading', { level: 1, name: naam })).toBeVisible();
}

const mailed = async (page: Page, naam: string, subject: string) => {
  await page.goto(`/postbak?zoek=${encodeURIComponent(naam)}`);
  await expect(page.getByRole('link', { name: subject })).toBeVisible();
};

test('refuses an organisation with a reason, admits it when it asks again @no-js', async ({ page }) => {
  const naam = unique('Esch en Zonen');
  await registerOrganisatie(page, naam);

  await openAanvraag(page, naam);
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Weigeren' }).check();
  await page.getByRole('button', { name: 'Besluit vastleggen' }).click();
  await expect(page.getByText('Schrijf erbij waarom.').first()).toBeVisible();
  await page.getByLabel('Waarom?').fill('Het adres klopt niet met het Handelsregister.');
  await page.getByRole('radio', { name: 'Weigeren' }).check();
  await page.getByRole('button', { name: 'Besluit vastleggen' }).click();
  await expect(page.getByText('Niet toegelaten', { exact: true })).toBeVisible();
  await mailed(page, naam, `${naam} is niet toegelaten in de gemeente Hardenberg`);

  await logIn(page, NEWCOMER, '/aanmelden');
  await expect(page.getByText('Het adres klopt niet met het Handelsregister.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Opnieuw vragen' }).click();
  await expect(page.getByText('Aangevraagd', { exact: true })).toBeVisible();

  await openAanvraag(page, naam);
  await page.getByRole('radio', { name: 'Toelaten' }).check();
  await page.getByRole('button', { name: 'Besluit vastleggen' }).click();
  await expect(page.getByText('Toegelaten', { exact: true })).toBeVisible();
  await mailed(page, naam, `${naam} is toegelaten in de gemeente Hardenberg`);

  await logIn(page, NEWCOMER, '/aanmelden');
  await page.getByRole('link', { name: 'Locatie voorstellen' }).click();
  await expect(page.getByLabel('Hoogste aantal personen')).toBeVisible();
});

test('keeps the lists of what waits and what was decided, as a page and as a file', async ({ page }) => {
  await logIn(page, REGISTRATIE, '/aanvragen?stand=besloten');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Organisatie', exact: true }).click();
  await expect(page).toHaveURL(/sorteer=organisatie/);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).click();
  expect((await download).suggestedFilename()).toBe('Aanvragen.csv');
});
