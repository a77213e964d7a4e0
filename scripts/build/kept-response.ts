/**
 * A response that keeps the body that it is made of.
 *
 * Astro hands each page over as a `Response`. That of a server is a stream with copies of its bytes, which of 12,000
 * pages took a tenth of the time; here nothing travels.
 */
export class KeptResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly body: string | Uint8Array | null;

  constructor(body?: string | Uint8Array | null, init: ResponseInit = {}) {
    this.body = body ?? null;
    this.status = init.status ?? 200;
    this.statusText = init.statusText ?? "";
    this.headers = new Headers(init.headers);
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  text(): string {
    return typeof this.body === "string" ? this.body : new TextDecoder().decode(this.body ?? undefined);
  }
}

/** Makes the code of a bundle answer with {@link KeptResponse}; to be called before it is loaded. */
export function keepResponses(): void {
  Object.assign(globalThis, { Response: KeptResponse });
}
