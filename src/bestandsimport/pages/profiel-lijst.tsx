import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  Button,
  ButtonLink,
  Details,
  EmptyState,
  Form,
  Paragraph,
  type RefusedForm,
  Stack,
  Table,
  TextField,
} from '../../ui/index.ts';
import type { Profielbeeld } from '../list-profielen.ts';

interface ProfielLijstProps {
  profielen: readonly Profielbeeld[];
  /** Of which profile a name was refused, and why. */
  refused: { profiel: string; errors: RefusedForm } | null;
}

/** The own profiles: what each reads, and to be renamed or removed. */
export function ProfielLijst({ profielen, refused }: ProfielLijstProps) {
  const { t } = useTranslation('bestandsimport');
  const { moment } = useFormat();
  return (
    <Table
      caption={t('profielen.eigen')}
      hideCaption
      rows={profielen}
      rowKey={({ id }) => id}
      empty={
        <EmptyState action={<ButtonLink href="/import">{t('profielen.naarInlezen')}</ButtonLink>}>
          {t('profielen.leeg')}
        </EmptyState>
      }
      columns={[
        { key: 'naam', header: t('profielen.naam'), rowHeader: true, cell: ({ naam }) => naam },
        {
          key: 'gebruikt',
          header: t('profielen.gebruikt'),
          cell: ({ gebruikt, ongebruikt }) => (
            <>
              {gebruikt.map((veld) => t(`veld.${veld}`)).join(', ')}
              {ongebruikt.length > 0 && (
                <Paragraph muted>{t('profielen.ongebruikt', { koppen: ongebruikt.join(', ') })}</Paragraph>
              )}
            </>
          ),
        },
        {
          key: 'locatie',
          header: t('profielen.locatie'),
          cell: ({ locatie, gebruikt }) =>
            locatie ?? t(gebruikt.includes('locatie') ? 'profielen.perKolom' : 'profielen.kiesZelf'),
        },
        {
          key: 'laatst',
          header: t('profielen.laatst'),
          cell: ({ gebruikt_op }) => (gebruikt_op === null ? '–' : moment(gebruikt_op)),
        },
        {
          key: 'actie',
          header: t('profielen.actie'),
          plain: true,
          cell: (profiel) => (
            <Wijzigen profiel={profiel} errors={refused?.profiel === profiel.id ? refused.errors : null} />
          ),
        },
      ]}
    />
  );
}

function Wijzigen({ profiel: { id, naam }, errors }: { profiel: Profielbeeld; errors: RefusedForm | null }) {
  const { t } = useTranslation('bestandsimport');
  return (
    <Stack gap="sm">
      <Details summary={t('profielen.hernoem')} open={errors !== null}>
        <Form key={naam} prefix={`${id}-`} stay hidden={{ profiel: id }} values={{ naam }} errors={errors}>
          <TextField name="naam" label={t('profielen.nieuweNaam')} autoComplete="off" maxLength={80} />
          <Button name="actie" value="hernoemen" describedObject={naam}>
            {t('profielen.bewaarNaam')}
          </Button>
        </Form>
      </Details>
      <Details summary={t('profielen.verwijder')}>
        <Form inline stay hidden={{ profiel: id }}>
          <Paragraph>{t('profielen.verwijderUitleg')}</Paragraph>
          <Button purpose="danger" name="actie" value="verwijderen" describedObject={naam}>
            {t('profielen.verwijder')}
          </Button>
        </Form>
      </Details>
    </Stack>
  );
}
