import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { Tijdigheid } from '../platform/database/tables.ts';
import { type IsoDate, today } from '../platform/dates/index.ts';
import { arraysOf } from './nacht.ts';
import { type Huis, readLocaties } from './read-locaties.ts';
import { readOntbrekend } from './read-ontbrekend.ts';
import { countPresent } from './read-present.ts';

/** One location's evening: its number, the state of the press, and what deserves a look. No names. */
export type LocatieVannacht = Huis & {
  /** Who sleeps here by the stays as they stand. */
  aantal: number;
  bevestigd: { op: Date; tijdigheid: Tijdigheid; aantal: number } | null;
  /** Still present on or after the day they were expected to leave. */
  vertrekkend: number;
  /** Expected by tonight and not checked in. */
  verwacht: number;
  /** Guests who entered themselves on location and wait until somebody has seen them (§3.1.3 d). */
  wachtend: number;
  /** Earlier nights that nobody confirmed, oldest first. */
  ontbrekend: IsoDate[];
};

/** Tonight at all locations of the organisation (§3.1.3): what the press would confirm, and what to look at before. */
export const tonightAll = useCase({
  allow: 'nacht:lezen',
  kind: 'read',
  often: true,
  input: z.object({}),
  run: async ({ trx, clock, actor }): Promise<LocatieVannacht[]> => {
    const huizen = await readLocaties(trx, clock, actor.organisatie);
    const { gemeenten, locaties, nachten } = arraysOf(huizen);
    const aantallen = await countPresent(trx, huizen);
    const { rows } = await sql<{
      locatie: string;
      vertrekkend: number;
      verwacht: number;
      wachtend: number;
      bevestigd_op: Date | null;
      tijdigheid: Tijdigheid;
      aantal: number;
    }>`/* often */
      select d.locatie, n.bevestigd_op, n.tijdigheid, n.aantal,
        (select count(*)::int from verblijf v where v.gemeente = d.gemeente and v.locatie = d.locatie
          and v.tot = 'infinity' and v.status = 'aanwezig'
          and v.verwacht_vertrek <= ${today(clock)}::date) as vertrekkend,
        (select count(*)::int from verblijf v where v.gemeente = d.gemeente and v.locatie = d.locatie
          and v.tot = 'infinity' and v.status = 'verwacht'
          and v.aankomst <= d.nacht) as verwacht,
        (select count(*)::int from aanmelding a where a.gemeente = d.gemeente and a.locatie = d.locatie
          and a.organisatie = ${actor.organisatie}::uuid and a.status = 'wacht') as wachtend
      from unnest(${gemeenten}::text[], ${locaties}::uuid[], ${nachten}::date[]) d (gemeente, locatie, nacht)
      left join nacht n on n.gemeente = d.gemeente and n.locatie = d.locatie and n.nacht = d.nacht`.execute(
      trx,
    );
    const facts = new Map(rows.map((row) => [row.locatie, row]));
    const missing = await readOntbrekend(trx, clock, {
      locaties,
      vannacht: new Map(huizen.map(({ gemeente, nacht }) => [gemeente, nacht])),
    });
    return huizen.map((huis) => {
      const fact = facts.get(huis.locatie);
      return {
        ...huis,
        aantal: aantallen.get(huis.locatie) ?? 0,
        bevestigd: fact?.bevestigd_op
          ? { op: fact.bevestigd_op, tijdigheid: fact.tijdigheid, aantal: fact.aantal }
          : null,
        vertrekkend: fact?.vertrekkend ?? 0,
        verwacht: fact?.verwacht ?? 0,
        wachtend: fact?.wachtend ?? 0,
        ontbrekend: missing.filter(({ locatie }) => locatie === huis.locatie).map(({ nacht }) => nacht),
      };
    });
  },
});
