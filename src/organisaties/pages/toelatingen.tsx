import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  Button,
  type Column,
  Form,
  Paragraph,
  type RefusedForm,
  Section,
  SelectField,
  StatusBadge,
  Table,
} from '../../ui/index.ts';
import { TOELATING_LOOK } from '../status-look.ts';
import type { ToelatingRegel } from './toelating-stand.tsx';

interface ToelatingenProps {
  toelatingen: readonly ToelatingRegel[];
  nietGevraagd: readonly { code: string; naam: string }[];
  beheerder: boolean;
  errors: RefusedForm | null;
}

/** In which gemeenten an organisation works, and asking a further one. */
export function Toelatingen({ toelatingen, nietGevraagd, beheerder, errors }: ToelatingenProps) {
  const { t } = useTranslation('organisaties');
  const { moment } = useFormat();
  const columns: Column<ToelatingRegel>[] = [
    { key: 'gemeente', header: t('gemeente'), rowHeader: true, cell: ({ naam }) => naam },
    {
      key: 'status',
      header: t('status'),
      cell: ({ status }) => (
        <StatusBadge status={TOELATING_LOOK[status]}>{t(`toelating.${status}`)}</StatusBadge>
      ),
    },
    {
      key: 'sinds',
      header: t('sinds'),
      cell: (row) =>
        moment(row.status === 'aangevraagd' ? row.aangevraagd_op : (row.besloten_op ?? row.aangevraagd_op)),
    },
    { key: 'reden', header: t('reden.titel'), cell: ({ reden }) => reden ?? '–' },
  ];
  const again = beheerder && toelatingen.some(({ status }) => status === 'geweigerd');
  return (
    <Section title={t('organisatie.gemeenten')}>
      <Table
        caption={t('organisatie.gemeenten')}
        hideCaption
        rows={toelatingen}
        rowKey={({ gemeente }) => gemeente}
        columns={
          again
            ? [
                ...columns,
                {
                  key: 'actie',
                  header: t('actie'),
                  plain: true,
                  cell: ({ gemeente, naam, status }) =>
                    status === 'geweigerd' && (
                      <Form inline hidden={{ gemeente }} stay>
                        <Button name="actie" value="gemeente" describedObject={naam}>
                          {t('aanmelden.opnieuw')}
                        </Button>
                      </Form>
                    ),
                },
              ]
            : columns
        }
      />
      {beheerder && nietGevraagd.length > 0 && (
        <Form errors={errors} prefix="toelating-">
          <Paragraph>{t('organisatie.gemeenteErbij')}</Paragraph>
          <SelectField
            name="gemeente"
            label={t('gemeente')}
            placeholder={t('kies')}
            options={nietGevraagd.map(({ code, naam }) => ({ value: code, label: naam }))}
          />
          <div>
            <Button name="actie" value="gemeente">
              {t('organisatie.toelatingVragen')}
            </Button>
          </div>
        </Form>
      )}
    </Section>
  );
}
