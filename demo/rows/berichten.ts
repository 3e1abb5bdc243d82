import { mailOntbrekend } from '../../src/nachtregister/mail-ontbrekend.ts';
import { adresregel } from '../../src/organisaties/index.ts';
import { mailTekst } from '../../src/organisaties/mail-tekst.ts';
import type { Calendar } from '../calendar.ts';
import { gemeenten } from '../gemeenten.ts';
import { organisaties } from '../organisaties.ts';
import { demoPeople } from '../people.ts';
import type { Chance } from '../random.ts';
import type { Place } from '../world.ts';
import { decidedOn, proposedOn } from './locaties.ts';
import type { Ids } from './mensen.ts';
import type { Row, Rows } from './table.ts';

type Missing = { place: Place; day: number };

type Letter = {
  to: string;
  day: number;
  /** Minute of that day; in the morning when left out. */
  minutes?: number;
  key?: string;
  gemeente?: string;
  organisatie?: string;
  mail: ReturnType<typeof mailTekst>;
};

/** Days back that reminders are still in the mailbox. */
const REMINDED_DAYS = 14;

/** Mails that went out in the last weeks, in the words in which they are sent. */
export function berichtRows(
  of: { places: readonly Place[]; missing: readonly Missing[]; openInvitation: string },
  ids: Ids,
  publicUrl: string,
  chance: Chance,
  calendar: Calendar,
): Rows {
  const { at } = calendar;
  const letters = [
    invitation(ids, of.openInvitation, publicUrl),
    ...admissions(ids, publicUrl),
    ...of.places.flatMap((place) => proposal(place, publicUrl)),
    ...reminders(of.missing, ids, publicUrl, calendar),
  ];
  return {
    bericht: letters.map(
      ({ to, day, key, mail, minutes = chance.int(560, 700), ...about }): Row<'bericht'> => {
        return {
          id: chance.uuid(),
          gemeente: about.gemeente ?? null,
          organisatie: about.organisatie ?? null,
          sleutel: key ?? null,
          aan: to,
          onderwerp: mail.subject,
          tekst: mail.text,
          taal: mail.language,
          aangemaakt_op: at(day, minutes),
          verzonden_op: at(day, minutes),
        };
      },
    ),
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

/** The mail of the morning after, to who answers for an organisation, about nights that nobody confirmed. */
function reminders(missing: readonly Missing[], ids: Ids, publicUrl: string, { date }: Calendar): Letter[] {
  const days = [...new Set(missing.map(({ day }) => day))]
    .filter((day) => day >= -REMINDED_DAYS)
    .sort((a, b) => a - b);
  return days.flatMap((day) =>
    [...new Set(missing.filter((night) => night.day === day).map(({ place }) => place.plan.of))].flatMap(
      (of) => {
        const nachten = missing
          .filter((night) => night.day === day && night.place.plan.of === of)
          .map(({ place: { id, plan, organisatie } }) => ({
            gemeente: plan.gemeente,
            locatie: id,
            organisatie,
            naam: plan.naam,
            nacht: date(day),
          }))
          .sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
        const mail = mailOntbrekend('nl', nachten, publicUrl);
        const organisatie = ids.organisatie(of);
        return demoPeople
          .filter(({ holds }) =>
            holds.some((held) => held.rol === 'huisvester-beheerder' && held.organisatie === of),
          )
          .map(({ sub, email }) => ({
            to: email,
            day: day + 1,
            minutes: 720,
            organisatie,
            key: `nacht-ontbreekt:${organisatie}:${date(day)}:${ids.gebruiker(sub)}`,
            mail,
          }));
      },
    ),
  );
}
