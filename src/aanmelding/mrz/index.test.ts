import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildChunk } from './build-chunk.test-support.ts';
import * as mrz from './index.ts';

let code: string;
beforeAll(async () => {
  code = await buildChunk();
});

describe('the zone in the browser', () => {
  it('is one small chunk: a step of the kiosk is under 30 kB', () => {
    expect(gzipSync(code).length).toBeLessThan(20_000);
  });

  it('has no way to send or keep anything', () => {
    expect(code).not.toMatch(
      /\b(fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource|RTCPeerConnection|postMessage)\b/,
    );
    expect(code).not.toMatch(
      /\b(localStorage|sessionStorage|indexedDB|caches|cookie|console|MediaRecorder)\b/,
    );
    expect(code).not.toMatch(/\b(toDataURL|toBlob|import)\s*\(/);
  });

  it('loads where there is no page, such as on the server', () => {
    expect(Object.keys(mrz).sort()).toEqual([
      'canUseCamera',
      'proposeDiacritics',
      'readFromCamera',
      'readZone',
      'watchScanner',
    ]);
  });
});
