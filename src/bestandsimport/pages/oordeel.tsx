import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  CheckboxField,
  Form,
  Paragraph,
  type RefusedForm,
  Stack,
} from '../../ui/index.ts';
import type { Importbeeld } from '../show-import.ts';
import type { Uitkomst } from '../take-import.ts';
import { Rijen } from './rijen.tsx';

interface OordeelProps {
  beeld: Importbeeld;
  refused: RefusedForm | null;
}

/** What judging found: all right, partly, or nothing; and the one press that registers what is right. */
export function Oordeel({ beeld, refused }: OordeelProps) {
  const { uitkomst } = beeld;
  if (uitkomst === null) return null;
  return (
    <>
      <Stack gap="md">
        <Verdict uitkomst={uitkomst} rijen={beeld.rijen} />
        {uitkomst.goed > 0 && <Registreer uitkomst={uitkomst} refused={refused} />}
        <Anders fout={uitkomst.fout} id={beeld.id} />
      </Stack>
      <Rijen beeld={beeld} />
    </>
  );
}

function Verdict({ uitkomst, rijen }: { uitkomst: Uitkomst; rijen: number }) {
  const { t } = useTranslation('bestandsimport');
  const { number } = useFormat();
  const { goed, fout } = uitkomst;
  if (goed === 0 && fout === 0)
    return (
      <Alert kind="info" title={t('oordeel.nietsNieuwTitel')}>
        {t('oordeel.nietsNieuw')}
      </Alert>
    );
  if (goed === 0)
    return (
      <Alert kind="error" title={t('oordeel.geenTitel')}>
        {t('oordeel.geen')}
      </Alert>
    );
  const title =
    fout > 0
      ? t('oordeel.deelsTitel', { fout: number(fout), rijen: number(rijen) })
      : t(goed === rijen ? 'oordeel.goedTitel' : 'oordeel.goedMetTitel', { count: goed });
  return (
    <Alert kind={fout > 0 ? 'warning' : 'success'} title={title}>
      {fout > 0 && <Paragraph>{t('oordeel.deels')}</Paragraph>}
      <Wat uitkomst={uitkomst} />
    </Alert>
  );
}

/** What will be in the register after the press. */
function Wat({ uitkomst }: { uitkomst: Uitkomst }) {
  const { t } = useTranslation('bestandsimport');
  const { date, number } = useFormat();
  const { personen: count, medereizigers, van, tot, verwacht, aanwezig, vertrokken } = uitkomst;
  const dagen = { van: van ? date(van) : '', tot: tot ? date(tot) : '' };
  return (
    <>
      <Paragraph>
        {t(tot ? 'oordeel.wat' : 'oordeel.watOpen', { count, ...dagen })}{' '}
        {t('oordeel.verdeling', {
          verwacht: number(verwacht),
          aanwezig: number(aanwezig),
          vertrokken: number(vertrokken),
        })}{' '}
        {medereizigers > 0 && t('oordeel.mee', { count: medereizigers })}
      </Paragraph>
      <Paragraph>{t('oordeel.niets')}</Paragraph>
    </>
  );
}

function Registreer({
  uitkomst: { goed, fout, personen },
  refused,
}: {
  uitkomst: Uitkomst;
  refused: RefusedForm | null;
}) {
  const { t } = useTranslation('bestandsimport');
  return (
    <Form hidden={{ gezien: goed }} errors={refused}>
      {fout > 0 && <CheckboxField name="zonder_fouten" label={t('oordeel.akkoord', { count: fout })} />}
      <ActionGroup>
        <Button purpose="primary" name="actie" value="registreren">
          {t('oordeel.registreer', { count: personen })}
        </Button>
      </ActionGroup>
    </Form>
  );
}

function Anders({ fout, id }: { fout: number; id: string }) {
  const { t } = useTranslation('bestandsimport');
  return (
    <>
      {fout > 0 && <Paragraph>{t('oordeel.downloadUitleg')}</Paragraph>}
      <ActionGroup>
        {fout > 0 && <FoutenLink id={id} />}
        <ButtonLink href="?kolommen=1">{t('oordeel.aanpassen')}</ButtonLink>
        <Form inline>
          <Button purpose="subtle" name="actie" value="intrekken">
            {t('kolommen.intrekken')}
          </Button>
        </Form>
      </ActionGroup>
    </>
  );
}

/** The wrong rows as a file, to repair. */
export function FoutenLink({ id }: { id: string }) {
  const { t } = useTranslation('bestandsimport');
  return (
    <ButtonLink href={`/import/${id}/fouten`} icon="download" download>
      {t('oordeel.download')}
    </ButtonLink>
  );
}
