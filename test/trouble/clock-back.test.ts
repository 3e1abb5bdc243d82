import { expect, it, onTestFinished } from 'vitest';
import { confirmNachten, depart, registerVerblijf, undoNachten } from '../../src/nachtregister/index.ts';
import { openDatabase } from '../../src/platform/database/open-database.ts';
import { beginSession, readSession } from '../../src/platform/identity/sessions.ts';
import { createDatabase, postgresTarget } from '../database.ts';
import { createHuis } from '../factories/huis.ts';
import { TEMPLATE } from '../targets.ts';

const EVENING = '2026-11-24T22:00:00+01:00';
/** An hour before, and the day before: a clock that was put right. */
const [AN_HOUR_BACK, A_DAY_BACK] = ['2026-11-24T21:00:00+01:00', '2026-11-23T22:00:00+01:00'];
const NACHT = '2026-11-24';

it('keeps what was confirmed when the clock steps back, and goes on in time', async () => {
  const { urls, remove } = await createDatabase(postgresTarget(), TEMPLATE);
  onTestFinished(remove);
  const database = await openDatabase({ url: urls.login, migrationUrl: urls.owner, poolSize: 3 });
  onTestFinished(() => database.close());
  const huis = await createHuis(database);
  const [verblijf] = [await huis.checkIn({}, EVENING), await huis.checkIn({}, EVENING)];
  await confirmNachten(huis.ctx(EVENING), { nacht: NACHT });

  // An hour back is the same evening: pressing again adds nothing, a change is counted.
  const [again] = await confirmNachten(huis.ctx(AN_HOUR_BACK), { nacht: NACHT });
  expect(again).toMatchObject({ nieuw: false, aantal: 2, erbij: 0, eraf: 0 });
  await depart(huis.ctx(AN_HOUR_BACK), { verblijf, vertrek: NACHT });

  // A day back that evening is still to come: nothing can be confirmed for it, what was confirmed stands.
  const tooEarly = confirmNachten(huis.ctx(A_DAY_BACK), { nacht: NACHT });
  await expect(tooEarly).rejects.toThrow('nacht_nog_niet');
  await registerVerblijf(huis.ctx(A_DAY_BACK), huis.stay());

  // Back where it was: one night, counted anew from who is there.
  const [later] = await confirmNachten(huis.ctx(EVENING), { nacht: NACHT });
  expect(later).toMatchObject({ nieuw: false, aantal: 2, tijdigheid: 'op_tijd', erbij: 0 });
  const written = await database.asOwner((owner) =>
    owner.selectFrom('auditlog').select(['id', 'tijdstip', 'actie']).orderBy('id').execute(),
  );
  // The log's numbers go on, so that the order of what happened can be read from it whatever the clock said.
  const moments = written.map(({ tijdstip }) => tijdstip.getTime());
  expect(moments).not.toEqual([...moments].sort((a, b) => a - b));
  expect(await undoNachten(huis.ctx(EVENING), { nacht: NACHT })).toHaveLength(1);
});

it('keeps people logged in when the clock steps back, and not longer than it would have', async () => {
  const { urls, remove } = await createDatabase(postgresTarget(), TEMPLATE);
  onTestFinished(remove);
  const database = await openDatabase({ url: urls.login, migrationUrl: urls.owner, poolSize: 3 });
  onTestFinished(() => database.close());
  const who = {
    issuer: 'https://issuer.example',
    subject: 'a',
    name: 'Janneke Stegeman',
    email: null,
    idToken: '',
  };
  const from = { now: new Date(EVENING), address: '192.0.2.1', device: null };
  const cookie = await beginSession(database.db, who, from);
  const session = await readSession(database.db, cookie, new Date(AN_HOUR_BACK));
  expect(session?.name).toBe('Janneke Stegeman');
  expect(session?.idleSeconds).toBeLessThanOrEqual(2 * 3600);
  const halfADay = new Date(new Date(EVENING).getTime() + 12 * 3600 * 1000);
  expect(await readSession(database.db, cookie, halfADay)).toBeNull();
});
