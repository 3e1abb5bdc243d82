import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { logIn } from './support/log-in.ts';
import { checkIn, newName, openCheckIn } from './support/verblijf.ts';

test('a resident signs for leaving in Polish, leaves, and registratie is told, not more than that @no-js', async ({
  page,
}) => {
  const naam = newName();
  await openCheckIn(page, 'Ilona Zandvoort');
  await checkIn(page, naam);
  await page.getByRole('link', { name: 'Verblijf bekijken' }).click();
  await page.getByRole('link', { name: 'Waarom, wat te doen en uitschrijfformulier' }).click();
  await expect(page.getByText('Het verwachte vertrek is niet bekend')).toBeVisible();
  await page.getByRole('button', { name: 'Ik heb de bewoner erop gewezen' }).click();
  await expect(page.getByText('U hebt de bewoner hierop gewezen op')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Laten tekenen' }).click();
  await page.getByRole('link', { name: 'Polski' }).click();
  await expect(page.getByText('Ten formularz cię nie wymeldowuje.')).toBeVisible();
  await page.getByRole('button', { name: 'Podpisz' }).click();
  await expect(page.getByText('Wpisz imię i nazwisko i zaznacz pole.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Imię i nazwisko' }).fill(naam);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Podpisz' }).click();
  await expect(page.getByText(`Getekend door ${naam}`)).toBeVisible();

  const stay = new URL(page.url()).pathname.replace('/inschrijving', '');
  await page.goto(`${stay}/vertrek`);
  await page.getByRole('button', { name: 'Vertrek registreren' }).click();
  await page.goto(`${stay}/inschrijving`);
  await expect(page.getByText('De gemeente ziet dit als signaal.')).toBeVisible();

  await logIn(page, 'Fatma Yıldırım', `/inschrijven?toon=vertrokken&zoek=${encodeURIComponent(naam)}`);
  await page.getByRole('rowheader').getByRole('link', { name: naam }).click();
  await expect(page.getByText('Dit is een signaal, geen aangifte')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Wat is er gedaan?').selectOption({ label: 'Niet nodig' });
  await page.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(
    page.getByRole('alert').getByRole('link', { name: /Waarom is inschrijven niet nodig/ }),
  ).toBeVisible();
  await page.getByLabel(/Waarom is inschrijven niet nodig/).selectOption({ label: 'Is al vertrokken' });
  await page.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(page.getByRole('row', { name: /Niet nodig: Is al vertrokken/ })).toBeVisible();
  await page.goto(`/inschrijven?toon=vertrokken&zoek=${encodeURIComponent(naam)}`);
  await expect(page.getByText('Niemand met deze instellingen')).toBeVisible();
});

test('registratie plans a day at a location in one go, and sees it with who comes', async ({ page }) => {
  const day = new Date(Date.now() + 9 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  await logIn(page, 'Fatma Yıldırım', '/inschrijven/dagen/plannen');
  await page.getByRole('combobox', { name: 'Locatie' }).selectOption({ label: 'Logies De Weefhof' });
  await page.getByRole('button', { name: 'Bewoners tonen' }).click();
  await page.getByRole('button', { name: 'Afspraken maken' }).click();
  await expect(page.getByRole('alert').getByRole('link', { name: /^Wie: / })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Dag', { exact: true }).fill(day);
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Afspraken maken' }).click();
  await expect(page.getByText('De huisvester krijgt bericht.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Inschrijfdag');
  await expect(page.getByRole('row')).toHaveCount(2);
});

test('says of two who may be one that they are two @no-js', async ({ page }) => {
  await logIn(page, 'Fatma Yıldırım', '/inschrijven/zelfde-personen');
  const pairs = page.getByRole('button', { name: /^Twee personen/ });
  expect(await pairs.count()).toBeGreaterThan(0);
  await expectAccessible(page);
  const pair = page.locator('form', { has: pairs.first() }).first();
  const [een, ander] = [
    await pair.locator('input[name=een_verblijf]').getAttribute('value'),
    await pair.locator('input[name=ander_verblijf]').getAttribute('value'),
  ];
  const same = page.locator(`form:has(input[value="${een}"]):has(input[value="${ander}"])`);
  await expect(same).toHaveCount(1);
  await pairs.first().click();
  await expect(page.getByText('Vastgelegd: twee personen.')).toBeVisible();
  await expect(same).toHaveCount(0);
});

test('compares counts of the BRP without names, and tells toezicht once @no-js', async ({
  page,
}, testInfo) => {
  const nummer = { computer: '71', phone: '72', 'no-js': '73' }[testInfo.project.name] ?? '74';
  await logIn(page, 'Fatma Yıldırım', '/adrescontrole');
  const send = async (csv: string) => {
    await page
      .getByLabel('Bestand', { exact: true })
      .setInputFiles({ name: 'brp.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByRole('button', { name: 'Vergelijken' }).click();
  };
  await send('Naam;Postcode;Huisnummer;Aantal\nX;7772 AB;1;1\n');
  await expect(page.getByText('In dit bestand staan gegevens van personen.').first()).toBeVisible();
  await expectAccessible(page);
  const csv = `Straat;Postcode;Huisnummer;Aantal\nKruisstraat;7772 AB;${nummer};11\n`;
  await send(csv);
  await expect(page.getByRole('row', { name: new RegExp(`Kruisstraat ${nummer}`) })).toContainText(
    'Nieuw signaal',
  );
  await expectAccessible(page);
  await page.goto('/adrescontrole');
  await send(csv);
  await expect(page.getByRole('row', { name: new RegExp(`Kruisstraat ${nummer}`) })).toContainText(
    'Was al gemeld',
  );
  await page.getByRole('link', { name: 'Was al gemeld' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Onbekend adres met veel ingeschrevenen');
});
