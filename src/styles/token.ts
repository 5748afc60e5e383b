/** The values of design tokens outside a page. */

/**
 * The color of a custom property in the light theme.
 *
 * @param css the text of tokens.css
 * @param name the property without its two hyphens
 * @throws when there is no such property
 * @example
 * lightColor('--ink: light-dark(#191d20, #eceff0);', 'ink') // => '#191d20'
 */
export function lightColor(css: string, name: string): string {
  const value = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), #[0-9a-f]{6}\\);`).exec(css)?.[1];
  if (!value) throw new Error(`--${name} is not a light-dark() of two colors in src/styles/tokens.css`);
  return value;
}
