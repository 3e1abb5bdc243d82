/** Gives a turn back. */
export type Release = () => void;

/**
 * One at a time, in order of asking. PGlite is one session, so whoever uses it (queries, transactions, jobs) takes a
 * turn here. Waiting longer than `timeout` ms throws and passes the turn on: a query on `db` inside a transaction
 * would otherwise wait for itself for ever.
 */
export class TurnLock {
  #last: Promise<void> = Promise.resolve();
  readonly #timeout: number;

  constructor(timeout = 30_000) {
    this.#timeout = timeout;
  }

  /** @throws Error when no turn came within the timeout */
  take(): Promise<Release> {
    const previous = this.#last;
    let release: Release = () => {};
    this.#last = new Promise<void>((resolve) => {
      release = resolve;
    });
    return new Promise<Release>((resolve, reject) => {
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        void previous.then(release);
        reject(
          new Error('Waited too long for the embedded database; is a query on db made inside a transaction?'),
        );
      }, this.#timeout);
      void previous.then(() => {
        if (late) return;
        clearTimeout(timer);
        resolve(release);
      });
    });
  }
}
