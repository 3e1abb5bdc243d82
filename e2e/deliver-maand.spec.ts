import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { formatMonth } from '../src/platform/i18n/format.ts';
import { expectAccessible } from './support/accessibility.ts';
import { daysIn, lastMonth } from './support/calendar.ts';
import { logIn } from './support/log-in.ts';

test('the gemeente sees who delivered, late, corrected, and saves the files of one @phone @no-js', async ({
  page,
}) => {
  const maand = lastMonth();
  await logIn(page, 'Wim Lubbers', `/maandleveringen?maand=${maand}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `Maandleveringen van ${formatMonth(maand, 'nl')}`,
  );
  await expectAccessible(page);
  await page
    .getByRole('row')
    .filter({ hasText: 'gecorrigeerd' })
    .getByRole('rowheader')
    .getByRole('link')
    .click();
  await expect(page.getByText('Een avond was in de drukte vergeten')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Wat de laatste correctie veranderde' })).toContainText(
    'Ontbreekt',
  );
  await expectAccessible(page);
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Nachten van versie 1 (CSV)' }).click();
  const csv = await readFile(await (await saved).path(), 'utf8');
  expect(csv.trim().split('\n')).toHaveLength(1 + daysIn(maand));
  expect(csv).toContain('Ontbreekt');
});

test('belastingen gets numbers and no names', async ({ page }) => {
  await logIn(page, 'Lies Mulder', `/maandleveringen?maand=${lastMonth()}`);
  await page.getByRole('rowheader').getByRole('link').first().click();
  await expect(page.getByRole('link', { name: /\(PDF\)/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /Met namen/ })).toHaveCount(0);
});
