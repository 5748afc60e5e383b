/** A click as WebDriver and WebDriver BiDi describe it; both take the same actions. */

/** A point of the window's part that shows the page, in CSS pixels. */
interface Point {
  x: number;
  y: number;
}

/**
 * An expression that scrolls the first element that a selector finds into view, and whose value is its middle as JSON. The drivers'
 * own clicks on elements miss where a page scrolls smoothly.
 */
export const middleOf = (selector: string): string => `(${scrollTo})(${JSON.stringify(selector)})`;

/** Runs in the page. */
function scrollTo(selector: string): string {
  const element = document.querySelector(selector)!;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return JSON.stringify({ x: Math.round(x + width / 2), y: Math.round(y + height / 2) });
}

/** The parameters of a command that presses the mouse button at a point and releases it. */
export function clickAt({ x, y }: Point): object {
  const steps = [
    { type: 'pointerMove', x, y },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return { actions: [{ type: 'pointer', id: 'mouse', actions: steps }] };
}
