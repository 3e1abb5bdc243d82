/** A message shown once on the next page: a key of the texts (`<namespace>:<key>`) with its parameters. */
export type Flash = {
  kind: 'success' | 'warning' | 'error';
  key: string;
  params?: Record<string, string | number>;
};

export const FLASH_COOKIE = 'onderdak-melding';

export function encodeFlash(flash: Flash): string {
  return Buffer.from(JSON.stringify(flash)).toString('base64url');
}

/** @returns null for anything that is not a message of ours */
export function decodeFlash(value: string | undefined): Flash | null {
  if (!value) return null;
  try {
    const flash = JSON.parse(Buffer.from(value, 'base64url').toString('utf8')) as Partial<Flash>;
    if (typeof flash.key !== 'string' || !/^[a-z]+:[A-Za-z0-9_.]+$/.test(flash.key)) return null;
    if (flash.kind !== 'success' && flash.kind !== 'warning' && flash.kind !== 'error') return null;
    const params = Object.entries(flash.params ?? {}).filter(
      ([, v]) => typeof v === 'string' || typeof v === 'number',
    );
    return { kind: flash.kind, key: flash.key, params: Object.fromEntries(params) };
  } catch {
    return null;
  }
}
