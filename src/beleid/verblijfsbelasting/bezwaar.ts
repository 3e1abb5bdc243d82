/** How an objection is decided (art. 7:11 Awb): wholly or partly right, not right, or not to be dealt with. */
export const BESLUITEN = ['gegrond', 'deels', 'ongegrond', 'niet_ontvankelijk'] as const;
