import { z } from 'zod';
import { routedag } from '../beleid/inschrijving/route.ts';
import { WERKLIJSTEN } from '../beleid/inschrijving/werklijst.ts';
import { useCase } from '../beleid/use-case.ts';
import { zoeksleutel } from '../beleid/zoeksleutel.ts';
import type { Scope } from '../platform/access/use-case.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import type { Language } from '../platform/i18n/index.ts';
import { type ListPage, listInput, pageOf, setting, sortRows } from '../platform/lists/index.ts';
import { type Bewoner, type Bewonersverblijf, readBewoners } from './read-bewoners.ts';
import { dagenVan, readHier, standenVan } from './read-hier.ts';
import { cijfersVan, type Inschrijfcijfers, telInschrijvingen } from './tel-inschrijvingen.ts';

/** The day that stands at somebody on the worklist: of departure, or by which to register, or on which the route turns. */
export const dagVan = ({ lijst, laatste, route }: Bewoner): IsoDate | null =>
  lijst === 'vertrokken' ? laatste.vertrek : routedag(route);

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
 * Everybody who is here. By date or state the rule is asked about all who are left by the filters, of as little as it
 * needs, since the order follows from it; only who is on the page is read in full.
 */
async function pageOfHier(scope: Scope, asked: Asked): Promise<ListPage<Bewoner>> {
  const hier = (await readHier(scope)).filter(({ laatste }) => waar(laatste, asked));
  const column = asked.sorteer.replace('-', '');
  const dagen = column === 'uiterlijk' ? await dagenVan(scope, hier) : [];
  const standen = column === 'stand' ? await standenVan(scope, hier) : [];
  const rows = hier.map(({ laatste }, at) => ({
    laatste,
    dag: dagen[at] ?? null,
    stand: standen[at] ?? null,
  }));
  const order = {
    naam: ({ laatste }: (typeof rows)[number]) => laatste.naam,
    locatie: ({ laatste }: (typeof rows)[number]) => laatste.locatieNaam,
    // A number, as texts are compared in the reader's language.
    uiterlijk: ({ dag }: (typeof rows)[number]) => dag && Number(dag.replaceAll('-', '')),
    stand: ({ stand }: (typeof rows)[number]) => stand,
  };
  const page = pageOf(sortRows(rows, asked.sorteer, order, scope.ctx.language), asked);
  const full = await readBewoners(
    scope,
    page.rows.map(({ laatste }) => laatste.persoon),
  );
  const byPersoon = new Map(full.flatMap((bewoner) => bewoner.personen.map((id) => [id, bewoner] as const)));
  return { ...page, rows: page.rows.flatMap(({ laatste }) => byPersoon.get(laatste.persoon) ?? []) };
}

/** Whether somebody belongs on what was asked for. */
function past({ lijst, laatste }: Bewoner, asked: Asked): boolean {
  return (asked.toon === 'open' ? lijst !== null : lijst === asked.toon) && waar(laatste, asked);
}

/** Whether the filters let through who is there, or was last. */
function waar(
  { gemeente, locatie, naam }: Pick<Bewonersverblijf, 'gemeente' | 'locatie' | 'naam'>,
  asked: Asked,
): boolean {
  return (
    (asked.gemeente === '' || gemeente === asked.gemeente) &&
    (asked.locatie === '' || locatie === asked.locatie) &&
    passes(naam, asked.zoek)
  );
}

function passes(naam: string, zoek: string): boolean {
  const words = zoek.split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const key = zoeksleutel(naam);
  return words.every((word) => key.includes(zoeksleutel(word)));
}

const byName = <T extends { naam: string }>(rows: T[]) =>
  rows.sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
