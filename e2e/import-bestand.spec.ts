import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { addDays, daysBetween } from '../src/platform/dates/index.ts';
import { formatDate } from '../src/platform/i18n/format.ts';
import { expectAccessible, expectAccessibleInEnglish } from './support/accessibility.ts';
import { fromTonight, written } from './support/calendar.ts';
import { logIn } from './support/log-in.ts';
import { huisvesterOf, newName } from './support/verblijf.ts';

const hoteldruid = (name: string) =>
  join(import.meta.dirname, '../test/fixtures/pms', `hoteldruid-${name}.csv`);

const lines = (...rows: string[]) => ({
  name: 'verblijven.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['Naam;Woonplaats;Land;Aankomst;Vertrek', ...rows].join('\r\n')),
});

/** The first arrival in the bookings of HotelDruid. */
const FIRST = '2026-12-01';

/** Dates of the bookings moved along, so that the first guest arrives in three days. */
const moved = (date: string) => addDays(date, daysBetween(FIRST, fromTonight(3)));

const bookings = () => ({
  name: 'prenotazioni.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    readFileSync(hoteldruid('prenotazioni'), 'utf8').replace(/\d{4}-\d{2}-\d{2}/g, (date) => moved(date)),
  ),
});

/** Uploads a list of stays, and says that everybody stays at the first location. */
async function uploadAndAgree(page: Page, bestand: ReturnType<typeof lines>, gasten?: string) {
  await page.getByLabel('Bestand met verblijven').setInputFiles(bestand);
  if (gasten) await page.getByLabel('Gastenlijst').setInputFiles(gasten);
  await page.getByRole('button', { name: 'Lees het bestand' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Wat staat in welke kolom?' })).toBeVisible();
  await expectAccessible(page);
  await expectAccessibleInEnglish(page);
  await page.getByLabel('Waar verblijven deze mensen?').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Kijk de rijen na' }).click();
}

test('takes over the bookings and guests of HotelDruid as they are @no-js', async ({ page }, info) => {
  await logIn(page, huisvesterOf(info), '/import');
  await expectAccessible(page);
  await uploadAndAgree(page, bookings(), hoteldruid('clienti'));

  await expect(page.getByText('Alle 3 rijen zijn goed')).toBeVisible();
  await expect(page.getByText('Er komen 3 verblijven in het register')).toBeVisible();
  await expect(page.getByText('Er is nog niets geregistreerd.')).toBeVisible();
  await page.getByRole('link', { name: 'Goed (3)' }).click();
  await expect(page.getByRole('rowheader')).toHaveText(['JAN NOWAK', 'ELENA IONESCU', "ŁUKASZ D'ÂNGELO"]);
  await expectAccessible(page);
  await expectAccessibleInEnglish(page);
  await page.getByRole('button', { name: 'Registreer 3 verblijven' }).click();
  await expect(page.getByText('3 verblijven geregistreerd')).toBeVisible();
  await expectAccessible(page);

  const stays = [
    ['JAN NOWAK', '2026-12-01', '2026-12-05', 'Hardenberg, Polen'],
    ['ELENA IONESCU', '2026-12-03', '2026-12-04', 'Hardenberg, Roemenië'],
    ["ŁUKASZ D'ÂNGELO", '2026-12-31', '2027-01-02', 'Hardenberg, Polen'],
  ] as const;
  for (const [naam, aankomst, vertrek, woonplaats] of stays) {
    await page.goto(`/bewoners?toon=verwacht&zoek=${encodeURIComponent(naam)}`);
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: naam, exact: true }) });
    await expect(row).toContainText(formatDate(moved(aankomst), 'nl'));
    await expect(row).toContainText(`${formatDate(moved(vertrek), 'nl')} (verwacht)`);
    await expect(row).toContainText(woonplaats);
  }

  await page.goto('/import');
  await uploadAndAgree(page, bookings(), hoteldruid('clienti'));
  await expect(page.getByRole('link', { name: 'Dubbel (3)' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Registreer/ })).toHaveCount(0);
});

test('says what is wrong with a row, and registers the good ones without it @no-js', async ({
  page,
}, info) => {
  const naam = newName();
  // Not before tonight: the month before may have been delivered.
  const [from, to, before] = [fromTonight(0), fromTonight(2), fromTonight(-3)].map(written);
  await logIn(page, huisvesterOf(info), '/import');
  await uploadAndAgree(
    page,
    lines(
      `${naam};Rzeszów;PL;${from};${to}`,
      `Jan 123456782;Opole;PL;${from};`,
      `Piotr Kos;Opole;PL;${from};${before}`,
      'Piotr Kot;Opole;PL;29-2-2026;',
      `<script>alert(1)</script>;Opole;PL;${from};`,
      `${'A'.repeat(200)};Opole;Absurdistan;${from};`,
    ),
  );
  await expect(page.getByText('5 van 6 rijen kloppen niet')).toBeVisible();
  await expect(page.getByText('Hier staat een getal dat een burgerservicenummer kan zijn.')).toBeVisible();
  await expect(page.getByText('Het vertrek is vóór de aankomst.')).toBeVisible();
  await expect(page.getByText('Dit is geen bestaande datum.')).toBeVisible();
  await expect(page.getByText('Deze naam is te lang.')).toBeVisible();
  await expect(page.getByText('Dit land herkennen wij niet.')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('123456782');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Registreer 1 verblijf' }).click();
  await expect(page.getByText('Er is 1 ding dat nog niet klopt')).toBeVisible();
  await page.getByRole('checkbox', { name: /zonder deze 5 rijen/ }).check();
  await page.getByRole('button', { name: 'Registreer 1 verblijf' }).click();
  await expect(page.getByText('1 verblijf geregistreerd')).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/bewoners?toon=alle&zoek=${encodeURIComponent(naam)}`);
  await expect(page.getByRole('rowheader', { name: naam })).toBeVisible();
});

test('answers a file that is too large, and one that is no list @no-js', async ({ page }, info) => {
  await logIn(page, huisvesterOf(info), '/import');
  await page.getByLabel('Bestand met verblijven').setInputFiles({
    name: 'foto.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('89504e470d0a1a0a', 'hex'),
  });
  await page.getByRole('button', { name: 'Lees het bestand' }).click();
  await expect(
    page.getByRole('link', { name: 'Dit is geen tekstbestand en geen Excel-bestand' }),
  ).toBeVisible();
  await page
    .getByLabel('Bestand met verblijven')
    .setInputFiles(lines('Jan Kos;Opole;PL;1-11-2026;\n'.repeat(400_000)));
  await page.getByRole('button', { name: 'Lees het bestand' }).click();
  await expect(page.getByText('Dit is te groot om te versturen')).toBeVisible();
  await expectAccessible(page);
});
