import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  Button,
  EmptyState,
  Form,
  Paragraph,
  type RefusedForm,
  Section,
  StatusBadge,
  Table,
  TextField,
} from '../../ui/index.ts';
import type { AanmeldpuntGetoond } from '../list-aanmeldpunten.ts';

interface Props {
  kiosken: readonly AanmeldpuntGetoond[];
  beheert: boolean;
  verzoek: string;
  errors: RefusedForm | null;
}

/** The tablets of a location: who they are, when they were last seen, and how to add one or cut one off. */
export function TabletsVak({ kiosken, beheert, verzoek, errors }: Props) {
  const { t } = useTranslation('aanmelding');
  const { moment } = useFormat();
  return (
    <Section title={t('opLocatie.tablets')}>
      <Paragraph>{t('opLocatie.tabletsUitleg')}</Paragraph>
      {kiosken.length === 0 ? (
        <EmptyState>{t('opLocatie.geenTablets')}</EmptyState>
      ) : (
        <Table
          caption={t('opLocatie.tablets')}
          rows={kiosken}
          rowKey={({ id }) => id}
          columns={[
            { key: 'naam', header: t('opLocatie.naam'), rowHeader: true, cell: ({ naam }) => naam },
            {
              key: 'status',
              header: t('opLocatie.status'),
              cell: ({ gekoppeld }) => (
                <StatusBadge status={gekoppeld ? 'success' : 'neutral'}>
                  {t(gekoppeld ? 'opLocatie.gekoppeld' : 'opLocatie.nietGekoppeld')}
                </StatusBadge>
              ),
            },
            {
              key: 'laatst',
              header: t('opLocatie.laatst'),
              cell: ({ laatstGezien }) =>
                laatstGezien === null ? t('opLocatie.nooit') : moment(laatstGezien),
            },
            ...(beheert
              ? [
                  {
                    key: 'actie',
                    plain: true,
                    header: t('opLocatie.ontkoppel'),
                    cell: ({ id, naam }: AanmeldpuntGetoond) => (
                      <Form inline stay hidden={{ aanmeldpunt: id }}>
                        <Button purpose="subtle" name="actie" value="ontkoppel" describedObject={naam}>
                          {t('opLocatie.ontkoppel')}
                        </Button>
                      </Form>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {beheert && (
        <Form submissionId={verzoek} errors={errors} labels={{ naam: t('opLocatie.naam') }}>
          <TextField
            name="naam"
            label={t('opLocatie.naam')}
            hint={t('opLocatie.naamHint')}
            autoComplete="off"
          />
          <div>
            <Button name="actie" value="kiosk">
              {t('opLocatie.maak')}
            </Button>
          </div>
        </Form>
      )}
    </Section>
  );
}
