import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Heading, Page, Paragraph, Stack } from '../../ui/index.ts';
import type { Pakket as PakketType } from '../show-pakket.ts';
import { Pictogram } from './pictogram.tsx';
import { Taalkeuze } from './taalkeuze.tsx';
import './informatiepakket.css';

/** The whole pack in its own language; what is around it is in the page's. */
export function Pakket({
  pakket: { taal, titel, onderwerpen },
  base,
  children,
}: {
  pakket: PakketType;
  base: string;
  children?: ReactNode;
}) {
  const { t, i18n } = useTranslation('informatie');
  return (
    <Stack lang={taal}>
      <Page title={titel}>
        <Stack lang={i18n.language}>
          <Taalkeuze base={base} taal={taal} />
        </Stack>
        <ul className="od-talen od-no-print">
          {onderwerpen.map(({ id, titel: naam, pictogram }) => (
            <li key={id}>
              <a href={`#${id}`} className="nl-link od-link--standalone">
                <Pictogram naam={pictogram} />
                {naam}
              </a>
            </li>
          ))}
        </ul>
        {onderwerpen.map(({ id, titel: naam, pictogram, html }) => (
          <section key={id} className="od-onderwerp od-stack od-stack--md">
            <div className="od-onderwerp__titel">
              <Pictogram naam={pictogram} />
              <Heading level={2} id={id}>
                {naam}
              </Heading>
            </div>
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own content, in which HTML is only text */}
            <div className="od-stack od-stack--md" dangerouslySetInnerHTML={{ __html: html }} />
          </section>
        ))}
        <Stack lang={i18n.language}>
          {children}
          <div className="od-no-print">
            <Paragraph muted>{t('pack.print')}</Paragraph>
          </div>
        </Stack>
      </Page>
    </Stack>
  );
}
