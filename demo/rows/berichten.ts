import { adresregel } from '../../src/organisaties/index.ts';
import { mailTekst } from '../../src/organisaties/mail-tekst.ts';
import type { Calendar } from '../calendar.ts';
import { gemeenten } from '../gemeenten.ts';
import { organisaties } from '../organisaties.ts';
import type { Chance } from '../random.ts';
import type { Place } from '../world.ts';
import { decidedOn, proposedOn } from './locaties.ts';
import type { Ids } from './mensen.ts';
import type { Row, Rows } from './table.ts';

type Letter = {
  to: string;
  day: number;
  key?: string;
  gemeente?: string;
  organisatie?: string;
  mail: ReturnType<typeof mailTekst>;
};

/** Mails that went out in the last weeks, in the words in which they are sent. */
export function berichtRows(
  places: readonly Place[],
  ids: Ids,
  openInvitation: string,
  publicUrl: string,
  chance: Chance,
  { at }: Calendar,
): Rows {
  const letters = [
    invitation(ids, openInvitation, publicUrl),
    ...admissions(ids, publicUrl),
    ...places.flatMap((place) => proposal(place, publicUrl)),
  ];
  return {
    bericht: letters.map(({ to, day, key, mail, ...of }): Row<'bericht'> => {
      const minutes = chance.int(560, 700);
      return {
        id: chance.uuid(),
        gemeente: of.gemeente ?? null,
        organisatie: of.organisatie ?? null,
        sleutel: key ?? null,
        aan: to,
        onderwerp: mail.subject,
        tekst: mail.text,
        taal: mail.language,
        aangemaakt_op: at(day, minutes),
        verzonden_op: at(day, minutes + 1),
      };
    }),
  };
}

function invitation(ids: Ids, token: string, publicUrl: string): Letter {
  const { naam } = organisaties.vechtdal;
  return {
    to: 'milou@vechtdal-verblijf.example',
    day: -1,
    organisatie: ids.organisatie('vechtdal'),
    mail: mailTekst('nl', 'uitnodiging', { organisatie: naam, link: `${publicUrl}/uitnodiging/${token}` }),
  };
}

function admissions(ids: Ids, publicUrl: string): Letter[] {
  const { collendoorn, eikenhof, slaapgoed } = organisaties;
  const id = ids.organisatie('slaapgoed');
  const link = `${publicUrl}/organisatie`;
  const params = { gemeente: 'Hardenberg', link, reden: '' };
  return [
    {
      to: gemeenten[0].email,
      day: -2,
      gemeente: '0160',
      key: `toelating:0160:${id}`,
      mail: mailTekst('nl', 'organisatie_wacht', {
        naam: slaapgoed.naam,
        link: `${publicUrl}/aanvragen/organisaties/${id}`,
      }),
    },
    {
      to: eikenhof.email,
      day: -26,
      gemeente: '0160',
      organisatie: ids.organisatie('eikenhof'),
      mail: mailTekst('nl', 'toelating_geweigerd', {
        ...params,
        naam: eikenhof.naam,
        reden: eikenhof.standing[0].reden,
      }),
    },
    {
      to: collendoorn.email,
      day: -136,
      gemeente: '0160',
      organisatie: ids.organisatie('collendoorn'),
      mail: mailTekst('nl', 'toelating_toegelaten', { ...params, naam: collendoorn.naam }),
    },
  ];
}

/** A location that waits, and the answer on those decided in the last year. */
function proposal(place: Place, publicUrl: string): Letter[] {
  const { plan, id, organisatie } = place;
  const gemeente = gemeenten.find(({ code }) => code === plan.gemeente);
  const decided = decidedOn(place);
  if (decided === null) {
    const link = `${publicUrl}/aanvragen/locaties/${id}`;
    const mail = mailTekst('nl', 'locatie_wacht', { naam: plan.naam, link });
    return [
      {
        to: gemeente?.email ?? '',
        day: proposedOn(place),
        gemeente: plan.gemeente,
        key: `locatie:${id}`,
        mail,
      },
    ];
  }
  if (decided < -270) return [];
  const key =
    plan.status === 'geweigerd'
      ? 'locatie_geweigerd'
      : (`locatie_${plan.planologisch ?? 'vergund'}` as const);
  const mail = mailTekst('nl', key, {
    gemeente: gemeente?.naam ?? '',
    naam: plan.naam,
    adres: adresregel({ ...plan, woonplaats: plan.kern }),
    reden: plan.reden ?? '',
    link: `${publicUrl}/locaties/${id}`,
  });
  return [{ to: organisaties[plan.of].email, day: decided, gemeente: plan.gemeente, organisatie, mail }];
}
