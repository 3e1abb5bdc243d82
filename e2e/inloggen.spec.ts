import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { logIn } from './support/log-in.ts';

test('chooses a person of the demo, logs in and out @phone @no-js', async ({ page }) => {
  await page.goto('/inloggen');
  await expect(page.getByRole('button', { name: 'Marieke Veldkamp' })).toBeVisible();
  await expectAccessible(page);

  await logIn(page, 'Marieke Veldkamp');
  await expect(page.getByText('Marieke Veldkamp')).toBeAttached();
  await expectAccessible(page);

  const logOut = page.getByRole('button', { name: 'Uitloggen' });
  if (!(await logOut.isVisible())) await page.getByText('Menu', { exact: true }).click();
  await logOut.click();
  await expect(page.getByRole('link', { name: 'Inloggen' })).toBeAttached();
});
