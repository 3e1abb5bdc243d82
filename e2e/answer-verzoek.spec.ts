import { expect, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInEnglish } from './support/accessibility.ts';
import { logIn } from './support/log-in.ts';
import { BEHEERDER, REGISTRATIE, unique } from './support/organisatie.ts';
import { pdfText } from './support/pdf-text.ts';

test('lists what residents ask, the late one first, with how many wait in the menu @phone @no-js', async ({
  page,
}) => {
  await logIn(page, BEHEERDER, '/verzoeken');
  await expect(page.getByText('Over de termijn').first()).toBeVisible();
  await expect(page.getByText(/\d+ dag(en)? te laat/).first()).toBeVisible();
  await expect(page.locator('.od-nav__count').first()).toHaveText(/^\d+ open$/);
  await expectAccessible(page);
  await expectAccessibleInEnglish(page);
  await page.getByRole('rowheader').getByRole('link').first().click();
  // It asks for an explanation, which the gemeente gives.
  await expect(page.getByText('De gemeente beantwoordt dit verzoek.', { exact: false })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Antwoord' })).toBeHidden();
  await expectAccessible(page);
  await expectAccessibleInEnglish(page);

  await logIn(page, REGISTRATIE, new URL(page.url()).pathname);
  await expect(page.getByText('De wettelijke termijn is voorbij.', { exact: false })).toBeVisible();
  await expect(page.getByText('Meer tijd nodig?')).toBeHidden();
  await expectAccessible(page);
  await expectAccessibleInEnglish(page);
});

test('registratie takes the copy for a resident along, in words a resident knows', async ({ page }) => {
  await logIn(page, REGISTRATIE, '/verzoeken');
  await page.getByRole('rowheader').getByRole('link').first().click();
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Als PDF' }).click();
  const copy = pdfText(await (await saved).path());
  for (const said of [
    'Alles wat over u is bewaard',
    'Woonplaats thuis',
    'Nachten',
    'Hierin staat niets over u.',
  ])
    expect(copy).toContain(said);
  for (const key of ['actor_soort', 'slaapplaats', '["', 'T0']) expect(copy).not.toContain(key);
});

test('registratie records what somebody asks at the desk, takes more time, and answers @no-js', async ({
  page,
}) => {
  await logIn(page, REGISTRATIE, '/inschrijven');
  await page.getByRole('rowheader').getByRole('link').first().click();
  await page.getByRole('link', { name: 'Verzoek vastleggen' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Verzoek vastleggen' })).toBeVisible();
  await expectAccessible(page);
  await expectAccessibleInEnglish(page);
  await page.getByRole('button', { name: 'Leg vast' }).click();
  await expect(page.getByText('Vul dit in.').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Bezwaar' }).check();
  const vraag = unique('Wil niet in het register staan');
  await page.getByRole('textbox', { name: 'Wat wordt gevraagd' }).fill(vraag);
  await page.getByRole('button', { name: 'Leg vast' }).click();
  await expect(page.getByText('Het verzoek is vastgelegd.')).toBeVisible();
  await expect(page.getByText(vraag)).toBeVisible();

  await page.getByRole('textbox', { name: 'Waarom' }).fill('De oude administratie wordt nagezocht');
  await page.getByRole('button', { name: 'Verleng met twee maanden' }).click();
  await expect(page.getByText('De termijn is verlengd.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Niet gedaan: verstuur met reden' }).click();
  await expect(page.getByText('Vul dit in.').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Antwoord' }).fill('De wet vraagt dit register');
  await page.getByRole('button', { name: 'Niet gedaan: verstuur met reden' }).click();
  await expect(page.getByText('Het antwoord is verstuurd.')).toBeVisible();
  await expect(page.getByText('Antwoorden', { exact: true })).toBeHidden();

  await page.goto('/postbak?zoek=Verzoek%20van%20een%20bewoner');
  await expect(page.getByRole('link', { name: 'Verzoek van een bewoner: Bezwaar' }).first()).toBeVisible();
});
