import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectAccessibleInEnglish } from './support/accessibility.ts';
import { test } from './support/evening.ts';
import { logIn } from './support/log-in.ts';

/** Whose two guests of the demo wait. */
const HUISVESTER = 'Marieke Veldkamp';
const [FIRST, SECOND] = ['Grażyna Świątkowska', 'Dănuț Vrânceanu-Crețu'];

/** Opens the list of who waits, as a caretaker comes there: by what tonight says first. */
async function openEntries(page: Page): Promise<void> {
  await logIn(page, HUISVESTER, '/vannacht');
  await expect(page.getByText('2 gasten hebben zich aangemeld')).toBeVisible();
  await page.getByRole('link', { name: 'Aanmeldingen bekijken' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Aanmeldingen' })).toBeVisible();
}

test('confirms two guests with one press @phone @no-js', async ({ page }) => {
  await openEntries(page);
  await expectAccessible(page);
  await expectAccessibleInEnglish(page);
  await page.getByRole('button', { name: 'Ter plekke gezien: bevestig' }).click();
  await expect(page.getByText('Kies eerst wie u heeft gezien.')).toBeVisible();
  for (const naam of [FIRST, SECOND]) await page.getByRole('checkbox', { name: naam }).check();
  await page.getByRole('button', { name: 'Ter plekke gezien: bevestig' }).click();
  await expect(page.getByText('2 gasten zijn ingecheckt.')).toBeVisible();
  await expect(page.getByText('Er wacht niemand.')).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/bewoners?zoek=${encodeURIComponent(FIRST)}`);
  await page.getByRole('rowheader').getByRole('link', { name: FIRST }).click();
  await expect(page.getByText('op de locatie')).toBeVisible();
});

test('keeps who can’t be confirmed, corrects one and refuses the other @no-js', async ({ page }) => {
  // The caretaker checked in one of them at the desk already.
  await logIn(page, HUISVESTER, '/vannacht');
  await page.getByRole('rowheader').getByRole('link', { name: 'De Oude Melkfabriek' }).click();
  await page.getByRole('link', { name: 'Iemand inchecken' }).click();
  await page.getByRole('textbox', { name: 'Naam', exact: true }).fill('Danut Vranceanu-Cretu');
  await page.getByRole('textbox', { name: 'Woonplaats' }).fill('Făgăraș');
  await page.getByLabel('Land van de woonplaats').selectOption({ label: 'Roemenië' });
  await page.getByRole('radio', { name: 'Paspoort', exact: true }).check();
  await page.getByRole('button', { name: 'Inchecken' }).click();
  await expect(page.getByText('Danut Vranceanu-Cretu is ingecheckt')).toBeVisible();

  await openEntries(page);
  await page.getByRole('checkbox', { name: SECOND }).check();
  await page.getByRole('button', { name: 'Via video gezien: bevestig' }).click();
  await expect(page.getByText(/al iemand met deze naam/).first()).toBeVisible();
  await expect(page.getByRole('checkbox', { name: SECOND })).toBeChecked();
  await expectAccessible(page);

  await page.getByRole('link', { name: `Bekijk of corrigeer ${SECOND}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: SECOND })).toBeVisible();
  await expect(page.getByText(/is nu bij De Oude Melkfabriek/)).toBeVisible();
  await expectAccessible(page);
  await expectAccessibleInEnglish(page);
  await page.getByText('Weigeren', { exact: true }).click();
  await page.getByLabel('Reden').fill('Stond al in het register');
  await page.getByRole('button', { name: 'Weiger deze aanmelding' }).click();
  await expect(page.getByText('De aanmelding is geweigerd.')).toBeVisible();
  await expect(page.getByText(SECOND)).toHaveCount(0);

  await page.getByRole('link', { name: `Bekijk of corrigeer ${FIRST}` }).click();
  await page.getByRole('textbox', { name: 'Woonplaats' }).fill('');
  await page.getByRole('button', { name: 'Bevestig' }).click();
  await expect(page.getByText('Kies hoe u hebt vastgesteld wie het is.').first()).toBeVisible();
  await expect(page.getByText('Vul dit in.').first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Woonplaats' }).fill('Tarnobrzeg');
  await page.getByRole('radio', { name: 'Ter plekke gezien' }).check();
  await page.getByRole('button', { name: 'Bevestig' }).click();
  await expect(page.getByText('1 gast is ingecheckt.')).toBeVisible();
  await page.goto(`/bewoners?zoek=${encodeURIComponent(FIRST)}`);
  await page.getByRole('rowheader').getByRole('link', { name: FIRST }).click();
  await expect(page.getByText('Tarnobrzeg').first()).toBeVisible();
});
