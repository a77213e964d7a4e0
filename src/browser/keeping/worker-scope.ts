/** What a service worker has and pages don't, as far as it is used here. */

/** An event that lasts until some work is done. */
export interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends LastingEvent {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

export interface PageMessage extends LastingEvent {
  data: unknown;
  source: PageClient | null;
  ports: readonly MessagePort[];
}

/** A page that is open. */
export interface PageClient {
  url: string;
  postMessage(message: unknown): void;
}

interface Events {
  install: LastingEvent;
  activate: LastingEvent;
  fetch: FetchEvent;
  message: PageMessage;
}

interface WorkerScope {
  registration: { scope: string; unregister(): Promise<boolean> };
  clients: { claim(): Promise<void>; matchAll(): Promise<PageClient[]> };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): void;
}

export const worker = globalThis as unknown as WorkerScope;

/** Takes over at once, from whatever worker was there before. */
export function takeOver(then: () => Promise<unknown>): void {
  worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
  worker.addEventListener("activate", (event) => event.waitUntil(then()));
}
