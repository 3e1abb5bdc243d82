import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { doorOf, guestPhone, openOpLocatie } from './support/door.ts';
import { ask, demoCode, makeCode, newResident, openVerzoek, typeCode } from './support/mijn.ts';
import { BEHEERDER } from './support/organisatie.ts';
import { newName } from './support/verblijf.ts';

const TALEN = {
  nl: 'Mijn gegevens',
  en: 'My data',
  pl: 'Moje dane',
  ro: 'Datele mele',
  bg: 'Моите данни',
  hu: 'Az adataim',
};

/** At either width. */
async function expectShown(page: Page): Promise<void> {
  for (const size of [
    { width: 1280, height: 800 },
    { width: 360, height: 740 },
  ]) {
    await page.setViewportSize(size);
    await expectAccessible(page);
  }
}

test('opens by the code, in six languages, and shows what is kept, who looked and what was answered @no-js', async ({
  page,
}) => {
  const code = await demoCode(page);
  await page.goto('/mijn');
  await expectShown(page);
  for (const titel of Object.values(TALEN))
    await expect(page.getByRole('link', { name: titel })).toBeVisible();
  for (const taal of Object.keys(TALEN)) {
    await page.goto(`/mijn/${taal}`);
    await expectShown(page);
  }
  await page.goto('/mijn');
  await page.getByRole('link', { name: 'Polski' }).click();
  await typeCode(page, 'QRTU-VWXY-3479');
  await expect(page.getByRole('alert')).toHaveText('Nie znamy tego kodu. Sprawdź go dokładnie.');
  await expect(page.getByLabel('Twój kod')).toHaveValue('QRTU-VWXY-3479');
  await expectShown(page);

  await typeCode(page, code.toLowerCase().replaceAll('-', ' '));
  // Who moved has a stay in either house.
  await expect(page.getByRole('heading', { level: 2, name: /^Twój pobyt w/ }).first()).toBeVisible();
  await expect(page.getByText('Vechtdal Verblijf', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('Gmina: kontrola. Kontrola w domu.').first()).toBeVisible();
  await expect(page.getByText(/^Wykonano: /)).toBeVisible();
  for (const [taal, titel] of Object.entries(TALEN)) {
    await page.goto(`/mijn/${taal}`);
    await expect(page.getByRole('heading', { level: 1, name: titel })).toBeVisible();
    await expect(page.locator('dl')).not.toHaveCount(0);
    await expectShown(page);
  }

  await page.goto('/mijn/pl');
  await page.getByRole('button', { name: 'Gotowe: wyloguj' }).last().click();
  await expect(page.getByLabel('Twój kod')).toBeVisible();
  await page.goBack();
  await expect(page.locator('dl')).toHaveCount(0);
});

test('takes everything along as PDF and JSON', async ({ page }) => {
  const code = await demoCode(page);
  await page.goto('/mijn/ro');
  await typeCode(page, code);
  for (const [name, begins] of [
    ['Totul ca PDF', '%PDF-1.7'],
    ['Totul ca JSON, pentru computer', '{'],
  ] as const) {
    const arriving = page.waitForEvent('download');
    await page.getByRole('link', { name }).click();
    const file = await readFile((await (await arriving).path()) ?? '');
    expect(file.subarray(0, begins.length).toString()).toBe(begins);
  }
});

test('a resident gets a code from the huisvester, says what is wrong, and reads the answer @phone @no-js', async ({
  page,
  browser,
}, info) => {
  const { naam, verblijf } = await newResident(page, info);
  await expect(page.getByText('Nog geen code voor de eigen pagina.')).toBeVisible();
  await page.getByRole('link', { name: 'Code maken en meegeven' }).click();
  await expectShown(page);
  const first = await makeCode(page, verblijf);
  await expect(page.getByText('Twój osobisty kod')).toBeVisible();
  await expectShown(page);
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bewaar als PDF' }).click();
  expect((await readFile((await (await arriving).path()) ?? '')).subarray(0, 5).toString()).toBe('%PDF-');
  const code = await makeCode(page, verblijf);

  const phone = await guestPhone(browser, info);
  const resident = await phone.newPage();
  await resident.goto('/mijn/pl');
  await typeCode(resident, first);
  await expect(resident.getByText('Nie znamy tego kodu.', { exact: false })).toBeVisible();
  await typeCode(resident, code);
  await expect(resident.getByText(naam)).toBeVisible();
  const woorden = `Moje imię jest inne, ${naam}`;
  await ask(resident, 'correctie', 'BSN 111222333');
  await expect(resident.getByRole('alert')).toBeVisible();
  await expectAccessible(resident);
  await ask(resident, 'correctie', woorden);
  await expect(resident.getByText('Twoja prośba została wysłana.', { exact: false })).toBeVisible();
  await expectAccessible(resident);
  await expect(resident.getByText('Jeszcze bez odpowiedzi.', { exact: false })).toBeVisible();

  await openVerzoek(page, beheerderOf(info.project.name), woorden);
  await page.getByRole('textbox', { name: 'Antwoord' }).fill('Imię zostało poprawione');
  await page.getByRole('button', { name: 'Gedaan: verstuur', exact: true }).click();
  await expect(page.getByText('Het antwoord is verstuurd.')).toBeVisible();
  await expectAccessible(page);

  await resident.goto('/mijn/pl');
  await expect(resident.getByText('Wykonano: Imię zostało poprawione')).toBeVisible();
  await phone.close();
});

/** Who answers for the organisation of `huisvesterOf`. */
const beheerderOf = (project: string): string =>
  ({ computer: 'Harm Zandvoort', phone: 'Agnieszka Drozd' })[project] ?? BEHEERDER;

test('a guest checks in at the door, is seen, and opens the own page with the code from there @no-js', async ({
  page,
  browser,
}, info) => {
  const door = await doorOf(page, info);
  const phone = await guestPhone(browser, info);
  const guest = await phone.newPage();
  const naam = newName();
  // Sent as a plain form, so that it is there at once whether a script runs or not.
  const sent = await browser.newContext({
    ...(info.project.use.baseURL && { baseURL: info.project.use.baseURL }),
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  });
  const form = await sent.newPage();
  await form.goto(`${door}/pl`);
  await form.getByLabel('Imiona i nazwisko').fill(naam);
  await form.getByLabel('Miejscowość').fill('Rzeszów');
  await form.getByLabel('Kraj').selectOption({ label: 'Polska' });
  await form.getByRole('radio', { name: 'Paszport', exact: true }).check();
  await form.getByRole('button', { name: 'Wyślij' }).click();
  const code = await form.locator('[data-code]').innerText();
  await form.screenshot({ path: info.outputPath('1-code.png'), fullPage: true });
  const address = await form.locator('.od-gast__eigen').innerText();
  await sent.close();

  await guest.goto(`http://${address}`);
  await typeCode(guest, code);
  await expect(guest.getByText('Nie znamy tego kodu.', { exact: false })).toBeVisible();

  await openOpLocatie(page, info);
  await page.getByRole('link', { name: /wacht(en)? op u/ }).click();
  await page.getByRole('checkbox', { name: naam }).check();
  await page.getByRole('button', { name: 'Ter plekke gezien: bevestig' }).click();
  await expect(page.getByText(/ingecheckt\.$/)).toBeVisible();

  await typeCode(guest, code);
  await expect(guest.getByText(naam)).toBeVisible();
  await expect(guest.getByText('Vechtdal Verblijf', { exact: false }).first()).toBeVisible();
  await expect(guest.getByText(/RNI/).first()).toBeVisible();
  await guest.screenshot({ path: info.outputPath('2-own-page.png'), fullPage: true });
  await expectAccessible(guest);
  await phone.close();
});

test('a request that is pressed twice is asked once @phone @no-js', async ({ page, browser }, info) => {
  const { verblijf } = await newResident(page, info);
  const code = await makeCode(page, verblijf);
  const phone = await guestPhone(browser, info);
  const resident = await phone.newPage();
  await resident.goto('/mijn/pl');
  await typeCode(resident, code);
  const woorden = `Moje imię jest inne, ${newName()}`;
  const sending = resident.waitForRequest((sent) => sent.method() === 'POST');
  await resident.locator('#toelichting').fill(woorden);
  await resident.locator('button.od-eigen__groot').dblclick();
  await expect(resident.getByText('Twoja prośba została wysłana.', { exact: false })).toBeVisible();
  // Whether the second press left the browser or not: the same form arrives once more.
  const sent = await sending;
  const again = await resident.request.post(sent.url(), {
    data: sent.postData() ?? '',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    maxRedirects: 0,
  });
  expect(again.status()).toBe(302);
  await resident.goto('/mijn/pl');
  await expect(resident.getByText(`“${woorden}”`)).toHaveCount(1);
  await expectAccessible(resident);
  await phone.close();
});
