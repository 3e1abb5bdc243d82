/**
 * Exemptions that model ordinances have and the register can't see by itself: care in an institution, reception of asylum
 * seekers (COA), and nights for which forensenbelasting is levied (art. 223 Gemeentewet). An official records them for a
 * location, with the days and the reason.
 */
export const VRIJSTELLINGEN = ['zorginstelling', 'asielopvang', 'forensenbelasting'] as const;
export type Vrijstelling = (typeof VRIJSTELLINGEN)[number];

/** Why nights are exempt: the form of housing is not taxed, a minor child travels along, or what was recorded. */
export const VRIJSTELLINGSREDENEN = ['huisvestingsvorm', 'minderjarig_kind', ...VRIJSTELLINGEN] as const;
export type Vrijstellingsreden = (typeof VRIJSTELLINGSREDENEN)[number];
