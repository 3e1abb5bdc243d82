import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { logInAnew } from './support/log-in.ts';

/** Opens the emergency list of a location with people in it. @returns its address */
async function openList(page: Page): Promise<string> {
  await logInAnew(page, 'Sander Kuipers', '/locaties');
  await page.getByRole('main').getByRole('link', { name: 'De Oude Melkfabriek' }).click();
  await page.waitForURL(/\/locaties\/[0-9a-f-]{36}$/);
  await page.goto(`${page.url()}/calamiteitenlijst`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Calamiteitenlijst van De Oude Melkfabriek',
  );
  return page.url();
}

test('shows who is in the house, how to reach whom, and prints @phone @no-js', async ({ page }) => {
  await openList(page);
  const main = page.getByRole('main');
  const rooms = main.getByRole('table', { name: 'Wie er nu is, per kamer' });
  const counted = await rooms.getByRole('listitem').count();
  expect(counted).toBeGreaterThan(10);
  await expect(main.getByText('Personen in huis').locator('..')).toContainText(String(counted));
  await expect(main.getByRole('link', { name: /^\+31/ })).toHaveAttribute('href', /^tel:\+31/);
  await expectAccessible(page);

  await page.emulateMedia({ media: 'print' });
  await expect(rooms).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(main.getByRole('link', { name: 'Bezetting' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  if (test.info().project.use.javaScriptEnabled === false) {
    await expect(main.getByText('Ctrl+P')).toBeVisible();
    return;
  }
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await main.getByRole('button', { name: 'Afdrukken' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
});

test('stands where there is no connection, as it was last opened, until logging out', async ({ page }) => {
  const list = await openList(page);
  const main = page.getByRole('main');
  const people = await main.getByRole('cell').allTextContents();
  const made = await main.getByText('Gemaakt').locator('..').getByRole('definition').textContent();
  await expect(main.getByText('Deze lijst is bewaard op dit apparaat')).toBeVisible();

  await page.context().setOffline(true);
  await page.reload();
  await expect(main.getByText(`Stand van ${made}, geen verbinding`)).toBeVisible();
  expect(await main.getByRole('cell').allTextContents()).toEqual(people);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.locator('main')).toHaveCSS('font-family', /Noto Sans/);
  // Nothing else was kept, the list's own data neither.
  await expect(page.goto(list.replace('/calamiteitenlijst', '/nachten'))).rejects.toThrow(/ERR_/);

  await page.context().setOffline(false);
  await page.goto(list);
  await expect(main.getByText('geen verbinding')).toBeHidden();
  await page.getByRole('banner').getByRole('button', { name: 'Uitloggen' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await page.context().setOffline(true);
  await expect(page.goto(list)).rejects.toThrow(/ERR_/);
});

test('is never shown to who uses the same device next', async ({ page }) => {
  const list = await openList(page);
  const kept = page.getByText('Deze lijst is bewaard op dit apparaat');
  await expect(kept).toBeVisible();
  // Without logging out: the session was lost, the mark of who kept the list was not.
  const marks = (await page.context().cookies()).filter(({ name }) => name === 'onderdak-lijst');
  expect(marks).toHaveLength(1);
  await page.context().clearCookies();
  await page.context().addCookies(marks);
  await logInAnew(page, 'Agnieszka Drozd', '/vannacht');
  await page.context().setOffline(true);
  await expect(page.goto(list)).rejects.toThrow(/ERR_/);

  await page.context().setOffline(false);
  await page.context().clearCookies();
  await logInAnew(page, 'Sander Kuipers', new URL(list).pathname);
  await expect(kept).toBeVisible();
  // As after closing the browser: cookies of the session are gone, what was kept is still on the disk.
  await page.context().clearCookies();
  await page.context().setOffline(true);
  await expect(page.goto(list)).rejects.toThrow(/ERR_/);
});

test('is found again from another page that was open when the connection went', async ({ page }) => {
  const list = await openList(page);
  await expect(page.getByText('Deze lijst is bewaard op dit apparaat')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Bezetting' }).click();
  await page.waitForURL(/bezetting/);
  await page.context().setOffline(true);
  await page.getByRole('main').getByRole('link', { name: 'Calamiteitenlijst' }).click();
  await expect(page.getByText('geen verbinding')).toBeVisible();
  expect(page.url()).toBe(list);
});
