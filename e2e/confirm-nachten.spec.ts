import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { logIn } from './support/log-in.ts';
import { huisvesterOf } from './support/verblijf.ts';

const undo = (page: Page) => page.getByRole('button', { name: /^Ongedaan maken \(tot / });

/** Opens tonight with nothing confirmed yet. */
async function openTonight(page: Page, who: string): Promise<void> {
  await logIn(page, who, '/vannacht');
  await expect(page.getByRole('heading', { level: 1, name: 'Vannacht' })).toBeVisible();
  const rest = page.getByRole('button', { name: 'Bevestig de rest' });
  if (await rest.isVisible()) {
    await rest.click();
    await expect(page.getByText('Vannacht is bevestigd')).toBeVisible();
  }
  if (await undo(page).isVisible()) {
    await undo(page).click();
    await expect(page.getByText(/is ongedaan gemaakt|zijn ongedaan gemaakt/)).toBeVisible();
  }
}

test('confirms tonight with one press, and takes it back @phone @no-js', async ({ page }, info) => {
  await openTonight(page, huisvesterOf(info));
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bevestig vannacht' }).click();
  await expect(page.getByText(/^Bevestigd: \d+ mensen/)).toBeVisible();
  await expect(page.getByText('Vannacht is bevestigd')).toBeVisible();
  await expect(page.getByText('Nog open')).toHaveCount(0);
  await expectAccessible(page);

  await undo(page).click();
  await expect(page.getByRole('button', { name: 'Bevestig vannacht' })).toBeVisible();
});

test('confirms one location, then the rest', async ({ page }) => {
  await openTonight(page, 'Sander Kuipers');
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await rows.first().getByRole('button', { name: 'Bevestig' }).click();
  await expect(page.getByText(/locaties: 1\./)).toBeVisible();
  await expect(rows.first().getByText('Op tijd')).toBeVisible();
  await page.getByRole('button', { name: 'Bevestig de rest' }).click();
  await expect(page.getByText('Vannacht is bevestigd')).toBeVisible();

  await rows.first().getByRole('link').first().click();
  await expect(page.getByText(/bevestigd op .* door Sander Kuipers/)).toBeVisible();
  await undo(page).click();
  await expect(page.getByRole('button', { name: 'Bevestig vannacht hier' })).toBeVisible();
  await expectAccessible(page);
});

test('can be pressed with the keyboard alone', async ({ page }, info) => {
  await openTonight(page, huisvesterOf(info));
  const button = page.getByRole('button', { name: 'Bevestig vannacht' });
  for (let presses = 0; presses < 30; presses++) {
    if (await button.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Vannacht is bevestigd')).toBeVisible();
});
