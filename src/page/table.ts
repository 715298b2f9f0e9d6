import type { Sorted } from './address.ts';
import { all, button, newElement } from './elements.ts';
import type { PackedHead } from './format.ts';
import { Chooser, type RowChoice, type RowData } from './lines.ts';
import { packedLines } from './packed.ts';
import { drawnRow, type HasHistory } from './row.ts';
import { type Resort, Sorting } from './sorting.ts';
import { Windowed } from './window.ts';

/** A table on the page: its rows can be chosen, searched and sorted. */
export interface Table {
  readonly section: HTMLElement;
  /** Whether its rows lie in data. */
  readonly isLong: boolean;
  /** The rows as data; made when they are first asked for. */
  lines(): RowData;
  /** Shows the rows that fit, and says how many there are. */
  show(choice: RowChoice, sorted: Sorted | undefined): number;
  print(): void;
  printed(): void;
  /** What can be made ready before it is asked for, piece by piece. */
  warming(): (() => unknown)[];
}

/** Every table of the page that is not folded up; `resort` is told how one shall be sorted. */
export function tablesOf(has: HasHistory, resort: Resort): Table[] {
  return all<HTMLTableElement>('main table')
    .filter((table) => !table.closest('details, dialog'))
    .map((table) => {
      const section = table.closest('section') as HTMLElement;
      const sorting = new Sorting(table, section, resort);
      const isPlain = table.dataset['columns'] === undefined;
      return isPlain ? new Plain(section, table, sorting) : new Long(section, table, sorting, has);
    });
}

/** One whose rows stand on the page: they are hidden and moved, each within its group. */
class Plain implements Table {
  readonly isLong = false;
  readonly section: HTMLElement;
  readonly #table: HTMLTableElement;
  readonly #sorting: Sorting;
  readonly #rows: readonly HTMLTableRowElement[];
  readonly #lines: RowData;
  readonly #chooser: Chooser;

  constructor(section: HTMLElement, table: HTMLTableElement, sorting: Sorting) {
    this.section = section;
    this.#table = table;
    this.#sorting = sorting;
    this.#rows = all<HTMLTableRowElement>('tbody tr:not(.group)', table);
    this.#lines = linesOf(this.#rows, table);
    this.#chooser = new Chooser(this.#lines);
  }

  lines(): RowData {
    return this.#lines;
  }

  show(choice: RowChoice, sorted: Sorted | undefined): number {
    const chosen = this.#chooser.chosen(choice, sorted);
    const shown = new Set(chosen);
    const others = this.#rows.map((_, row) => row).filter((row) => !shown.has(row));
    for (const row of [...chosen, ...others]) {
      const element = this.#rows[row];
      if (!element) continue;
      element.hidden = !shown.has(row);
      element.parentElement?.append(element);
    }
    for (const head of all('tr.group', this.#table))
      head.hidden = all('tr:not(.group)', head.parentElement as HTMLElement).every((row) => row.hidden);
    this.#sorting.mark(sorted);
    return chosen.length;
  }

  print(): void {}
  printed(): void {}

  warming(): (() => unknown)[] {
    return [];
  }
}

function linesOf(rows: readonly HTMLTableRowElement[], table: HTMLTableElement): RowData {
  const is = rows.map((row) => JSON.parse(row.dataset['is'] ?? '{}') as Record<string, string>);
  const columns = all('thead th', table).map((head) => ({ key: '', title: head.textContent ?? '' }));
  return {
    count: rows.length,
    columns,
    cell: (row, column) => {
      const cell = rows[row]?.cells[column];
      const value = cell?.dataset['value'];
      return { text: cell?.textContent ?? '', ...(value !== undefined && { value }) };
    },
    is: (row, key) => is[row]?.[key],
  };
}

/** One whose rows lie in data: they are read when they are first wanted, and drawn as they are seen. */
class Long implements Table {
  readonly isLong = true;
  readonly section: HTMLElement;
  readonly #table: HTMLTableElement;
  readonly #sorting: Sorting;
  readonly #has: HasHistory;
  readonly #said: HTMLElement;
  #open: { readonly lines: RowData; readonly chooser: Chooser; readonly window: Windowed } | undefined;

  constructor(section: HTMLElement, table: HTMLTableElement, sorting: Sorting, has: HasHistory) {
    this.section = section;
    this.#table = table;
    this.#sorting = sorting;
    this.#has = has;
    this.#said = newElement('p', { class: 'onpaper' });
    section.append(this.#said);
    this.#bridge();
    this.#box.classList.add('waiting');
  }

  lines(): RowData {
    return this.#opened().lines;
  }

  show(choice: RowChoice, sorted: Sorted | undefined): number {
    const { chooser, window } = this.#opened();
    const chosen = chooser.chosen(choice, sorted);
    this.#box.classList.remove('waiting');
    window.show(chosen);
    this.#sorting.mark(sorted);
    this.#table.setAttribute('aria-rowcount', String(chosen.length + 1));
    return chosen.length;
  }

  print(): void {
    const left = this.#opened().window.print();
    this.#said.textContent = left > 0 ? `另有 ${left} 行没有打印；先查找或点数字，只看要的再打印。` : '';
  }

  printed(): void {
    this.#opened().window.printed();
  }

  warming(): (() => unknown)[] {
    const columns = all('thead th', this.#table).map((_, column) => () => this.#opened().chooser.ranksOf(column));
    return [() => this.#opened().chooser.searched(), ...columns];
  }

  /** Its rows are drawn as one comes to them, each with links: from the keyboard there is a way past all of them. */
  #bridge(): void {
    const end = newElement('span', { class: 'over', tabindex: '-1' }, '表已跳过');
    this.#box.before(button('跳过这张表', undefined, () => end.focus(), 'over'));
    this.#box.after(end);
  }

  get #box(): HTMLElement {
    return this.#table.closest<HTMLElement>('.scroll') ?? this.section;
  }

  #opened() {
    this.#open ??= this.#unpack();
    return this.#open;
  }

  #unpack() {
    const heads = JSON.parse(this.#table.dataset['columns'] ?? '[]') as PackedHead[];
    const texts = all(`script[data-of="${this.section.id}"]`).map((block) => block.textContent ?? '');
    const lines = packedLines(heads, texts);
    const body = this.#table.tBodies[0] ?? this.#table.createTBody();
    const window = new Windowed(this.#box, body, (row) => drawnRow(lines, row, this.#has));
    return { lines, chooser: new Chooser(lines), window };
  }
}
