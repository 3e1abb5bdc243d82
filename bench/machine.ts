import { createHash } from 'node:crypto';
import { idOf } from './country.ts';
import type { World } from './world.ts';

const SECRET = 'het geheim van een koppeling van de bench';
const KOPPELING = 9;

/** Whose machine it is, and what it may do. */
type Of = { rol: string; organisatie?: string; gemeente?: string; scopes: readonly string[] };

/** A machine client that asks for a token at the token endpoint. @returns the token */
export async function tokenOfMachine({ owner, server }: World, number: number, of: Of): Promise<string> {
  const id = idOf(KOPPELING, number);
  await owner.query(
    `insert into gebruiker (id, uitgever, onderwerp, naam) values ($1::uuid, 'urn:onderdak:koppeling', $1::uuid::text, 'PMS')
      on conflict do nothing`,
    [id],
  );
  await owner.query(
    `insert into koppeling (id, naam, rol, organisatie, gemeente, scopes, geheim_hash, aangemaakt_op)
      values ($1, 'PMS', $2, $3, $4, $5, $6, now()) on conflict do nothing`,
    [
      id,
      of.rol,
      of.organisatie ?? null,
      of.gemeente ?? null,
      of.scopes,
      createHash('sha256').update(SECRET).digest(),
    ],
  );
  const answer = await fetch(`${server.url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${id}:${encodeURIComponent(SECRET)}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  if (!answer.ok) throw new Error(`The token was answered with ${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as { access_token: string }).access_token;
}
