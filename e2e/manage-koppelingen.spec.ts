import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInEnglish } from './support/accessibility.ts';
import { logIn } from './support/log-in.ts';
import { BEHEERDER, unique } from './support/organisatie.ts';

test('makes a machine client whose token works until it is ended, and keeps the receipt', async ({
  page,
  request,
}) => {
  const naam = unique('Reserveringen');
  await logIn(page, BEHEERDER, '/organisatie');
  await page.getByRole('link', { name: 'Koppelingen met eigen software' }).click();
  await page.getByRole('button', { name: 'Koppeling maken' }).click();
  await expect(page.getByText('Kies wat de koppeling mag.').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Naam', { exact: true }).fill(naam);
  await page.getByLabel('Nachten bevestigen').check();
  await page.getByRole('button', { name: 'Koppeling maken' }).click();
  await expect(page.getByText(`De koppeling ${naam} is gemaakt`)).toBeVisible();
  await expectAccessible(page);
  const [id = '', secret = ''] = await page.locator('.utrecht-alert code').allInnerTexts();

  const asked = await request.post('/oauth/token', {
    form: { grant_type: 'client_credentials' },
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
  });
  const { access_token: token } = (await asked.json()) as { access_token: string };
  const press = () =>
    request.put(`/api/v1/nachtbevestigingen/${crypto.randomUUID()}`, {
      headers: { authorization: `Bearer ${token}` },
      data: { nacht: '2026-01-01', locaties: [crypto.randomUUID()] },
    });
  expect((await press()).status()).toBe(404);

  // The secret is nowhere any more.
  await page.reload();
  await page.goto('/koppelingen');
  await expect(page.getByText(secret)).toHaveCount(0);
  const row = page.getByRole('row', { name: naam });
  await expect(row.getByText('nog nooit')).toHaveCount(0);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page);
  await expectAccessibleInEnglish(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await row.getByText('Beëindigen').first().click();
  await row.getByRole('button', { name: 'Beëindigen' }).click();
  await expect(page.getByText('De koppeling is beëindigd.')).toBeVisible();
  expect((await press()).status()).toBe(401);
});

test('asks for messages at an address, and stops them @no-js', async ({ page }) => {
  const url = `https://${unique('ontvanger').replaceAll(' ', '-')}.example/berichten`;
  await logIn(page, BEHEERDER, '/koppelingen/meldingen');
  await page.getByLabel('Adres van uw software').fill('http://wie:wat@ontvanger.example');
  await page.getByLabel('Een nacht is bevestigd').check();
  await page.getByRole('button', { name: 'Berichten sturen' }).click();
  await expect(page.getByText('Zet geen gebruikersnaam of wachtwoord in het adres.').first()).toBeVisible();
  await page.getByLabel('Adres van uw software').fill(url);
  await page.getByRole('button', { name: 'Berichten sturen' }).click();
  await expect(page.getByText(`Er gaan nu berichten naar ${url}`)).toBeVisible();
  await expect(page.getByText(/^whsec_/)).toBeVisible();
  const row = page.getByRole('row', { name: url });
  await row.getByText('Stoppen').first().click();
  await row.getByRole('button', { name: 'Stoppen' }).click();
  await expect(page.getByText('Er gaan geen berichten meer naar dit adres.')).toBeVisible();
});

test('downloads a receipt of what a machine handed over', async ({ page, request }) => {
  await logIn(page, BEHEERDER, '/koppelingen');
  const naam = unique('Bewijs');
  await page.getByLabel('Naam', { exact: true }).fill(naam);
  await page.getByLabel('Nachten bevestigen').check();
  await page.getByLabel('Organisatie, locaties en slaapplaatsen lezen').check();
  await page.getByRole('button', { name: 'Koppeling maken' }).click();
  await expect(page.getByText(`De koppeling ${naam} is gemaakt`)).toBeVisible();
  const [id = '', secret = ''] = await page.locator('.utrecht-alert code').allInnerTexts();
  const asked = await request.post('/oauth/token', {
    form: { grant_type: 'client_credentials' },
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
  });
  const { access_token: token } = (await asked.json()) as { access_token: string };
  const headers = { authorization: `Bearer ${token}` };
  const listed = await request.get('/api/v1/locaties?status=goedgekeurd&velden=id&aantal=1', { headers });
  const { locaties } = (await listed.json()) as { locaties: { id: string }[] };
  const done = await request.put(`/api/v1/nachtbevestigingen/${crypto.randomUUID()}`, {
    headers,
    data: { locaties: [locaties[0]?.id] },
  });
  expect(done.status()).toBe(200);
  await page.goto('/leveringen');
  await expectAccessible(page);
  const row = page.getByRole('row', { name: naam });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    row.getByRole('link', { name: /PDF/ }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^leveringsbewijs-[0-9a-f-]{36}\.pdf$/);
  expect(readFileSync(await file.path(), 'latin1').startsWith('%PDF-1.7')).toBe(true);
});
