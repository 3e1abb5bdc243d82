import { SIGNAALSTATUSSEN } from '../beleid/signaalstatus.ts';

/** What the worklist can be asked for. `open`: new or being handled. */
export const STATUSFILTERS = ['open', ...SIGNAALSTATUSSEN, 'alle'] as const;
