import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { logIn } from './support/log-in.ts';

/** Another signal of the demo in every project, so that they don't meet; each is left as it was found. */
const SIGNAAL: Record<string, string> = {
  computer: 'SNF verlopen',
  phone: 'Boven het maximum',
  'no-js': 'Nacht ontbreekt',
};

test('takes a signal up, closes it with a reason, reopens it and hands it back @no-js', async ({ page }, {
  project,
}) => {
  await logIn(page, 'Wim Lubbers', '/signalen?status=nieuw');
  await expect(page.getByRole('heading', { level: 1, name: 'Signalen' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: SIGNAAL[project.name] }).first().click();
  await expect(page.getByRole('heading', { name: 'Behandelen' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Oppakken' }).click();
  await expect(page.getByText('U behandelt dit signaal nu.')).toBeVisible();

  await page.getByRole('button', { name: 'Afhandelen' }).click();
  await expect(page.getByRole('link', { name: /Schrijf erbij waarom/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Notitie').fill('Gebeld met de huisvester, opgelost.');
  await page.getByRole('button', { name: 'Afhandelen' }).click();
  await expect(page.getByText('Het signaal is afgehandeld.')).toBeVisible();
  await expect(page.getByText('Gebeld met de huisvester, opgelost.').first()).toBeVisible();

  await page.getByLabel('Notitie').fill('Toch niet opgelost.');
  await page.getByRole('button', { name: 'Heropenen' }).click();
  await expect(page.getByText('U behandelt dit signaal nu.')).toBeVisible();
  await page.getByRole('button', { name: 'Teruggeven' }).click();
  await expect(page.getByText('Het signaal is teruggegeven.')).toBeVisible();
});

test('tells who was second that somebody else was first, and keeps the note', async ({ page, browser }) => {
  await logIn(page, 'Wim Lubbers', '/signalen?soort=niet_toegestane_locatie&status=alle');
  await page.getByRole('link', { name: 'Niet toegestane locatie' }).first().click();
  await expect(page.getByRole('heading', { name: 'Behandelen' })).toBeVisible();

  const other = await (await browser.newContext()).newPage();
  await logIn(other, 'Karin', new URL(page.url()).pathname);
  await other.getByLabel('Toewijzen aan').selectOption({ index: 1 });
  await other.getByRole('button', { name: 'Toewijzen', exact: true }).click();
  await expect(other.getByText('Het signaal is toegewezen.')).toBeVisible();
  await other.context().close();

  await page.getByLabel('Notitie').fill('Ik ga er morgen langs.');
  await page.getByRole('button', { name: 'Teruggeven' }).click();
  await expect(page.getByText('Iemand anders was u net voor')).toBeVisible();
  await expect(page.getByLabel('Notitie')).toHaveValue('Ik ga er morgen langs.');
  await expectAccessible(page);
});

test('says of an address what the number registered is held against', async ({ page }) => {
  await logIn(page, 'Wim Lubbers', '/signalen?soort=adres_te_weinig');
  await expect(page.getByRole('cell', { name: /\d+ in de BRP, \d+ horen er$/ }).first()).toBeVisible();
  await page.goto('/signalen?soort=adres_te_veel');
  await expect(page.getByRole('cell', { name: /\d+ in de BRP, \d+ slapen er$/ }).first()).toBeVisible();
});
