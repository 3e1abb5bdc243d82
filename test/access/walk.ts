import { inject } from 'vitest';
import { addressOf, isDoor, type Route } from './routes.ts';
import type { Walker, World } from './walkers.ts';

/**
 * What answers for a page: on PostgreSQL the page itself, on the embedded database what a browser that is on another page
 * already fetches for it. Both carry everything that the page reads.
 */
function asked({ file }: Route, address: string): string {
  if (inject('target').kind === 'postgres' || !file.endsWith('.tsx')) return address;
  return address === '/' ? '/_root.data' : `${address}.data`;
}

/** Opens every page of both tenants, also searching. @returns what somebody saw who should not have */
export async function walk(
  { browser, never }: Walker,
  { pages, hardenberg, ommen }: World,
): Promise<string[]> {
  const findings: string[] = [];
  const seen = new Set<string>();
  for (const route of pages) {
    for (const tenant of [hardenberg, ommen]) {
      const address = addressOf(route, tenant);
      const search = `?zoek=${tenant.person}&gemeente=${tenant.gemeente}&q=${tenant.place}`;
      for (const query of route.pattern.includes(':id') ? [''] : ['', search]) {
        // A page without an identifier is the same one for either tenant.
        if (seen.has(address + query)) continue;
        seen.add(address + query);
        const { statusCode, rawPayload } = await browser.get(asked(route, address) + query);
        const body = rawPayload.toString('utf8');
        if (statusCode >= 500) findings.push(`${address}${query} fails with ${statusCode}`);
        // What was asked for comes back in the search field; what was not, must not be there.
        const typed = query === '' ? [] : [tenant.person, tenant.place];
        const open = isDoor(route) ? [tenant.place] : [];
        const shown = never.filter((mark) => ![...typed, ...open].includes(mark) && body.includes(mark));
        if (shown.length > 0) findings.push(`${address}${query} shows ${shown}`);
      }
    }
  }
  return findings;
}
