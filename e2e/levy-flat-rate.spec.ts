import { expect, type Page, type TestInfo } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { test } from './support/evening.ts';
import { forgetSessions, logIn } from './support/log-in.ts';
import { pdfText } from './support/pdf-text.ts';

const BELASTINGEN = 'Lies Mulder';
const HUISVESTER = 'Marieke Veldkamp';
const OMMEN = 'gemeente=0175';
const NOVEMBER = `${OMMEN}&tijdvak=2026-11`;

/** What a page looks like, and that anybody can use it. */
async function look(page: Page, info: TestInfo, name: string): Promise<void> {
  await page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
  await expectAccessible(page);
}

/** An ordinance with a flat rate since the first of the month that is going on, in Ommen. */
async function makeVerordening(page: Page, info: TestInfo): Promise<void> {
  await logIn(page, BELASTINGEN, `/verblijfsbelasting/verordeningen?${OMMEN}`);
  await page.getByText('Nieuwe verordening', { exact: true }).click();
  const form = page.locator('form').filter({ has: page.getByLabel('Citeertitel') });
  await form.getByRole('radio', { name: /^toeristenbelasting/i }).check();
  await form.getByLabel('Citeertitel').fill('Verordening met forfait');
  await form.getByLabel('Geldt vanaf').fill('2026-11-01');
  await form.getByLabel('Tarief in euro per persoon per nacht').fill('1,50');
  await form.getByRole('checkbox', { name: /^Kamerverhuur/ }).check();
  await form.getByLabel('Tijdvak').selectOption({ label: 'Maand' });
  await form.getByLabel('Klasse 1: tot en met zoveel slaapplaatsen').fill('100');
  await form.getByRole('button', { name: 'Leg de verordening vast' }).click();
  await expect(
    page.getByRole('link', { name: /^Klasse 1: overnachtingen per jaar: Vul dit in/ }),
  ).toBeVisible();
  await look(page, info, '1-verordening-fout');
  await form.getByLabel('Klasse 1: overnachtingen per jaar').fill('1200');
  await form.getByRole('button', { name: 'Leg de verordening vast' }).click();
  await expect(page.getByText('De verordening is vastgelegd.')).toBeVisible();
  await expect(page.getByText('tot en met 100 slaapplaatsen: 1.200 overnachtingen per jaar')).toBeVisible();
  await look(page, info, '2-verordening');
}

/** The month is over: its nights go to the gemeente, and are counted. */
async function draft(page: Page, info: TestInfo): Promise<void> {
  await logIn(page, 'Anouk Reinders', '/beheer/taken');
  await page.getByRole('button', { name: 'Nu uitvoeren Maanden leveren aan de gemeente' }).click();
  await page.getByRole('link', { name: 'Maanden leveren aan de gemeente' }).click();
  await expect(async () => {
    await page.reload();
    // Not a run of before the month was over.
    await expect(page.getByRole('row').nth(1)).toContainText('5 dec 2026', { timeout: 100 });
    await expect(page.getByRole('row').nth(1)).toContainText('Gelukt', { timeout: 100 });
  }).toPass();
  await logIn(page, BELASTINGEN, `/verblijfsbelasting?${NOVEMBER}`);
  await expect(async () => {
    await page.getByRole('button', { name: 'Maak conceptaangiften' }).click();
    await expect(page.getByText('De conceptaangiften zijn gemaakt.')).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await look(page, info, '3-concepten');
}

/** The declaration of November in Ommen, from the list of the one who opens it. */
async function openAangifte(page: Page, who: string): Promise<void> {
  await logIn(page, who, `/verblijfsbelasting?${NOVEMBER}`);
  const row = page.getByRole('table', { name: 'Aangiften' }).getByRole('row');
  const [first, second] = who === HUISVESTER ? ['november 2026', 'Ommen'] : ['Vechtdal Verblijf', ''];
  await row
    .filter({ hasText: first })
    .filter({ hasText: second ?? '' })
    .getByRole('link')
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aangifte november 2026');
}

async function chooseForfait(page: Page, info: TestInfo): Promise<void> {
  await openAangifte(page, HUISVESTER);
  await page.getByRole('radio', { name: /^Forfait/ }).check();
  await look(page, info, '4-kiezen');
  await page.getByRole('button', { name: 'Dien de aangifte in' }).click();
  await expect(page.getByText('De aangifte is ingediend.')).toBeVisible();
  await look(page, info, '5-ingediend');
}

/** Levies, pressing twice as people do. @returns the address of the assessment */
async function levy(page: Page, info: TestInfo): Promise<string> {
  await openAangifte(page, BELASTINGEN);
  await look(page, info, '6-heffen');
  await page.getByRole('button', { name: 'Hef volgens deze aangifte' }).dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Aanslag 2026-/);
  await expect(page.getByText('Nagerekend: klopt tot op de cent')).toBeVisible();
  await look(page, info, '7-aanslag');
  return new URL(page.url()).pathname;
}

const amount = async (page: Page): Promise<string> =>
  (await page.locator('dl').filter({ hasText: 'Te betalen' }).getByRole('strong').innerText()).replace(
    /\s/g,
    ' ',
  );

test('an ordinance gets a flat rate, of which an empty half is refused @no-js', async ({ page }, info) => {
  await makeVerordening(page, info);
});

test('the flat rate is chosen, levied once, objected to, and gives way to the nights that were slept', async ({
  page,
  evening,
}, info) => {
  test.setTimeout(300_000);
  await makeVerordening(page, info);
  forgetSessions();
  await evening.goTo('2026-12-05T10:00:00+01:00');
  await draft(page, info);
  await chooseForfait(page, info);
  const aanslag = await levy(page, info);

  const owed = await amount(page);
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Brief (PDF)' }).click();
  const letter = pdfText(await (await saved).path());
  expect(letter).toContain('U koos voor het forfait');
  expect(letter).toContain('overnachtingen naar forfait');
  expect(letter).toContain(owed);
  await page.goto(`/verblijfsbelasting/aanslagen?${OMMEN}`);
  await expect(page.getByRole('row').filter({ hasText: 'november 2026' })).toHaveCount(1);
  await page.goto(`/verblijfsbelasting/aansluiting?${NOVEMBER}`);
  await expect(page.getByText('Het sluit: het verschil is 0')).toBeVisible();
  await look(page, info, '8-aansluiting');

  await logIn(page, HUISVESTER, aanslag);
  await page.getByText('Maak bezwaar', { exact: true }).click();
  await page.getByLabel('Waarom bent u het er niet mee eens?').fill('Wij willen over de werkelijke nachten.');
  await look(page, info, '9-bezwaar-maken');
  await page.getByRole('button', { name: 'Dien het bezwaar in' }).click();
  await expect(page.getByRole('table', { name: 'Bezwaren' })).toBeVisible();
  await look(page, info, '10-bezwaar-ingediend');

  await logIn(page, BELASTINGEN, aanslag);
  await page.getByRole('table', { name: 'Bezwaren' }).getByRole('link').first().click();
  await page.getByRole('radio', { name: 'Gegrond', exact: true }).check();
  await page.getByLabel('Motivering van het besluit').fill('Het recht op de werkelijke nachten blijft.');
  await page.getByRole('checkbox', { name: /^Over de werkelijke nachten/ }).check();
  await page.getByLabel(/^Kamerhuis De Molen/).fill('2');
  await look(page, info, '11-besluiten');
  await page.getByRole('button', { name: 'Neem het besluit' }).click();
  await expect(page.getByText('Het besluit is genomen.')).toBeVisible();
  await look(page, info, '12-besloten');
  await page.getByRole('link', { name: 'Bekijk de vermindering' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Vermindering 2026-/);
  await expect(page.getByText('Nagerekend: klopt tot op de cent')).toBeVisible();
  await look(page, info, '13-vermindering');

  await page.goto(`/verblijfsbelasting?${NOVEMBER}`);
  await page.getByRole('button', { name: 'Tel opnieuw' }).click();
  await expect(page.getByText('De conceptaangiften zijn gemaakt.')).toBeVisible();
  await openAangifte(page, BELASTINGEN);
  await expect(page.getByText('Na bezwaar gaan hier 2 belaste overnachtingen af.')).toBeVisible();
  await page.getByRole('checkbox', { name: /er is een nieuw feit/ }).check();
  await page.getByRole('button', { name: 'Hef volgens deze aangifte' }).click();
  await expect(page.getByRole('alert').getByRole('link', { name: /^Reden: / })).toBeVisible();
  await look(page, info, '14-nieuw-feit');
  await page
    .getByRole('textbox', { name: /^Reden/ })
    .fill('Een getekende lijst laat zien dat er toch is geslapen.');
  await page.getByRole('button', { name: 'Hef volgens deze aangifte' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Navorderingsaanslag 2026-/);
  expect(await amount(page)).toBe('€ 3,00');
  await look(page, info, '15-navordering');
});
