import { baanbreed } from './baanbreed.ts';
import { ommen } from './ommen.ts';
import { vechtdal } from './vechtdal.ts';
import { zandveld } from './zandveld.ts';

export type { LocatiePlan } from './plan.ts';

/** Every location of the demo, each kind of housing and place of §5.1.1 and §5.1.2 among them. */
export const locaties = { ...vechtdal, ...baanbreed, ...zandveld, ...ommen };

export type LocatieKey = keyof typeof locaties;
