import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  ActionGroup,
  Button,
  type Column,
  Details,
  Form,
  Paragraph,
  RadioGroup,
  type RefusedForm,
  Section,
  Table,
  TextField,
} from '../../ui/index.ts';
import { HUISVESTERROLLEN, type Huisvesterrol } from '../soorten.ts';

type Collega = {
  toekenning: string;
  gebruiker: string;
  naam: string;
  email: string | null;
  rol: Huisvesterrol;
  sinds: Date;
};
type Uitnodiging = { id: string; email: string; rol: string; verloopt_op: Date };

interface CollegasProps {
  collegas: readonly Collega[];
  uitnodigingen: readonly Uitnodiging[];
  beheerder: boolean;
  ik: string | null;
  verzoek: string;
  errors: RefusedForm | null;
}

const kort = (rol: string) => (rol === 'huisvester-beheerder' ? 'beheerder' : 'medewerker');

/** Who works for the organisation; its beheerder invites others, changes roles and takes access away. */
export function Collegas({ collegas, uitnodigingen, beheerder, ik, verzoek, errors }: CollegasProps) {
  const { t } = useTranslation('organisaties');
  const { moment } = useFormat();
  const columns: Column<Collega>[] = [
    {
      key: 'naam',
      header: t('collegas.naam'),
      rowHeader: true,
      cell: ({ naam, gebruiker }) => (gebruiker === ik ? t('collegas.ik', { naam }) : naam),
    },
    { key: 'email', header: t('collegas.email'), cell: ({ email }) => email ?? '–' },
    { key: 'rol', header: t('collegas.rol'), cell: ({ rol }) => t(`rol.${kort(rol)}`) },
    { key: 'sinds', header: t('sinds'), cell: ({ sinds }) => moment(sinds) },
  ];
  const manage: Column<Collega> = {
    key: 'actie',
    header: t('actie'),
    plain: true,
    cell: (collega) => <Beheren collega={collega} />,
  };
  return (
    <Section title={t('collegas.titel')}>
      <Table
        caption={t('collegas.titel')}
        hideCaption
        rows={collegas}
        rowKey={({ toekenning }) => toekenning}
        columns={beheerder ? [...columns, manage] : columns}
      />
      {uitnodigingen.length > 0 && <Uitnodigingen rows={uitnodigingen} />}
      {beheerder && (
        <Details summary={t('collegas.uitnodigen')} open={errors !== null}>
          <Form
            submissionId={verzoek}
            errors={errors}
            values={{ rol: 'huisvester-medewerker' }}
            prefix="collega-"
          >
            <Paragraph>{t('collegas.uitnodigenUitleg')}</Paragraph>
            <TextField name="email" type="email" label={t('collegas.email')} autoComplete="off" />
            <RadioGroup
              name="rol"
              label={t('collegas.rol')}
              options={[...HUISVESTERROLLEN].reverse().map((value) => ({
                value,
                label: t(`rol.${kort(value)}`),
                hint: t(`rolUitleg.${kort(value)}`),
              }))}
            />
            <div>
              <Button name="actie" value="uitnodigen">
                {t('collegas.versturen')}
              </Button>
            </div>
          </Form>
        </Details>
      )}
    </Section>
  );
}

function Beheren({ collega: { toekenning, rol, naam } }: { collega: Collega }) {
  const { t } = useTranslation('organisaties');
  const other = rol === 'huisvester-beheerder' ? 'huisvester-medewerker' : 'huisvester-beheerder';
  return (
    <Details summary={t('collegas.beheren')}>
      <Form inline hidden={{ toekenning, rol: other }} stay>
        <ActionGroup>
          <Button name="actie" value="rol" describedObject={naam}>
            {t(`collegas.maak.${kort(other)}`)}
          </Button>
          <Button purpose="danger" name="actie" value="intrekken" describedObject={naam}>
            {t('collegas.intrekken')}
          </Button>
        </ActionGroup>
      </Form>
    </Details>
  );
}

function Uitnodigingen({ rows }: { rows: readonly Uitnodiging[] }) {
  const { t } = useTranslation('organisaties');
  const { moment } = useFormat();
  return (
    <Table
      caption={t('collegas.uitgenodigd')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'email', header: t('collegas.email'), rowHeader: true, cell: ({ email }) => email },
        { key: 'rol', header: t('collegas.rol'), cell: ({ rol }) => t(`rol.${kort(rol)}`) },
        { key: 'tot', header: t('collegas.geldigTot'), cell: ({ verloopt_op }) => moment(verloopt_op) },
        {
          key: 'actie',
          header: t('actie'),
          plain: true,
          cell: ({ id, email }) => (
            <Form inline hidden={{ uitnodiging: id }} stay>
              <Button name="actie" value="uitnodiging-intrekken" describedObject={email}>
                {t('collegas.uitnodigingIntrekken')}
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
