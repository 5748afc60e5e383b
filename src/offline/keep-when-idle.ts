/**
 * In a page: has the browser keep the site for use without a network (keep.ts), once the page has loaded and the browser has nothing else
 * to do. Not for readers who save data, not where there are no service workers, not on pages for every language, which do not know the reader's, and not while
 * the site is being edited.
 */
// A script of its own, imported by address: see "Scripts" in docs/architecture.md.
import keepScript from './keep.ts?worker&url';

/** Milliseconds after the page has loaded, however busy it is. */
const LATEST = 2_000;

const { connection } = navigator as { connection?: { saveData?: boolean } };

const isInOneLanguage = document.querySelector('[data-language]') !== null;

if (import.meta.env.PROD && import.meta.env.IS_KEPT && isInOneLanguage && 'serviceWorker' in navigator && !connection?.saveData) {
  const keep = () => void import(/* @vite-ignore */ keepScript).catch(() => {});
  // Not every browser tells when it has nothing to do, and some page may always have.
  addEventListener('load', () => ('requestIdleCallback' in window ? requestIdleCallback(keep, { timeout: LATEST }) : setTimeout(keep)));
}
