import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import { Alert, Button, Details, Form, Paragraph, type RefusedForm, Row, Stack } from '../../ui/index.ts';
import type { VannachtBij } from '../tonight-at.ts';
import { Stand } from './vannacht-lijst.tsx';

/** One location's press, its undo until the closing hour, and the evenings before that nobody confirmed. */
export function VannachtDruk({ huis, errors }: { huis: VannachtBij; errors: RefusedForm | undefined }) {
  const { t } = useTranslation('nachtregister');
  const { moment, number } = useFormat();
  const { bevestigd, nacht, sluit } = huis;
  return (
    <Stack gap="md">
      {bevestigd === null ? (
        <>
          <Form hidden={{ nacht }} errors={errors}>
            <div>
              <Button purpose="primary" name="actie" value="bevestig" icon="moon">
                {t('vannacht.bevestigHier')}
              </Button>
            </div>
          </Form>
          <Paragraph muted>{t('vannacht.kanTot', { moment: moment(sluit) })}</Paragraph>
        </>
      ) : (
        <>
          <Row>
            <Stand locatie={huis} />
            <span>
              {t('vannacht.bevestigdDoor', {
                aantal: number(bevestigd.aantal),
                moment: moment(bevestigd.op),
                door: bevestigd.door ?? t('onbekend'),
              })}
            </span>
          </Row>
          <Form inline stay hidden={{ nacht }} errors={errors}>
            <Button purpose="subtle" name="actie" value="ongedaan">
              {t('vannacht.ongedaanTot', { moment: moment(sluit) })}
            </Button>
          </Form>
        </>
      )}
      {huis.ontbrekend.length > 0 && <Ontbrekend nachten={huis.ontbrekend} />}
    </Stack>
  );
}

function Ontbrekend({ nachten }: { nachten: readonly string[] }) {
  const { t } = useTranslation('nachtregister');
  const { date } = useFormat();
  return (
    <Alert kind="warning" title={t('aandacht.ontbrekend', { count: nachten.length })}>
      <Paragraph>{t('vannacht.inhalenUitleg')}</Paragraph>
      <Details summary={t('vannacht.inhalenTonen')} open={nachten.length <= 3}>
        <Form inline stay>
          <Stack gap="sm">
            {nachten.map((nacht) => (
              <Button key={nacht} name="actie" value={`inhalen ${nacht}`}>
                {t('vannacht.inhalen', { nacht: date(nacht) })}
              </Button>
            ))}
          </Stack>
        </Form>
      </Details>
    </Alert>
  );
}
