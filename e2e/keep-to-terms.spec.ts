import { expect, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInEnglish } from './support/accessibility.ts';
import { logIn } from './support/log-in.ts';

test('previews what goes tonight, and sets a term with its ground @no-js', async ({ page }, info) => {
  await logIn(page, 'Anouk Reinders', '/beheer/bewaren');
  const row = page.getByRole('row', { name: /^Verblijven die zijn afgelopen/ }).first();
  await expect(row.getByText('wegens een open signaal', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await expectAccessibleInEnglish(page);

  await page.getByRole('button', { name: 'Stel vast' }).click();
  await expect(page.getByText('Vul dit in.')).not.toHaveCount(0);
  await expect(page.getByLabel('Aantal dagen')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);

  // A kind of data of its own in every project: a term is set once for each day.
  const soort = info.project.name === 'no-js' ? 'Auditlog' : 'Logboek van wie wie bekeek';
  await page.getByLabel('Soort gegevens').selectOption({ label: soort });
  await page.getByLabel('Aantal dagen').fill('9000');
  await page.getByLabel('Waarom deze termijn?').fill('Besluit van het college van 3 november 2026');
  await page.getByRole('button', { name: 'Stel vast' }).click();
  await expect(
    page.getByText('Kies een aantal dagen van 365 tot en met', { exact: false }).first(),
  ).toBeVisible();
  await page.getByLabel('Aantal dagen').fill('400');
  await page.getByRole('button', { name: 'Stel vast' }).click();
  await expect(page.getByText('De bewaartermijn is vastgesteld.')).toBeVisible();
  const set = page.getByRole('row', { name: new RegExp(`^${soort}`) }).first();
  await expect(set.getByText('400 dagen', { exact: false })).toBeVisible();
  await expect(set.getByText('Besluit van het college', { exact: false })).toBeVisible();
  await expectAccessible(page);
});
