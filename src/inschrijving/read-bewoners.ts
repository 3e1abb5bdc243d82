import { sql } from 'kysely';
import type { Verblijfsfeit } from '../beleid/inschrijving/aanwezigheid.ts';
import { type Brpperiode, type BrpStatus, brpStatusOp } from '../beleid/inschrijving/perioden.ts';
import { type Inschrijvingsroute, inschrijvingsroute } from '../beleid/inschrijving/route.ts';
import {
  beoordeelPersoon,
  type Inschrijfstand,
  type NietNodigReden,
  type Stapsoort,
  type Werklijst,
} from '../beleid/inschrijving/werklijst.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { dateOf, type IsoDate, today } from '../platform/dates/index.ts';
import { type Samen, samenVan } from './samen.ts';

/** A stay as registratie sees it. */
export type Bewonersverblijf = {
  verblijf: string;
  persoon: string;
  gemeente: string;
  gemeenteNaam: string;
  organisatie: string;
  organisatieNaam: string;
  locatie: string;
  locatieNaam: string;
  naam: string;
  taal: string;
  aankomst: IsoDate;
  verwachtVertrek: IsoDate | null;
  vertrek: IsoDate | null;
  status: 'verwacht' | 'aanwezig' | 'vertrokken';
};

/** A step, once for all persons of the register it was written for. */
export type Gezettestap = {
  stap: Stapsoort;
  datum: IsoDate;
  reden: NietNodigReden | null;
  inschrijfdag: string | null;
  verzoek: string;
  /** ISO moment. */
  op: string;
  door: string | null;
};

/** One human being, as far as the register and staff know. */
export type Bewoner = {
  /** The person of the newest stay; stands for all of them in addresses. */
  persoon: string;
  personen: string[];
  /** Newest first; the first one says where somebody is, or was last. */
  verblijven: Bewonersverblijf[];
  laatste: Bewonersverblijf;
  hier: boolean;
  route: Inschrijvingsroute;
  stand: Inschrijfstand;
  lijst: Werklijst | null;
  brp: BrpStatus | undefined;
  perioden: (Brpperiode & { persoon: string })[];
  /** Oldest first. */
  stappen: Gezettestap[];
  formulier: { id: string; getekendOp: string; taal: string } | null;
};

/** What the rule asks of a stay. */
export type Feitverblijf = Pick<
  Bewonersverblijf,
  'verblijf' | 'persoon' | 'gemeente' | 'aankomst' | 'verwachtVertrek' | 'vertrek' | 'status'
> & {
  /** The day it was written down. */
  bekendOp: IsoDate;
};

type Stay = Bewonersverblijf & Feitverblijf;

/** What reading takes: a use case has it, a job makes it. */
export type Lezer = Pick<Scope, 'trx' | 'gemeenten' | 'clock'>;

/**
 * The human beings behind these persons, each with all stays in the actor's gemeenten, how far registering is, and what it
 * puts on the worklist. However long ago a stay was, it can count (art. 2.43 Wet BRP). Writes no reading records: who shows
 * persons does.
 */
export async function readBewoners(scope: Lezer, personen: readonly string[]): Promise<Bewoner[]> {
  const vandaag = today(scope.clock);
  const samen = await samenVan(scope);
  const wanted = [...new Set(personen.flatMap((persoon) => samen.groep(persoon)))];
  const stays = await readStays(scope, wanted);
  const [facts, eerder] = [await readFeiten(scope, wanted), await readEerder(scope, wanted)];
  return groepen(stays, samen).map((group) => {
    const { bekendOp, ...laatste } = group[0] as Stay;
    return {
      persoon: laatste.persoon,
      verblijven: group.map(({ bekendOp, ...stay }) => stay),
      laatste,
      ...oordeelVan(group, facts, eerder, vandaag),
    };
  });
}

/** The stays of each human being together, in the order they come in. */
export function groepen<S extends { persoon: string }>(stays: readonly S[], samen: Samen): S[][] {
  const groups = new Map<string, S[]>();
  for (const stay of stays) {
    const key = samen.hoofd(stay.persoon);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [stay]);
    else group.push(stay);
  }
  return [...groups.values()];
}

export type Eerder = ReadonlyMap<string, Verblijfsfeit['eerder']>;

/** Which registration fits whose stays these are. */
export function routeVan(
  group: readonly Feitverblijf[],
  eerder: Eerder,
  vandaag: IsoDate,
): Inschrijvingsroute {
  return inschrijvingsroute(
    group.map(({ verblijf, aankomst, verwachtVertrek, vertrek, bekendOp }) => ({
      ...{ aankomst, verwachtVertrek, vertrek, bekendOp },
      eerder: eerder.get(verblijf) ?? [],
    })),
    vandaag,
  );
}

/** How far registering is with whose stays these are, newest first, and what it puts on the worklist. */
export function oordeelVan(
  group: readonly Feitverblijf[],
  facts: Feiten,
  eerder: Eerder,
  vandaag: IsoDate,
): Omit<Bewoner, 'persoon' | 'verblijven' | 'laatste'> {
  const personen = [...new Set(group.map(({ persoon }) => persoon))];
  const gemeente = group[0]?.gemeente;
  const hier = group.some(({ status }) => status !== 'vertrokken');
  const route = routeVan(group, eerder, vandaag);
  const here = <T extends { gemeente: string; persoon: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.gemeente === gemeente && personen.includes(row.persoon));
  const of = personen.flatMap((persoon) => facts.get(persoon) ?? []);
  const perioden = here(of.flatMap((fact) => fact.perioden));
  const stappen = [
    ...new Map(here(of.flatMap((fact) => fact.stappen)).map((stap) => [stap.verzoek, stap])).values(),
  ].sort((a, b) => a.op.localeCompare(b.op));
  const formulier = here(of.flatMap((fact) => fact.formulieren)).at(-1) ?? null;
  const statuses = personen.map((persoon) =>
    brpStatusOp(
      perioden.filter((periode) => periode.persoon === persoon),
      vandaag,
    ),
  );
  const brp = statuses.includes('ingeschreven')
    ? 'ingeschreven'
    : statuses.find((status) => status !== undefined);
  const vertrokkenOp = hier
    ? null
    : (group
        .map(({ vertrek }) => vertrek ?? '')
        .sort()
        .at(-1) ?? null);
  const oordeel = beoordeelPersoon(
    { route, stappen, brp, hier, vertrokkenOp, formulier: formulier !== null },
    vandaag,
  );
  return { personen, hier, route, ...oordeel, brp, perioden, stappen, formulier };
}

/** Present and announced stays of `v` first, then the newest: who is somewhere is there. */
export const NIEUWSTE_EERST = sql`array_position(array['aanwezig', 'verwacht', 'vertrokken'], v.status), v.aankomst desc, v.id`;
/** The day on which a stay `v` was written down, as `dateOf` has it. */
export const BEKEND_OP = sql`(v.aangemaakt_op at time zone 'Europe/Amsterdam')::date`;

async function readStays({ trx, gemeenten }: Lezer, personen: readonly string[]): Promise<Stay[]> {
  const { rows } = await sql<Stay>`
    select v.id as verblijf, v.persoon, v.gemeente, g.naam as "gemeenteNaam", v.organisatie,
      coalesce(o.naam, '') as "organisatieNaam", v.locatie, l.naam as "locatieNaam", v.naam, v.taal, v.aankomst,
      v.verwacht_vertrek as "verwachtVertrek", v.vertrek, v.status, ${BEKEND_OP} as "bekendOp"
    from verblijf v
    join gemeente g on g.code = v.gemeente
    join locatie l on l.gemeente = v.gemeente and l.id = v.locatie
    left join organisatie o on o.id = v.organisatie
    where v.gemeente = any (${[...gemeenten]}::text[]) and v.status <> 'vervallen'
      and v.persoon = any (${[...personen]}::uuid[])
    order by ${NIEUWSTE_EERST}`.execute(trx);
  return rows;
}

type Feit = {
  perioden: (Brpperiode & { gemeente: string; persoon: string })[];
  stappen: (Gezettestap & { gemeente: string; persoon: string })[];
  formulieren: { id: string; gemeente: string; persoon: string; getekendOp: string; taal: string }[];
};
export type Feiten = ReadonlyMap<string, Feit>;

/** What is known and was done, by person. */
export async function readFeiten({ trx, gemeenten }: Lezer, personen: readonly string[]): Promise<Feiten> {
  const facts = new Map<string, Feit>(
    personen.map((id) => [id, { perioden: [], stappen: [], formulieren: [] }]),
  );
  const where = sql<boolean>`gemeente = any (${[...gemeenten]}::text[]) and persoon = any (${[...personen]}::uuid[])`;
  const perioden = await trx
    .selectFrom('brp_inschrijving')
    .select(['gemeente', 'persoon', 'id', 'vanaf', 'tot', 'status'])
    .where(where)
    .orderBy('vanaf')
    .execute();
  for (const row of perioden) facts.get(row.persoon)?.perioden.push(row);
  const { rows: stappen } = await sql<
    Omit<Gezettestap, 'op'> & { gemeente: string; persoon: string; op: Date }
  >`select s.gemeente, s.persoon, s.stap, s.datum, s.reden, s.inschrijfdag, s.verzoek, s.vastgelegd_op as op, u.naam as door
    from inschrijfstap s left join gebruiker u on u.id = s.vastgelegd_door
    where s.gemeente = any (${[...gemeenten]}::text[]) and s.persoon = any (${[...personen]}::uuid[]) order by s.id`.execute(
    trx,
  );
  for (const row of stappen) facts.get(row.persoon)?.stappen.push({ ...row, op: row.op.toISOString() });
  const formulieren = await trx
    .selectFrom('uitschrijfformulier')
    .select(['id', 'gemeente', 'persoon', 'getekend_op', 'taal'])
    .where(where)
    .where('ingetrokken_op', 'is', null)
    .execute();
  for (const { getekend_op, ...row } of formulieren)
    facts.get(row.persoon)?.formulieren.push({ ...row, getekendOp: getekend_op.toISOString() });
  return facts;
}

/** What departure was expected before, by stay; corrections tell. */
export async function readEerder({ trx, gemeenten }: Lezer, personen: readonly string[]): Promise<Eerder> {
  const { rows } = await sql<{ verblijf: string; was: IsoDate | null; op: Date }>`
    select c.verblijf, c.oud ->> 'verwacht_vertrek' as was, c.op from correctie c
    join verblijf v on v.gemeente = c.gemeente and v.id = c.verblijf
    where c.gemeente = any (${[...gemeenten]}::text[]) and v.persoon = any (${[...personen]}::uuid[])
      and c.nieuw ? 'verwacht_vertrek' order by c.id`.execute(trx);
  const out = new Map<string, { verwachtVertrek: IsoDate | null; totOp: IsoDate }[]>();
  for (const { verblijf, was, op } of rows)
    out.set(verblijf, [...(out.get(verblijf) ?? []), { verwachtVertrek: was, totOp: dateOf(op) }]);
  return out;
}
