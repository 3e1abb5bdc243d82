import { describe, expect, it } from 'vitest';
import ui from '../../ui/i18n/nl.json' with { type: 'json' };
import { render } from '../../ui/render.test-support.tsx';
import verblijfsbelasting from '../i18n/nl.json' with { type: 'json' };
import { Bezwaarformulier } from './bezwaarformulier.tsx';

const shown = (staf: boolean, bezwaarTot: string | null) =>
  render(
    <Bezwaarformulier
      bezwaarTot={bezwaarTot}
      staf={staf}
      vandaag="2026-11-28"
      nieuwId="een"
      errors={undefined}
    />,
    { texts: { ui, verblijfsbelasting } },
  );

describe('the form for an objection', () => {
  it('asks a housing provider who is late for the reason, and who levies for the day of receipt', () => {
    expect(shown(false, '2026-11-23')).toContain('Schrijf erbij waarom u later bent.');
    expect(shown(true, '2026-11-23')).not.toContain('waarom u later bent');
    expect(shown(true, '2026-11-23')).toContain(
      'Bezwaar maken kon tot en met ma 23 nov 2026. Vul in op welke dag het bezwaar is ontvangen.',
    );
  });
  it('tells a housing provider to pay in time, and does not call an objection that was received "yours"', () => {
    expect(shown(false, '2026-12-23')).toContain('moet u op tijd betalen');
    expect(shown(true, '2026-12-23')).not.toContain('moet u op tijd betalen');
    expect(shown(false, null)).toContain('uw bezwaar is dus op tijd');
    expect(shown(true, null)).toContain('het bezwaar is dus op tijd');
  });
});
