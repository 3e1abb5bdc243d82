import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { test as eveningTest } from './support/evening.ts';
import { logIn } from './support/log-in.ts';

/** A month in which the location has at least this many missing nights; opened by going back from this month. */
async function monthWithMissing(page: Page, atLeast: number): Promise<number> {
  const main = page.getByRole('main');
  const months = main.getByRole('navigation', { name: 'Andere maand' });
  for (let back = 0; back < 12; back++) {
    const title = main.getByText(/^Niemand bevestigde \d+ nacht/);
    const found = (await title.isVisible()) ? Number(/\d+/.exec(await title.innerText())?.[0]) : 0;
    if (found >= atLeast) return found;
    const address = page.url();
    await months.getByRole('link').first().click();
    await expect(page).not.toHaveURL(address);
  }
  throw new Error(`no month with ${atLeast} missing nights`);
}

async function openNachten(page: Page, person: string, locatie: string): Promise<void> {
  await logIn(page, person, '/locaties');
  await page.getByRole('main').getByRole('link', { name: locatie }).click();
  await page.waitForURL(/\/locaties\/[0-9a-f-]{36}$/);
  await page.goto(`${page.url()}/nachten`);
}

const total = (page: Page, label: string) =>
  page.getByRole('main').getByText(label, { exact: true }).locator('..').getByRole('definition');

// At an evening late in a month that is not delivered yet, with nights that are missing.
eveningTest('makes up one missing night, then the rest of the month', async ({ page }) => {
  await openNachten(page, 'Agnieszka Drozd', 'Huis Achterom');
  const missing = await monthWithMissing(page, 2);
  const month = page.url();
  const before = Number(await total(page, 'Nachten later ingehaald').innerText());
  await expectAccessible(page);

  await page.getByText('Eén voor één bekijken of inhalen').click();
  await page.getByRole('button', { name: 'Inhalen', exact: false }).last().click();
  await expect(page.getByText('1 nacht is ingehaald.')).toBeVisible();
  await expect(total(page, 'Nachten die ontbreken')).toHaveText(String(missing - 1));

  await page
    .getByRole('button', { name: missing === 2 ? /inhalen$/ : /^Alle/ })
    .first()
    .click();
  await expect(page.getByText(/(nacht is|nachten zijn) ingehaald/)).toBeVisible();
  await expect(total(page, 'Nachten die ontbreken')).toHaveText('0');
  const late = Number(await total(page, 'Nachten te laat bevestigd').innerText());
  const made = Number(await total(page, 'Nachten later ingehaald').innerText());
  expect(late + made).toBeGreaterThanOrEqual(before + missing);
  await expect(page.getByRole('button', { name: /inhalen/i })).toHaveCount(0);
  expect(new URL(page.url()).pathname).toBe(new URL(month).pathname);
});

test('opens a night: who slept there, as many as the calendar says @phone @no-js', async ({ page }) => {
  await openNachten(page, 'Sander Kuipers', 'Kamerhuis De Balk');
  const main = page.getByRole('main');
  // Not tonight, which can be taken back; on the first of a month no other night is over.
  const confirmed = main
    .getByRole('table')
    .locator('td:not([aria-current=date])')
    .getByRole('link', { name: /Op tijd/ });
  if ((await confirmed.count()) === 0) {
    await main.getByRole('navigation', { name: 'Andere maand' }).getByRole('link').first().click();
    await expect(confirmed).not.toHaveCount(0);
  }
  const day = confirmed.first();
  const number = Number(/(\d+)\s*personen/.exec((await day.innerText()).replaceAll('\n', ' '))?.[1]);
  await day.click();
  await expect(main.getByText('Bevestigd', { exact: true })).toBeVisible();
  await expect(main.getByRole('table').getByRole('link')).toHaveCount(number);
  await expect(main.getByText('Klopt er iets niet?')).toBeVisible();
  await expect(main.getByRole('button')).toHaveCount(0);
  await expectAccessible(page);
});

test('takes the confirmation of tonight back until the night closes @no-js', async ({ page }) => {
  const noJs = test.info().project.name === 'no-js';
  await openNachten(page, 'Harm Zandvoort', noJs ? 'Kwekerswoningen Geesterveen' : 'Erf Het Zandveld');
  const main = page.getByRole('main');
  await main.getByRole('table').locator('[aria-current=date]').getByRole('link').click();
  await page.waitForURL(/nachten\/20/);
  const night = page.url();
  const undo = main.getByRole('button', { name: 'Bevestiging ongedaan maken' });
  const press = main.getByRole('link', { name: 'Naar Vannacht' });
  await expect(undo.or(press)).toBeVisible();
  if (await press.isVisible()) {
    await press.click();
    await main
      .getByRole('button', { name: /^Bevestig/ })
      .first()
      .click();
    await expect(main.getByRole('button', { name: /ongedaan/i })).toBeVisible();
    await page.goto(night);
  }
  await undo.click();
  await expect(page.getByText('De bevestiging is ongedaan gemaakt')).toBeVisible();
  await expect(press).toBeVisible();
});

test('saves the nights of a month as a file', async ({ page }) => {
  await openNachten(page, 'Sander Kuipers', 'Kamerhuis De Balk');
  const asked = await page.getByRole('main').getByRole('table').getByRole('link').count();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).click();
  const stream = await (await download).createReadStream();
  const lines = (await stream.toArray()).join('').trim().split('\r\n');
  expect(lines[0]).toContain('Nacht');
  expect(lines).toHaveLength(asked + 1);
});
