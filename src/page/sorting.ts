import type { Sorted } from './address.ts';
import { all, button, newElement } from './elements.ts';

/** Told when a table shall be sorted otherwise: from how it is sorted to how it shall be. */
export type Resort = (section: HTMLElement, next: (before: Sorted | undefined) => Sorted | undefined) => void;

/** How a table is sorted, by its heads; where they are not seen, by a list of all ways that a finger can choose from. */
export class Sorting {
  readonly #heads: readonly HTMLTableCellElement[];
  readonly #choice: HTMLSelectElement;

  constructor(table: HTMLTableElement, section: HTMLElement, resort: Resort) {
    this.#heads = all<HTMLTableCellElement>('thead th', table);
    const titles = this.#heads.map((head) => head.textContent ?? '');
    this.#choice = choiceOf(titles, `${section.id}-sort`);
    // the morning's one page is read as it stands
    if (document.body.matches('.one')) return;
    for (const [column, head] of this.#heads.entries()) {
      const pressed = button('', undefined, () => resort(section, (before) => nextOf(column, before)));
      pressed.append(...head.childNodes);
      head.append(pressed);
    }
    this.#choice.addEventListener('change', () => resort(section, () => sortedOf(this.#choice.value)));
    if (!table.matches('.heat')) table.closest('.scroll')?.before(labelled(this.#choice));
  }

  mark(sorted: Sorted | undefined): void {
    for (const [column, head] of this.#heads.entries()) {
      if (sorted?.column === column) head.setAttribute('aria-sort', sorted.down ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
    this.#choice.value = sorted ? wayOf(sorted.column, sorted.down) : '';
  }
}

/** A head is pressed: up, down, as it was written. */
function nextOf(column: number, before: Sorted | undefined): Sorted | undefined {
  if (before?.column !== column) return { column, down: false };
  return before.down ? undefined : { column, down: true };
}

function choiceOf(titles: readonly string[], id: string): HTMLSelectElement {
  const ways = titles.flatMap((title, column) => [
    newElement('option', { value: wayOf(column, false) }, `${title}　升序`),
    newElement('option', { value: wayOf(column, true) }, `${title}　降序`),
  ]);
  return newElement('select', { id }, newElement('option', { value: '' }, '原来的次序'), ...ways);
}

function labelled(choice: HTMLSelectElement): HTMLElement {
  return newElement('p', { class: 'sortby' }, newElement('label', { for: choice.id }, '排序'), choice);
}

function wayOf(column: number, down: boolean): string {
  return `${column}.${down ? 'down' : 'up'}`;
}

function sortedOf(value: string): Sorted | undefined {
  const [column, way] = value.split('.');
  return value === '' ? undefined : { column: Number(column), down: way === 'down' };
}
