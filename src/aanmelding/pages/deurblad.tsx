import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { GASTTALEN } from '../../informatie/index.ts';
import { qrImage } from '../../platform/files/index.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { Page, PrintButton } from '../../ui/index.ts';
import { gastteksten } from '../gast/teksten.ts';
import { listAanmeldpunten } from '../list-aanmeldpunten.ts';
import { Pictogram } from '../parts/pictogram.tsx';
import type { Route } from './+types/deurblad.ts';
import '../parts/deurblad.css';

/** The door sheet, A4, for the wall: six languages, pictures, a QR, and whom to call (Bijlage 3.3). */
export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  const { locatie, deur } = await listAanmeldpunten(page.ctx, { locatie: params.id });
  if (deur === null) throw redirect(`/locaties/${params.id}/op-locatie`);
  return {
    locatie,
    adres: deur.adres,
    qr: qrImage(deur.adres),
    talen: GASTTALEN.map(({ code, naam }) => ({ code, naam, tekst: gastteksten[code].deurblad })),
  };
});

export default function Deurblad({ loaderData: { locatie, adres, qr, talen } }: Route.ComponentProps) {
  const { t } = useTranslation('aanmelding');
  return (
    <Page
      title={t('deurblad.titel')}
      breadcrumb={[
        { href: `/vannacht/${locatie.id}`, label: locatie.naam },
        { href: `/locaties/${locatie.id}/op-locatie`, label: t('opLocatie.titel') },
      ]}
      actions={<PrintButton instructions={t('deurblad.afdrukken')}>{t('deurblad.print')}</PrintButton>}
    >
      <article className="od-deurblad">
        <header className="od-deurblad__kop">
          <div>
            <p className="od-deurblad__naam">{locatie.naam}</p>
            <p className="nl-paragraph">
              {locatie.straat} {locatie.huisnummer}, {locatie.woonplaats}
            </p>
          </div>
          <p className="od-deurblad__nood">112</p>
        </header>
        <div className="od-deurblad__code">
          <img src={qr} alt={adres} width={260} height={260} />
          <p className="nl-paragraph od-deurblad__adres" translate="no">
            {adres.replace(/^https?:\/\//, '')}
          </p>
        </div>
        <div className="od-deurblad__talen">
          {talen.map(({ code, naam, tekst }) => (
            <section key={code} lang={code}>
              <h2 className="nl-heading nl-heading--level-3">
                {tekst.titel} <span className="od-muted">{naam}</span>
              </h2>
              <ol className="od-deurblad__stappen">
                <li>
                  <Pictogram naam="zone" /> {tekst.scan}
                </li>
                <li>
                  <Pictogram naam="naam" /> {tekst.vul}
                </li>
                <li>
                  <Pictogram naam="document" /> {tekst.toon}
                </li>
              </ol>
              <p className="nl-paragraph">
                {tekst.nood}. {tekst.hulp}: {locatie.contactNaam}, {locatie.contactTelefoon}
              </p>
            </section>
          ))}
        </div>
      </article>
    </Page>
  );
}
