import { expect } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { test } from './support/evening.ts';
import { demoCode, typeCode } from './support/mijn.ts';

test('makes who guesses codes wait, after which the right one does not help', async ({ page }) => {
  const code = await demoCode(page);
  await page.goto('/mijn/hu');
  for (let tries = 0; tries < 10; tries += 1) {
    await typeCode(page, 'QRTU-VWXY-3479');
    await expect(page.getByText('Ezt a kódot nem ismerjük. Ellenőrizze jól.')).toBeVisible();
  }
  await typeCode(page, code);
  await expect(page.getByText('Túl sok próbálkozás. Várjon 15 percet, és próbálja újra.')).toBeVisible();
  await expectAccessible(page);
});
