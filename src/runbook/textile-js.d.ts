/** What the tests use of the package, which has no types of its own. */
declare module 'textile-js' {
  const textile: { parse(text: string): string };
  export default textile;
}
