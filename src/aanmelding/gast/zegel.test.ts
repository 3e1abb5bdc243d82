import { describe, expect, it } from 'vitest';
import type { Context } from '../../platform/access/context.ts';
import { keysOf } from '../../platform/identity/keys-of.ts';
import type { AanmeldingInvoer } from '../aanmelding.ts';
import { seal } from './client/seal.ts';
import { openZegel, zegelVan } from './zegel.ts';

const installation = (secret: string) => ({ keyFor: keysOf(secret) }) as unknown as Context;
const here = installation('a secret of this installation');
const aanmelding = { id: 'x', naam: 'Ștefan Ionescu' } as unknown as AanmeldingInvoer;

describe('a sealed aanmelding', () => {
  it('is opened by the installation for which it was sealed, whole', async () => {
    expect(await openZegel(here, await seal(aanmelding, zegelVan(here)))).toEqual(aanmelding);
  });

  it('shows nothing of its content, and is another each time', async () => {
    const [one, two] = await Promise.all([
      seal(aanmelding, zegelVan(here)),
      seal(aanmelding, zegelVan(here)),
    ]);
    expect(one).not.toBe(two);
    for (const part of one.split('.'))
      expect(Buffer.from(part, 'base64url').toString()).not.toContain('Ionescu');
  });

  it('stays closed for another installation, and when it was changed', async () => {
    const sealed = await seal(aanmelding, zegelVan(here));
    await expect(openZegel(installation('another'), sealed)).rejects.toMatchObject({
      issues: [{ path: 'sealed' }],
    });
    const at = sealed.lastIndexOf('.') - 4;
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
    await expect(openZegel(here, changed)).rejects.toMatchObject({ issues: [{ code: 'ongeldig' }] });
    await expect(openZegel(here, 'no seal at all')).rejects.toMatchObject({ issues: [{ code: 'ongeldig' }] });
  });
});
