import { randomInt } from 'node:crypto';
import { expect, type Page, type TestInfo } from '@playwright/test';
import { logIn } from './log-in.ts';

/** Somebody of another organisation in every project, so that presses at the same moment don't meet. */
export const huisvesterOf = ({ project }: TestInfo): string =>
  ({ computer: 'Ilona Zandvoort', phone: 'Tomasz', 'no-js': 'Sander Kuipers' })[project.name] ??
  'Sander Kuipers';

/** A name that no other run has; names have no digits. */
export const newName = (): string =>
  `${['Żaneta', 'Ștefan', 'Łukasz', 'Zoltán'][randomInt(4)]} ${Array.from({ length: 7 }, (_, at) => letter(at)).join('')}`;

const letter = (at: number) => String.fromCharCode((at === 0 ? 65 : 97) + randomInt(26));

/** Opens the check-in form of the first location on tonight's list. */
export async function openCheckIn(page: Page, who: string): Promise<void> {
  await logIn(page, who, '/vannacht');
  await page.getByRole('rowheader').getByRole('link').first().click();
  await page.getByRole('link', { name: 'Iemand inchecken' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Inchecken' })).toBeVisible();
}

/** Fills in what the law asks of somebody new, and sends it. */
export async function checkIn(page: Page, naam: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Naam', exact: true }).fill(naam);
  await page.getByRole('textbox', { name: 'Woonplaats' }).fill('Rzeszów');
  await page.getByLabel('Land van de woonplaats').selectOption({ label: 'Polen' });
  await page.getByRole('radio', { name: /^Identiteitskaart/ }).check();
  await page.getByRole('button', { name: 'Inchecken' }).click();
  await expect(page.getByText(`${naam} is ingecheckt`)).toBeVisible();
}
