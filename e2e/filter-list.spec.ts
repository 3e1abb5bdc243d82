import { expect, type Page, test } from '@playwright/test';
import { logIn } from './support/log-in.ts';

test('keeps what is typed while a list loads, and takes over what the address says', async ({ page }) => {
  await logIn(page, 'Marieke Veldkamp', '/bewoners');
  const search = page.getByRole('search');
  const name = search.getByLabel('Naam');
  const status = search.getByLabel('Status');
  let go = () => {};
  await page.route(/\/bewoners\.data\?/, async (route) => {
    await new Promise<void>((resolve) => {
      go = resolve;
    });
    await route.continue();
  });

  await name.fill('Jan');
  await status.selectOption({ label: 'Iedereen' });
  const asked = page.waitForRequest(/zoek=Jan&/);
  await search.getByRole('button', { name: 'Tonen' }).click();
  await asked;
  await name.fill('Janssen');
  go();
  await expect(page).toHaveURL(/zoek=Jan&/);
  await expect(name).toHaveValue('Janssen');
  await expect(status).toHaveValue('alle');

  await page.unroute(/\/bewoners\.data\?/);
  await search.getByRole('link', { name: 'Filters wissen' }).click();
  await expect(page).not.toHaveURL(/zoek=/);
  await expect(name).toHaveValue('');
  await page.goBack();
  await expect(name).toHaveValue('Jan');
  await expect(status).toHaveValue('alle');
});

test('marks the menu on the pages that lie under it', async ({ page }) => {
  await logIn(page, 'Marieke Veldkamp', '/bewoners');
  const here = page.getByRole('navigation', { name: 'Hoofdmenu' }).locator('[aria-current="page"]');
  await openFirst(page, /\/verblijven\//);
  await expect(here).toHaveText('Bewoners');
  await logIn(page, 'Wim Lubbers', '/vanavond');
  await openFirst(page, /\/toezicht\/locaties\//);
  await expect(here).toHaveText('Vanavond');
});

/** Opens the first row of a list. @param address what its page's address looks like */
async function openFirst(page: Page, address: RegExp): Promise<void> {
  const link = page.getByRole('rowheader').getByRole('link').first();
  const name = await link.innerText();
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page).toHaveURL(address);
}
