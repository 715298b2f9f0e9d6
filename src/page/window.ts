import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import { newElement } from './elements.ts';

/** Rows beyond those that are seen, so that the next ones can be reached from the keyboard. */
const BEYOND = 6;

/** Of a row that has not been drawn yet. */
const HEIGHT = 34;

/** On paper no more than so many rows of a table. */
const PRINTED = 3000;

/** The body of a long table in a box that scrolls: only what is seen of it is on the page. */
export class Windowed {
  readonly #body: HTMLTableSectionElement;
  readonly #box: HTMLElement;
  readonly #made: (row: number) => HTMLTableRowElement;
  readonly #virtual: Virtualizer<HTMLElement, HTMLTableRowElement>;
  #order: readonly number[] = [];
  readonly #measured = new Set<VirtualItem['key']>();
  #isWhole = false;

  constructor(box: HTMLElement, body: HTMLTableSectionElement, made: (row: number) => HTMLTableRowElement) {
    this.#box = box;
    this.#body = body;
    this.#made = made;
    this.#virtual = new Virtualizer<HTMLElement, HTMLTableRowElement>({
      count: 0,
      getScrollElement: () => box,
      estimateSize: () => HEIGHT,
      overscan: BEYOND,
      initialRect: { width: 800, height: 500 },
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      getItemKey: (index) => this.#order[index] ?? -1,
      onChange: () => this.#draw(),
    });
    this.#virtual.shouldAdjustScrollPositionOnItemSizeChange = ({ key, start }) => this.#isNews(key, start);
    box.addEventListener('keydown', (event) => this.#leap(event));
    this.#virtual._didMount();
    this.#virtual._willUpdate();
  }

  /** Shows these rows, from the first of them. */
  show(order: readonly number[]): void {
    this.#order = order;
    this.#virtual.setOptions({ ...this.#virtual.options, count: order.length });
    this.#virtual._willUpdate();
    this.#box.scrollTop = 0;
    this.#body.replaceChildren();
    this.#draw();
  }

  /** On paper nothing scrolls: all rows, or as many as make sense there; how many were left out. */
  print(): number {
    this.#isWhole = true;
    const rows = this.#order.slice(0, PRINTED);
    this.#body.replaceChildren(...rows.map((row) => this.#made(row)));
    return this.#order.length - rows.length;
  }

  printed(): void {
    this.#isWhole = false;
    this.#body.replaceChildren();
    this.#draw();
  }

  /**
   * Whether a row above what is seen is measured for the first time: what is seen stays where it is then. Where it is
   * measured anew, because columns part their room otherwise with other rows, whoever scrolls must not be pulled back.
   */
  #isNews(key: VirtualItem['key'], start: number): boolean {
    const isFirst = !this.#measured.has(key);
    this.#measured.add(key);
    return isFirst && start < (this.#virtual.scrollOffset ?? 0);
  }

  /** To the first or the last row, however high those between turn out to be. */
  #leap(event: KeyboardEvent): void {
    if (event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    if (event.key === 'Home') this.#virtual.scrollToIndex(0, { align: 'start' });
    else this.#virtual.scrollToIndex(this.#order.length - 1, { align: 'end' });
  }

  #draw(): void {
    if (this.#isWhole) return;
    const items = this.#virtual.getVirtualItems();
    const drawn = new Map<string, HTMLTableRowElement>();
    for (const row of this.#body.rows) drawn.set(row.dataset['row'] ?? '', row);
    const wanted: HTMLTableRowElement[] = [];
    let end = 0;
    for (const { index, start, end: next } of items) {
      if (start > end) wanted.push(gap(start - end));
      const row = this.#order[index] ?? 0;
      const one = drawn.get(String(row)) ?? this.#made(row);
      one.dataset['row'] = String(row);
      one.dataset['index'] = String(index);
      one.setAttribute('aria-rowindex', String(index + 2));
      wanted.push(one);
      end = next;
    }
    const left = this.#virtual.getTotalSize() - end;
    if (left > 0) wanted.push(gap(left));
    settle(this.#body, wanted);
    for (const row of wanted) if (row.dataset['index'] !== undefined) this.#virtual.measureElement(row);
    this.#virtual.measureElement(null);
  }
}

/** What is not drawn keeps its room. */
function gap(height: number): HTMLTableRowElement {
  const made = newElement('tr', { class: 'gap', 'aria-hidden': 'true' }, newElement('td'));
  made.style.height = `${height}px`;
  return made;
}

/** Makes these the rows of a body without moving those that stand right: what has the focus keeps it. */
function settle(body: HTMLTableSectionElement, wanted: readonly HTMLTableRowElement[]): void {
  const kept = new Set(wanted);
  for (const row of [...body.rows]) if (!kept.has(row)) row.remove();
  let at: Element | null = body.firstElementChild;
  for (const row of wanted) {
    if (row === at) at = at.nextElementSibling;
    else body.insertBefore(row, at);
  }
}
