/** Name of the session's cookie over plain http. */
const SESSION = 'onderdak';

/** A browser without a screen: keeps cookies, follows redirects, sends forms with their token. */
export class Visitor {
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Another one with the same session, who is not known at the identity provider. */
  twin(): Visitor {
    const twin = new Visitor(this.#origin);
    twin.#cookies.set(SESSION, this.#cookies.get(SESSION) ?? '');
    return twin;
  }

  /** Logs in as one of the demo's people, by the pages a person goes through. */
  async logIn(sub: string): Promise<void> {
    const choice = await this.get('/inloggen?terug=/start');
    await this.#ask(`${new URL(choice.url).pathname}/${sub}`, { method: 'POST' });
  }

  async get(path: string): Promise<{ url: string; status: number; retryAfter: string | null; body: string }> {
    const answer = await this.#ask(path);
    const retryAfter = answer.headers.get('retry-after');
    return { url: answer.url, status: answer.status, retryAfter, body: await answer.text() };
  }

  /** Sends the form on a page. Resolves once the answer is there: what it acknowledges must last. */
  async post(path: string, values: Record<string, string>, csrf: string): Promise<number> {
    const body = new URLSearchParams({ _csrf: csrf, ...values });
    return (await this.#send(`${this.#origin}${path}`, { method: 'POST', body })).status;
  }

  async #ask(path: string, init: RequestInit = {}): Promise<Response> {
    let url = new URL(path, this.#origin);
    let answer = await this.#send(url.href, init);
    for (let hops = 0; hops < 10 && answer.headers.has('location'); hops += 1) {
      url = new URL(answer.headers.get('location') ?? '', url);
      answer = await this.#send(url.href, {});
    }
    return Object.defineProperty(answer, 'url', { value: url.href });
  }

  async #send(url: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return answer;
  }
}

/** The token that a page's forms send along. */
export function tokenOn(page: string): string {
  const token = /name="_csrf" value="([^"]+)"/.exec(page)?.[1];
  if (token === undefined) throw new Error('There is no form on this page');
  return token;
}
