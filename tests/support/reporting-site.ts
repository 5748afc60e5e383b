/** The site as it is served, whose policy has browsers report what they refuse, from pages and from workers. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext } from '@playwright/test';
import { serve } from '../../scripts/lib/serve.ts';

/** A served site and what browsers have reported. */
export interface ReportingSite {
  origin: string;
  /** Where browsers send their reports. */
  receiver: string;
  /** What was refused, as directive and page: reports of the header's policy, in the order in which they came. */
  reports: string[];
  close(): void;
}

const originOf = (address: AddressInfo) => `http://localhost:${address.port}`;

/**
 * Serves `dist` on a free port.
 *
 * @param change what to do with the policy of the header before it is sent, to show that a part of it is needed
 */
export async function serveReporting(change = (policy: string): string => policy): Promise<ReportingSite> {
  const reports: string[] = [];
  const receiver = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const report = (JSON.parse(body) as { 'csp-report': Record<string, string> })['csp-report'];
      reports.push(`${report['effective-directive']} ${report['blocked-uri']} on ${report['document-uri']}`);
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, 'localhost', resolve));
  const reportTo = originOf(receiver.address() as AddressInfo);
  const site = await serve({
    dist: 'dist',
    port: 0,
    change: (headers) => ({
      ...headers,
      'Content-Security-Policy': `${change(headers['Content-Security-Policy'])};report-uri ${reportTo}/`,
    }),
  });
  return {
    origin: originOf(site.address() as AddressInfo),
    receiver: reportTo,
    reports,
    close() {
      for (const server of [site, receiver]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

/** What pages of a context have done that they must not. */
export interface Misdeeds {
  /** What the policy of a page or of the header refused, as pages are told. */
  violations: string[];
  /** Requests to somewhere else than the site. */
  requestsElsewhere: string[];
  /** Responses that set a cookie. */
  cookies: string[];
  /** Errors of scripts, and of the console. */
  errors: string[];
}

/** Watches every page that a context has from now on. */
export async function watch(context: BrowserContext, { origin, receiver }: ReportingSite): Promise<Misdeeds> {
  const misdeeds: Misdeeds = { violations: [], requestsElsewhere: [], cookies: [], errors: [] };
  /** Each once: what is wrong in a header is wrong on every page. */
  const note = (list: string[], entry: string) => {
    if (!list.includes(entry)) list.push(entry);
  };
  await context.exposeBinding('tellViolation', (_, violation: string) => note(misdeeds.violations, violation));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      (window as unknown as { tellViolation(violation: string): void }).tellViolation(
        `${effectiveDirective} ${blockedURI} on ${location.href}`,
      );
    });
  });
  context.on('request', (request) => {
    if (![origin, receiver].includes(new URL(request.url()).origin)) note(misdeeds.requestsElsewhere, request.url());
  });
  context.on('response', (response) => {
    if ('set-cookie' in response.headers()) note(misdeeds.cookies, response.url());
  });
  context.on('weberror', (webError) => note(misdeeds.errors, String(webError.error())));
  context.on('console', (message) => {
    // What Playwright says where a page would keep the site for use without a network; tests/offline.spec.ts is about that.
    if (message.text().includes('blocked by Playwright')) return;
    if (['error', 'warning'].includes(message.type())) note(misdeeds.errors, message.text());
  });
  return misdeeds;
}

/** The value of `watch` for pages that have done nothing wrong. */
export const NO_MISDEEDS: Misdeeds = { violations: [], requestsElsewhere: [], cookies: [], errors: [] };
