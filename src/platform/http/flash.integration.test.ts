import { describe, expect, it } from 'vitest';
import { testApp } from '../../../test/app.ts';
import { testDatabase } from '../../../test/database.ts';
import { createHuisvester } from '../../../test/factories/actor.ts';
import { createGemeente } from '../../../test/factories/gemeente.ts';
import { createOrganisatie } from '../../../test/factories/organisatie.ts';
import { encodeFlash, FLASH_COOKIE } from './flash.ts';

const database = await testDatabase();
await createGemeente(database);
const organisatie = await createOrganisatie(database);
const { browserOf } = await testApp(database);
const browser = await browserOf(await createHuisvester(database, organisatie.id));

const MESSAGE = encodeFlash({ kind: 'success', key: 'organisaties:flash.gewijzigd' });
const waits = () => browser.cookies.has(FLASH_COOKIE);

describe('a message for the next page', () => {
  it('waits behind redirects and files, and is shown once', async () => {
    browser.cookies.set(FLASH_COOKIE, MESSAGE);
    for (const url of ['/start', '/start.data', '/locaties/bestand/csv']) {
      await browser.get(url);
      expect(waits(), url).toBe(true);
    }
    const { body } = await browser.get('/organisatie');
    expect(body).toContain('De gegevens zijn gewijzigd.');
    expect(waits()).toBe(false);
  });

  it('is shown once where a script asks for a page’s data', async () => {
    browser.cookies.set(FLASH_COOKIE, MESSAGE);
    const { body } = await browser.get('/organisatie.data');
    expect(body).toContain('organisaties:flash.gewijzigd');
    expect(waits()).toBe(false);
  });
});
