import { randomBytes } from 'node:crypto';
import type { Insertable } from 'kysely';
import { deursleutel, nieuweSleutel, sleutelHash } from '../src/aanmelding/sleutel.ts';
import type { Context } from '../src/platform/access/context.ts';
import type { Trx } from '../src/platform/access/with-actor.ts';
import type { AanmeldpuntTable } from '../src/platform/database/tables.ts';
import { type IsoDate, toDate } from '../src/platform/dates/index.ts';

const DEUR = '0190b5a2-5b1e-4c3a-9f00-0d3e0a0b0d01';
const KIOSK = '0190b5a2-5b1e-4c3a-9f00-0d3e0a0b0d02';
const MINUTE = 60_000;

/** Two guests who entered themselves this evening and were not seen yet; `ago` in minutes. */
const GASTEN = [
  {
    id: '0190b5a2-5b1e-4c3a-9f00-0d3e0a0b0e01',
    aanmeldpunt: KIOSK,
    ago: 50,
    wat: {
      taal: 'pl',
      naam: 'Grażyna Świątkowska',
      woonplaats: 'Sandomierz',
      land: '7028',
      documentsoort: 'identiteitskaart',
      werkgever: null,
    },
  },
  {
    id: '0190b5a2-5b1e-4c3a-9f00-0d3e0a0b0e02',
    aanmeldpunt: DEUR,
    ago: 20,
    wat: {
      taal: 'ro',
      naam: 'Dănuț Vrânceanu-Crețu',
      woonplaats: 'Făgăraș',
      land: '7047',
      documentsoort: 'paspoort',
      werkgever: 'Collendoorn Vleeswaren',
    },
  },
];

/**
 * Gives one location of the demo a door sheet and a tablet, with guests who wait there. The door's secret follows from
 * that of the installation, as every door's does.
 * @param vannacht the evening that the demo is made for
 */
export async function insertAanmeldpunten(trx: Trx, ctx: Context, vannacht: IsoDate): Promise<void> {
  const now = toDate(ctx.clock.now());
  const { gemeente, id, organisatie } = await trx
    .selectFrom('locatie')
    .select(['gemeente', 'id', 'organisatie'])
    .where('naam', '=', 'De Oude Melkfabriek')
    .executeTakeFirstOrThrow();
  const at = { gemeente, organisatie, locatie: id };
  const before = (minutes: number) => new Date(now.getTime() - minutes * MINUTE);
  const punt = (
    own: Pick<Insertable<AanmeldpuntTable>, 'id' | 'soort' | 'naam' | 'sleutel_hash' | 'laatst_gezien_op'>,
  ) => ({ ...at, ...own, aangemaakt_op: before(40 * 24 * 60), gekoppeld_op: before(40 * 24 * 60 - 5) });
  await trx
    .insertInto('aanmeldpunt')
    .values([
      punt({
        id: DEUR,
        soort: 'deur',
        naam: 'Deurblad',
        sleutel_hash: sleutelHash(deursleutel(ctx, DEUR, 1)),
        laatst_gezien_op: before(20),
      }),
      punt({
        id: KIOSK,
        soort: 'kiosk',
        naam: 'Tablet in de hal',
        sleutel_hash: sleutelHash(nieuweSleutel()),
        laatst_gezien_op: before(1),
      }),
    ])
    .execute();
  await trx
    .insertInto('aanmelding')
    .values(
      GASTEN.map(({ id: gast, aanmeldpunt, ago, wat }) => ({
        ...at,
        id: gast,
        aanmeldpunt,
        inhoud: JSON.stringify({
          ...wat,
          aankomst: vannacht,
          verwachtVertrek: null,
          meereizend: 'nee',
          geboortedatum: null,
          nationaliteit: null,
          codeHash: null,
          ingevuldOp: before(ago).toISOString(),
        }),
        inhoud_hash: randomBytes(32),
        aankomst: vannacht,
        status: 'wacht' as const,
        ingevuld_op: before(ago),
        ontvangen_op: before(ago),
      })),
    )
    .execute();
}
