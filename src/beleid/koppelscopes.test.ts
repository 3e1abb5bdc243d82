import { describe, expect, it } from 'vitest';
import { actiesVan, KOPPELROLLEN, KOPPELSCOPES, koppelscopes, scopesVan } from './koppelscopes.ts';
import { rechten } from './rechten.ts';

describe('scopes of machines', () => {
  it('are of use to some role, and every role has some', () => {
    for (const scope of KOPPELSCOPES)
      expect(KOPPELROLLEN.some((rol) => scopesVan(rol).includes(scope))).toBe(true);
    for (const rol of KOPPELROLLEN) expect(scopesVan(rol).length).toBeGreaterThan(0);
  });

  it('never reach users, settings, logs or decisions of a gemeente', () => {
    const never =
      /^(gebruikers|instellingen|auditlog|inzage|taken|koppeling|sessie|uitnodiging):|besluiten$|behandelen$/;
    const all = KOPPELSCOPES.flatMap((scope) => koppelscopes[scope].acties);
    expect(all.filter((actie) => never.test(actie))).toEqual([]);
    expect(all.filter((actie) => (rechten[actie].sees as string) === 'beheer')).toEqual([]);
  });

  it('allow a huisvester nothing of the gemeente, and taxes no names', () => {
    expect(scopesVan('huisvester-medewerker')).not.toContain('personen:zoeken');
    expect(scopesVan('belastingen')).toEqual([
      'locaties:lezen',
      'nachten:lezen',
      'maandleveringen:lezen',
      'verblijfsbelasting:lezen',
    ]);
    expect(scopesVan('huisvester-medewerker')).toContain('aangiften:indienen');
    for (const rol of ['registratie', 'toezicht'] as const)
      expect(scopesVan(rol).filter((scope) => /belasting|aangiften/.test(scope))).toEqual([]);
  });

  it('that are unknown allow nothing', () => {
    expect(actiesVan(['alles', 'toString'])).toEqual([]);
    expect(actiesVan(['signalen:lezen', 'signalen:lezen'])).toEqual(['signaal:lezen']);
  });
});
