import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { logIn } from './support/log-in.ts';
import { unique } from './support/organisatie.ts';

test('finds who asked the register and what for, in both logs @no-js', async ({ page }) => {
  const zaak = unique('Zaak');
  await logIn(page, 'Wim Lubbers', '/register');
  await page.getByLabel('Locatie').selectOption({ index: 1 });
  await page.getByLabel('Waarom bekijkt u dit?').selectOption({ label: 'Controle ter plaatse' });
  await page.getByLabel('Toelichting').fill(zaak);
  await page.getByRole('button', { name: 'Register tonen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Register van / })).toBeVisible();
  const people = await page.getByRole('rowheader').allInnerTexts();

  await logIn(page, 'Anouk Reinders', '/beheer/auditlog');
  await expectAccessible(page);
  await page.getByLabel('Handeling').selectOption({ label: 'Het actuele register opvragen' });
  await page.getByLabel('Naam of organisatie').fill('lubbers');
  await page.getByRole('button', { name: 'Tonen' }).click();
  const newest = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .first();
  await expect(newest).toContainText('Wim Lubbers (Toezicht)');
  await newest.locator('summary').click();
  await expect(newest).toContainText('POST /register');
  await expect(newest).toContainText('controle ter plaatse');
  await expectAccessible(page);

  await page.goto(`/beheer/inzage?doel=${encodeURIComponent(`Controle ter plaatse: ${zaak}`)}`);
  await expect(page.getByText(`Personen: ${people.length}. Lezers: 1.`)).toBeVisible();
  await expect(page.getByRole('cell', { name: `Controle ter plaatse: ${zaak}` }).first()).toBeVisible();
  for (const naam of people) await expect(page.getByText(naam)).toHaveCount(0);
  await expectAccessible(page);

  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'OTLP-bestand' }).click();
  const log = await readFile(await (await saved).path(), 'utf8');
  expect(log).toContain('dpl.core.data_subject_id');
  for (const hidden of [...people, 'Lubbers', zaak]) expect(log).not.toContain(hidden);
});

test('saves what was found, and that is itself in the log', async ({ page }) => {
  await logIn(page, 'Anouk Reinders', '/beheer/auditlog?wie=fatma');
  const rows = await page.getByRole('rowheader').count();
  expect(rows).toBeGreaterThan(0);
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).click();
  const file = await readFile(await (await saved).path(), 'utf8');
  expect(file.match(/Fatma Yıldırım/g)?.length).toBeGreaterThanOrEqual(rows);
  expect(file).not.toContain('Wim Lubbers');
  await page.goto('/beheer/auditlog?wie=anouk');
  await page.getByRole('row').filter({ hasText: 'Het auditlog bekijken' }).first().locator('summary').click();
  await expect(page.getByText('csv').first()).toBeVisible();
});

test('is not for who does not administer', async ({ page }) => {
  await logIn(page, 'Wim Lubbers', '/vanavond');
  for (const path of ['/beheer/auditlog', '/beheer/inzage', '/beheer/auditlog/bestand/csv'])
    expect((await page.goto(path))?.status()).toBe(403);
});
