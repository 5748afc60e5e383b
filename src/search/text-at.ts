/** The files of the indexes, each requested once. */

declare global {
  interface Window {
    /** The requests that a page has made before it has this script (open-dialog.ts), by address; each is taken once. */
    requestedTexts?: Record<string, Promise<Response>>;
  }
}

/** The files that are loaded or on their way, by address. */
const texts = new Map<string, Promise<string>>();

/**
 * The text at an address; rejects when it cannot be loaded, and the next call tries again. The browser asks whether what it has kept is still
 * the same: the files are those of one build, and many hosts say nothing of caching, so that a browser would go on with some of an old build
 * for days.
 */
export function textAt(address: string): Promise<string> {
  let text = texts.get(address);
  if (!text) {
    const requested = window.requestedTexts?.[address];
    delete window.requestedTexts?.[address];
    text = (requested ?? fetch(address, { cache: 'no-cache' })).then((response) => {
      if (!response.ok) throw new Error(`${address} answered ${response.status}`);
      return response.text();
    });
    text.catch(() => texts.delete(address));
    texts.set(address, text);
  }
  return text;
}

/** Has everything loaded again: the files are of two versions, or one is no index. */
export const forgetTexts = (): void => texts.clear();
