import { useCase } from '../beleid/use-case.ts';
import { profielId } from './profiel.ts';

/**
 * Removes a mapping profile; what was registered with it stays. Repeating it changes nothing. One of another organisation
 * is answered like one that was removed before.
 */
export const removeProfiel = useCase({
  allow: 'bestand:importeren',
  kind: 'write',
  input: profielId,
  async run({ trx, audit }, { profiel }): Promise<void> {
    const { numDeletedRows } = await trx
      .deleteFrom('importprofiel')
      .where('id', '=', profiel)
      .executeTakeFirst();
    await audit({
      object: ['importprofiel', profiel],
      details: { stap: 'verwijderd', nieuw: numDeletedRows > 0n },
    });
  },
});
