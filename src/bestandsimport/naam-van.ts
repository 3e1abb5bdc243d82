import type { Betekenis } from './betekenis.ts';

/** A person's name as a row has it: in one column, else first name, prefix and surname together. Empty when there is none. */
export function volledigeNaam(cel: (betekenis: Betekenis) => string | undefined): string {
  const heel = cel('naam')?.trim();
  if (heel) return heel;
  return (['voornaam', 'tussenvoegsel', 'achternaam'] as const)
    .flatMap((deel) => cel(deel)?.trim() || [])
    .join(' ');
}
