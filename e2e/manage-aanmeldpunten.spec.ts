import { expect, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInEnglish } from './support/accessibility.ts';
import { guestPhone, openOpLocatie } from './support/door.ts';

test('links a tablet by a code, which then asks guests only, and cuts it off from afar @phone @no-js', async ({
  page,
  browser,
}, info) => {
  await openOpLocatie(page, info);
  await expectAccessible(page);
  const naam = `Tablet ${info.project.name}`;
  await page.getByRole('button', { name: 'Tablet toevoegen' }).click();
  await expect(page.getByRole('link', { name: /^Naam: Vul dit in/ })).toBeVisible();
  await page.getByLabel('Naam', { exact: true }).fill(naam);
  await page.getByRole('button', { name: 'Tablet toevoegen' }).click();
  await expect(page.getByText('Typ deze code op de tablet')).toBeVisible();
  await expectAccessible(page);
  const code = await page.locator('.od-koppelcode').innerText();

  const device = await guestPhone(browser, info);
  const tablet = await device.newPage();
  await tablet.goto('/kiosk');
  await expectAccessible(tablet);
  await expectAccessibleInEnglish(tablet);
  await tablet.getByLabel('Koppelcode').fill('AAAA AAAA');
  await tablet.getByRole('button', { name: 'Koppel deze tablet' }).click();
  await expect(tablet.getByText('Deze code werkt niet (meer)').first()).toBeVisible();
  await tablet.getByLabel('Koppelcode').fill(code.toLowerCase());
  await tablet.getByRole('button', { name: 'Koppel deze tablet' }).click();
  await expect(tablet.getByRole('link', { name: 'Magyar' })).toBeVisible();
  await expectAccessible(tablet);
  await tablet.getByRole('link', { name: 'Magyar' }).click();
  await expect(tablet.getByRole('heading', { name: 'Üdvözöljük' })).toBeVisible();
  await expectAccessible(tablet);
  // It leads nowhere else: no menu, no way to log in.
  await expect(tablet.getByRole('navigation')).toHaveCount(0);

  await openOpLocatie(page, info);
  const row = page.getByRole('row').filter({ hasText: naam });
  await expect(row).toContainText('Gekoppeld');
  await row.getByRole('button', { name: /^Ontkoppelen/ }).click();
  await expect(page.getByText('De tablet is ontkoppeld.')).toBeVisible();
  await tablet.goto('/kiosk');
  await expect(tablet.getByText('Deze tablet is niet meer gekoppeld.')).toBeVisible();
  await device.close();
});

test('makes a door sheet to print, and replaces it', async ({ page, browser }, info) => {
  await openOpLocatie(page, info);
  const make = page.getByRole('button', { name: 'Deurblad maken' });
  if (await make.isVisible()) await make.click();
  await page.getByRole('link', { name: 'Deurblad bekijken en afdrukken' }).click();
  await expect(page.getByRole('heading', { name: /^Zamelduj się/ })).toBeVisible();
  await expectAccessible(page);
  await expectAccessibleInEnglish(page);
  const address = await page.locator('.od-deurblad__adres').innerText();
  const door = address.slice(address.indexOf('/'));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('img', { name: /\/deur\// })).toBeVisible();
  await page.emulateMedia({ media: 'screen' });

  await openOpLocatie(page, info);
  await page.getByRole('button', { name: 'Deurblad vervangen' }).click();
  await expect(page.getByText('Het deurblad is vervangen.')).toBeVisible();
  const phone = await guestPhone(browser, info);
  const guest = await phone.newPage();
  const answer = await guest.goto(door);
  expect(answer?.status()).toBe(404);
  await expect(guest.getByText('Acest ecran nu mai este folosit')).toBeVisible();
  await expectAccessible(guest);
  await phone.close();
});
