/** Columns of the example file, in its order. */
export const SJABLOON = [
  { veld: 'naam', verplicht: true },
  { veld: 'woonplaats', verplicht: true },
  { veld: 'land', verplicht: true },
  { veld: 'aankomst', verplicht: true },
  { veld: 'vertrek', verplicht: false },
  { veld: 'locatie', verplicht: false },
  { veld: 'slaapplaats', verplicht: false },
  { veld: 'documentsoort', verplicht: false },
  { veld: 'taal', verplicht: false },
  { veld: 'werkgever', verplicht: false },
  { veld: 'personen', verplicht: false },
] as const;
