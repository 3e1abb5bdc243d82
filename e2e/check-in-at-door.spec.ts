import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { answerInPolish, doorOf, expectWaiting, guestPhone } from './support/door.ts';
import { newName } from './support/verblijf.ts';

const POLISH = { name: 'Polski' };
const LATIN = /(?<![\w-])[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}(?![\w-])/;

/** Waits until everything the door needs without a connection is on the phone. */
async function keptOffline(guest: Page): Promise<void> {
  await guest.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await expect
    .poll(() =>
      guest.evaluate(async () => (await (await caches.open('gast')).match(location.pathname)) !== undefined),
    )
    .toBe(true);
}

test('checks in on an own phone with the connection cut at every step, and is sent once @phone', async ({
  page,
  browser,
}, info) => {
  const door = await doorOf(page, info);
  const phone = await guestPhone(browser, info);
  const guest = await phone.newPage();
  const naam = newName();
  await guest.goto(door);
  await expectAccessible(guest);
  await guest.getByRole('link', POLISH).click();
  await expect(guest.locator('html')).toHaveAttribute('lang', 'pl');
  await keptOffline(guest);

  let cut = false;
  await answerInPolish(guest, naam, async () => {
    cut = !cut;
    await phone.setOffline(cut);
    await expectAccessible(guest);
  });
  await phone.setOffline(true);
  await guest.getByRole('button', { name: 'Wyślij' }).click();
  await expect(guest.getByRole('heading', { name: /^Jeszcze nie wysłano/ })).toBeVisible();
  await expect(guest.getByText(LATIN)).toBeVisible();
  await expectAccessible(guest);
  // What waits is sealed: nobody at this phone can read it.
  const stored = await guest.evaluate(() => JSON.stringify(localStorage));
  expect(stored).toContain('sealed');
  expect(stored).not.toContain(naam.split(' ')[1] ?? naam);

  await guest.getByRole('button', { name: 'Gotowe' }).click();
  await expect(guest.getByRole('link', POLISH)).toBeVisible();
  await expect(guest.getByText(/Nog niet verstuurd: 1/)).toBeVisible();
  await guest.goBack();
  await expect(guest.locator('body')).not.toContainText(naam);
  await guest.goto(door);
  await expect(guest.getByText(/Nog niet verstuurd: 1/)).toBeVisible();

  await phone.setOffline(false);
  await expect(guest.getByText(/Nog niet verstuurd/)).toBeHidden();
  expect(await guest.evaluate(() => Object.keys(localStorage).length)).toBe(0);
  await guest.reload();
  await expectWaiting(page, info, naam);
  await phone.close();
});

test('signs the form for leaving by name and tick, with what is missing said, or skips it @phone', async ({
  page,
  browser,
}, info) => {
  const door = await doorOf(page, info);
  const phone = await guestPhone(browser, info);
  const guest = await phone.newPage();
  await guest.goto(`${door}/pl`);
  const naam = newName();
  await answerInPolish(guest, naam, async () => {});
  await guest.getByRole('button', { name: 'Zmień Formularz dotyczący wyjazdu' }).click();
  await expect(guest.getByText(/^Ten formularz cię nie wymeldowuje.*w ciągu pięciu dni przed/)).toBeVisible();
  await expect(guest.getByText(/Pracodawca ani wynajmujący nie może tego zrobić za ciebie/)).toBeVisible();
  await guest.getByRole('textbox', { name: 'Imię i nazwisko' }).fill(naam);
  await guest.getByRole('button', { name: 'Dalej' }).click();
  await expect(guest.getByText('Zaznacz pole albo usuń także imię i nazwisko.')).toBeVisible();
  await expectAccessible(guest);
  await guest.getByRole('checkbox', { name: /^Przeczytałem/ }).check();
  await guest.getByRole('button', { name: 'Dalej' }).click();
  await expect(guest.getByText(naam)).toHaveCount(2);
  await guest.getByRole('button', { name: 'Wyślij' }).click();
  await expect(guest.getByText(LATIN)).toBeVisible();
  await expect.poll(() => guest.evaluate(() => Object.keys(localStorage).length)).toBe(0);
  await expectWaiting(page, info, naam);
  await phone.close();
});

test('leaves nothing for the next guest: wiped when done, when idle, and not there by going back', async ({
  page,
  browser,
}, info) => {
  const door = await doorOf(page, info);
  const phone = await guestPhone(browser, info);
  const guest = await phone.newPage();
  await guest.clock.install();
  await guest.goto(`${door}/pl`);
  const naam = newName();
  await answerInPolish(guest, naam, async () => {});
  await guest.clock.fastForward('09:45');
  await expect(guest.getByRole('alertdialog')).toBeVisible();
  await guest.getByRole('button', { name: 'Tak, kontynuuję' }).click();
  await expect(guest.getByRole('alertdialog')).toBeHidden();
  await expect(guest.getByText(naam)).toBeVisible();
  await guest.clock.fastForward('10:01');
  await expect(guest.getByRole('link', POLISH)).toBeVisible();
  await guest.goBack();
  await expect(guest.locator('body')).not.toContainText(naam);
  await guest.goto(`${door}/pl`);
  for (const value of await guest
    .locator('input[type=text]')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)))
    expect(value).toBe('');
  await phone.close();
});

test('takes the name out of a document’s zone, asks for the letters it lost, and keeps no number', async ({
  page,
  browser,
}, info) => {
  const door = await doorOf(page, info);
  const phone = await guestPhone(browser, info);
  const guest = await phone.newPage();
  const sent: string[] = [];
  guest.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await guest.goto(`${door}/pl`);
  await guest.getByRole('button', { name: 'Zacznij' }).click();
  const field = guest.getByRole('textbox', { name: 'Linie z twojego dokumentu' });
  await field.fill('to nie jest dokument');
  await guest.getByRole('button', { name: 'Odczytaj linie' }).click();
  await expect(guest.getByText('Nie możemy odczytać tych linii')).toBeVisible();
  // An invented card, with check digits that are right.
  await field.fill(
    'I<POLXYZ6000170<<<<<<<<<<<<<<<\n9102033M3109155POL<<<<<<<<<<<0\nWISNIEWSKI<<LUKASZ<PAWEL<<<<<<',
  );
  await guest.getByRole('button', { name: 'Odczytaj linie' }).click();
  await expect(guest.getByText('Odczytano')).toBeVisible();
  await expect(field).toHaveValue('');
  await guest.getByRole('button', { name: 'Dalej' }).click();
  await expect(guest.getByRole('textbox', { name: 'Imiona i nazwisko' })).toHaveValue(
    'Lukasz Pawel Wisniewski',
  );
  await expect(guest.getByText(/→ ł/)).toBeVisible();
  expect(await guest.content()).not.toContain('XYZ600017');
  expect(sent.join()).not.toContain('XYZ600017');
  await phone.close();
});

test('checks in without a script, on one page, and says what is wrong @no-js', async ({
  page,
  browser,
}, info) => {
  const door = await doorOf(page, info);
  const phone = await browser.newContext({
    ...(info.project.use.baseURL && { baseURL: info.project.use.baseURL }),
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  });
  const guest = await phone.newPage();
  await guest.goto(door);
  await guest.getByRole('link', { name: 'Română' }).click();
  await guest.getByRole('button', { name: 'Trimite' }).click();
  await expect(guest.getByText('Completează aici.').first()).toBeVisible();
  const naam = newName();
  await guest.getByLabel('Prenume și nume de familie').fill(naam);
  await guest.getByLabel('Localitate').fill('Iași');
  await guest.getByLabel('Țară').selectOption({ label: 'România' });
  await guest.getByLabel('Pașaport').check();
  await expect(guest.getByText(/în cele cinci zile înainte de plecare/)).toBeVisible();
  await guest.getByLabel('Numele tău').fill('Ion Popescu');
  await guest.getByRole('button', { name: 'Trimite' }).click();
  await expect(guest.getByText('Bifează căsuța sau șterge și numele.')).toBeVisible();
  await guest.getByLabel(/^Am citit/).check();
  await guest.getByRole('button', { name: 'Trimite' }).click();
  await expect(guest.getByRole('heading', { name: 'Mulțumim. Datele tale au fost trimise.' })).toBeVisible();
  await expect(guest.getByText(LATIN)).toBeVisible();
  await expectWaiting(page, info, naam);
  await phone.close();
});

test('is there fast on a slow phone: under 150 kB to begin with, under 30 kB a question', async ({
  page,
  browser,
}, info) => {
  const door = await doorOf(page, info);
  const phone = await guestPhone(browser, info);
  const guest = await phone.newPage();
  let bytes = 0;
  guest.on('requestfinished', async (request) => {
    const { responseBodySize } = await request.sizes();
    bytes += responseBodySize;
  });
  await guest.goto(`${door}/pl`);
  await guest.waitForLoadState('networkidle');
  const first = bytes;
  expect(first).toBeGreaterThan(10_000);
  expect(first).toBeLessThan(150_000);
  let largest = 0;
  await answerInPolish(guest, newName(), async () => {
    await guest.waitForLoadState('networkidle');
    largest = Math.max(largest, bytes - first);
  });
  expect(largest).toBeLessThan(30_000);
  info.annotations.push({ type: 'bytes', description: `${first} to begin, ${largest} after` });
  await phone.close();
});
