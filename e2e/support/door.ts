import { type Browser, type BrowserContext, expect, type Page, type TestInfo } from '@playwright/test';
import { logIn } from './log-in.ts';
import { BEHEERDER } from './organisatie.ts';

/** A location of its own for every project, so that what waits there can be counted. */
const LOCATIES: Record<string, string> = {
  computer: 'Erve Oosterveld',
  phone: 'Kamerhuis De Balk',
  'no-js': 'De Oude Pastorie',
};

/** The page where check-in on location is set up, of this project's location. */
export async function openOpLocatie(page: Page, { project }: TestInfo): Promise<void> {
  await logIn(page, BEHEERDER, '/vannacht');
  await page
    .getByRole('rowheader')
    .getByRole('link', { name: LOCATIES[project.name] ?? '' })
    .click();
  await page.getByRole('link', { name: 'Inchecken op locatie' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Inchecken op locatie' })).toBeVisible();
}

/** Makes a door sheet where there is none. @returns the address behind its QR, without the host */
export async function doorOf(page: Page, info: TestInfo): Promise<string> {
  await openOpLocatie(page, info);
  const make = page.getByRole('button', { name: 'Deurblad maken' });
  if (await make.isVisible()) await make.click();
  await page.getByRole('link', { name: 'Deurblad bekijken en afdrukken' }).click();
  const address = await page.locator('.od-deurblad__adres').innerText();
  return address.slice(address.indexOf('/'));
}

/** A guest waits once at that location, as the huisvester sees it; others may wait there as well. */
export async function expectWaiting(page: Page, info: TestInfo, naam: string): Promise<void> {
  await openOpLocatie(page, info);
  await page.getByRole('link', { name: /wacht(en)? op u/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Aanmeldingen' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: naam })).toHaveCount(1);
}

/** A guest's own phone, of the same kind as the project's. */
export function guestPhone(browser: Browser, { project }: TestInfo): Promise<BrowserContext> {
  const { baseURL, viewport, javaScriptEnabled, locale, timezoneId } = project.use;
  return browser.newContext({
    viewport: viewport ?? null,
    ...(baseURL && { baseURL }),
    ...(javaScriptEnabled === false && { javaScriptEnabled }),
    ...(locale && { locale }),
    ...(timezoneId && { timezoneId }),
  });
}

/** Everything up to the last look, in Polish, one question a screen; the form for leaving is skipped. */
export async function answerInPolish(guest: Page, naam: string, between: () => Promise<void>): Promise<void> {
  await answerUpToForm(guest, naam, between);
  await between();
  await guest.getByRole('button', { name: 'Pomiń', exact: true }).click();
  await expect(guest.getByRole('heading', { name: 'Czy wszystko się zgadza?' })).toBeVisible();
}

/** Everything up to the form for leaving. */
export async function answerUpToForm(guest: Page, naam: string, between: () => Promise<void>): Promise<void> {
  const next = async (name = 'Dalej') => {
    await between();
    await guest.getByRole('button', { name, exact: true }).click();
  };
  await next('Zacznij');
  await next('Pomiń');
  await guest.getByRole('textbox', { name: 'Imiona i nazwisko' }).fill(naam);
  await next();
  await guest.getByRole('textbox', { name: 'Miejscowość' }).fill('Rzeszów');
  await guest.getByRole('combobox', { name: 'Kraj' }).selectOption({ label: 'Polska' });
  await next();
  await expect(guest.getByLabel('Dzień przyjazdu')).not.toHaveValue('');
  await next();
  await next();
  await guest.getByRole('radio', { name: 'Dowód osobisty' }).check();
  await next();
  await guest.getByRole('textbox', { name: 'Firma lub agencja pracy' }).fill('Kwekerij De Veste');
  await next();
  await expect(guest.getByRole('heading', { name: 'Formularz dotyczący wyjazdu' })).toBeVisible();
}
