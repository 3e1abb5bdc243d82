import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { logIn } from './support/log-in.ts';

const BELEID = 'Jeroen Ekkel';
const TOEZICHT_OVER_TWO = 'Karin Oldenhof';
/** Alike for every figure: a number, a percentage, nothing, or hidden. */
const SHOWN = /^(\d{1,3}(\.\d{3})*%?|–|verborgen)$/;

test('figures are there without names, each with what it counts @no-js', async ({ page }) => {
  await logIn(page, BELEID, '/cijfers');
  await expect(page.getByRole('heading', { name: 'Cijfers', level: 1 })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Personen per maand/ })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Per maand' }).getByRole('row')).toHaveCount(14);
  const landen = page.getByRole('table', { name: 'Per land van de woonplaats' });
  await expect(landen.getByRole('rowheader', { name: 'Polen' })).toBeVisible();
  // No figure is cut off on a phone: every table fits its place.
  const cut = await page
    .locator('.utrecht-table-container')
    .evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth));
  expect(Math.max(...cut)).toBeLessThanOrEqual(0);
  await page.getByRole('link', { name: 'Wat telt mee' }).first().click();
  await expect(page).toHaveURL(/#uitleg-personen$/);
  await expectAccessible(page);

  await page.getByLabel('Maand', { exact: true }).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Tonen' }).click();
  await expect(page).toHaveURL(/maand=\d{4}-\d{2}/);
  await expectAccessible(page);
});

test('no figure from 1 to 4 is about people', async ({ page }) => {
  await logIn(page, BELEID, '/cijfers');
  for (const name of ['Per kern', 'Per verblijfsduur', 'Per land van de woonplaats']) {
    const table = page.getByRole('table', { name });
    const column = name === 'Per kern' ? 'Aanwezig' : 'Personen';
    const headers = await table.getByRole('columnheader').allInnerTexts();
    const at = headers.indexOf(column) + 1;
    expect(at).toBeGreaterThan(0);
    const figures = await table.locator(`tbody tr > :nth-child(${at}) .od-table__value`).allInnerTexts();
    expect(figures.length).toBeGreaterThan(1);
    for (const figure of figures) {
      expect(figure).toMatch(SHOWN);
      expect(['1', '2', '3', '4']).not.toContain(figure);
    }
  }
});

test('figures are saved as they are shown', async ({ page }) => {
  await logIn(page, BELEID, '/cijfers');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^[Cc]ijfers-.*\.csv$/);
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toContain('Per land van de woonplaats');
  expect(text).toContain('Polen');
});

test('one gemeente at a time, also for who sees several, in English too', async ({ page }) => {
  await logIn(page, TOEZICHT_OVER_TWO, '/cijfers?gemeente=0175');
  await expect(page.getByRole('heading', { name: /^Ommen: / })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Gramsbergen' })).toHaveCount(0);
  await page.goto('/taal/en?terug=%2Fcijfers');
  await expect(page.getByRole('heading', { name: 'Figures', level: 1 })).toBeVisible();
  await expectAccessible(page);
});

test('figures of registering are those of the worklist, without names, to save as well @no-js', async ({
  page,
}) => {
  await logIn(page, BELEID, '/cijfers');
  await page.getByRole('link', { name: 'Inschrijving in de BRP en RNI' }).click();
  await expect(page.getByRole('heading', { name: 'Inschrijving in cijfers', level: 1 })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Per locatie' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Toon wie' })).toHaveCount(0);
  const cells = await page.getByRole('table', { name: 'Per kern' }).getByRole('cell').allInnerTexts();
  expect(cells.length).toBeGreaterThan(8);
  for (const cell of cells) expect(cell).not.toMatch(/(^|\n)[1-4]$/);
  await expectAccessible(page);
  const file = await page.request.get('/cijfers/inschrijving/bestand/csv');
  expect(await file.text()).toContain('waarschijnlijk vertrokken');

  await logIn(page, 'Fatma Yıldırım', '/cijfers/inschrijving?gemeente=0160');
  await expect(page.getByRole('table', { name: 'Per locatie' })).toBeVisible();
  await expectAccessible(page);
  const late = page.locator('.od-figure', { hasText: 'te laat met inschrijven' });
  const [count] = (await late.innerText()).split('\n');
  await late.getByRole('link', { name: 'Toon wie' }).click();
  await expect(page).toHaveURL(/\/inschrijven\?toon=te_laat/);
  // A small number is hidden in figures; whoever registers sees the people themselves.
  const listed = count === 'verborgen' ? '[1-9]\\d*' : count;
  await expect(page.getByText(new RegExp(`van ${listed}\\b`)).first()).toBeVisible();
});

test('figures are not for huisvesters', async ({ page }) => {
  await logIn(page, 'Sander Kuipers');
  for (const path of ['/cijfers', '/cijfers/inschrijving', '/cijfers/inschrijving/bestand/csv'])
    expect((await page.request.get(path)).status()).toBe(403);
});
