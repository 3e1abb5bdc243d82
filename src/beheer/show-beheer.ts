import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { listAuditlog } from './list-auditlog.ts';
import { listGebruikers } from './list-gebruikers.ts';
import { listInzage } from './list-inzage.ts';
import { listTaken } from './list-taken.ts';
import { showInstellingen } from './show-instellingen.ts';

/** What administration is about, in a few numbers that lead to their pages. */
export const showBeheer = useCase({
  allow: 'gebruikers:beheren',
  kind: 'read',
  input: z.object({}),
  async run(scope) {
    const none = { gemeente: '', zoek: '', pagina: 1, per: 25, alles: false } as const;
    const log = { ...none, sorteer: '-tijd', van: '', tot: '', wie: '' } as const;
    const gebruikers = await listGebruikers.within(scope, { ...none, sorteer: 'naam', rol: '' });
    const geweigerd = { ...log, actie: '', object: '', resultaat: 'geweigerd' } as const;
    const instellingen = await showInstellingen.within(scope, { gemeente: '' });
    const inzage = await listInzage.within(scope, {
      ...log,
      verwerking: '',
      doel: '',
      persoon: '',
      lezers: 'gemeente',
    });
    const taken = await listTaken.within(scope, {});
    const koppelingen = await scope.trx
      .selectFrom('koppeling')
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .where('gemeente', 'in', scope.gemeenten)
      .where('ingetrokken_op', 'is', null)
      .executeTakeFirstOrThrow();
    return {
      koppelingen: Number(koppelingen.n),
      gebruikers: gebruikers.list.total,
      uitnodigingen: gebruikers.uitnodigingen.filter(({ verlopen }) => !verlopen).length,
      sluitingsuur: instellingen.gemeente.sluitingsuur,
      extraVelden: instellingen.velden.filter(({ perioden }) => perioden.some(({ stand }) => stand === 'nu'))
        .length,
      geweigerd: (await listAuditlog.within(scope, geweigerd)).list.total,
      personenGezien: inzage.personen,
      mislukteTaken: taken.reduce((sum, { mislukt }) => sum + mislukt, 0),
    };
  },
});
