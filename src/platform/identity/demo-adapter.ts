import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What the demo's issuer remembers while the process lives: log-ins under way. Nothing of it is worth keeping. */
export class DemoAdapter implements Adapter {
  readonly #rows: Map<string, AdapterPayload>;
  readonly #prefix: string;

  /** @param rows of one issuer, shared by all kinds */
  constructor(rows: Map<string, AdapterPayload>, kind: string) {
    this.#rows = rows;
    this.#prefix = `${kind}:`;
  }

  async upsert(id: string, payload: AdapterPayload): Promise<void> {
    const now = Date.now() / 1000;
    for (const [key, row] of this.#rows) if (row.exp !== undefined && row.exp < now) this.#rows.delete(key);
    this.#rows.set(this.#prefix + id, payload);
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.#rows.get(this.#prefix + id);
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#all().find((row) => row.uid === uid);
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.#all().find((row) => row.userCode === userCode);
  }

  async consume(id: string): Promise<void> {
    const row = this.#rows.get(this.#prefix + id);
    if (row !== undefined) row.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    this.#rows.delete(this.#prefix + id);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, row] of this.#rows) if (row.grantId === grantId) this.#rows.delete(key);
  }

  #all(): AdapterPayload[] {
    return [...this.#rows].flatMap(([key, row]) => (key.startsWith(this.#prefix) ? [row] : []));
  }
}
