import { readFile } from 'node:fs/promises';
import { expect, type Page, type TestInfo } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { test } from './support/evening.ts';
import { logIn } from './support/log-in.ts';

const HUISVESTER = 'Marieke Veldkamp';
const BELASTINGEN = 'Lies Mulder';
const K2 = 'tijdvak=2026-K2';

/** What a page looks like, and that anybody can use it. */
async function look(page: Page, info: TestInfo, name: string): Promise<void> {
  await page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
  await expectAccessible(page);
}

const rows = (page: Page, table: string) => page.getByRole('table', { name: table }).locator('tbody tr');

/** Objects to an assessment of a kind. @returns its number */
async function object(page: Page, info: TestInfo, soort: string, tijdvak: string): Promise<string> {
  await logIn(page, HUISVESTER, '/verblijfsbelasting');
  const row = rows(page, 'Aanslagen').filter({ hasText: soort }).filter({ hasText: tijdvak }).first();
  const nummer = (await row.getByRole('rowheader').textContent()) ?? '';
  await row.getByRole('link').click();
  await page.getByText('Maak bezwaar', { exact: true }).click();
  await page.getByRole('button', { name: 'Dien het bezwaar in' }).click();
  await expect(page.getByText('Vul dit in').first()).toBeVisible();
  await look(page, info, `${soort}-1-bezwaar-leeg`);
  await page.getByLabel('Waarom bent u het er niet mee eens?').fill('Drie nachten was er lekkage.');
  await page.getByRole('button', { name: 'Dien het bezwaar in' }).click();
  await expect(page.getByText('Het bezwaar is vastgelegd.')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Bezwaren' })).toContainText('Open');
  await expect(page.getByText('Maak bezwaar', { exact: true })).toHaveCount(0);
  await look(page, info, `${soort}-2-bezwaar`);
  return nummer;
}

/** Decides that an objection is partly right: so many nights come off the first line or tariff. */
async function decide(page: Page, info: TestInfo, nummer: string, nachten: string): Promise<void> {
  await logIn(page, BELASTINGEN, '/verblijfsbelasting/bezwaren');
  await look(page, info, `${nummer}-3-bezwaren`);
  await rows(page, 'Bezwaren')
    .filter({ hasText: nummer })
    .filter({ hasText: 'Open' })
    .getByRole('link')
    .click();
  await page.getByRole('radio', { name: 'Deels gegrond' }).check();
  await page.getByLabel('Motivering van het besluit').fill('De lekkage is aangetoond.');
  const field = page
    .getByRole('group', { name: 'Minder belaste overnachtingen' })
    .getByRole('textbox')
    .first();
  await field.fill('999999');
  await page.getByRole('button', { name: 'Neem het besluit' }).click();
  await expect(page.getByText('Er kunnen niet meer overnachtingen af dan er belast zijn.')).toBeVisible();
  await look(page, info, `${nummer}-4-besluit-fout`);
  await field.fill(nachten);
  // Twice in a hurry is one decision.
  await page.getByRole('button', { name: 'Neem het besluit' }).dblclick();
  await expect(page.getByRole('button', { name: 'Neem het besluit' })).toHaveCount(0);
  await expect(page.getByText('Deels gegrond', { exact: true })).toBeVisible();
  await look(page, info, `${nummer}-5-besluit`);
}

/** Opens the reduction, and its letter. */
async function openReduction(page: Page, info: TestInfo, nummer: string): Promise<void> {
  await expectPdf(page, 'Uitspraak (PDF)');
  await page.getByRole('link', { name: 'Bekijk de vermindering' }).click();
  await expect(page.getByRole('heading', { name: /^Vermindering 2026-/ })).toBeVisible();
  await expect(page.getByText('Nagerekend: klopt tot op de cent')).toBeVisible();
  await expect(page.getByText('Terug te krijgen')).toBeVisible();
  await look(page, info, `${nummer}-6-vermindering`);
  await expectPdf(page, 'Brief (PDF)');
}

async function expectPdf(page: Page, link: string): Promise<void> {
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).click();
  const pdf = await (await saved).path();
  expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
}

// Each has a server of its own, and goes through the pages of two people.
test.describe.configure({ timeout: 240_000 });

test('an objection takes nights off once, and a later count leaves them off @no-js', async ({
  page,
}, info) => {
  const nummer = await object(page, info, 'Aanslag', 'kwartaal 2 van 2026');
  await decide(page, info, nummer, '3');
  await openReduction(page, info, nummer);
  await expect(page.getByRole('table', { name: 'Regels' })).toContainText('Minder');

  const levied = async () => {
    await page.goto(`/verblijfsbelasting/aanslagen?${K2}&per=100`);
    return rows(page, 'Aanslagen').count();
  };
  const before = await levied();
  await expect(rows(page, 'Aanslagen').filter({ hasText: 'Vermindering' })).toHaveCount(1);
  await page.goto(`/verblijfsbelasting?${K2}`);
  await page.getByRole('button', { name: 'Tel opnieuw' }).click();
  await expect(page.getByText('De conceptaangiften zijn gemaakt.')).toBeVisible();
  await page.getByRole('button', { name: 'Hef van wie klaar is' }).click();
  await expect(page.getByText(/^Er was niets te heffen|^Er is geheven van iedereen/)).toBeVisible();
  expect(await levied()).toBe(before);
});

test('an objection to a provisional assessment takes nights off it', async ({ page }, info) => {
  const nummer = await object(page, info, 'Voorlopige aanslag', 'kwartaal 4 van 2026');
  await decide(page, info, nummer, '30');
  await openReduction(page, info, nummer);
  await expect(page.getByText('Af na bezwaar')).toBeVisible();
});
