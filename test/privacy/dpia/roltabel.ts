import { rechten } from '../../../src/beleid/rechten.ts';
import { type Registratieveld, registratievelden } from '../../../src/beleid/registratievelden.ts';
import teksten from '../../../src/informatie/i18n/nl.json' with { type: 'json' };
import { zichtPerRol } from '../../../src/informatie/zicht.ts';

/** What every role sees at most, and by which actions persons, as a table in Markdown. */
export function roltabel(): string {
  const rijen = zichtPerRol().map(({ rol, ziet, acties }) => {
    const personen = acties.filter((actie) => rechten[actie].sees === 'personen');
    return `| ${rol} | ${teksten.privacy.reach[ziet]} | ${personen.join(', ') || 'geen'} |`;
  });
  return ['| Rol | Ziet hoogstens | Handelingen met personen |', '| --- | --- | --- |', ...rijen].join('\n');
}

/** The fields of the register on one kind of ground, by name. */
export function velden(grond: Registratieveld['grond']): string {
  return Object.values(registratievelden)
    .filter((veld) => veld.grond === grond)
    .map(({ naam }) => naam.nl.toLowerCase())
    .join(', ');
}
