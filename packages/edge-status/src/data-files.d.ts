/** The files of data, which the build of the package writes beside the code. */
declare module '*/facts.json' {
  const facts: import('./data.ts').Facts;
  export default facts;
}
declare module '*/text.ja.json' {
  const texts: import('./data.ts').Texts;
  export default texts;
}
declare module '*/text.en.json' {
  const texts: import('./data.ts').Texts;
  export default texts;
}
