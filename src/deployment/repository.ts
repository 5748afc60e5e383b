/** Where the source of the site is edited, as the deployment sets it. */

/**
 * The address of the repository in a setting.
 *
 * @param value of REPOSITORY_URL; nothing or an empty text: the site names no repository
 * @returns the address without a slash or `.git` at its end
 * @throws when it is not the https address of a repository
 * @example
 * parseRepository('https://github.com/OWNER/NAME.git') // => 'https://github.com/OWNER/NAME'
 */
export function parseRepository(value: string | undefined): string | undefined {
  if (!value) return undefined;
  const address = value.replace(/(?:\.git)?\/?$/, '');
  if (!/^https:\/\/[a-z0-9.-]+(?::\d+)?(?:\/[\w.-]+){2,}$/i.test(address) || new URL(address).href !== address)
    throw new Error(
      `REPOSITORY_URL is "${value}". Write the address of the repository, such as https://github.com/OWNER/NAME, or leave it unset.`,
    );
  return address;
}
