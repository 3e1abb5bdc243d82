import { describe, expect, it } from 'vitest';
import beleid from '../../beleid/i18n/nl.json' with { type: 'json' };
import ui from '../../ui/i18n/nl.json' with { type: 'json' };
import { render } from '../../ui/render.test-support.tsx';
import verblijfsbelasting from '../i18n/nl.json' with { type: 'json' };
import type { Verordeningrij } from '../read-verordeningen.ts';
import { VerordeningBlok } from './verordening-blok.tsx';

const verordening: Verordeningrij = {
  id: 'een',
  naam: 'verblijfsbelasting',
  citeertitel: 'Verordening met forfait',
  voorbeeld: false,
  vanaf: '2026-01-01',
  tot: null,
  huisvestingsvormen: ['kamerverhuur'],
  kinderenVrij: false,
  wijze: 'aanslag',
  tijdvak: 'kwartaal',
  voorlopigPercentage: null,
  reactiedagen: 28,
  afronding: 'cent',
  vrijstellingen: [],
  forfait: [],
  forfaitPer: 'locatie',
  tarieven: [],
};

const shown = (forfait: Verordeningrij['forfait']) =>
  render(<VerordeningBlok verordening={{ ...verordening, forfait }} nu={false} />, {
    texts: { ui, beleid, verblijfsbelasting },
  });

describe('the classes of a flat rate', () => {
  it('go from small to large, and what is left after them is larger', () => {
    expect(
      shown([
        { totSlaapplaatsen: null, nachten: 532 },
        { totSlaapplaatsen: 10, nachten: 300 },
        { totSlaapplaatsen: 3, nachten: 171 },
      ]),
    ).toContain(
      'tot en met 3 slaapplaatsen: 171 overnachtingen per jaar; tot en met 10 slaapplaatsen: 300 overnachtingen per jaar; groter: 532 overnachtingen per jaar',
    );
  });
  it('are of every size when there is one without a limit', () => {
    expect(shown([{ totSlaapplaatsen: null, nachten: 532 }])).toContain(
      'elke grootte: 532 overnachtingen per jaar',
    );
  });
});
