/**
 * An element with properties and children, as its page has them.
 *
 * @example
 * element('label', { className: 'small' }, ['Host ', element('input', { name: 'host' })])
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Tag] {
  const created = Object.assign(document.createElement(tag), properties);
  created.append(...children);
  return created;
}
