/** The link to a page as Markdown copies what it leads to. */

/** Says that the page is copied, also to who does not see it. */
const output = document.createElement('output');

/** The page as Markdown; a response that is not one is an error. */
async function load(address: string): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return new Blob([await response.text()], { type: 'text/plain' });
}

/** Copies the page. Where the browser refuses, or the page cannot be had, the reader comes to the page that could not be copied. */
export async function copyMarkdown(link: HTMLAnchorElement): Promise<void> {
  output.value = '';
  link.after(' ', output);
  try {
    // Safari allows a text that is still on its way in this form only.
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': load(link.href) })]);
    output.value = link.dataset.copied!;
  } catch {
    location.assign(link.href);
  }
}
