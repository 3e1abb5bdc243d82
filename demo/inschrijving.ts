import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Adresoordeel, beoordeelAdres } from '../src/beleid/inschrijving/adrescontrole.ts';
import { type Bewoner, readBewoners } from '../src/inschrijving/read-bewoners.ts';
import type { Context } from '../src/platform/access/context.ts';
import type { Scope } from '../src/platform/access/use-case.ts';
import type { Trx } from '../src/platform/access/with-actor.ts';
import { addDays, type IsoDate } from '../src/platform/dates/index.ts';

type Rij = Record<string, unknown>;

/** Days after leaving in which somebody still has something in the demo to show. */
const LATELY = 400;

/**
 * How registering goes in the demo: most who belong in the BRP are in it, some were invited or looked up in vain, some
 * left without saying so, forms for leaving were signed, there are registration days, people at two organisations who may
 * be one, and checks of addresses. What is decided about somebody follows from the id alone.
 */
export async function insertInschrijving(trx: Trx, ctx: Context, vannacht: IsoDate): Promise<void> {
  await alikeNames(trx, vannacht);
  const scope = { trx, clock: ctx.clock, gemeenten: ['0160', '0175'] } as unknown as Scope;
  const lately = await trx
    .selectFrom('verblijf')
    .select('persoon')
    .distinct()
    .where(sql<boolean>`coalesce(vertrek, 'infinity'::date) > ${addDays(vannacht, -LATELY)}::date`)
    .where('gemeente', 'in', scope.gemeenten)
    .orderBy('persoon')
    .execute();
  const bewoners = await readBewoners(
    scope,
    lately.map(({ persoon }) => persoon),
  );
  const { rows } = await sql<{ gemeente: string; gebruiker: string }>`
    select gemeente, min(gebruiker::text)::uuid as gebruiker from toekenning where rol = 'registratie' group by 1`.execute(
    trx,
  );
  const door = new Map(rows.map(({ gemeente, gebruiker }) => [gemeente, gebruiker]));
  const log: Log = { stappen: [], perioden: [], formulieren: [], door, vannacht };
  for (const bewoner of bewoners) tell(log, bewoner);
  await planDays(trx, log, bewoners);
  await insert(trx, 'brp_inschrijving', log.perioden);
  await insert(
    trx,
    'inschrijfstap',
    log.stappen.sort((a, b) => String(a.vastgelegd_op).localeCompare(String(b.vastgelegd_op))),
  );
  await insert(trx, 'uitschrijfformulier', log.formulieren);
  await checkAddresses(trx, log, bewoners);
}

type Log = {
  stappen: Rij[];
  perioden: Rij[];
  formulieren: Rij[];
  door: Map<string, string>;
  vannacht: IsoDate;
};

/** A number from 0 to 99 that is always the same for somebody. */
const lot = (id: string, about: string) =>
  createHash('sha256').update(`${about} ${id}`).digest().readUInt16BE(0) % 100;
/** An id that is always the same. */
const idOf = (text: string) => {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

function step(log: Log, { laatste }: Bewoner, stap: string, datum: IsoDate, more: Rij = {}): void {
  const { gemeente, organisatie, persoon } = laatste;
  const own = stap === 'gewezen';
  log.stappen.push({
    ...{ gemeente, organisatie, persoon, stap, datum, reden: null, inschrijfdag: null },
    verzoek: idOf(`${persoon} ${stap} ${datum}`),
    vastgelegd_op: `${datum > log.vannacht ? addDays(log.vannacht, -2) : datum}T10:${String(lot(persoon, stap) % 60).padStart(2, '0')}:00Z`,
    vastgelegd_door: own ? null : (log.door.get(gemeente) ?? null),
    ...more,
  });
}

function period(log: Log, { laatste }: Bewoner, status: string, vanaf: IsoDate, tot: IsoDate | null): void {
  const { gemeente, persoon } = laatste;
  log.perioden.push({
    ...{ gemeente, persoon, vanaf, tot, status, bron: 'medewerker' },
    id: idOf(`${persoon} ${status} ${vanaf}`),
    vastgelegd_op: `${vanaf}T10:00:00Z`,
    vastgelegd_door: log.door.get(gemeente) ?? null,
  });
}

/** What was done about somebody, and whether the form for leaving was signed. */
function tell(log: Log, bewoner: Bewoner): void {
  const { laatste, hier, route, persoon } = bewoner;
  const { vannacht } = log;
  const chance = lot(persoon, 'inschrijven');
  const day = (after: number) => {
    const date = addDays(route.feiten.van, after);
    return date > vannacht ? vannacht : date;
  };
  const recent = laatste.status === 'aanwezig' || (laatste.vertrek ?? '') > addDays(vannacht, -20);
  if (recent && lot(persoon, 'formulier') < 35) sign(log, bewoner);
  if (route.route !== 'brp' || laatste.status === 'verwacht') return;
  if (lot(persoon, 'gewezen') < 60) step(log, bewoner, 'gewezen', day(1));
  if (!hier) leave(log, bewoner, chance);
  else if (chance < 68) {
    if (chance < 30) step(log, bewoner, 'uitgenodigd', day(2));
    step(log, bewoner, 'ingeschreven', day(3 + (chance % 12)));
    period(log, bewoner, 'ingeschreven', day(3 + (chance % 12)), null);
  } else if (chance < 78) step(log, bewoner, 'uitgenodigd', day(4));
  else if (chance < 83) {
    step(log, bewoner, 'niet_ingeschreven', day(20));
    period(log, bewoner, 'niet_ingeschreven', day(20), null);
  } else if (chance < 86) {
    step(log, bewoner, 'niet_nodig', day(6), { reden: 'elders_ingeschreven' });
    period(log, bewoner, 'niet_ingeschreven', day(6), null);
  }
}

/** Of who left, most had registered; a few are still on the books. */
function leave(log: Log, bewoner: Bewoner, chance: number): void {
  const { laatste, route } = bewoner;
  const { vertrek } = laatste;
  const from = addDays(route.feiten.van, 5);
  if (chance >= 70 || vertrek === null || from >= vertrek) return;
  step(log, bewoner, 'ingeschreven', from);
  const forgotten = lot(laatste.persoon, 'vergeten') < 8;
  period(log, bewoner, 'ingeschreven', from, forgotten ? null : vertrek);
  if (forgotten) return;
  step(log, bewoner, 'uitgeschreven', vertrek);
  period(log, bewoner, 'niet_ingeschreven', vertrek, null);
}

function sign(log: Log, { laatste }: Bewoner): void {
  const { gemeente, organisatie, persoon, verblijf, naam, taal, aankomst } = laatste;
  const known = ['nl', 'en', 'pl', 'ro', 'bg', 'hu'].includes(taal) ? taal : 'en';
  log.formulieren.push({
    ...{ gemeente, organisatie, persoon, verblijf, naam, taal: known },
    id: idOf(`${persoon} formulier`),
    getekend_op: `${aankomst}T17:40:00Z`,
  });
}

/** One registration day that was, at which not everybody came, and one to come. */
async function planDays(trx: Trx, log: Log, bewoners: readonly Bewoner[]): Promise<void> {
  const { vannacht, door } = log;
  const done = new Set(log.stappen.filter(({ stap }) => stap !== 'gewezen').map(({ persoon }) => persoon));
  const open = bewoners.filter(
    ({ laatste, route }) =>
      laatste.gemeente === '0160' &&
      laatste.status === 'aanwezig' &&
      route.route === 'brp' &&
      !done.has(laatste.persoon),
  );
  const at = (locatie: string) => open.filter(({ laatste }) => laatste.locatie === locatie);
  const most = [...new Set(open.map(({ laatste }) => laatste.locatie))].sort(
    (a, b) => at(b).length - at(a).length,
  );
  const days = [
    { datum: addDays(vannacht, -12), van: '15:30', locatie: most[0] },
    { datum: addDays(vannacht, 6), van: '14:00', locatie: most[1] },
  ];
  for (const { datum, van, locatie } of days) {
    const planned = addDays(datum, -10);
    const there = locatie === undefined ? [] : at(locatie);
    const who = there.filter(({ laatste }) => laatste.aankomst <= planned).slice(0, 6);
    const [first] = who;
    if (first === undefined) continue;
    const id = idOf(`inschrijfdag ${van}`);
    const { gemeente, organisatie } = first.laatste;
    const gepland = {
      gepland_op: `${planned}T09:00:00Z`,
      gepland_door: door.get(gemeente) ?? null,
    };
    await insert(trx, 'inschrijfdag', [{ gemeente, id, organisatie, locatie, datum, van, ...gepland }]);
    for (const [index, bewoner] of who.entries()) {
      step(log, bewoner, 'afspraak', datum, { inschrijfdag: id, vastgelegd_op: gepland.gepland_op });
      if (datum > vannacht || index % 3 === 2) continue;
      step(log, bewoner, 'ingeschreven', datum, { vastgelegd_op: `${datum}T16:30:00Z` });
      period(log, bewoner, 'ingeschreven', datum, null);
    }
  }
}

/** Some who are here now were at another organisation before, under the same name. */
async function alikeNames(trx: Trx, vannacht: IsoDate): Promise<void> {
  const { rows: here } = await sql<{ id: string; organisatie: string; aankomst: IsoDate }>`
    select id, organisatie, aankomst from verblijf where gemeente = '0160' and status = 'aanwezig' and meereizend = 'nee'
      and (select count(*) from verblijf o where o.persoon = verblijf.persoon) = 1 and aankomst between ${addDays(vannacht, -60)}::date and ${addDays(vannacht, -10)}::date
    order by aankomst, id limit 6`.execute(trx);
  const used: string[] = [];
  for (const { id, organisatie, aankomst } of here.filter((_, index) => index % 2 === 0)) {
    const { rows } = await sql<{ persoon: string }>`
      select v.persoon from verblijf v where v.gemeente = '0160' and v.status = 'vertrokken' and v.meereizend = 'nee'
        and v.organisatie <> ${organisatie}::uuid and v.vertrek between ${addDays(aankomst, -90)}::date and ${aankomst}::date
        and v.vertrek - v.aankomst > 40 and not v.persoon = any (${used}::uuid[])
        and (select count(*) from verblijf o where o.persoon = v.persoon) = 1
      order by v.vertrek desc, v.id limit 1`.execute(trx);
    const [other] = rows;
    if (other === undefined) continue;
    used.push(other.persoon);
    await sql`update verblijf v set naam = h.naam, woonplaats = h.woonplaats, land = h.land, taal = h.taal,
        nationaliteit = h.nationaliteit, geboortedatum = h.geboortedatum
      from verblijf h where h.id = ${id}::uuid and v.persoon = ${other.persoon}::uuid`.execute(trx);
  }
}

/** A comparison with counts of the BRP, three weeks ago, as it came out then. */
async function checkAddresses(trx: Trx, log: Log, bewoners: readonly Bewoner[]): Promise<void> {
  const { vannacht, door } = log;
  const gemeente = '0160';
  const registered = new Set(
    log.perioden
      .filter(({ tot, status }) => tot === null && status === 'ingeschreven')
      .map(({ persoon }) => persoon),
  );
  const { rows: places } = await sql<{
    id: string;
    organisatie: string;
    adres: string;
    maximum: number;
    slapers: number;
  }>`
    select l.id, l.organisatie, l.straat || ' ' || l.huisnummer || ', ' || l.postcode || ' ' || l.woonplaats as adres, l.maximum,
      (select count(*)::int from verblijf v where v.gemeente = l.gemeente and v.locatie = l.id and v.status = 'aanwezig') as slapers
    from locatie l where l.gemeente = ${gemeente} and l.status = 'goedgekeurd' order by l.naam, l.id`.execute(
    trx,
  );
  const peildatum = addDays(vannacht, -6);
  const controle = idOf('adrescontrole brp');
  const op = `${peildatum}T13:20:00Z`;
  await insert(trx, 'adrescontrole', [
    {
      ...{
        gemeente,
        id: controle,
        soort: 'brp',
        peildatum,
        volledig: true,
        drempel: 6,
        bestand_hash: '\\x00',
      },
      ...{
        rijen: places.length + 214,
        onleesbaar: 1,
        gecontroleerd_op: op,
        gecontroleerd_door: door.get(gemeente) ?? null,
      },
    },
  ]);
  const found: Rij[] = [];
  const signals: Rij[] = [];
  const note = (facts: Rij, oordeel: Adresoordeel, soort: string | null, about: string) => {
    const signaal = soort === null ? null : idOf(`${soort} ${about}`);
    found.push({
      gemeente,
      controle,
      nummer: found.length + 1,
      ...facts,
      oordeel,
      signaal,
      signaal_nieuw: soort !== null,
    });
    if (soort === null) return;
    const { in_brp, in_register, hoort_in_brp, maximum, adres, locatie } = facts;
    const details =
      locatie === null
        ? { in_brp, adres, peildatum }
        : { in_brp, in_register, hoort_in_brp, maximum, peildatum };
    signals.push({
      ...{
        gemeente,
        id: signaal,
        soort,
        sleutel: `${soort}:${about}:${controle}`,
        locatie,
        details,
        status: 'nieuw',
      },
      ...{
        organisatie: places.find(({ id }) => id === locatie)?.organisatie ?? null,
        aangemaakt_op: op,
        gewijzigd_op: op,
      },
    });
  };
  for (const [index, { id: locatie, adres, maximum, slapers }] of places.entries()) {
    const there = bewoners.filter(
      ({ laatste }) => laatste.locatie === locatie && laatste.status === 'aanwezig',
    );
    const hoort = there.filter(({ route }) => route.route === 'brp').length;
    const known = there.filter(({ laatste }) => registered.has(laatste.persoon)).length;
    // Most of what the check finds is known to registratie; at one house more are on the books than sleep there.
    const in_brp = index === 1 ? slapers + 3 : index % 4 === 2 ? known : hoort;
    const oordeel = beoordeelAdres({ inBrp: in_brp, inRegister: slapers, hoortInBrp: hoort, maximum });
    const soort = oordeel === 'klopt' ? null : oordeel === 'te_weinig' ? 'adres_te_weinig' : 'adres_te_veel';
    note(
      { locatie, adres, in_brp, in_register: slapers, hoort_in_brp: hoort, maximum },
      oordeel,
      soort,
      locatie,
    );
  }
  const adres = 'Kruisstraat 41, 7772 AB Hardenberg';
  const unknown = { locatie: null, adres, in_brp: 9, in_register: null, hoort_in_brp: null, maximum: null };
  note(unknown, 'onbekend', 'adres_onbekend', '7772AB 41');
  await insert(trx, 'signaal', signals);
  await insert(trx, 'adresbevinding', found);
}

/** Writes rows in one statement. The columns are those of the first. */
async function insert(trx: Trx, table: string, rows: readonly Rij[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
    trx,
  );
}
