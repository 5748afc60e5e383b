/** The parts of a service worker's world that are used; TypeScript's `lib.webworker` does not go together with its `lib.dom`. */

/** An event during which the worker is not ended. */
interface LastingEvent extends Event {
  waitUntil(task: Promise<unknown>): void;
}

/** A page or a worker asks for something. */
export interface RequestEvent extends LastingEvent {
  readonly request: Request;
  /** The page or worker that asks; empty when the reader goes to a page. */
  readonly clientId: string;
  /** The page or worker that comes of it; empty for anything else. */
  readonly resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}

export interface ServiceWorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'message', listener: (event: LastingEvent & { readonly data: unknown }) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: {
    claim(): Promise<void>;
    get(id: string): Promise<object | undefined>;
    matchAll(options: {
      type: 'window';
    }): Promise<readonly { readonly id: string; readonly url: string; navigate(address: string): Promise<unknown> }[]>;
  };
  readonly registration: { unregister(): Promise<boolean> };
  readonly navigator: {
    /** Only in some browsers. */
    readonly connection?: { readonly saveData?: boolean };
    readonly storage?: { estimate?(): Promise<{ quota?: number; usage?: number }> };
  };
}
