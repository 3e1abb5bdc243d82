import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { buildChunk } from '../src/aanmelding/mrz/build-chunk.test-support.ts';
import { CHROMIUM_ARGS, chromiumPath } from '../test/chromium.ts';

type Zones = typeof import('../src/aanmelding/mrz/index.ts');

/** A camera that shows a moving picture; the browser knows the detector of text and has none behind it. */
test.use({
  launchOptions: {
    executablePath: chromiumPath(),
    args: [
      ...CHROMIUM_ARGS,
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      '--enable-experimental-web-platform-features',
    ],
  },
});

const { invented } = JSON.parse(
  readFileSync(new URL('../test/fixtures/mrz/invented.json', import.meta.url), 'utf8'),
) as {
  invented: { lines: string[]; achternaam: string; voornamen: string; documentsoort: string; land: string }[];
};
const CARD = invented[0];
if (!CARD) throw new Error('No documents in test/fixtures/mrz/invented.json');

let code: string;
test.beforeAll(async () => {
  code = await buildChunk();
});

/** An empty page of the site with the part of the kiosk that reads zones. */
async function open(page: Page): Promise<string[]> {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.route('**/zone', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Zone</title><textarea aria-label="Zone"></textarea>
        <input aria-label="Next"><video muted playsinline></video>
        <script type="module">import * as zones from '/zone.js'; window.zones = zones;</script></html>`,
    }),
  );
  await page.route('**/zone.js', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
  await page.goto('/zone');
  await page.waitForFunction(() => 'zones' in window);
  asked.length = 0;
  return asked;
}

test('no camera is offered where the device reads no text, whatever it says', async ({ page }) => {
  await open(page);
  const offered = () => page.evaluate(() => (window as unknown as { zones: Zones }).zones.canUseCamera());
  expect(await offered()).toBe(false);
  await page.evaluate(() => Reflect.deleteProperty(window, 'TextDetector'));
  expect(await offered()).toBe(false);
});

test('a document held to the camera is read, and the camera goes off', async ({ page }) => {
  // Chromium on Linux has no detector of its own: this one finds the lines in any image that has something on it.
  await page.addInitScript((lines) => {
    class TextDetector {
      async detect(image: HTMLVideoElement | HTMLCanvasElement) {
        if (image instanceof HTMLVideoElement && image.videoWidth === 0)
          throw new Error('Nothing to see yet');
        if (image instanceof HTMLCanvasElement) return [];
        return lines.map((rawValue, row) => ({
          rawValue,
          boundingBox: { x: 10, y: 300 + 40 * row, width: 600, height: 30 },
        }));
      }
    }
    Object.assign(window, { TextDetector });
  }, CARD.lines);
  const asked = await open(page);
  const seen = await page.evaluate(async () => {
    const { zones } = window as unknown as { zones: Zones };
    const video = document.querySelector('video') as HTMLVideoElement;
    const tracks: MediaStreamTrack[] = [];
    video.addEventListener('playing', () => tracks.push(...(video.srcObject as MediaStream).getTracks()));
    const offered = await zones.canUseCamera();
    const zone = await zones.readFromCamera(video, new AbortController().signal);
    return { offered, zone, on: tracks.map(({ readyState }) => readyState), showing: video.srcObject };
  });
  const { achternaam, voornamen, documentsoort, land } = CARD;
  expect(seen).toEqual({
    offered: true,
    zone: { ok: true, achternaam, voornamen, documentsoort, land, afgekapt: false },
    on: ['ended'],
    showing: null,
  });
  expect(asked).toEqual([]);
});

test('a hand scanner is recognised, typing by hand is not', async ({ page }) => {
  const asked = await open(page);
  await page.evaluate(() => {
    const scans: string[] = [];
    const { zones } = window as unknown as { zones: Zones };
    const field = document.querySelector('textarea') as HTMLTextAreaElement;
    zones.watchScanner(field, (text) => scans.push(text));
    Object.assign(window, { scans });
  });
  const scans = () => page.evaluate(() => (window as unknown as { scans: string[] }).scans);
  const field = page.getByRole('textbox', { name: 'Zone' });
  await field.fill('');
  await field.pressSequentially('Jan Nowak', { delay: 80 });
  await field.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Next' })).toBeFocused();
  expect(await scans()).toEqual([]);

  await field.fill('');
  await field.focus();
  // As fast as a scanner however busy the machine is: each sign an edit by the browser itself.
  await page.evaluate(
    (text) => {
      for (const sign of text) document.execCommand('insertText', false, sign);
    },
    `${CARD.lines.join('\n')}\n`,
  );
  await expect.poll(scans).toHaveLength(1);
  const [scan = ''] = await scans();
  expect(
    await page.evaluate((text) => (window as unknown as { zones: Zones }).zones.readZone(text), scan),
  ).toMatchObject({ ok: true, achternaam: CARD.achternaam });
  expect(asked).toEqual([]);
});
