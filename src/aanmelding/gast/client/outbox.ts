/** A sealed aanmelding that the server has not acknowledged; the device can't read it. */
export type Unsent = { id: string; sealed: string; since: number };

/** After this many milliseconds what could not be sent is gone from the device. */
export const LONGEST = 24 * 3_600_000;

/** What waits on this device to be sent, oldest first. */
export class Outbox {
  readonly #storage: Storage;
  readonly #key: string;
  /** In place of a storage that is full or switched off: until the page is closed. */
  #inMemory: string | null = null;

  constructor(storage: Storage, key: string) {
    this.#storage = storage;
    this.#key = key;
  }

  /** Everything that waits; what waits longer than a day is dropped. */
  all(now = Date.now()): Unsent[] {
    const kept = this.#read().filter(({ since }) => now - since < LONGEST);
    this.#write(kept);
    return kept;
  }

  /** Keeps one; the same one once. */
  keep(one: Unsent): void {
    this.#write([...this.#read().filter(({ id }) => id !== one.id), one]);
  }

  drop(id: string): void {
    this.#write(this.#read().filter((one) => one.id !== id));
  }

  clear(): void {
    this.#inMemory = null;
    this.#storage.removeItem(this.#key);
  }

  #read(): Unsent[] {
    try {
      const kept: unknown = JSON.parse(this.#inMemory ?? this.#storage.getItem(this.#key) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isUnsent) : [];
    } catch {
      return [];
    }
  }

  #store(text: string): void {
    try {
      this.#storage.setItem(this.#key, text);
      this.#inMemory = null;
    } catch {
      this.#inMemory = text;
    }
  }

  #write(all: readonly Unsent[]): void {
    if (all.length === 0) this.clear();
    else this.#store(JSON.stringify(all));
  }
}

function isUnsent(one: unknown): one is Unsent {
  const { id, sealed, since } = (one ?? {}) as Partial<Unsent>;
  return typeof id === 'string' && typeof sealed === 'string' && typeof since === 'number';
}
