/** The reader's clipboard, which a browser or its reader may refuse. */

/**
 * Copies a text; where a rich text comes with it, chats and mails take that.
 *
 * @returns whether the browser has taken it
 */
export async function copy(text: string, html?: string): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') }),
      ]);
    return true;
  } catch {
    return false;
  }
}

const blob = (text: string, type: string): Blob => new Blob([text], { type });
