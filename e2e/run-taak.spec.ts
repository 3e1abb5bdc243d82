import { randomInt } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { logIn } from './support/log-in.ts';

test('runs the mail now; the invitation that waited is delivered @no-js', async ({ page }) => {
  const email = `nieuw-${randomInt(1_000_000)}@hardenberg.example`;
  await logIn(page, 'Anouk Reinders', '/beheer/gebruikers');
  await page.getByLabel('E-mailadres', { exact: true }).fill(email);
  await page.getByRole('radio', { name: /^Beleid/ }).check();
  await page.getByRole('button', { name: 'Uitnodiging versturen' }).click();
  await expect(page.getByText('De uitnodiging ligt klaar')).toBeVisible();

  await page.goto('/beheer/taken');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Nu uitvoeren E-mail versturen' }).click();
  await expect(page.getByText('De taak is gevraagd')).toBeVisible();
  await page.getByRole('link', { name: 'E-mail versturen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'E-mail versturen' })).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('row').nth(1)).toContainText('Gelukt', { timeout: 100 });
  }).toPass();
  await expectAccessible(page);

  const mail = page.getByRole('row').filter({ hasText: email });
  await expect(async () => {
    await page.goto(`/postbak?zoek=${encodeURIComponent(email)}`);
    await expect(mail).toContainText('Bezorgd', { timeout: 100 });
  }).toPass();
  await mail.getByRole('link').click();
  await expect(page.getByText('in de rol Beleid')).toBeVisible();
  await expectAccessible(page);
});
