import { sql } from 'kysely';
import { routedag } from '../beleid/inschrijving/route.ts';
import { type IsoDate, today } from '../platform/dates/index.ts';
import {
  BEKEND_OP,
  type Bewonersverblijf,
  type Feitverblijf,
  groepen,
  type Lezer,
  NIEUWSTE_EERST,
  oordeelVan,
  readEerder,
  readFeiten,
  routeVan,
} from './read-bewoners.ts';
import { samenVan } from './samen.ts';

/** No more of a stay than the rule asks, and what a list is filtered and sorted by. */
type Kortverblijf = Feitverblijf & Pick<Bewonersverblijf, 'naam' | 'locatie' | 'locatieNaam'>;

/** Who is here, with as much as it takes to put everybody in order. */
export type Hierbewoner = { verblijven: Kortverblijf[]; laatste: Kortverblijf };

/**
 * Everybody of the actor's gemeenten who is present or announced, who came last first; persons that are one stand there
 * once, after the others. Writes no reading records: nobody is shown by this.
 */
export async function readHier(scope: Lezer): Promise<Hierbewoner[]> {
  const { trx, gemeenten } = scope;
  const samen = await samenVan(scope);
  const here = sql`any (${[...gemeenten]}::text[])`;
  const { rows } = await sql<Kortverblijf>`
    select v.id as verblijf, v.persoon, v.gemeente, v.locatie, l.naam as "locatieNaam", v.naam, v.aankomst,
      v.verwacht_vertrek as "verwachtVertrek", v.vertrek, v.status, ${BEKEND_OP} as "bekendOp"
    from verblijf v
    join locatie l on l.gemeente = v.gemeente and l.id = v.locatie
    where v.gemeente = ${here} and v.status <> 'vervallen' and v.persoon in (
      select persoon from verblijf where gemeente = ${here} and status in ('aanwezig', 'verwacht')
      union select unnest(${samen.allen}::uuid[]))
    order by ${NIEUWSTE_EERST}`.execute(trx);
  const all = groepen(rows, samen)
    .filter((group) => group.some(({ status }) => status !== 'vertrokken'))
    .map((verblijven) => ({ verblijven, laatste: verblijven[0] as Kortverblijf }));
  const alone = ({ laatste: { persoon } }: Hierbewoner) => samen.groep(persoon).length === 1;
  return [...all.filter(alone), ...all.filter((one) => !alone(one))];
}

/** The day that stands at each on the worklist, as the rule says it. */
export async function dagenVan(scope: Lezer, hier: readonly Hierbewoner[]): Promise<(IsoDate | null)[]> {
  const eerder = await readEerder(scope, personenVan(hier));
  const vandaag = today(scope.clock);
  return hier.map(({ verblijven }) => routedag(routeVan(verblijven, eerder, vandaag)));
}

/** How it stands with each, as the rule says it. */
export async function standenVan(scope: Lezer, hier: readonly Hierbewoner[]): Promise<string[]> {
  const personen = personenVan(hier);
  const [facts, eerder] = [await readFeiten(scope, personen), await readEerder(scope, personen)];
  const vandaag = today(scope.clock);
  return hier.map(({ verblijven }) => oordeelVan(verblijven, facts, eerder, vandaag).stand);
}

const personenVan = (hier: readonly Hierbewoner[]) => [
  ...new Set(hier.flatMap(({ verblijven }) => verblijven.map(({ persoon }) => persoon))),
];
