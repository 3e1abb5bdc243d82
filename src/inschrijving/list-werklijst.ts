import { z } from 'zod';
import { WERKLIJSTEN } from '../beleid/inschrijving/werklijst.ts';
import { useCase } from '../beleid/use-case.ts';
import { zoeksleutel } from '../beleid/zoeksleutel.ts';
import type { Scope } from '../platform/access/use-case.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import type { Language } from '../platform/i18n/index.ts';
import {
  type ListPage,
  listInput,
  pageOf,
  type SortOrder,
  setting,
  sortRows,
} from '../platform/lists/index.ts';
import { type Bewoner, readBewoners } from './read-bewoners.ts';
import { samenVan } from './samen.ts';
import { readHier } from './standen.ts';
import { cijfersVan, type Inschrijfcijfers, telInschrijvingen } from './tel-inschrijvingen.ts';

/** The day that stands at somebody on the worklist: of departure, or by which to register, or on which the route turns. */
export const dagVan = ({ lijst, laatste, route }: Bewoner): IsoDate | null =>
  lijst === 'vertrokken' ? laatste.vertrek : (route.uiterlijk ?? route.kantelt);

/** The worklists, those together on which something is to do, and everybody who is here. */
export const TOON = ['open', ...WERKLIJSTEN, 'hier'] as const;
export type Toon = (typeof TOON)[number];

export type Werklijstpagina = {
  list: ListPage<Bewoner>;
  cijfers: Inschrijfcijfers;
  locaties: { id: string; naam: string }[];
  gemeenten: { code: string; naam: string }[];
};

/** Why persons are looked at here, as the reading log keeps it. */
export const DOEL = 'inschrijving';

const input = z.object({
  ...listInput(['naam', 'locatie', 'uiterlijk', 'stand'], 'uiterlijk'),
  toon: setting<Toon>(z.enum(TOON), 'open'),
  locatie: setting<string>(z.uuid(), ''),
});

/**
 * The worklist of registratie (§3.1.1): who is overdue, to be registered soon, to be asked after, or has probably left;
 * with the counts of §3.1. Everybody shown gets a reading record.
 */
export const listWerklijst = useCase({
  allow: 'inschrijving:lezen',
  kind: 'persons',
  input,
  async run(scope, asked): Promise<Werklijstpagina> {
    const { bewoners: judged, cellen, ...keuzes } = await telInschrijvingen(scope, asked.gemeente);
    const list =
      asked.toon === 'hier'
        ? await pageOfHier(scope, asked)
        : pageOf(
            sorteer(
              judged.filter((one) => past(one, asked)),
              asked,
              scope.ctx.language,
            ),
            asked,
          );
    await scope.seen(
      list.rows.map(({ laatste }) => laatste),
      DOEL,
    );
    return {
      list,
      cijfers: cijfersVan(cellen),
      locaties: byName(keuzes.locaties.map(({ id, naam }) => ({ id, naam }))),
      gemeenten: byName(keuzes.gemeenten),
    };
  },
});

type Asked = z.output<typeof input>;

const sorteer = (rows: readonly Bewoner[], { sorteer: sort }: Asked, language: Language) =>
  sortRows(
    rows,
    sort,
    {
      naam: (one) => one.laatste.naam,
      locatie: (one) => one.laatste.locatieNaam,
      uiterlijk: dagVan,
      stand: (one) => one.stand,
    },
    language,
  );

/**
 * Everybody who is here. By name or location the rule is asked about one page; by date or state about all who are left
 * by the filters, since those follow from the rule.
 */
async function pageOfHier(scope: Scope, asked: Asked): Promise<ListPage<Bewoner>> {
  const { language } = scope.ctx;
  const samen = await samenVan(scope);
  const light = await readHier(scope, asked);
  const one = light.filter((row) => !row.samen && passes(row.naam, asked.zoek));
  // Persons that are one: the rule says who and where they are together.
  const joined = new Set(light.flatMap((row) => (row.samen ? [samen.hoofd(row.persoon)] : [])));
  const together = (await readBewoners(scope, [...joined])).filter((bewoner) => past(bewoner, asked));
  const column = asked.sorteer.replace('-', '');
  if (column !== 'naam' && column !== 'locatie') {
    const all = await readBewoners(
      scope,
      one.map(({ persoon }) => persoon),
    );
    return pageOf(sorteer([...all, ...together], asked, language), asked);
  }
  const rows = [...one, ...together.map(({ persoon, laatste }) => ({ ...laatste, persoon }))];
  const page = pageOf(
    sortRows(
      rows,
      asked.sorteer as SortOrder<'naam' | 'locatie'>,
      { naam: (row) => row.naam, locatie: (row) => row.locatieNaam },
      language,
    ),
    asked,
  );
  const full = await readBewoners(
    scope,
    page.rows.map(({ persoon }) => persoon),
  );
  const byPersoon = new Map(full.flatMap((bewoner) => bewoner.personen.map((id) => [id, bewoner] as const)));
  return { ...page, rows: page.rows.flatMap(({ persoon }) => byPersoon.get(persoon) ?? []) };
}

/** Whether somebody belongs on what was asked for. */
function past({ lijst, hier, laatste }: Bewoner, { toon, gemeente, locatie, zoek }: Asked): boolean {
  const listed = toon === 'hier' ? hier : toon === 'open' ? lijst !== null : lijst === toon;
  return (
    listed &&
    (gemeente === '' || laatste.gemeente === gemeente) &&
    (locatie === '' || laatste.locatie === locatie) &&
    passes(laatste.naam, zoek)
  );
}

function passes(naam: string, zoek: string): boolean {
  const key = zoeksleutel(naam);
  return zoek
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => key.includes(zoeksleutel(word)));
}

const byName = <T extends { naam: string }>(rows: T[]) =>
  rows.sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
