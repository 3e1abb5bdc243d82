import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInEnglish } from './support/accessibility.ts';
import { logIn } from './support/log-in.ts';
import { BEHEERDER, NEWCOMER, unique } from './support/organisatie.ts';

/** Follows the link in the newest mail to an address. */
async function openInvitation(page: Page, email: string): Promise<void> {
  await page.goto(`/postbak?zoek=${encodeURIComponent(email)}`);
  await page.getByRole('link', { name: 'Uitnodiging om te werken voor Vechtdal Verblijf' }).click();
  const text = await page.locator('main').innerText();
  const link = /\/uitnodiging\/[\w-]{43}/.exec(text)?.[0];
  expect(link).toBeDefined();
  await page.goto(link ?? '');
}

test('invites a colleague, who accepts, gets another role, and loses access', async ({ page }) => {
  const email = `${unique('nieuw').replace(' ', '-')}@vechtdal-verblijf.example`;
  await logIn(page, BEHEERDER, '/organisatie');
  await expectAccessible(page);
  await page.getByText('Collega uitnodigen').click();
  await page.getByLabel('E-mailadres').fill('geen adres');
  await page.getByRole('button', { name: 'Uitnodiging versturen' }).click();
  await expect(page.getByText('Dit is geen e-mailadres.').first()).toBeVisible();
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByRole('button', { name: 'Uitnodiging versturen' }).click();
  await expect(page.getByRole('rowheader', { name: email })).toBeVisible();

  await logIn(page, NEWCOMER, '/start');
  await openInvitation(page, email);
  await expect(page.getByText('vraagt u om mee te werken als Medewerker huisvester')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page);
  await expectAccessibleInEnglish(page);
  await page.getByRole('button', { name: 'Uitnodiging aannemen' }).click();
  await expect(page.getByText('U werkt nu mee bij Vechtdal Verblijf.')).toBeVisible();
  await openInvitation(page, email);
  await expect(page.getByText('Deze uitnodiging is al gebruikt')).toBeVisible();

  await logIn(page, BEHEERDER, '/organisatie');
  await page.setViewportSize({ width: 1280, height: 800 });
  const row = page.getByRole('row', { name: NEWCOMER });
  await row.getByText('Rol of toegang wijzigen').click();
  await row.getByRole('button', { name: 'Beheerder maken' }).click();
  await expect(row.getByText('Beheerder', { exact: true })).toBeVisible();
  const details = row.getByText('Rol of toegang wijzigen');
  if (!(await row.getByRole('button', { name: 'Toegang intrekken' }).isVisible())) await details.click();
  await row.getByRole('button', { name: 'Toegang intrekken' }).click();
  await expect(row).toHaveCount(0);
  await expectAccessible(page);
});

test('does not let the only beheerder go @no-js', async ({ page }) => {
  await logIn(page, 'Daan Overweg', '/organisatie');
  await page.getByText('Rol of toegang wijzigen').first().click();
  await page.getByRole('button', { name: 'Toegang intrekken' }).first().click();
  await expect(page.getByText('Maak eerst een collega beheerder.').first()).toBeVisible();
});
