import { describe, expect, it } from 'vitest';
import ui from '../../ui/i18n/nl.json' with { type: 'json' };
import { render } from '../../ui/render.test-support.tsx';
import type { Aanslag } from '../aanslag.ts';
import verblijfsbelasting from '../i18n/nl.json' with { type: 'json' };
import { Berekening } from './berekening.tsx';

const shown = (nachten: number, afronding: 'cent' | 'euro_omlaag') =>
  render(
    <Berekening
      aanslag={
        {
          invoer: {
            grondslag: [{ nachten, tarief: 115 }],
            percentage: 100,
            afronding,
            eerder: [],
            minderingen: [],
          },
          bedrag: 0,
          verrekend: 0,
          teBetalen: 0,
        } as unknown as Aanslag
      }
    />,
    { texts: { ui, verblijfsbelasting } },
  ).replaceAll('\u00a0', ' ');

describe('the computation of an assessment', () => {
  it('speaks of one night and of more', () => {
    expect(shown(1, 'cent')).toContain('1 overnachting × € 1,15');
    expect(shown(2014, 'cent')).toContain('2.014 overnachtingen × € 1,15');
  });
  it('says that an amount was rounded, where the ordinance rounds', () => {
    expect(shown(2014, 'euro_omlaag')).toContain('Naar beneden op hele euro');
    expect(shown(2014, 'cent')).not.toContain('Afronding');
  });
});
