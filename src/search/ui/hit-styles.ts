/** Gives the page the styles of hits: only pages on which somebody searches load them. */
import css from './hits.css?inline';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
// Not a <style> element, which the content security policy refuses.
document.adoptedStyleSheets.push(sheet);
