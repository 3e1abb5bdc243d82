import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../../test/database.ts';
import { nothing } from '../access/reach.ts';
import { withActor } from '../access/with-actor.ts';
import { queueMail } from './queue-mail.ts';
import { type Mailer, sendMail } from './send-mail.ts';

const database = await testDatabase();
const { db } = database;
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 24, 8, minutes));
const queue = (key: string, minutes = 0) =>
  withActor(db, nothing, (trx) =>
    queueMail(
      trx,
      { to: `${key}@ontvanger.example`, subject: key, text: 'Tekst', language: 'nl', key },
      at(minutes),
    ),
  );
const stored = (key: string) =>
  asOwner(database, (owner) =>
    owner.selectFrom('bericht').selectAll().where('sleutel', '=', key).executeTakeFirstOrThrow(),
  );

describe('mail', () => {
  it('is sent once, also when it is queued and worked twice', async () => {
    const got: string[] = [];
    const mailer: Mailer = async ({ to }) => {
      got.push(to);
    };
    await queue('eenmaal');
    await queue('eenmaal');
    const [one, two] = await Promise.all([sendMail(db, mailer, at(1)), sendMail(db, mailer, at(1))]);
    expect(one.verzonden + two.verzonden).toBe(1);
    expect(got).toEqual(['eenmaal@ontvanger.example']);
    expect(await stored('eenmaal')).toMatchObject({ verzonden_op: at(1), pogingen: 1 });
  });

  it('that fails is tried again later, and says only why', async () => {
    await queue('stuk', 10);
    const broken: Mailer = async () => {
      throw Object.assign(new Error('no such user stuk@ontvanger.example'), { code: 'EENVELOPE' });
    };
    expect(await sendMail(db, broken, at(10))).toEqual({ verzonden: 0, mislukt: 1 });
    expect(await stored('stuk')).toMatchObject({ fout: 'EENVELOPE', verzonden_op: null, pogingen: 1 });
    expect(await sendMail(db, async () => {}, at(10))).toEqual({ verzonden: 0, mislukt: 0 });
    expect(await sendMail(db, async () => {}, at(11))).toEqual({ verzonden: 1, mislukt: 0 });
  });

  it('is given up after eight tries', async () => {
    await queue('nooit', 20);
    const broken: Mailer = async () => {
      throw new Error('no');
    };
    let tries = 0;
    for (let hours = 0; hours < 24; hours += 1)
      tries += (await sendMail(db, broken, at(20 + hours * 60))).mislukt;
    expect(tries).toBe(8);
  });

  it('holds nothing up while the mail server is slow', async () => {
    await queue('traag', 30);
    let answered = false;
    const slow: Mailer = async () => {
      await withActor(db, nothing, (trx) => trx.selectFrom('gemeente').select('code').execute());
      answered = true;
    };
    await sendMail(db, slow, at(30));
    expect(answered).toBe(true);
  });

  it('whose sender died is taken up by another after a while', async () => {
    await queue('dood', 40);
    await asOwner(database, (owner) =>
      owner
        .updateTable('bericht')
        .set({ pogingen: 1, wacht_tot: at(45) })
        .where('sleutel', '=', 'dood')
        .execute(),
    );
    expect((await sendMail(db, async () => {}, at(44))).verzonden).toBe(0);
    expect((await sendMail(db, async () => {}, at(45))).verzonden).toBe(1);
  });
});
