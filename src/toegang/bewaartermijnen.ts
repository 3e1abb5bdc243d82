/** Days after which a message that was sent is removed. */
export const BERICHT_DAGEN = 30;
/** Days after which a message that could not be sent, or an invitation that nobody accepted, is removed. */
export const VERGEEFS_DAGEN = 90;
