import { useTranslation } from 'react-i18next';
import type { Toelatingstatus } from '../../beleid/toelatingstatus.ts';
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
  StatusBadge,
} from '../../ui/index.ts';
import { TOELATING_LOOK } from '../status-look.ts';

/** An organisation's place in one gemeente, as the organisation sees it. */
export type ToelatingRegel = {
  gemeente: string;
  naam: string;
  status: Toelatingstatus;
  aangevraagd_op: Date;
  besloten_op: Date | null;
  reden: string | null;
};

/** Where an application stands, why, and what can be done now. */
export function ToelatingStand({
  toelating,
  contact,
  errors,
}: {
  toelating: ToelatingRegel;
  contact: { email: string; telefoon: string } | undefined;
  errors: RefusedForm | null | undefined;
}) {
  const { t } = useTranslation('organisaties');
  const { moment } = useFormat();
  const { gemeente, naam, status, reden } = toelating;
  const since =
    toelating.besloten_op !== null && status !== 'aangevraagd'
      ? toelating.besloten_op
      : toelating.aangevraagd_op;
  return (
    <Section title={t('aanmelden.inGemeente', { gemeente: naam })}>
      <div>
        <StatusBadge status={TOELATING_LOOK[status]}>{t(`toelating.${status}`)}</StatusBadge>
      </div>
      <Paragraph>{t(`toelatingUitleg.${status}`, { gemeente: naam, sinds: moment(since) })}</Paragraph>
      {reden !== null && status !== 'toegelaten' && (
        <Alert kind="warning" title={t(status === 'aangevraagd' ? 'reden.eerder' : 'reden.titel')}>
          {reden}
        </Alert>
      )}
      {status === 'geweigerd' && (
        <Form inline errors={errors ?? null} hidden={{ gemeente }} prefix={`opnieuw-${gemeente}-`}>
          <ActionGroup>
            <Button purpose="primary" name="actie" value="opnieuw">
              {t('aanmelden.opnieuw')}
            </Button>
            <ButtonLink href="/organisatie/wijzigen">{t('organisatie.wijzigen')}</ButtonLink>
          </ActionGroup>
        </Form>
      )}
      {status === 'toegelaten' && (
        <div>
          <ButtonLink href="/locaties/nieuw" purpose="primary">
            {t('locaties.nieuw')}
          </ButtonLink>
        </div>
      )}
      {contact !== undefined && status !== 'toegelaten' && (
        <Paragraph>
          {t('aanmelden.vragen')}{' '}
          <Link href={`mailto:${contact.email}`} document>
            {contact.email}
          </Link>
        </Paragraph>
      )}
    </Section>
  );
}
