import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Actor, actorOf, publiek, type Toekenning } from '../access/actor.ts';
import type { Db } from '../database/open-database.ts';

/** Staff of a gemeente see the register of everyone: their session ends soon when left alone (docs/decisions). */
const STAFF_IDLE_MINUTES = 15;
/** A caretaker walks along the rooms with a phone. */
const HUISVESTER_IDLE_MINUTES = 60;
const LONGEST_HOURS = 12;
/** A session is touched at most this often, so that reading pages does not write each time. */
const TOUCH_SECONDS = 60;

/** Who is logged in, by the cookie sent along. */
export type Session = {
  id: string;
  actor: Actor;
  name: string;
  email: string | null;
  language: 'nl' | 'en';
  /** The organisations this person works for, in the order of joining. */
  organisaties: readonly { id: string; naam: string }[];
  /** Seconds until it ends when nothing is asked. */
  idleSeconds: number;
};

type SessionRow = {
  sessie: string;
  gebruiker: string;
  naam: string;
  email: string | null;
  taal: 'nl' | 'en';
  gekozen: string | null;
  laatst_gezien_op: Date;
  begonnen_op: Date;
  toekenningen: (Toekenning & { organisatie_naam?: string | null })[];
};

/** The hash under which a cookie's session is kept. */
export function sessionHash(cookie: string): Buffer {
  return createHash('sha256').update(cookie).digest();
}

/** Begins a session for who the identity provider says it is. @returns the cookie's value */
export async function beginSession(
  db: Db,
  who: { issuer: string; subject: string; name: string; email: string | null; idToken: string },
  from: { now: Date; address: string; device: string | null },
): Promise<string> {
  const cookie = randomBytes(32).toString('base64url');
  await sql`select * from sessie_beginnen(${randomUUID()}::uuid, ${sessionHash(cookie)}::bytea, ${who.issuer},
    ${who.subject}, ${who.name}, ${who.email}, ${from.now}::timestamptz, ${from.address}, ${from.device}, ${who.idToken})`.execute(
    db,
  );
  return cookie;
}

/** Who a cookie belongs to; null when there is no such session, or it ended. */
export async function readSession(db: Db, cookie: string, now: Date): Promise<Session | null> {
  const hash = sessionHash(cookie);
  const { rows } =
    await sql<SessionRow>`/* often */ select * from sessie_lezen(${hash}::bytea, ${now}::timestamptz,
    make_interval(mins => ${HUISVESTER_IDLE_MINUTES}), make_interval(hours => ${LONGEST_HOURS}))`.execute(db);
  const row = rows[0];
  if (row === undefined) return null;
  const held = row.toekenningen.map(({ rol, gemeente, organisatie }) => ({ rol, gemeente, organisatie }));
  const actor = actorOf(row.gebruiker, held, row.gekozen);
  const idle = sessionLimits(actor).idleMinutes * 60;
  const quiet = (now.getTime() - row.laatst_gezien_op.getTime()) / 1000;
  if (quiet > idle) return null;
  const touch = quiet > TOUCH_SECONDS;
  if (touch) await sql`select sessie_aanraken(${hash}::bytea, ${now}::timestamptz)`.execute(db);
  const left = LONGEST_HOURS * 3600 - (now.getTime() - row.begonnen_op.getTime()) / 1000;
  return {
    id: row.sessie,
    actor,
    name: row.naam,
    email: row.email,
    language: row.taal,
    organisaties: organisatiesOf(row.toekenningen),
    idleSeconds: Math.floor(Math.min(touch ? idle : idle - quiet, left)),
  };
}

function organisatiesOf(toekenningen: SessionRow['toekenningen']): Session['organisaties'] {
  const named = toekenningen.flatMap(({ organisatie, organisatie_naam: naam }) =>
    organisatie === null ? [] : [[organisatie, naam ?? ''] as const],
  );
  return [...new Map(named)].map(([id, naam]) => ({ id, naam }));
}

/** Ends a session. @returns the identity provider's token, to log out there too */
export async function endSession(db: Db, cookie: string): Promise<string | null> {
  const { rows } = await sql<{
    id_token: string | null;
  }>`select * from sessie_eindigen(${sessionHash(cookie)}::bytea)`.execute(db);
  return rows[0]?.id_token ?? null;
}

/** How long a session of this actor lasts: when left alone, and at most. */
export function sessionLimits(actor: Actor): { idleMinutes: number; longestHours: number } {
  const idleMinutes = actor.soort === 'gemeente' ? STAFF_IDLE_MINUTES : HUISVESTER_IDLE_MINUTES;
  return { idleMinutes, longestHours: LONGEST_HOURS };
}

/** The actor of a request, with or without a session. */
export function actorOfSession(session: Session | null): Actor {
  return session?.actor ?? publiek;
}
