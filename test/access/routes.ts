import type { RouteConfigEntry } from '@react-router/dev/routes';
import allRoutes from '../../src/routes.ts';
import type { Tenant } from './tenant.ts';

/** A page or file, by its address pattern. */
export type Route = { pattern: string; file: string };

/** Every route of the application, nested ones joined. */
export async function routes(): Promise<Route[]> {
  return flatten(await allRoutes, '');
}

function flatten(entries: readonly RouteConfigEntry[], base: string): Route[] {
  return entries.flatMap((entry) => {
    const pattern = [base, entry.path ?? ''].filter(Boolean).join('/');
    return [{ pattern: `/${pattern}`, file: entry.file }, ...flatten(entry.children ?? [], pattern)];
  });
}

/** A door sheet says to who stands at the door which house it is; never who is in it. */
export const isDoor = ({ pattern }: Pick<Route, 'pattern'>): boolean => pattern.startsWith('/deur/');

/** What `:id` stands for, by the words before it. */
const ID_OF: readonly [RegExp, string][] = [
  [/aangiften\/:/, 'aangifte'],
  [/aanslagen\/:/, 'aanslag'],
  [/bezwaren\/:/, 'bezwaar'],
  [/kamers\/:/, 'kamer'],
  [/locaties\/:/, 'locatie'],
  [/wijzigingen\/:/, 'wijziging'],
  [/vannacht\/:/, 'locatie'],
  [/verblijven\/:/, 'verblijf'],
  [/bewoners\/:/, 'persoon'],
  [/signalen\/:/, 'signaal'],
  [/steekproeven\/:/, 'steekproef'],
  [/import\/:/, 'import'],
  [/organisaties\/:/, 'organisatie'],
  [/gebruikers\/:/, 'gebruiker'],
  [/aanmeldingen\/:/, 'aanmelding'],
  [/verzoeken\/:/, 'verzoek'],
];
const BY_NAME: Record<string, string> = {
  levering: 'levering',
  gemeente: 'slug',
  nacht: 'nacht',
  datum: 'nacht',
  maand: 'maand',
  locatie: 'locatie',
  sleutel: 'sleutel',
  regel: 'regel',
  persoon: 'persoon',
  dag: 'inschrijfdag',
  controle: 'adrescontrole',
};
/** Parameters that name nothing of a tenant. */
const FREE: Record<string, string> = {
  token: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  uid: 'onbekend',
  bericht: '00000000-0000-4000-8000-000000000000',
  vorm: 'csv',
  taal: 'pl',
  taak: 'mail-versturen',
  '*': 'bestaat-niet',
};

/**
 * The address of a route with a tenant's identifiers filled in.
 * @throws Error for a parameter that this doesn't know: a new kind of address must be walked too
 */
export function addressOf({ pattern }: Route, tenant: Tenant): string {
  const parts = pattern.split('/').map((part, index, all) => {
    if (part === '*') return FREE['*'];
    if (!part.startsWith(':')) return part;
    const name = part.slice(1).replace('?', '');
    if (FREE[name] !== undefined) return FREE[name];
    const before = all.slice(Math.max(0, index - 1), index + 1).join('/');
    const kind = BY_NAME[name] ?? ID_OF.find(([words]) => words.test(before))?.[1];
    const value = kind === undefined ? undefined : tenant.ids[kind];
    if (value === undefined)
      throw new Error(`Say in test/access/routes.ts what ${name} in ${pattern} stands for`);
    return value;
  });
  return parts.join('/').replace('.:format', '.csv') || '/';
}
