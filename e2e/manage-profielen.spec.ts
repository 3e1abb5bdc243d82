import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInEnglish } from './support/accessibility.ts';
import { fromTonight, written } from './support/calendar.ts';
import { logIn } from './support/log-in.ts';
import { unique } from './support/organisatie.ts';
import { huisvesterOf } from './support/verblijf.ts';

async function upload(page: Page, kop: string, rij: string) {
  await page.goto('/import');
  await page
    .getByLabel('Bestand met verblijven')
    .setInputFiles({ name: 'planning.csv', mimeType: 'text/csv', buffer: Buffer.from(`${kop}\r\n${rij}`) });
  await page.getByRole('button', { name: 'Lees het bestand' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Wat staat in welke kolom?' })).toBeVisible();
}

test('keeps a mapping under a name, proposes it, chooses another, renames and removes it @no-js', async ({
  page,
}, info) => {
  const naam = unique('Planning');
  const extra = `Kolom ${unique('x')}`;
  const kop = `Naam;Woonplaats;Land;Aankomst;Werkgever;${extra}`;
  const rij = `Jan Kos;Opole;PL;${written(fromTonight(3))};Bakkerij;17`;
  await logIn(page, huisvesterOf(info), '/import');

  await upload(page, kop, rij);
  await page.getByLabel('Waar verblijven deze mensen?').selectOption({ index: 1 });
  await page.getByLabel('Werkgever', { exact: true }).selectOption('');
  await page.getByLabel('Bewaar deze keuzes als profiel').fill(naam);
  await page.getByRole('button', { name: 'Kijk de rijen na' }).click();
  await expect(page.getByText('De rij is goed')).toBeVisible();

  await upload(page, kop, rij);
  await expect(page.getByText(`Ingevuld met uw profiel ${naam}.`)).toBeVisible();
  await expect(page.getByLabel('Werkgever', { exact: true })).toHaveValue('');
  await expect(page.getByText('Lijkt op Werkgever, maar wordt niet gebruikt.')).toBeVisible();
  await page.getByText('Een ander profiel kiezen').click();
  await expectAccessible(page);
  await expectAccessibleInEnglish(page);
  await page.getByText('Een ander profiel kiezen').click();
  await page.getByRole('link', { name: 'Geen profiel: zoals wij de kolommen herkennen' }).click();
  await expect(page.getByText('Ingevuld zoals wij de kolommen herkennen.')).toBeVisible();
  await expect(page.getByLabel('Werkgever', { exact: true })).toHaveValue('werkgever');

  await page.goto('/import');
  await page.getByRole('link', { name: 'Profielen en bekende programma’s' }).click();
  const row = (of: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: of, exact: true }) });
  await expect(row(naam)).toContainText('Leest niet: Werkgever');
  await expect(row('ROSS1000')).toContainText('kan niet worden ingelezen');
  await row(naam).getByText('Andere naam').click();
  await row(naam).getByLabel('Nieuwe naam').fill('');
  await row(naam).getByRole('button', { name: 'Bewaar de naam' }).click();
  await expect(page.getByText('Er is 1 ding dat nog niet klopt')).toBeVisible();
  await expectAccessible(page);
  await row(naam).getByLabel('Nieuwe naam').fill(`${naam} anders`);
  await row(naam).getByRole('button', { name: 'Bewaar de naam' }).click();
  await expect(page.getByText(`Het profiel heet nu ${naam} anders.`)).toBeVisible();
  const anders = row(`${naam} anders`);
  await anders.getByText('Verwijderen').first().click();
  await expectAccessible(page);
  await expectAccessibleInEnglish(page);
  await row(`${naam} anders`).getByText('Verwijderen').first().click();
  await row(`${naam} anders`).getByRole('button', { name: 'Verwijderen' }).click();
  await expect(page.getByText('Het profiel is verwijderd.')).toBeVisible();
  await expect(row(`${naam} anders`)).toHaveCount(0);
});

test('says which list must come with the bookings of HotelDruid @no-js', async ({ page }, info) => {
  await logIn(page, huisvesterOf(info), '/import');
  await page
    .getByLabel('Bestand met verblijven')
    .setInputFiles('test/fixtures/pms/hoteldruid-prenotazioni.csv');
  await page.getByRole('button', { name: 'Lees het bestand' }).click();
  await expect(page.getByText('Wij herkennen dit bestand: HotelDruid, reserveringen')).toBeVisible();
  await expect(page.getByText('Lees het in met de gastenlijst erbij.')).toBeVisible();
  await expectAccessible(page);
});
