import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInEnglish } from './support/accessibility.ts';

const PAGES = [
  '/',
  '/privacy',
  '/toegankelijkheid',
  '/hardenberg',
  '/hardenberg/privacy',
  '/hardenberg/toegankelijkheid',
  '/ommen',
  '/ommen/privacy',
  '/ommen/toegankelijkheid',
  '/informatie',
  '/informatie/pl',
  '/hardenberg/informatie',
  '/hardenberg/informatie/bg',
];

/** What the links in the header look like: the gemeente's own colour. */
const headerColour = (page: Page) =>
  page.locator('.od-header').evaluate((header) => getComputedStyle(header).backgroundColor);

for (const language of ['nl', 'en']) {
  test(`every public page is there for everyone, in ${language} @no-js`, async ({ page }) => {
    await page.goto(`/taal/${language}?terug=/`);
    for (const path of PAGES) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(200);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page.locator('script')).toHaveCount(0);
      await expectAccessible(page);
    }
  });
}

test('from the front page to a gemeente, its privacy statement and back @no-js', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Ommen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nachtregister van Ommen');
  const ommen = await headerColour(page);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Privacy' }).click();
  await expect(page).toHaveURL(/\/ommen\/privacy$/);
  await page.getByRole('link', { name: 'Nachtregister van Ommen' }).click();
  await expect(page).toHaveURL(/\/ommen$/);
  await page.goto('/hardenberg');
  expect(await headerColour(page)).not.toBe(ommen);
});

test('the privacy statement follows the settings of the gemeente @no-js', async ({ page }) => {
  const fields = page.getByRole('table', { name: 'Welke gegevens' });
  await page.goto('/ommen/privacy');
  await expect(fields.getByRole('row', { name: /^Nationaliteit .*Artikel/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /^fg.*@/ })).toBeVisible();
  await page.goto('/hardenberg/privacy');
  await expect(fields.getByRole('rowheader', { name: 'Naam', exact: true })).toBeVisible();
  await expect(fields.getByRole('rowheader', { name: 'Nationaliteit' })).toHaveCount(0);
  await expect(page.getByText('geen geboortedatum en geen nationaliteit')).toBeVisible();
});

test('an address of no gemeente is not there @no-js', async ({ page }) => {
  for (const path of ['/zwolle', '/zwolle/privacy', '/zwolle/toegankelijkheid']) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Niet gevonden');
  }
  await expectAccessible(page);
  await expectAccessibleInEnglish(page);
});

test('who finds a weakness, and who searches the web, finds where to go', async ({ request }) => {
  const security = await request.get('/.well-known/security.txt');
  expect(security.headers()['content-type']).toContain('text/plain');
  const text = await security.text();
  expect(text).toMatch(/^Contact: mailto:\S+@\S+$/m);
  const expires = Date.parse(/^Expires: (\S+)$/m.exec(text)?.[1] ?? '');
  expect(expires).toBeGreaterThan(Date.now());
  expect(await (await request.get('/robots.txt')).text()).toMatch(/^User-agent: \*$/m);
});

test('a worker reads the pack in the own language, and prints it @no-js', async ({ page }) => {
  await page.goto('/hardenberg');
  await page.getByRole('main').getByRole('link', { name: 'Informatie voor bewoners, in zes talen' }).click();
  await page.getByRole('link', { name: 'Български' }).click();
  await expect(page).toHaveURL(/\/hardenberg\/informatie\/bg$/);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Информация за живеещите тук');
  await expect(page.locator('[lang=bg]', { has: heading })).toHaveCount(1);
  await page.getByRole('link', { name: 'Вашето жилище' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Вашето жилище' })).toBeInViewport();
  await expect(page.getByRole('heading', { name: 'Uw gemeente: Hardenberg' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('link', { name: 'Polski' })).toBeHidden();
  await expect(page.getByRole('heading', { level: 2, name: 'Заминаване' })).toBeVisible();
});

test('a language that the pack does not have is not there @no-js', async ({ page }) => {
  for (const path of ['/informatie/xx', '/hardenberg/informatie/xx', '/zwolle/informatie/pl']) {
    expect((await page.goto(path))?.status()).toBe(404);
  }
});
