/** How long data is kept, as data with its grounds (§3.1.3 e, AVG). */
export { BEWAARSOORTEN, type Bewaarregel, type Bewaarsoort, bewaarregels, INSTELBAAR } from './regels.ts';
export { type GemeenteTermijn, grensOp, type Termijn, termijnOp } from './termijn.ts';
