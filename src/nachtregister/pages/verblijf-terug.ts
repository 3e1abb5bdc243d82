import type { Crumb } from '../../ui/index.ts';

/** The way back up from a form about one stay. */
export const crumbsOf = ({ id, naam }: { id: string; naam: string }, bewoners: string): Crumb[] => [
  { href: '/bewoners', label: bewoners },
  { href: `/verblijven/${id}`, label: naam },
];
