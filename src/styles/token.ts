/**
 * The value that a custom property of the tokens has in the light theme, for what is drawn outside a page.
 *
 * @param css the text of tokens.css
 * @throws when there is no such property
 * @example
 * lightColor('--ink: light-dark(#191d20, #eceff0);', 'ink') // => '#191d20'
 */
export function lightColor(css: string, name: string): string {
  const value = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), #[0-9a-f]{6}\\);`).exec(css)?.[1];
  if (!value) throw new Error(`--${name} is no light-dark() of two colors in src/styles/tokens.css`);
  return value;
}
