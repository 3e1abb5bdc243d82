import { expect, type Page, type TestInfo } from '@playwright/test';
import { logIn } from './log-in.ts';
import { checkIn, huisvesterOf, newName, openCheckIn } from './verblijf.ts';

/** The code that stands where the demo's people log in. */
export async function demoCode(page: Page): Promise<string> {
  await page.goto('/inloggen');
  return page.locator('.od-demo-code').innerText();
}

/** Fills in a code on the own page. */
export async function typeCode(page: Page, code: string): Promise<void> {
  await page.locator('#code').fill(code);
  await page.locator('form button[type=submit]').click();
}

/** Checks somebody in as a huisvester. @returns the name, and the address of the stay */
export async function newResident(page: Page, info: TestInfo): Promise<{ naam: string; verblijf: string }> {
  const naam = newName();
  await openCheckIn(page, huisvesterOf(info));
  await checkIn(page, naam);
  await page.goto(`/bewoners?zoek=${encodeURIComponent(naam)}`);
  await page.getByRole('link', { name: naam }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: naam })).toBeVisible();
  return { naam, verblijf: new URL(page.url()).pathname };
}

/** Makes the code of a stay. @returns it, as it stands on the sheet */
export async function makeCode(page: Page, verblijf: string, taal = 'Polski'): Promise<string> {
  await page.goto(`${verblijf}/code`);
  await page.getByLabel('Taal van het blad').selectOption({ label: taal });
  await page.getByRole('button', { name: /^Maak een (nieuwe )?code$/ }).click();
  await expect(page.getByText('U ziet deze code één keer')).toBeVisible();
  return page.locator('.od-codeblad__code').innerText();
}

/** Asks something on the own page, where somebody is logged in. */
export async function ask(page: Page, soort: string, woorden: string): Promise<void> {
  await page.locator('#soort').selectOption(soort);
  await page.locator('#toelichting').fill(woorden);
  await page.locator('button.od-eigen__groot').click();
}

/** Opens the request that waits longest with somebody's words, as who answers it. */
export async function openVerzoek(page: Page, person: string, woorden: string): Promise<void> {
  await logIn(page, person, '/verzoeken');
  const links = page.getByRole('rowheader').getByRole('link');
  const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  for (const address of addresses) {
    await page.goto(address);
    if (await page.getByText(woorden, { exact: true }).isVisible()) return;
  }
  throw new Error(`No request says: ${woorden}`);
}
