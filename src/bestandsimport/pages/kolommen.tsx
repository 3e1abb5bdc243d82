import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  ActionGroup,
  Alert,
  Button,
  Form,
  Paragraph,
  RadioGroup,
  type RefusedForm,
  Section,
  SelectField,
  Stack,
  TextField,
} from '../../ui/index.ts';
import type { Toewijsbeeld } from '../show-import.ts';
import { Codering } from './codering.tsx';
import { Herkend } from './herkend.tsx';
import { KolomVelden, NietGelezen, useKolomnaam } from './kolom-velden.tsx';
import { Profielkeuze } from './profielkeuze.tsx';
import { PER_KOLOM } from './toewijzing-van-form.ts';

interface KolommenProps {
  beeld: Toewijsbeeld;
  refused: RefusedForm | null;
  /** Which button was refused. */
  actie: string;
}

/** What every column means, and where everybody stays. */
export function Kolommen({ beeld, refused, actie }: KolommenProps) {
  const { t } = useTranslation('bestandsimport');
  const { moment } = useFormat();
  const { verblijven, gasten, toewijzing, eerder, profiel } = beeld;
  const values = { ...valuesOf(toewijzing), bewaren: beeld.naam };
  return (
    <>
      {verblijven.formaat && (
        <Alert kind="info">{t('kolommen.formaat', { formaat: verblijven.formaat })}</Alert>
      )}
      {eerder && <Alert kind="info">{t('kolommen.eerder', { op: moment(eerder) })}</Alert>}
      <Herkend beeld={beeld} />
      <Geweigerd beeld={beeld} />
      <Profielkeuze beeld={beeld} />
      <Form
        key={profiel?.id ?? 'geen'}
        values={values}
        hidden={{ profiel: profiel?.id }}
        errors={actie === 'codering' ? null : refused}
      >
        <Locatie beeld={beeld} />
        <Section title={t('kolommen.verblijven', { bestand: verblijven.bestandsnaam })}>
          <KolomVelden lijst="verblijven" beeld={verblijven} toewijzing={toewijzing.verblijven} />
          <NietGelezen kolommen={verblijven.kolommen} />
        </Section>
        {gasten && (
          <Section title={t('kolommen.gasten', { bestand: gasten.bestandsnaam })}>
            <Paragraph>{t('kolommen.gastenUitleg')}</Paragraph>
            <KolomVelden lijst="gasten" beeld={gasten} toewijzing={toewijzing.gasten} />
            <NietGelezen kolommen={gasten.kolommen} />
          </Section>
        )}
        <Medereizigers beeld={beeld} />
        <TextField
          name="bewaren"
          label={t('kolommen.bewaren')}
          hint={t('kolommen.bewarenHint')}
          autoComplete="off"
          maxLength={80}
          optional
        />
        <ActionGroup>
          <Button purpose="primary" name="actie" value="nakijken">
            {t('kolommen.nakijken')}
          </Button>
        </ActionGroup>
      </Form>
      <Stack gap="md">
        <Codering lijst="verblijven" beeld={verblijven} refused={actie === 'codering' ? refused : null} />
        {gasten && <Codering lijst="gasten" beeld={gasten} refused={null} />}
        <Form inline>
          <Button purpose="subtle" name="actie" value="intrekken">
            {t('kolommen.intrekken')}
          </Button>
        </Form>
      </Stack>
    </>
  );
}

function valuesOf({ verblijven, gasten, locatie, medereizigers }: Toewijsbeeld['toewijzing']) {
  const values: Record<string, string> = { medereizigers };
  for (const [lijst, kolommen] of Object.entries({ verblijven, gasten })) {
    for (const [index, { betekenis, volgorde }] of kolommen.entries()) {
      values[`${lijst}.${index}`] = betekenis ?? '';
      if (volgorde) values[`${lijst}.${index}.volgorde`] = volgorde;
    }
  }
  const perKolom = verblijven.some(({ betekenis }) => betekenis === 'locatie');
  values.locatie = locatie ?? (perKolom ? PER_KOLOM : '');
  return values;
}

/** Columns that are never read in, and why. */
function Geweigerd({ beeld: { verblijven, gasten } }: { beeld: Toewijsbeeld }) {
  const { t } = useTranslation('bestandsimport');
  const naamVan = useKolomnaam();
  const kolommen = [verblijven, gasten].flatMap(
    (lijst) =>
      lijst?.kolommen.flatMap(({ kop, duiding }, index) =>
        duiding === 'gevoelig' ? [naamVan(kop, index)] : [],
      ) ?? [],
  );
  if (kolommen.length === 0) return null;
  return (
    <Alert
      kind="warning"
      title={t('kolommen.geweigerd', { count: kolommen.length, kolommen: kolommen.join(', ') })}
    >
      {t('kolommen.geweigerdUitleg')}
    </Alert>
  );
}

function Locatie({ beeld: { locaties } }: { beeld: Toewijsbeeld }) {
  const { t } = useTranslation('bestandsimport');
  return (
    <SelectField
      name="locatie"
      label={t('kolommen.locatie')}
      placeholder={t('kolommen.kiesLocatie')}
      options={[
        ...locaties.map(({ id, naam, adres }) => ({ value: id, label: `${naam} – ${adres}` })),
        { value: PER_KOLOM, label: t('kolommen.locatieKolom') },
      ]}
    />
  );
}

const AANTALLEN = ['personen', 'volwassenen', 'kinderen', 'babys'];

/** Asked only where the file counts people. */
function Medereizigers({ beeld: { verblijven } }: { beeld: Toewijsbeeld }) {
  const { t } = useTranslation('bestandsimport');
  if (!verblijven.kolommen.some(({ duiding }) => duiding !== null && AANTALLEN.includes(duiding)))
    return null;
  return (
    <RadioGroup
      name="medereizigers"
      label={t('kolommen.meer')}
      hint={t('kolommen.meerHint')}
      options={(['registreren', 'weigeren'] as const).map((value) => ({
        value,
        label: t(`kolommen.${value}`),
        hint: t(`kolommen.${value}Hint`),
      }))}
    />
  );
}
