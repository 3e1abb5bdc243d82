import { useTranslation } from 'react-i18next';
import { Button, Details, Form, Paragraph, type RefusedForm, SelectField, Stack } from '../../ui/index.ts';
import { CODERINGEN, isGeraden } from '../codering.ts';
import type { Lijstbeeld } from '../read-kolommen.ts';
import type { Lijst } from '../rijoordeel.ts';

interface CoderingProps {
  lijst: Lijst;
  beeld: Lijstbeeld;
  refused: RefusedForm | null;
}

/** Another character set, for a file that does not say its own. */
export function Codering({ lijst, beeld: { codering, bestandsnaam }, refused }: CoderingProps) {
  const { t } = useTranslation('bestandsimport');
  if (!isGeraden(codering)) return null;
  return (
    <Details summary={t('kolommen.tekens')} open={refused !== null}>
      <Form prefix={`${lijst}-`} hidden={{ lijst }} values={{ codering }} errors={refused}>
        <Stack gap="md">
          <Paragraph>{t('kolommen.tekensUitleg', { codering: t(`tekenset.${codering}`) })}</Paragraph>
          <SelectField
            name="codering"
            label={t('kolommen.codering', { bestand: bestandsnaam })}
            options={CODERINGEN.map((value) => ({ value, label: t(`tekenset.${value}`) }))}
          />
          <Button name="actie" value="codering">
            {t('kolommen.herlees')}
          </Button>
        </Stack>
      </Form>
    </Details>
  );
}
