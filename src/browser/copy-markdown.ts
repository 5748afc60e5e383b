/**
 * The script of the link to a page as Markdown: it copies what the link leads to. Loaded when the link is pressed for the first time, which
 * copies at once.
 */
const link = document.querySelector<HTMLAnchorElement>('[data-copied]')!;
/** Says that the page is copied, also to who does not see it. */
const output = document.createElement('output');
link.after(' ', output);

/** The page as Markdown; a response that is not one is an error. */
async function load(): Promise<Blob> {
  const response = await fetch(link.href);
  if (!response.ok) throw new Error(String(response.status));
  return new Blob([await response.text()], { type: 'text/plain' });
}

/** Copies the page. Where the browser refuses, or the page cannot be had, the reader comes to the page that could not be copied. */
async function copy(): Promise<void> {
  output.value = '';
  try {
    // Safari allows a text that is still on its way in this form only.
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': load() })]);
    output.value = link.dataset.copied!;
  } catch {
    location.assign(link.href);
  }
}

link.onclick = (event) => {
  if (event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  void copy();
};
void copy();
