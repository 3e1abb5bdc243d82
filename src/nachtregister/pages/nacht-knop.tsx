import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import { Alert, Button, ButtonLink, Details, Form, Paragraph, type RefusedForm } from '../../ui/index.ts';
import type { NachtGetoond } from '../show-nacht.ts';

/** What can be done about a night now: confirm it, take that back, make it up; or why nothing. */
export function NachtKnop({ night, errors }: { night: NachtGetoond; errors?: RefusedForm }) {
  const { t } = useTranslation('nachtregister');
  const { moment } = useFormat();
  const { huis, toestand, bevestigd, open } = night;
  if (toestand === 'ontbreekt')
    return (
      <Alert kind="warning" title={t('nachten.ontbreektNacht')}>
        <Paragraph>{t('nachten.inhalenUitleg')}</Paragraph>
        <Form errors={errors} hidden={{ actie: 'inhalen' }}>
          <div>
            <Button purpose="primary">{t('nachten.inhalen')}</Button>
          </div>
        </Form>
      </Alert>
    );
  if (bevestigd === null)
    return (
      <Alert kind="info" title={t('nachten.nogOpen', { tot: moment(huis.sluit) })}>
        <ButtonLink href={`/vannacht/${huis.locatie}`} purpose="primary">
          {t('nachten.naarVannacht')}
        </ButtonLink>
      </Alert>
    );
  if (open)
    return (
      <Form errors={errors} hidden={{ actie: 'ongedaan' }}>
        <Paragraph>{t('nachten.ongedaanTot', { tot: moment(huis.sluit) })}</Paragraph>
        <div>
          <Button>{t('nachten.ongedaan')}</Button>
        </div>
      </Form>
    );
  return (
    <Details summary={t('nachten.kloptNiet')} open={errors !== undefined}>
      <Paragraph>{t('nachten.kloptNietUitleg')}</Paragraph>
    </Details>
  );
}
