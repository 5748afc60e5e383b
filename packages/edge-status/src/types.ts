/** What the package gives to its users. The fields are those of the data at `/api/v1/`, in one language. */

/** A language of the texts. */
export type Lang = 'ja' | 'en';

/** Whether the request may be sent again. */
export interface Retry {
  /** Whether the request reached the origin. */
  reached: 'never' | 'maybe' | 'yes';
  /** By any method, by idempotent ones (RFC 9110 §9.2.2), after something is changed, or to no purpose. */
  again: 'yes' | 'if-idempotent' | 'after-change' | 'no-need';
  /** What sets the time before the next attempt. */
  wait?: 'retry-after' | 'backoff' | 'seconds';
  /** The time that the sender states, with the wait `seconds`. */
  waitSeconds?: number;
  /** Who acts next if it does not pass. */
  turn: 'client' | 'site' | 'origin' | 'provider';
}

/** A mark by which a sender is recognized. */
export interface Mark {
  kind: 'header' | 'body' | 'reason-phrase' | 'log';
  /** What to look for, literally. */
  mark: string;
  /** `made`: the sender generated the response. `handled`: the response passed through the sender. */
  proves: 'made' | 'handled';
}

/** A command that confirms a failure. */
export interface Check {
  id: string;
  title: string;
  from: 'client' | 'edge-side' | 'anywhere' | 'log';
  command: string;
}

/** A document that states the facts. */
export interface Source {
  title: string;
  url: string;
  /** The day on which the facts were compared with it, as YYYY-MM-DD. */
  checked: string;
}

/** Prose, under CC BY 4.0, as Markdown with code spans and links. */
export interface Prose {
  /** One sentence: what happened. The page at `url` says more. */
  summary: string;
  causes: string[];
  actions: { who: 'visitor' | 'site-operator' | 'origin-admin'; text: string }[];
  /** Why `retry` is as it is, where that is not obvious. */
  retry?: string;
  /** What shows the failure where no command can. */
  evidence?: string;
  /** What to tell the sender's support. */
  support?: string;
}

/** What one sender means by a code. Everything that is not below `prose` is a fact, under CC0 1.0. */
export interface Meaning {
  /** `{sender}/{code}` */
  id: string;
  code: number;
  /** The id of the sender, such as `cloudflare`; `http` stands for the standards. */
  sender: string;
  senderName: string;
  name: string;
  /** The reason phrase that is registered with IANA; only of the sender `http`. */
  phrase?: string;
  category: string;
  categoryTitle: string;
  /** Where on the path it happens; empty where the sources do not say. */
  hops: ('client-edge' | 'edge' | 'edge-origin' | 'origin')[];
  /** Between edge and origin, the stages at which it fails. */
  stages: ('dns' | 'connect' | 'tls' | 'certificate' | 'request' | 'first-byte' | 'body')[];
  /** The error types that `Proxy-Status` (RFC 9209) has for failures of the category. */
  proxyErrors: string[];
  retry: Retry;
  /** By what the sender is recognized with this code. */
  marks: Mark[];
  checks: Check[];
  /** The permanent link, which is also a `type` of problems (RFC 9457). */
  url: string;
  sources: Source[];
  prose: Prose;
}

/** What to look up. */
export interface LookupOptions {
  /** The id of a sender; left out, all senders. */
  sender?: string;
  /** The language of the texts; English by default. */
  lang?: Lang;
}

/** A sender. */
export interface Sender {
  id: string;
  name: string;
  /** The response header with the id that its support asks for. */
  requestIdHeader?: string;
  codes: number[];
}
