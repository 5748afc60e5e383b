/** Questions that walks ask in a page. Each is sent there alone: it uses nothing but its arguments and the page. */

/** Whether any of the first element that a selector finds can be seen in the window. */
export function isInView(selector: string): boolean {
  const element = document.querySelector(selector);
  if (!element?.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })) return false;
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && bottom > 0 && top < innerHeight;
}

/** The senders whose sections are open, in the order of the page. */
export function openSections(): string[] {
  return [...document.querySelectorAll<HTMLElement>('article details[open]')].map(({ dataset }) => dataset.sender!);
}
