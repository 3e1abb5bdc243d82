import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Scope } from '../platform/access/use-case.ts';
import { nightOf, today, toInstant } from '../platform/dates/index.ts';
import { Conflict, InvalidInput, type Issue } from '../platform/errors.ts';
import { readPersonen, type Verhuisd } from './read-personen.ts';
import { readPlaces } from './read-places.ts';
import { recalculateNachten } from './recalculate-nachten.ts';
import { sluitingsuren, vannachtPerGemeente } from './sluitingsuren.ts';
import { lockPersonen } from './take-verblijf.ts';
import { type NieuwVerblijf, taalVanLand, type Verblijf, verblijffouten } from './verblijf.ts';

/** What became of one stay that was sent. */
export type Ingeschreven = {
  id: string;
  persoon: string;
  gemeente: string;
  status: Verblijf['status'];
  /** False when the same was sent before. */
  nieuw: boolean;
  /** Registered after the closing hour of its first night. */
  laat: boolean;
};

/** Database constraints that are rules of a stay, with the field they are about. */
export const verblijfregels = {
  persoon_op_een_plek: { code: 'overlap_persoon', field: 'aankomst' },
  persoon_nu_een_plek: { code: 'overlap_persoon', field: 'aankomst' },
  slaapplaats_een_persoon: { code: 'slaapplaats_bezet', field: 'slaapplaats' },
  slaapplaats_nu_een_persoon: { code: 'slaapplaats_bezet', field: 'slaapplaats' },
  verblijf_pkey: 'formulier_al_verzonden',
  verblijf_id_key: 'formulier_al_verzonden',
} as const;

type Given = NieuwVerblijf & {
  status: Verblijf['status'];
  gemeente: string;
  organisatie: string;
  persoon: string;
  zekere_persoon: string | null;
};

/**
 * Writes stays, one or thousands, in the same few statements: holds their locations, checks them, inserts them, and
 * fills them in at nights that had already been confirmed (§3.1.3: kept current; late is accepted and marked).
 * @throws InvalidInput with all issues; the path has the stay's place in the list in front when there are several
 * @throws Conflict when an id was used before for something else
 * @throws NotFound when a location or a person is not the actor's organisation's
 */
export async function insertVerblijven(
  scope: Scope,
  verblijven: readonly (NieuwVerblijf & Verhuisd)[],
): Promise<Ingeschreven[]> {
  const { trx, now, clock } = scope;
  const given = verblijven.flatMap(({ persoon }) => (persoon ? [persoon] : []));
  await lockPersonen(
    trx,
    given,
    verblijven.map(({ locatie }) => locatie),
  );
  const places = await readPlaces(trx, verblijven, given);
  const before = new Map((await existing(scope, verblijven)).map((row) => [row.id, row]));
  const wie = await readPersonen(trx, verblijven);
  const vandaag = today(clock);
  const stays = verblijven.map((v): Given => {
    const place = places.locatie(v.locatie);
    const aangekomen = v.aangekomen ?? v.aankomst <= vandaag;
    const status = v.vertrek ? 'vertrokken' : aangekomen ? 'aanwezig' : 'verwacht';
    const taal = v.taal ?? taalVanLand(v.land);
    const known = wie.get(v.id);
    const persoon = known?.persoon ?? before.get(v.id)?.persoon ?? randomUUID();
    return { ...v, ...place, taal, status, persoon, zekere_persoon: known?.zeker ?? null };
  });
  const issues = stays.flatMap((stay, index) => {
    const found: Issue[] = [...verblijffouten(stay, stay.status, vandaag), ...places.issues(stay)];
    if (stay.status === 'verwacht' && stay.aankomst < nightOf(now) && !before.has(stay.id))
      found.push({ path: 'aankomst', code: 'aanmelding_in_verleden' });
    return stays.length === 1 ? found : found.map((i) => ({ ...i, path: `${index}.${i.path}` }));
  });
  if (issues.length > 0) throw new InvalidInput(issues);
  for (const stay of stays) {
    const row = before.get(stay.id);
    if (row !== undefined && !isSame(row, stay)) throw new Conflict('verblijf');
  }
  const fresh = stays.filter(({ id }) => !before.has(id));
  const uren = await sluitingsuren(trx);
  // Late is what comes after the closing hour of its first night: when a later night is open.
  const open = vannachtPerGemeente({ now: () => toInstant(now) }, uren);
  const isLate = ({ status, gemeente, aankomst }: Given) =>
    status !== 'verwacht' && aankomst < (open.get(gemeente) ?? '');
  await write(scope, fresh);
  const nachten = await recalculateNachten(
    scope,
    fresh.map(({ id, aankomst, vertrek }) => ({ verblijf: id, van: aankomst, tot: vertrek ?? null })),
  );
  await noteLate(
    scope,
    fresh.filter(isLate),
    nachten.reduce((sum, n) => sum + n.erbij, 0),
  );
  return stays.map((stay) => ({
    id: stay.id,
    persoon: stay.persoon,
    gemeente: stay.gemeente,
    status: before.get(stay.id)?.status ?? stay.status,
    nieuw: !before.has(stay.id),
    laat: isLate(stay),
  }));
}

async function existing({ trx }: Scope, verblijven: readonly NieuwVerblijf[]): Promise<Verblijf[]> {
  return trx
    .selectFrom('verblijf')
    .selectAll()
    .where('id', '=', sql<string>`any(${verblijven.map(({ id }) => id)}::uuid[])`)
    .execute();
}

/** Whether what was sent is what is kept; what only the first sending could know is left out. */
function isSame(row: Verblijf, stay: Given): boolean {
  const same = (a: unknown, b: unknown) => (a ?? null) === (b ?? null);
  return (
    same(row.locatie, stay.locatie) &&
    same(row.naam, stay.naam) &&
    same(row.woonplaats, stay.woonplaats) &&
    same(row.land, stay.land) &&
    same(row.aankomst, stay.aankomst) &&
    same(row.meereizend, stay.meereizend) &&
    same(row.verwacht_vertrek, stay.verwacht_vertrek)
  );
}

async function write({ trx, now, actor }: Scope, stays: readonly Given[]): Promise<void> {
  if (stays.length === 0) return;
  const rows = stays.map((stay) => ({ ...stay, identiteit: stay.identiteit_vastgesteld ?? null }));
  await sql`
    insert into verblijf (gemeente, id, organisatie, locatie, persoon, naam, woonplaats, land, aankomst, verwacht_vertrek,
      vertrek, documentsoort, identiteit_vastgesteld, taal, werkgever, slaapplaats, meereizend, geboortedatum,
      nationaliteit, status, bron, bestandsimport, zekere_persoon, aangemaakt_op, aangemaakt_door, gewijzigd_op)
    select gemeente, id, organisatie, locatie, persoon, naam, woonplaats, land, aankomst, verwacht_vertrek, vertrek,
      documentsoort, identiteit, taal, werkgever, slaapplaats, meereizend, geboortedatum, nationaliteit, status, bron,
      bestandsimport, zekere_persoon, ${now}::timestamptz, ${actor.id}::uuid, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (gemeente text, id uuid, organisatie uuid, locatie uuid,
      persoon uuid, naam text, woonplaats text, land text, aankomst date, verwacht_vertrek date, vertrek date,
      documentsoort text, identiteit text, taal text, werkgever text, slaapplaats uuid, meereizend text,
      geboortedatum date, nationaliteit text, status text, bron text, bestandsimport uuid,
      zekere_persoon uuid)`.execute(trx);
}

/** Late registration is accepted and stays visible (§3.1.3). */
async function noteLate({ trx, now, actor }: Scope, stays: readonly Given[], nachten: number): Promise<void> {
  if (stays.length === 0) return;
  const facts = stays.length === 1 ? { nachten } : {};
  const rows = stays.map(({ gemeente, id, organisatie, aankomst, vertrek }) => ({
    gemeente,
    organisatie,
    verblijf: id,
    nieuw: { aankomst, ...(vertrek && { vertrek }), ...facts },
  }));
  await sql`
    insert into correctie (gemeente, organisatie, verblijf, soort, oud, nieuw, door, op)
    select gemeente, organisatie, verblijf, 'nagekomen', '{}', nieuw, ${actor.id}::uuid, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (gemeente text, organisatie uuid, verblijf uuid,
      nieuw jsonb)`.execute(trx);
}
