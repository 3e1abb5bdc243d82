import { randomInt } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { logIn } from './log-in.ts';

/** The person of the demo who has no role yet and registers organisations. */
export const NEWCOMER = 'Joost Wolbers';
/** Who administers an organisation that Hardenberg admitted. */
export const BEHEERDER = 'Marieke Veldkamp';
/** Who decides for Hardenberg. */
export const REGISTRATIE = 'Fatma Yıldırım';

/** A name that no other run has. */
export const unique = (name: string) => `${name} ${randomInt(1_000_000)}`;

/** Fills in the form of a new organisation and sends it. @returns the trade register number */
export async function registerOrganisatie(page: Page, naam: string): Promise<string> {
  await logIn(page, NEWCOMER, '/aanmelden?nog-een');
  const kvk = String(randomInt(10_000_000, 99_999_999));
  await page.getByLabel('KVK-nummer').fill(kvk);
  await fillOrganisatie(page, naam);
  await page.getByRole('button', { name: 'Aanvraag versturen' }).click();
  await expect(page.getByRole('heading', { name: 'Uw aanvraag' })).toBeVisible();
  return kvk;
}

/** Fills in everything but the trade register number. */
export async function fillOrganisatie(page: Page, naam: string): Promise<void> {
  await page.getByLabel('Naam', { exact: true }).fill(naam);
  await page.getByRole('checkbox', { name: 'Huisvester' }).check();
  await page.getByLabel('Straat').fill('Lutterdijk');
  await page.getByLabel('Huisnummer').fill('4a');
  await page.getByLabel('Postcode').fill('7775PT');
  await page.getByLabel('Plaats').fill('Lutten');
  await page.getByLabel('E-mailadres').fill('kantoor@lutten-logies.example');
  await page.getByLabel('Telefoon').fill('0523 000777');
  await page.getByLabel('Gemeente waar u begint').selectOption({ label: 'Hardenberg' });
}

/** A location proposed by Marieke, within the policy. @returns its address */
export async function proposeLocatie(page: Page, naam: string): Promise<string> {
  await logIn(page, BEHEERDER, '/locaties/nieuw');
  await fillLocatie(page, naam);
  await page.getByRole('button', { name: 'Voorstel versturen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: naam })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Fills in a proposal of room rental for eight people. */
export async function fillLocatie(page: Page, naam: string): Promise<void> {
  // Asked of who works in more than one.
  const gemeente = page.getByLabel('Gemeente', { exact: true });
  if (await gemeente.isVisible()) await gemeente.selectOption({ label: 'Hardenberg' });
  await page.getByLabel('Straat').fill('Stationsstraat');
  await page.getByLabel('Huisnummer').fill('21');
  await page.getByLabel('Postcode').fill('7783 BK');
  await page.getByLabel('Plaats').fill('Gramsbergen');
  await page.getByRole('radio', { name: /^Kamerverhuur/ }).check();
  await page.getByRole('radio', { name: /^Bebouwde kom/ }).check();
  await page.getByLabel('Hoogste aantal personen').fill('8');
  await page.getByLabel('Vergunning vanaf').fill('2026-01-01');
  await page.getByLabel('Vergunning tot en met').fill('2035-12-31');
  await page.getByLabel('Naam', { exact: true }).fill(naam);
  await page.getByLabel('Naam van het aanspreekpunt').fill('Gerrit Timmerman');
  await page.getByLabel('Telefoon van het aanspreekpunt').fill('06 12345678');
}
