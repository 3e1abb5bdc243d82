import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { logIn } from './support/log-in.ts';

test('asks the current register with one press and a purpose @no-js', async ({ page }) => {
  await logIn(page, 'Wim Lubbers', '/register');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Register tonen' }).click();
  await expect(page.getByRole('alert').getByRole('link', { name: /Waarom bekijkt u dit/ })).toBeVisible();

  await page.getByLabel('Waarom bekijkt u dit?').selectOption({ label: 'Controle ter plaatse' });
  await page.getByLabel('Toelichting').fill('Zaak 2026-118');
  await page.getByRole('button', { name: 'Register tonen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Register van / })).toBeVisible();
  await expect(page.getByText('Controle ter plaatse: Zaak 2026-118')).toBeVisible();
  await expect(page.getByText('Wim Lubbers').last()).toBeVisible();
  await expect(page.getByRole('table').first()).toBeVisible();
  await expectAccessible(page);
});

test('asks one location, from its own page, and saves it as a file', async ({ page }) => {
  await logIn(page, 'Fatma Yıldırım', '/vanavond');
  const locatie = page.getByRole('rowheader').getByRole('link').first();
  const naam = await locatie.innerText();
  await locatie.click();
  await expect(page.getByRole('heading', { level: 1, name: naam })).toBeVisible();
  await page
    .getByRole('link', { name: /register opvragen/i })
    .first()
    .click();
  await page.getByLabel('Waarom bekijkt u dit?').selectOption({ label: 'Adrescontrole' });
  await page.getByRole('button', { name: 'Register tonen' }).click();
  await expect(page.getByText(/^1 locatie, /)).toBeVisible();
  await expect(page.getByText(naam).first()).toBeVisible();

  const rows = await page.getByRole('table').getByRole('rowheader').allInnerTexts();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Opslaan als CSV' }).click();
  const file = await readFile(await (await saved).path(), 'utf8');
  for (const person of rows) expect(file).toContain(person);
  const workbook = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Opslaan als Excel' }).click();
  expect((await workbook).suggestedFilename()).toMatch(/\.xlsx$/);
});

test('is not for who sees figures only', async ({ page }) => {
  await logIn(page, 'Jeroen Ekkel', '/cijfers');
  const answer = await page.goto('/register');
  expect(answer?.status()).toBe(403);
});
