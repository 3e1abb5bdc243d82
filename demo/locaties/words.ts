/** Employers and reasons that several locations share; invented. */
export const VLEES = 'Collendoorn Vleeswaren';
export const LOGISTIEK = 'Poort van Oost Logistiek';
export const KAS = 'Kassengroep Noordveld';
export const METAAL = 'Broekhorst Staalbouw';
export const MOTIVERING =
  'Bestaand pand op loopafstand van het werk; parkeren op eigen terrein, beheerder dag en nacht bereikbaar, geen woningen binnen 150 meter.';
export const ETFAL =
  'Evenwichtige toedeling van functies: aan de rand van het bedrijventerrein, landschappelijk ingepast, eigen beheerder op locatie, getoetst aan rijks-, provinciale en gemeentelijke regels; omwonenden zijn gehoord.';
