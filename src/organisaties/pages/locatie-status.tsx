import { useText } from '../../platform/i18n/index.ts';
import { StatusBadge } from '../../ui/index.ts';
import type { Locatie } from '../locatie.ts';
import { LOCATIE_LOOK, PLANOLOGISCH_LOOK } from '../status-look.ts';

/** Where a location stands: in the register or not, and, once it is, to the rules of place. */
export function LocatieStatus({ locatie }: { locatie: Pick<Locatie, 'status' | 'planologische_status'> }) {
  const text = useText();
  const { status, planologische_status: place } = locatie;
  if (status === 'goedgekeurd')
    return (
      <StatusBadge status={PLANOLOGISCH_LOOK[place]}>
        {text(`organisaties:planologisch.${place}`)}
      </StatusBadge>
    );
  return (
    <StatusBadge status={LOCATIE_LOOK[status]}>{text(`organisaties:locatiestatus.${status}`)}</StatusBadge>
  );
}
