/** Elements, made of text alone: nothing that was typed is ever taken for markup. */
export function newElement<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export function all<E extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): E[] {
  return [...within.querySelectorAll<E>(selector)];
}

export function button(text: string, label: string | undefined, pressed: () => void, look?: string): HTMLButtonElement {
  const made = newElement('button', { type: 'button', class: look, 'aria-label': label }, text);
  made.addEventListener('click', pressed);
  return made;
}
