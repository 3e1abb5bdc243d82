import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  Form,
  Link,
  Paragraph,
  type RefusedForm,
  Section,
  Table,
} from '../../ui/index.ts';
import type { Importbeeld } from '../show-import.ts';
import { FoutenLink } from './oordeel.tsx';
import { Rijen } from './rijen.tsx';

interface ResultaatProps {
  beeld: Importbeeld;
  refused: RefusedForm | null;
}

/** What was registered, where to find it, what is still to be done. */
export function Resultaat({ beeld, refused }: ResultaatProps) {
  const { t } = useTranslation('bestandsimport');
  const { moment, number } = useFormat();
  const { resultaat, uitkomst, afgerond_op, opgeruimd_op } = beeld;
  if (resultaat === null || uitkomst === null) return null;
  const over = uitkomst.fout + uitkomst.dubbel + uitkomst.geen_nacht;
  return (
    <>
      <Alert kind="success" title={t('resultaat.titel', { count: uitkomst.personen })}>
        {afgerond_op && t('resultaat.op', { op: moment(afgerond_op) })}
      </Alert>
      {resultaat.ontbrekend > 0 && <Inhalen nachten={resultaat.ontbrekend} refused={refused} />}
      <Table
        caption={t('resultaat.locatie')}
        hideCaption
        columns={[
          {
            key: 'locatie',
            header: t('resultaat.locatie'),
            rowHeader: true,
            cell: ({ id, naam }) => <Link href={`/locaties/${id}`}>{naam}</Link>,
          },
          {
            key: 'verblijven',
            header: t('resultaat.verblijven'),
            numeric: true,
            cell: ({ verblijven }) => number(verblijven),
          },
        ]}
        rows={resultaat.locaties}
        rowKey={({ id }) => id}
      />
      <Section title={t('resultaat.volgende')}>
        <ActionGroup>
          <ButtonLink href="/vannacht" purpose={resultaat.ontbrekend > 0 ? 'secondary' : 'primary'}>
            {t('resultaat.vannacht')}
          </ButtonLink>
          <ButtonLink href="/bewoners">{t('resultaat.bewoners')}</ButtonLink>
          {uitkomst.fout > 0 && opgeruimd_op === null && <FoutenLink id={beeld.id} />}
          <ButtonLink href="/import">{t('resultaat.nogEen')}</ButtonLink>
        </ActionGroup>
      </Section>
      {over > 0 &&
        (opgeruimd_op === null ? <Rijen beeld={beeld} /> : <Paragraph muted>{t('opgeruimd')}</Paragraph>)}
    </>
  );
}

function Inhalen({ nachten, refused }: { nachten: number; refused: RefusedForm | null }) {
  const { t } = useTranslation('bestandsimport');
  return (
    <Alert kind="warning" title={t('resultaat.ontbreektTitel', { count: nachten })}>
      <Paragraph>{t('resultaat.ontbreekt')}</Paragraph>
      <Form errors={refused}>
        <ActionGroup>
          <Button purpose="primary" name="actie" value="inhalen">
            {t('resultaat.haalIn', { count: nachten })}
          </Button>
        </ActionGroup>
      </Form>
    </Alert>
  );
}
