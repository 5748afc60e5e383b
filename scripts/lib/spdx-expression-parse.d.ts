declare module 'spdx-expression-parse' {
  /** https://github.com/jslicense/spdx-expression-parse.js#usage */
  function parse(expression: string): parse.Expression;
  namespace parse {
    type Expression =
      { license: string; plus?: true; exception?: string } | { left: Expression; conjunction: 'and' | 'or'; right: Expression };
  }
  export = parse;
}
