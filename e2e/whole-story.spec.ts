import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { test } from './support/evening.ts';
import { logIn } from './support/log-in.ts';
import { fillLocatie, NEWCOMER, REGISTRATIE, registerOrganisatie, unique } from './support/organisatie.ts';
import { checkIn, newName } from './support/verblijf.ts';

/** Opens what waits for a decision and decides to allow it. */
async function allow(page: Page, naam: string, choice: string): Promise<void> {
  await logIn(page, REGISTRATIE, `/aanvragen?zoek=${encodeURIComponent(naam)}`);
  await page.getByRole('rowheader').getByRole('link').click();
  await page.getByRole('radio', { name: choice }).check();
  await page.getByRole('button', { name: 'Besluit vastleggen' }).click();
  await expect(page.getByRole('status').first()).toBeVisible();
}

/** Asks for a job that otherwise runs by the clock. */
async function runTaak(page: Page, naam: string): Promise<void> {
  await page.goto(`/beheer/taken/${naam}`);
  await page.getByRole('button', { name: 'Nu uitvoeren' }).click();
  await expect(page.getByText('De taak is gevraagd')).toBeVisible();
}

test('from a new organisation to a register of tonight, and a mail about the night that was missed @phone @no-js', async ({
  page,
  evening,
}) => {
  test.setTimeout(300_000);
  const organisatie = unique('Baalder Bedden');
  const locatie = unique('Huis aan de Vecht');
  const bewoner = newName();

  await test.step('the huisvester registers, the gemeente admits', async () => {
    await registerOrganisatie(page, organisatie);
    await allow(page, organisatie, 'Toelaten');
  });

  await test.step('the huisvester proposes a location, the gemeente allows it', async () => {
    await logIn(page, NEWCOMER, '/locaties/nieuw');
    await fillLocatie(page, locatie);
    await page.getByRole('button', { name: 'Voorstel versturen' }).click();
    await expect(page.getByRole('heading', { level: 1, name: locatie })).toBeVisible();
    await allow(page, locatie, 'Vergund');
  });

  await test.step('somebody arrives and the night is confirmed with one press', async () => {
    await logIn(page, NEWCOMER, '/vannacht');
    await page.getByRole('rowheader').getByRole('link', { name: locatie }).click();
    await page.getByRole('link', { name: 'Iemand inchecken' }).click();
    await checkIn(page, bewoner);
    await page.goto('/vannacht');
    await page.getByRole('button', { name: 'Bevestig vannacht' }).click();
    await expect(page.getByText('Vannacht is bevestigd')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the gemeente sees it at once, and asks the register', async () => {
    await logIn(page, 'Wim Lubbers', '/vanavond');
    await page.getByRole('rowheader').getByRole('link', { name: locatie }).click();
    await page.getByRole('link', { name: 'Register opvragen' }).click();
    await page.getByLabel('Waarom bekijkt u dit?').selectOption({ label: 'Controle ter plaatse' });
    await page.getByRole('button', { name: 'Register tonen' }).click();
    await expect(page.getByRole('rowheader', { name: bewoner })).toBeVisible();
    await expect(page.getByText(/Bevestigd /).first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('nobody presses the next evening: a mail asks about it the day after', async () => {
    await evening.goTo('2026-11-26T12:40:00+01:00');
    await logIn(page, 'Anouk Reinders');
    await runTaak(page, 'nachten-herinneren');
    const mail = page.getByRole('link', { name: /^Nog niet bevestigd: de nacht van .*25 nov/ });
    await expect(async () => {
      // What waits is mailed every minute; a test need not wait for it.
      await runTaak(page, 'mail-versturen');
      await page.goto('/postbak?zoek=joost');
      await expect(mail).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 90_000 });
    await mail.click();
    await expect(page.getByText(locatie)).toBeVisible();
    await expectAccessible(page);
  });
});
