import { z } from 'zod';
import { eis } from '../beleid/invoer/eis.ts';
import { email } from '../beleid/invoer/email.ts';
import { telefoon } from '../beleid/invoer/telefoon.ts';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { useCase } from '../beleid/use-case.ts';
import { MORNING } from '../platform/dates/index.ts';
import { kiesGemeente } from './gemeente.ts';
import { datum, gemeentecode } from './invoer.ts';

/** The latest closing hour: by then the evening after the night begins. */
export const LAATSTE_SLUITINGSUUR = '18:00';

const sluitingsuur = () =>
  z.string({ error: 'verplicht' }).check(
    eis((value) => value !== '', 'verplicht'),
    eis((value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value), 'tijd_ongeldig'),
    eis((value) => value >= MORNING && value <= LAATSTE_SLUITINGSUUR, 'sluitingsuur_buiten', {
      van: MORNING,
      tot: LAATSTE_SLUITINGSUUR,
    }),
  );

const website = () =>
  z
    .string({ error: 'verplicht' })
    .trim()
    .check(
      eis((value) => value !== '', 'verplicht'),
      eis((value) => /^https:\/\/[^\s/]+\.[^\s/]+/.test(value) && value.length <= 200, 'website_ongeldig'),
    );

/** What a gemeente sets for itself, by column. */
const velden = {
  sluitingsuur: sluitingsuur(),
  nachtregister_vanaf: datum(),
  email: email(),
  telefoon: telefoon(),
  website: website(),
  functionaris_gegevensbescherming: vrijeTekst({ min: 3, max: 200 }),
};

/**
 * Changes the settings of a gemeente. The log keeps which changed; of the closing hour and the first night also from what
 * to what, as they decide which nights count as late or missing.
 */
export const changeInstellingen = useCase({
  allow: 'instellingen:beheren',
  kind: 'write',
  input: z.object({ gemeente: gemeentecode(), ...velden }),
  async run(scope, { gemeente: code, ...asked }) {
    const { gemeente } = await kiesGemeente(scope, code);
    const before = { ...gemeente, sluitingsuur: gemeente.sluitingsuur.slice(0, 5) };
    const changed = (Object.keys(velden) as (keyof typeof velden)[]).filter(
      (name) => before[name] !== asked[name],
    );
    if (changed.length > 0)
      await scope.trx.updateTable('gemeente').set(asked).where('code', '=', gemeente.code).execute();
    const told = changed.filter((name) => name === 'sluitingsuur' || name === 'nachtregister_vanaf');
    await scope.audit({
      object: ['gemeente', gemeente.code],
      gemeente: gemeente.code,
      details: {
        velden: changed,
        ...Object.fromEntries(told.map((name) => [name, { van: before[name], naar: asked[name] }])),
      },
    });
    return { changed };
  },
});
