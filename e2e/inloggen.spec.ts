import { expect, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInEnglish } from './support/accessibility.ts';
import { logInAnew } from './support/log-in.ts';

test('chooses a person of the demo, logs in and out @phone @no-js', async ({ page }) => {
  await page.goto('/inloggen');
  await expect(page.getByRole('button', { name: 'Marieke Veldkamp' })).toBeVisible();
  await expectAccessible(page);
  await expectAccessibleInEnglish(page);

  await logInAnew(page, 'Marieke Veldkamp', '/');
  const header = page.getByRole('banner');
  const menu = header.getByText('Menu', { exact: true });
  if (await menu.isVisible()) await menu.click();
  await expect(header.getByText('Marieke Veldkamp').filter({ visible: true })).toBeVisible();
  await expectAccessible(page);

  await header.getByRole('button', { name: 'Uitloggen' }).click();
  if (await menu.isVisible()) await menu.click();
  await expect(header.getByRole('link', { name: 'Inloggen' })).toBeVisible();
});

test('begins at the own start page after logging in from the front page @no-js', async ({ page }) => {
  await page.goto('/');
  const header = page.getByRole('banner');
  const menu = header.getByText('Menu', { exact: true });
  if (await menu.isVisible()) await menu.click();
  await header.getByRole('link', { name: 'Inloggen' }).filter({ visible: true }).click();
  await page.getByRole('button', { name: 'Wim Lubbers' }).click();
  await expect(page).toHaveURL(/\/vanavond$/);
});
