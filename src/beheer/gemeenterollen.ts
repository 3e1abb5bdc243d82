import type { Rol } from '../platform/database/tables.ts';

/** Roles that a gemeente gives, in the order in which a form offers them. */
export const GEMEENTEROLLEN = [
  'registratie',
  'toezicht',
  'belastingen',
  'beleid',
  'beheer',
  'regio-toezicht',
] as const satisfies readonly Rol[];

export type Gemeenterol = (typeof GEMEENTEROLLEN)[number];

export const isGemeenterol = (rol: string): rol is Gemeenterol =>
  GEMEENTEROLLEN.some((known) => known === rol);
