/** Finds out where a program listens. */
import type { Program } from './programs.ts';

/**
 * The address that a program prints on its standard error when it can be asked.
 *
 * @param pattern whose first group is the address
 * @throws (rejects) with all that was printed when the program ends without an address
 */
export function addressIn({ stderr }: Program, pattern: RegExp): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    stderr.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const address = pattern.exec(printed)?.[1];
      if (address) resolve(address);
    });
    stderr.on('close', () => reject(new Error(`The browser did not start: ${printed}`)));
  });
}
