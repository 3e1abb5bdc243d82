import { type Documentsoort, documentsoorten, vaststellingswijzen } from '../../beleid/documentsoorten.ts';
import { landnaam } from '../../beleid/landen.ts';
import { nationaliteitnaam } from '../../beleid/nationaliteiten.ts';
import { meereizend } from '../../beleid/registratievelden.ts';
import { NotFound } from '../../platform/errors.ts';
import { type ExportColumn, fileResponse, isFileFormat } from '../../platform/files/index.ts';
import { pageAction, pageLoader, readForm } from '../../platform/http/index.ts';
import { formatMoment } from '../../platform/i18n/index.ts';
import type { Ingeschrevene } from '../ingeschrevene.ts';
import { requestRegister } from '../request-register.ts';
import { textsOf } from '../texts.ts';
import type { Route } from './+types/register-bestand.ts';

/** Persons are never had by an address alone. */
export const loader = pageLoader((_args: Route.LoaderArgs) => {
  throw new NotFound('file');
});

/** The whole register asked for, as a file that says who made it, when and why. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const { vorm } = args.params;
  if (!isFileFormat(vorm)) throw new NotFound('file');
  const form = await readForm(args);
  const asked = { ...form.values, vorm, pagina: 1 } as Parameters<typeof requestRegister>[1];
  const register = await requestRegister(page.ctx, asked);
  const { language } = page;
  const t = textsOf(language);
  const places = new Map(register.locaties.map((locatie) => [locatie.locatie, locatie]));
  const place = (row: Ingeschrevene) => places.get(row.locatie);
  const toestanden = new Map(register.locaties.map((l) => [l.locatie, t(`toestand.${l.toestand}`)]));
  const columns: ExportColumn<Ingeschrevene>[] = [
    { header: t('field.nacht'), value: (row) => place(row)?.nacht, kind: 'date' },
    { header: t('field.gemeente'), value: (row) => place(row)?.gemeenteNaam },
    { header: t('field.locatie'), value: (row) => place(row)?.naam },
    { header: t('field.adres'), value: (row) => place(row)?.adres },
    { header: t('field.huisvester'), value: (row) => place(row)?.organisatieNaam },
    { header: t('field.toestand'), value: (row) => toestanden.get(row.locatie) },
    { header: t('field.naam'), value: (row) => row.naam },
    { header: t('field.woonplaats'), value: (row) => row.woonplaats },
    { header: t('field.land'), value: (row) => landnaam(row.land, language) ?? row.land },
    { header: t('field.aankomst'), value: (row) => row.aankomst, kind: 'date' },
    { header: t('field.verwachtVertrek'), value: (row) => row.verwacht_vertrek, kind: 'date' },
    { header: t('field.vertrek'), value: (row) => row.vertrek, kind: 'date' },
    {
      header: t('field.document'),
      value: (row) => row.documentsoort && documentsoorten[row.documentsoort as Documentsoort]?.[language],
    },
    {
      header: t('field.vastgesteld'),
      value: (row) => row.identiteit_vastgesteld && vaststellingswijzen[row.identiteit_vastgesteld][language],
    },
    {
      header: t('field.meereizend'),
      value: (row) => (row.meereizend === 'nee' ? null : meereizend[row.meereizend][language]),
    },
  ];
  if (register.extraVelden.includes('geboortedatum'))
    columns.push({ header: t('field.geboortedatum'), value: (row) => row.geboortedatum, kind: 'date' });
  if (register.extraVelden.includes('nationaliteit'))
    columns.push({
      header: t('field.nationaliteit'),
      value: (row) => row.nationaliteit && nationaliteitnaam(row.nationaliteit, language),
    });
  const doel = t(`doel.${register.doel}`);
  return fileResponse(vorm, {
    name: `${t('register.bestand')} ${register.avonden[0]?.nacht ?? ''}`,
    title: t('register.bestand'),
    columns,
    rows: register.personen,
    facts: [
      { label: t('register.gemaakt'), value: formatMoment(register.gemaaktOp, language) },
      { label: t('register.door'), value: page.person?.name ?? '' },
      { label: t('register.doel'), value: register.toelichting ? `${doel}: ${register.toelichting}` : doel },
    ],
  });
});
