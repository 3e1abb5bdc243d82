import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { lastQuarter } from './support/calendar.ts';
import { logIn } from './support/log-in.ts';

test('belastingen opens an amount to its lines, each line to its nights, and saves the letter @phone @no-js', async ({
  page,
}) => {
  await logIn(page, 'Lies Mulder', '/verblijfsbelasting/aanslagen?soort=definitief');
  await expectAccessible(page);
  await page.getByRole('rowheader').getByRole('link').first().click();
  await expect(page.getByText('Nagerekend: klopt tot op de cent')).toBeVisible();
  await expect(page.getByText('zijn verzonnen')).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Brief (PDF)' }).click();
  const pdf = await readFile(await (await saved).path());
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await page.getByRole('table', { name: 'Regels' }).getByRole('rowheader').getByRole('link').first().click();
  await expect(page.getByRole('table', { name: 'Nachten' }).getByRole('row')).not.toHaveCount(1);
  await expectAccessible(page);
});

test('belastingen sees what is undecided, and that the period reconciles with the register @no-js', async ({
  page,
}) => {
  await logIn(page, 'Lies Mulder', '/verblijfsbelasting');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Onbeslist', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Onbeslist' })).toBeVisible();
  await page.getByRole('link', { name: 'Aansluiting', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Aansluiting/ })).toBeVisible();
  // On the morning that a quarter begins the one before is proposed, whose last night is not counted yet.
  await page.goto(`/verblijfsbelasting/aansluiting?gemeente=0160&tijdvak=${lastQuarter()}`);
  await expect(page.getByText('Het sluit: het verschil is 0')).toBeVisible();
});

test('a huisvester objects to a line of its declaration and hands it in @no-js', async ({ page }) => {
  await logIn(page, 'Marieke Veldkamp', '/verblijfsbelasting');
  await expectAccessible(page);
  const waiting = page.getByRole('table', { name: 'Aangiften' }).getByRole('row');
  const open = waiting.filter({ hasText: /Termijn voorbij|Wacht op huisvester/ });
  await open.first().getByRole('link').first().click();
  await expectAccessible(page);
  await page.getByRole('textbox').first().fill('Deze kamers stonden leeg.');
  await page.getByRole('button', { name: 'Dien de aangifte in' }).click();
  await expect(page.getByText('De aangifte is ingediend.')).toBeVisible();
  await expect(page.getByText('Deze kamers stonden leeg.')).toBeVisible();
});
