import { useTranslation } from 'react-i18next';
import { Alert } from './alert.tsx';
import { ActionGroup } from './button.tsx';
import { ButtonLink } from './link.tsx';
import { Page } from './page.tsx';
import { Paragraph } from './text.tsx';

export const ERROR_KINDS = [
  'notFound',
  'forbidden',
  'expired',
  'tooLarge',
  'noLength',
  'tooMany',
  'unavailable',
  'failed',
] as const;

export type ErrorKind = (typeof ERROR_KINDS)[number];

/** The page for an HTTP status. */
export function errorKind(status: number): ErrorKind {
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 405 || status === 410) return 'notFound';
  if (status === 401) return 'expired';
  if (status === 411) return 'noLength';
  if (status === 413) return 'tooLarge';
  if (status === 429) return 'tooMany';
  if (status === 503) return 'unavailable';
  return 'failed';
}

/** What happened, what is kept, what to do; with a reference that finds the log line. Never a stack. */
export function ErrorPage({ kind, reference }: { kind: ErrorKind; reference?: string }) {
  const { t } = useTranslation();
  return (
    <Page title={t(`errorPage.${kind}.title`)}>
      <Alert kind={kind === 'failed' ? 'error' : 'info'} title={t(`errorPage.${kind}.happened`)}>
        {t(`errorPage.${kind}.todo`)}
      </Alert>
      <ActionGroup>
        {kind === 'expired' && (
          <ButtonLink href="/inloggen" document purpose="primary">
            {t('account.logIn')}
          </ButtonLink>
        )}
        <ButtonLink href="/" document>
          {t('errorPage.home')}
        </ButtonLink>
      </ActionGroup>
      {reference && <Paragraph muted>{t('errorPage.reference', { reference })}</Paragraph>}
    </Page>
  );
}
