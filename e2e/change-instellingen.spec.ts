import { randomInt } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { logIn } from './support/log-in.ts';

/** In every project another gemeente, so that they don't meet. */
const BEHEER: Record<string, string> = { computer: 'Anouk Reinders', 'no-js': 'Bas Timmer' };

test('changes whom to ask about privacy, and everybody reads it in the statement @no-js', async ({ page }, {
  project,
}) => {
  const fg = `fg-${randomInt(1_000_000)}@gemeente.example`;
  await logIn(page, BEHEER[project.name] ?? '', '/beheer/instellingen');
  await expectAccessible(page);
  await page.getByLabel('Sluitingsuur').fill('23:00');
  await page.getByLabel('Functionaris gegevensbescherming').fill(fg);
  await page.getByRole('button', { name: 'Instellingen bewaren' }).click();
  await expect(page.getByRole('alert').getByRole('link', { name: /Sluitingsuur/ })).toBeVisible();
  await expect(page.getByLabel('Functionaris gegevensbescherming')).toHaveValue(fg);
  await expectAccessible(page);

  await page.getByLabel('Sluitingsuur').fill('12:00');
  await page.getByRole('button', { name: 'Instellingen bewaren' }).click();
  await expect(page.getByText('De instellingen zijn bewaard.')).toBeVisible();
  await page.getByRole('link', { name: 'Bekijk de privacyverklaring' }).click();
  await expect(page.getByText(fg)).toBeVisible();
});

test('asks a date of birth from a day on, on a ground, and calls it off', async ({ page }) => {
  await logIn(page, 'Bas Timmer', '/beheer/instellingen');
  await page.getByText('Vragen naar geboortedatum').click();
  await page.getByRole('button', { name: 'Gaan vragen' }).click();
  await expect(page.getByRole('alert').getByRole('link', { name: /Grondslag/ })).toBeVisible();
  await expectAccessible(page);

  const later = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Grondslag').fill('Artikel 2:36 van de verordening: leeftijd van wie er slaapt.');
  await page.getByLabel('Vragen vanaf', { exact: true }).fill(later);
  await page.getByRole('button', { name: 'Gaan vragen' }).click();
  await expect(page.getByText('Wordt straks gevraagd')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Toch niet vragen' }).click();
  await expect(page.getByText('Wordt straks gevraagd')).toHaveCount(0);
  await expect(page.getByText('Vragen naar geboortedatum')).toBeVisible();
});
