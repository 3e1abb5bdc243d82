import { type BrowserContext, expect, type Page, type TestInfo, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { answerInPolish, answerUpToForm, guestPhone, openOpLocatie } from './support/door.ts';
import { typeCode } from './support/mijn.ts';
import { newName } from './support/verblijf.ts';

const CODE = /(?<![\w-])[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}(?![\w-])/;

/** A tablet of the location, linked by its code, at the questions in Polish and kept for without a connection. */
async function linkedTablet(page: Page, device: BrowserContext, info: TestInfo): Promise<Page> {
  await openOpLocatie(page, info);
  await page.getByLabel('Naam', { exact: true }).fill(`Tablet ${newName()}`);
  await page.getByRole('button', { name: 'Tablet toevoegen' }).click();
  const code = await page.locator('.od-koppelcode').innerText();
  const tablet = await device.newPage();
  await tablet.goto('/kiosk');
  await tablet.getByLabel('Koppelcode').fill(code);
  await tablet.getByRole('button', { name: 'Koppel deze tablet' }).click();
  await tablet.getByRole('link', { name: 'Polski' }).click();
  await tablet.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await expect
    .poll(() =>
      tablet.evaluate(async () => (await (await caches.open('gast')).match(location.pathname)) !== undefined),
    )
    .toBe(true);
  return tablet;
}

/** Sends what is filled in while the connection is cut, then brings it back. @returns the code that was shown */
async function sendLater(tablet: Page, device: BrowserContext): Promise<string> {
  await tablet.getByRole('button', { name: 'Wyślij' }).click();
  await expect(tablet.getByRole('heading', { name: /^Jeszcze nie wysłano/ })).toBeVisible();
  const code = CODE.exec(await tablet.locator('body').innerText())?.[0] ?? '';
  await device.setOffline(false);
  await expect.poll(() => tablet.evaluate(() => Object.keys(localStorage).length)).toBe(0);
  return code;
}

/** The caretaker saw the guest. */
async function confirm(page: Page, info: TestInfo, naam: string): Promise<void> {
  await openOpLocatie(page, info);
  await page.getByRole('link', { name: /wacht(en)? op u/ }).click();
  await page.getByRole('checkbox', { name: naam }).check();
  await page.getByRole('button', { name: 'Ter plekke gezien: bevestig' }).click();
  await expect(page.getByText(/ingecheckt\.$/)).toBeVisible();
}

/** What the huisvester reads about the form of somebody who stays. */
async function openInschrijving(page: Page, naam: string): Promise<void> {
  await page.goto(`/bewoners?zoek=${encodeURIComponent(naam)}`);
  await page.getByRole('rowheader').getByRole('link', { name: naam }).click();
  await expect(page.getByRole('heading', { level: 1, name: naam })).toBeVisible();
  await page.goto(`${new URL(page.url()).pathname}/inschrijving`);
  await expect(page.getByRole('heading', { name: 'Uitschrijfformulier' })).toBeVisible();
}

for (const signs of [true, false])
  test(`${signs ? 'signs' : 'skips'} the form for leaving on a tablet without a connection, which is sent afterwards @phone`, async ({
    page,
    browser,
  }, info) => {
    const device = await guestPhone(browser, info);
    const tablet = await linkedTablet(page, device, info);
    const naam = newName();
    await answerInPolish(tablet, naam, async () => {});
    await device.setOffline(true);
    if (signs) {
      await tablet.getByRole('button', { name: 'Zmień Formularz dotyczący wyjazdu' }).click();
      await tablet.getByRole('textbox', { name: 'Imię i nazwisko' }).fill(naam);
      await tablet.getByRole('checkbox', { name: /^Przeczytałem/ }).check();
      await expectAccessible(tablet);
      await tablet.screenshot({ path: info.outputPath('1-sign.png'), fullPage: true });
      await tablet.getByRole('button', { name: 'Dalej' }).click();
      await expect(tablet.getByText(naam)).toHaveCount(2);
    }
    const code = await sendLater(tablet, device);
    await device.close();
    await confirm(page, info, naam);

    const phone = await guestPhone(browser, info);
    const resident = await phone.newPage();
    await resident.goto('/mijn/pl');
    await typeCode(resident, code);
    await expect(resident.getByText(naam).first()).toBeVisible();
    await resident.screenshot({ path: info.outputPath('2-mijn.png'), fullPage: true });
    await expect(resident.getByText('Podpisano formularz dotyczący wyjazdu', { exact: true })).toHaveCount(
      signs ? 1 : 0,
    );
    await expectAccessible(resident);
    await phone.close();

    await openInschrijving(page, naam);
    await expect(page.getByText(`Getekend door ${naam} op`, { exact: false })).toHaveCount(signs ? 1 : 0);
  });

/** Signs on the screen of the form, with something at each moment of it. */
async function sign(tablet: Page, naam: string, at: (moment: string) => Promise<void>): Promise<void> {
  await at('the form is opened');
  await tablet.getByRole('textbox', { name: 'Imię i nazwisko' }).fill(naam);
  await at('the name is typed');
  await tablet.getByRole('checkbox', { name: /^Przeczytałem/ }).check();
  await at('the tick is set');
  await tablet.getByRole('button', { name: 'Dalej' }).click();
  await expect(tablet.getByRole('heading', { name: 'Czy wszystko się zgadza?' })).toBeVisible();
}

for (const breaks of ['the questions begin', 'the form is opened', 'the name is typed', 'the tick is set'])
  test(`keeps what is signed on a tablet whose connection breaks when ${breaks} @phone`, async ({
    page,
    browser,
  }, info) => {
    const device = await guestPhone(browser, info);
    const tablet = await linkedTablet(page, device, info);
    const naam = newName();
    const at = async (moment: string) => {
      if (moment === breaks) await device.setOffline(true);
    };
    await at('the questions begin');
    await answerUpToForm(tablet, naam, async () => {});
    await sign(tablet, naam, at);
    await sendLater(tablet, device);
    await device.close();
    await confirm(page, info, naam);
    await openInschrijving(page, naam);
    await expect(page.getByText(`Getekend door ${naam} op`, { exact: false })).toHaveCount(1);
  });

test('signs once when the answer to sending is lost, and nothing half after a reload without a connection @phone', async ({
  page,
  browser,
}, info) => {
  const device = await guestPhone(browser, info);
  const tablet = await linkedTablet(page, device, info);
  const [gone, naam] = [newName(), newName()];

  // Somebody reloads while the form is open: nothing is left of them for who comes next.
  await answerUpToForm(tablet, gone, async () => {});
  await device.setOffline(true);
  await tablet.getByRole('textbox', { name: 'Imię i nazwisko' }).fill(gone);
  await tablet.reload();
  await expect(tablet.getByRole('button', { name: 'Zacznij' })).toBeVisible();
  expect(await tablet.evaluate(() => document.body.innerHTML)).not.toContain(gone);
  await device.setOffline(false);

  await answerUpToForm(tablet, naam, async () => {});
  await sign(tablet, naam, async () => {});
  let lost = 0;
  await device.route(/verzenden/, async (route) => {
    if (lost++ > 0) return route.continue();
    await route.fetch();
    await route.abort('connectionreset');
  });
  await tablet.getByRole('button', { name: 'Wyślij' }).click();
  await expect(tablet.getByRole('heading', { name: /^Jeszcze nie wysłano/ })).toBeVisible();
  await expect.poll(() => lost, { timeout: 30_000 }).toBeGreaterThan(1);
  await expect.poll(() => tablet.evaluate(() => Object.keys(localStorage).length)).toBe(0);
  await device.close();

  await openOpLocatie(page, info);
  await page.getByRole('link', { name: /wacht(en)? op u/ }).click();
  await expect(page.getByRole('checkbox', { name: naam })).toHaveCount(1);
  await expect(page.getByRole('checkbox', { name: gone })).toHaveCount(0);
  await confirm(page, info, naam);
  await openInschrijving(page, naam);
  await expect(page.getByText(`Getekend door ${naam} op`, { exact: false })).toHaveCount(1);
});
