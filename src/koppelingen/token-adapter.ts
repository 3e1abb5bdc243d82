import { sql } from 'kysely';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Database } from '../platform/database/open-database.ts';
import { type Clock, toDate } from '../platform/dates/index.ts';
import { tokenHash } from './identify.ts';

type ClientRow = {
  id: string;
  scopes: string[];
  geheim_hash: Uint8Array | null;
  sleutels: Record<string, unknown>[] | null;
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * What the token endpoint keeps: machine clients, their tokens and the signed proofs that were used. Of secrets, tokens
 * and proofs only hashes are in the database.
 */
class TokenAdapter implements Adapter {
  readonly #kind: string;
  readonly #database: Database;
  readonly #clock: Clock;

  readonly #usedBefore: () => Error;

  constructor(kind: string, database: Database, clock: Clock, usedBefore: () => Error) {
    this.#kind = kind;
    this.#database = database;
    this.#clock = clock;
    this.#usedBefore = usedBefore;
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    if (this.#kind !== 'Client' || !UUID.test(id)) return undefined;
    const { rows } = await sql<ClientRow>`select * from koppeling_lezen(${id}::uuid)`.execute(
      this.#database.db,
    );
    return rows[0] === undefined ? undefined : clientOf(rows[0]);
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    const until = new Date(toDate(this.#clock.now()).getTime() + expiresIn * 1000);
    if (this.#kind === 'ClientCredentials') {
      const scopes = (payload.scope ?? '').split(' ').filter(Boolean);
      await sql`select koppelingtoken_bewaren(${tokenHash(id)}::bytea, ${payload.clientId}::uuid, ${scopes}::text[],
        ${until}::timestamptz)`.execute(this.#database.db);
    } else if (this.#kind === 'ReplayDetection') {
      const { rows } = await sql<{ eerste: boolean }>`
        select koppelingbewijs_gebruiken(${tokenHash(id)}::bytea, ${until}::timestamptz) as eerste`.execute(
        this.#database.db,
      );
      if (!rows[0]?.eerste) throw this.#usedBefore();
    } else {
      throw new Error(`${this.#kind} is not kept`);
    }
  }

  async findByUid(): Promise<undefined> {
    return undefined;
  }

  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  async consume(): Promise<void> {}

  async destroy(): Promise<void> {}

  async revokeByGrantId(): Promise<void> {}
}

/**
 * What the library keeps things with.
 * @param usedBefore the error for a proof that comes a second time
 */
export const tokenAdapter =
  (database: Database, clock: Clock, usedBefore: () => Error) =>
  (kind: string): Adapter =>
    new TokenAdapter(kind, database, clock, usedBefore);

/** Client metadata (RFC 7591). The secret's hash stands in for the secret, which is compared by its hash. */
function clientOf({ id, scopes, geheim_hash: hash, sleutels }: ClientRow): AdapterPayload {
  const proof =
    hash === null
      ? { token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: sleutels ?? [] } }
      : {
          token_endpoint_auth_method: 'client_secret_basic',
          client_secret: Buffer.from(hash).toString('hex'),
        };
  return {
    client_id: id,
    scope: scopes.join(' '),
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    // Never given, but its algorithm is asked for.
    id_token_signed_response_alg: 'ES256',
    ...proof,
  } as AdapterPayload;
}
