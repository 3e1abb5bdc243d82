import type { Context } from './platform/access/context.ts';
import type { Rol } from './platform/database/tables.ts';
import type { MenuItem } from './platform/http/index.ts';
import type { Session } from './platform/identity/sessions.ts';
import { countVerzoeken } from './privacy/index.ts';

type Item = { href: string; key: string; roles: readonly Rol[]; under?: readonly string[] };

const huisvesters: readonly Rol[] = ['huisvester-beheerder', 'huisvester-medewerker'];
const lezers: readonly Rol[] = ['registratie', 'toezicht', 'regio-toezicht'];

/**
 * The menu: each page with the roles that have use for it, and what else lies under it. What a page allows is decided by
 * its use cases.
 */
const items: readonly Item[] = [
  { href: '/vannacht', key: 'vannacht', roles: huisvesters, under: ['/aanmeldingen'] },
  { href: '/bewoners', key: 'bewoners', roles: huisvesters, under: ['/verblijven'] },
  { href: '/locaties', key: 'locaties', roles: huisvesters },
  { href: '/maandleveringen', key: 'maandleveringen', roles: huisvesters },
  { href: '/verblijfsbelasting', key: 'verblijfsbelasting', roles: [...huisvesters, 'belastingen'] },
  { href: '/import', key: 'import', roles: huisvesters },
  {
    href: '/organisatie',
    key: 'organisatie',
    roles: huisvesters,
    under: ['/koppelingen', '/leveringen'],
  },
  { href: '/vanavond', key: 'vanavond', roles: [...lezers, 'belastingen'], under: ['/toezicht/locaties'] },
  { href: '/register', key: 'register', roles: lezers },
  { href: '/zoeken', key: 'zoeken', roles: lezers, under: ['/verblijven'] },
  { href: '/nachten', key: 'nachten', roles: [...lezers, 'belastingen'] },
  { href: '/maandleveringen', key: 'maandleveringen', roles: [...lezers, 'belastingen'] },
  { href: '/inschrijven', key: 'inschrijven', roles: ['registratie'], under: ['/adrescontrole'] },
  { href: '/adrescontrole', key: 'adrescontrole', roles: ['toezicht', 'regio-toezicht'] },
  { href: '/signalen', key: 'signalen', roles: lezers },
  { href: '/steekproeven', key: 'steekproeven', roles: ['toezicht', 'regio-toezicht'] },
  { href: '/aanvragen', key: 'aanvragen', roles: ['registratie', 'toezicht'] },
  { href: '/verzoeken', key: 'verzoeken', roles: [...huisvesters, 'registratie', 'beheer'] },
  {
    href: '/cijfers',
    key: 'cijfers',
    roles: ['beleid', 'belastingen', 'registratie', 'toezicht', 'beheer', 'regio-toezicht'],
  },
  { href: '/verblijfsbelasting/verordeningen', key: 'verordeningen', roles: ['beheer'] },
  { href: '/beheer', key: 'beheer', roles: ['beheer'], under: ['/koppelingen'] },
];

/** The menu of who is logged in; nothing for who is not. */
export function navigationOf(session: Session | null): MenuItem[] {
  const held = new Set(session?.actor.toekenningen.map((t) => t.rol));
  return items
    .filter((item) => item.roles.some((rol) => held.has(rol)))
    .map(({ href, key, under = [] }) => ({ href, key: `ui:menu.${key}`, under }));
}

/** What waits behind pages of somebody's menu: requests with a legal term, which nobody should have to look for. */
export async function waitingFor(session: Session | null, ctx: Context): Promise<Record<string, number>> {
  const asks = navigationOf(session).some(({ href }) => href === '/verzoeken');
  return asks ? { '/verzoeken': await countVerzoeken(ctx, {}) } : {};
}

const slugs: Record<string, string> = { '0160': 'hardenberg', '0175': 'ommen' };
/** Onderdak's own look: of pages that belong to no gemeente, or to several. */
const NEUTRAL = 'onderdak';

/**
 * Whose look a page has: the gemeente in the address, else that of the staff member, else the one last looked at.
 * Who works for an organisation has Onderdak's own: its locations may lie in several gemeenten.
 * @param remembered slug from the browser's cookie
 */
export function themeOf(session: Session | null, path: string, remembered: string | undefined): string {
  const first = path.split('/')[1] ?? '';
  const known = Object.values(slugs);
  if (known.includes(first)) return first;
  const own = new Set(session?.actor.toekenningen.flatMap(({ gemeente }) => gemeente ?? []));
  if (own.size > 0) return (own.size === 1 && slugs[[...own][0] ?? '']) || NEUTRAL;
  if (session?.actor.soort === 'huisvester') return NEUTRAL;
  return remembered !== undefined && known.includes(remembered) ? remembered : NEUTRAL;
}
