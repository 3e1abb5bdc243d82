import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ontbrekendBewijs } from '../../beleid/registratievelden.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  ActionGroup,
  Button,
  ButtonLink,
  type Column,
  EmptyState,
  Form,
  Link,
  Section,
  StatusBadge,
  Table,
} from '../../ui/index.ts';
import type { BewonerVannacht, VannachtBij } from '../tonight-at.ts';

/** Who sleeps here, is away, is still to come and left today; each with what can be done by one tap. */
export function VannachtMensen({ huis }: { huis: VannachtBij }) {
  const { t } = useTranslation('nachtregister');
  const { nacht } = huis;
  return (
    <>
      {huis.verwacht.length > 0 && (
        <Mensen
          id="verwacht"
          titel={t('vannacht.verwacht')}
          mensen={huis.verwacht}
          nacht={nacht}
          acties={Aankomst}
        />
      )}
      <Mensen
        titel={t('vannacht.slapenHier')}
        mensen={huis.slapers}
        nacht={nacht}
        acties={Aanwezig}
        leeg={t('vannacht.niemand')}
      />
      {huis.weg.length > 0 && (
        <Mensen titel={t('vannacht.weg')} mensen={huis.weg} nacht={nacht} acties={Weg} />
      )}
      {huis.vertrokken.length > 0 && (
        <Mensen titel={t('vannacht.vertrokken')} mensen={huis.vertrokken} nacht={nacht} acties={Vertrokken} />
      )}
    </>
  );
}

interface MensenProps {
  id?: string;
  titel: string;
  mensen: readonly BewonerVannacht[];
  nacht: string;
  acties: (props: { wie: BewonerVannacht }) => ReactNode;
  leeg?: string;
}

function Mensen({ id, titel, mensen, nacht, acties: Acties, leeg }: MensenProps) {
  const { t } = useTranslation('nachtregister');
  const { date } = useFormat();
  const columns: Column<BewonerVannacht>[] = [
    {
      key: 'naam',
      header: t('veld.naam'),
      rowHeader: true,
      cell: (wie) => <Link href={`/verblijven/${wie.verblijf}`}>{wie.naam}</Link>,
    },
    {
      key: 'plek',
      header: t('veld.slaapplaats'),
      cell: (wie) => (wie.kamer === null ? t('geenBed') : `${wie.kamer}, ${wie.slaapplaats}`),
    },
    { key: 'aankomst', header: t('veld.aankomst'), cell: (wie) => date(wie.aankomst) },
    { key: 'vertrek', header: t('veld.vertrek'), cell: (wie) => <Vertrekdag wie={wie} nacht={nacht} /> },
    {
      key: 'acties',
      header: t('vannacht.actie'),
      plain: true,
      cell: (wie) => (
        <Form inline stay hidden={{ nacht }}>
          <ActionGroup>
            <Acties wie={wie} />
          </ActionGroup>
        </Form>
      ),
    },
  ];
  return (
    <div id={id}>
      <Section title={`${titel} (${mensen.length})`}>
        <Table
          caption={titel}
          hideCaption
          columns={columns}
          rows={mensen}
          rowKey={(wie) => wie.verblijf}
          empty={<EmptyState>{leeg}</EmptyState>}
        />
      </Section>
    </div>
  );
}

/** The expected departure, with a word when it is today or past. */
function Vertrekdag({ wie, nacht }: { wie: BewonerVannacht; nacht: string }) {
  const { t } = useTranslation('nachtregister');
  const { date } = useFormat();
  const { vertrek, verwacht_vertrek: verwacht } = wie;
  if (vertrek !== null) return date(vertrek);
  if (verwacht === null) return t('onbekend');
  if (verwacht > nacht) return date(verwacht);
  return (
    <>
      {date(verwacht)}{' '}
      <StatusBadge status="warning">{t(verwacht === nacht ? 'vandaagVerwacht' : 'overTijd')}</StatusBadge>
    </>
  );
}

function Aankomst({ wie }: { wie: BewonerVannacht }) {
  const { t } = useTranslation('nachtregister');
  const complete = ontbrekendBewijs(wie).length === 0;
  return (
    <>
      {complete && (
        <Button name="actie" value={`aangekomen ${wie.verblijf}`} describedObject={wie.naam}>
          {t('actie.aangekomen')}
        </Button>
      )}
      <ButtonLink href={`/verblijven/${wie.verblijf}/aankomst`} purpose={complete ? 'subtle' : 'secondary'}>
        {t(complete ? 'actie.aankomstAnders' : 'actie.inchecken')}
      </ButtonLink>
    </>
  );
}

function Aanwezig({ wie }: { wie: BewonerVannacht }) {
  const { t } = useTranslation('nachtregister');
  if (wie.status === 'vertrokken') return <Vertrokken wie={wie} />;
  return (
    <>
      <Button name="actie" value={`vertrokken ${wie.verblijf}`} describedObject={wie.naam}>
        {t('actie.vertrokken')}
      </Button>
      <Button name="actie" value={`weg ${wie.verblijf}`} describedObject={wie.naam}>
        {t('actie.weg')}
      </Button>
      {wie.aangemeld && (
        <Button
          purpose="subtle"
          name="actie"
          value={`toch-verwacht ${wie.verblijf}`}
          describedObject={wie.naam}
        >
          {t('actie.tochVerwacht')}
        </Button>
      )}
    </>
  );
}

function Weg({ wie }: { wie: BewonerVannacht }) {
  const { t } = useTranslation('nachtregister');
  return (
    <>
      <Button name="actie" value={`terug ${wie.afwezigheid}`} describedObject={wie.naam}>
        {t('actie.terug')}
      </Button>
      <Button name="actie" value={`vertrokken ${wie.verblijf}`} describedObject={wie.naam}>
        {t('actie.vertrokken')}
      </Button>
    </>
  );
}

function Vertrokken({ wie }: { wie: BewonerVannacht }) {
  const { t } = useTranslation('nachtregister');
  return (
    <Button name="actie" value={`toch-hier ${wie.verblijf}`} describedObject={wie.naam}>
      {t('actie.tochHier')}
    </Button>
  );
}
