import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../platform/i18n/index.ts';
import { type Crumb, Page, Tabs } from '../../ui/index.ts';
import type { Huis } from '../read-locaties.ts';

interface LocatiePaginaProps {
  huis: Huis;
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  failed?: boolean;
  /** Pages between the location and this one. */
  crumbs?: Crumb[];
  children: ReactNode;
}

/** A page about one of the own locations: the way back to it, and to the other pages about it. */
export function LocatiePagina({
  huis,
  title,
  lead,
  actions,
  failed,
  crumbs = [],
  children,
}: LocatiePaginaProps) {
  const { t } = useTranslation('nachtregister');
  const text = useText();
  const base = `/locaties/${huis.locatie}`;
  return (
    <Page
      title={title}
      lead={lead}
      actions={actions}
      failed={failed}
      breadcrumb={[
        { href: '/locaties', label: text('ui:menu.locaties') },
        { href: base, label: huis.naam },
        ...crumbs,
      ]}
    >
      <Tabs
        label={t('nachten.paginas', { locatie: huis.naam })}
        tabs={[
          { href: `/vannacht/${huis.locatie}`, label: text('ui:menu.vannacht') },
          { href: `${base}/nachten`, label: t('nachten.tab') },
          { href: `${base}/bezetting`, label: t('bezetting.tab') },
          { href: `${base}/calamiteitenlijst`, label: t('calamiteiten.tab') },
        ]}
      />
      {children}
    </Page>
  );
}
