/** The files of the indexes, each requested once. */

/** The files that are loaded or on their way, by address. */
const texts = new Map<string, Promise<string>>();

/** The text at an address; rejects when it cannot be loaded, and the next call tries again. */
export function textAt(address: string): Promise<string> {
  let text = texts.get(address);
  if (!text) {
    text = fetch(address).then((response) => {
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
