import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { logIn } from './support/log-in.ts';

test('draws a sample of locations that anybody can draw again @no-js', async ({ page }) => {
  await logIn(page, 'Wim Lubbers', '/steekproeven');
  await expectAccessible(page);
  await page.getByLabel('Aantal locaties').fill('0');
  await page.getByRole('button', { name: 'Steekproef trekken' }).click();
  await expect(page.getByRole('alert').getByRole('link', { name: /Aantal locaties/ })).toBeVisible();

  await page.getByLabel('Aantal locaties').fill('3');
  await page.getByLabel('Zaad').fill('week-48');
  await page.getByRole('button', { name: 'Steekproef trekken' }).click();
  await expect(page.getByText('De steekproef is getrokken.')).toBeVisible();
  await expect(page.getByText('week-48').first()).toBeVisible();
  const drawn = await page.getByRole('rowheader').allInnerTexts();
  expect(drawn).toHaveLength(3);
  await expectAccessible(page);

  await page.goto('/steekproeven');
  await page.getByLabel('Aantal locaties').fill('3');
  await page.getByLabel('Zaad').fill('week-48');
  await page.getByRole('button', { name: 'Steekproef trekken' }).click();
  await expect(page.getByText('De steekproef is getrokken.')).toBeVisible();
  expect(await page.getByRole('rowheader').allInnerTexts()).toEqual(drawn);
});
