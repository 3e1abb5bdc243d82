import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  Details,
  Form,
  Paragraph,
  type RefusedForm,
  Stack,
} from '../../ui/index.ts';
import type { NachtGetoond } from '../show-nacht.ts';

/** What can be done about a night now: confirm it, take that back, make it up; or why nothing. */
export function NachtKnop({ night, errors }: { night: NachtGetoond; errors?: RefusedForm }) {
  const { t } = useTranslation('nachtregister');
  const { moment } = useFormat();
  const { huis, toestand, bevestigd, open } = night;
  if (toestand === 'ontbreekt')
    return (
      <Alert kind="warning" title={t('nachten.ontbreektNacht')}>
        <Stack gap="md">
          <Paragraph>{t('nachten.inhalenUitleg')}</Paragraph>
          <Form errors={errors} hidden={{ actie: 'inhalen' }}>
            <div>
              <Button purpose="primary">{t('nachten.inhalen')}</Button>
            </div>
          </Form>
        </Stack>
      </Alert>
    );
  if (bevestigd === null)
    return (
      <Alert kind="info" title={t('nachten.nogOpen', { tot: moment(huis.sluit) })}>
        <ActionGroup>
          <ButtonLink href={`/vannacht/${huis.locatie}`} purpose="primary">
            {t('nachten.naarVannacht')}
          </ButtonLink>
        </ActionGroup>
      </Alert>
    );
  // Refused where it closed meanwhile: the reason is said, the button is gone.
  if (!open && errors === undefined) return null;
  return (
    <Form errors={errors} hidden={{ actie: 'ongedaan' }}>
      {open && (
        <>
          <Paragraph>{t('nachten.ongedaanTot', { tot: moment(huis.sluit) })}</Paragraph>
          <div>
            <Button>{t('nachten.ongedaan')}</Button>
          </div>
        </>
      )}
    </Form>
  );
}

/** A night that has closed is mended through its stays. */
export function KloptNiet() {
  const { t } = useTranslation('nachtregister');
  return (
    <Details summary={t('nachten.kloptNiet')}>
      <Paragraph>{t('nachten.kloptNietUitleg')}</Paragraph>
    </Details>
  );
}
