import { bewaarregels } from '../beleid/bewaren/index.ts';

/** Days after which a message that was sent is removed. */
export const BERICHT_DAGEN = bewaarregels.bericht.dagen;
/** Days after which a message that could not be sent, or an invitation that nobody accepted, is removed. */
export const VERGEEFS_DAGEN = bewaarregels.vergeefs.dagen;
