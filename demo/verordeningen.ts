import type { Tijdvak } from '../src/beleid/verblijfsbelasting/tijdvak.ts';
import type { Trx } from '../src/platform/access/with-actor.ts';
import { addDays, addYears, type IsoDate } from '../src/platform/dates/index.ts';

const HARDENBERG = '0190b5a2-5b1e-4c3a-9f00-0d3e0a0b0f01';
const OMMEN_JAAR = '0190b5a2-5b1e-4c3a-9f00-0d3e0a0b0f02';
const OMMEN = '0190b5a2-5b1e-4c3a-9f00-0d3e0a0b0f03';

/**
 * Ordinances whose tariffs are invented and say so. Hardenberg assesses by the quarter; its tariff changes in the middle of
 * last year, and halfway the last quarter. In Ommen the huisvester declares, last year by the year and now by the month.
 * @param jaar last year
 * @param last the last quarter that is over
 */
export async function insertVerordeningen(trx: Trx, jaar: Tijdvak, last: Tijdvak): Promise<void> {
  const begin = addYears(jaar.van, -2);
  const halfway: IsoDate = `${jaar.code}-05-16`;
  const change = addDays(last.van, 45);
  const set = { vanaf: begin, voorbeeld: true, vastgelegd_op: `${begin}T09:00:00+01:00` };
  const hardenberg = {
    ...{ ...set, gemeente: '0160', naam: 'verblijfsbelasting' as const },
    huisvestingsvormen: ['kamerverhuur', 'voorziening', 'anders'],
    ...{ kinderen_vrij: false, wijze: 'aanslag' as const, tijdvak: 'kwartaal' as const },
    ...{ voorlopig_percentage: 90, reactiedagen: 28, afronding: 'cent' as const },
  };
  const ommen = {
    ...{ ...set, gemeente: '0175', naam: 'toeristenbelasting' as const, huisvestingsvormen: ['voorziening'] },
    ...{ kinderen_vrij: true, wijze: 'aangifte' as const, tijdvak: 'maand' as const },
    ...{ voorlopig_percentage: null, reactiedagen: 14, afronding: 'euro_omlaag' as const },
  };
  const citeertitel = (naam: string, year: string) => `Verordening ${naam} ${year} (voorbeeld)`;
  await trx
    .insertInto('verordening')
    .values([
      {
        ...hardenberg,
        tot: null,
        id: HARDENBERG,
        citeertitel: citeertitel('verblijfsbelasting', begin.slice(0, 4)),
      },
      {
        ...{ ...ommen, id: OMMEN_JAAR, citeertitel: citeertitel('toeristenbelasting', begin.slice(0, 4)) },
        ...{ tijdvak: 'jaar', tot: jaar.tot },
      },
      {
        ...{ ...ommen, id: OMMEN, citeertitel: citeertitel('toeristenbelasting', jaar.tot.slice(0, 4)) },
        ...{ vanaf: jaar.tot, tot: null },
      },
    ])
    .execute();
  // In January the change of last quarter is last year's too, and comes after the one of May.
  await trx
    .insertInto('belastingtarief')
    .values([
      { gemeente: '0160', verordening: HARDENBERG, vanaf: begin, tot: halfway, centen: 140 },
      { gemeente: '0160', verordening: HARDENBERG, vanaf: halfway, tot: change, centen: 150 },
      { gemeente: '0160', verordening: HARDENBERG, vanaf: change, tot: null, centen: 165 },
      { gemeente: '0175', verordening: OMMEN_JAAR, vanaf: begin, tot: jaar.tot, centen: 115 },
      { gemeente: '0175', verordening: OMMEN, vanaf: jaar.tot, tot: null, centen: 125 },
    ])
    .execute();
}
