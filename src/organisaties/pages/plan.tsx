import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import { EmptyState, Icon, Link } from '../../ui/index.ts';
import type { PlanBed, Plan as PlanVanHetHuis } from '../plan-van-het-huis.ts';
import './organisaties.css';

/** The house room by room: every bed free, taken or expected; no names. */
export function Plan({
  plan,
  locatie,
  beheerder,
}: {
  plan: PlanVanHetHuis;
  locatie: string;
  beheerder: boolean;
}) {
  const { t } = useTranslation('organisaties');
  if (plan.kamers.length === 0)
    return (
      <EmptyState
        action={
          beheerder && (
            <Link href={`/locaties/${locatie}/kamers`} standalone>
              {t('kamers.titel')}
            </Link>
          )
        }
      >
        {t('plan.leeg')}
      </EmptyState>
    );
  return (
    <ul className="od-plan">
      {plan.kamers.map((kamer) => (
        <li key={kamer.id} className="od-plan__room">
          <h3 className="od-plan__name">{kamer.naam}</h3>
          <ul className="od-plan__beds">
            {kamer.slaapplaatsen.map((bed) => (
              <Bed key={bed.id} bed={bed} />
            ))}
            {kamer.slaapplaatsen.length === 0 && <li>{t('plan.geenBedden')}</li>}
          </ul>
        </li>
      ))}
    </ul>
  );
}

const ICONS = { vrij: 'neutral', bezet: 'success', verwacht: 'info' } as const;

function Bed({ bed }: { bed: PlanBed }) {
  const { t } = useTranslation('organisaties');
  const { date } = useFormat();
  const { stand, vanaf, naam } = bed;
  return (
    <li className={`od-plan__bed od-plan__bed--${stand}`}>
      <Icon name={ICONS[stand]} />
      <span>
        {naam}: {vanaf === null ? t(`plan.${stand}`) : t('plan.verwachtVanaf', { datum: date(vanaf) })}
        {bed.vervallen_op !== null && ` (${t('plan.tot', { datum: date(bed.vervallen_op) })})`}
      </span>
    </li>
  );
}
