/**
 * Machine-readable zones in the guest's browser: `await import` this file when the guest chooses to use one, so that
 * nobody else loads it. Nothing in it sends, stores or logs.
 */
export { canUseCamera, readFromCamera } from './camera.ts';
export { type Naamvoorstel, proposeDiacritics } from './propose-diacritics.ts';
export { readZone, type Zone, type Zonefout, type ZoneResult } from './read-zone.ts';
export { watchScanner } from './scanner.ts';
