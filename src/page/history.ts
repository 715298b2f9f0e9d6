import { all, button, newElement } from './elements.ts';
import { Histories } from './packed.ts';

/** What happened in one task, over the page; closing it leads back to where one was. */
export class HistoryDialog {
  readonly #histories: Histories;
  readonly #titles: readonly string[];
  readonly #dialog: HTMLDialogElement;
  readonly #content = newElement('div');

  constructor(closed: () => void) {
    const section = document.querySelector<HTMLElement>('section[data-histories]');
    const own = section ? all(`script[data-of="${section.id}"]`).map((one) => one.textContent ?? '') : [];
    this.#histories = new Histories(own.slice(0, -1), own[own.length - 1]);
    this.#titles = JSON.parse(section?.dataset['histories'] ?? '[]') as string[];
    this.#dialog = newElement('dialog', { 'aria-labelledby': 'opened' });
    this.#dialog.append(
      this.#content,
      button('关闭', undefined, () => this.#dialog.close()),
    );
    this.#dialog.addEventListener('close', closed);
    document.body.append(this.#dialog);
  }

  has(id: string): boolean {
    return this.#histories.has(id);
  }

  /** Shows the one that is asked for; none: shows none. */
  show(id: string): void {
    const history = id === '' ? undefined : this.#histories.of(id);
    if (!history) {
      if (this.#dialog.open) this.#dialog.close();
      return;
    }
    const heads = this.#titles.map((title) => newElement('th', { scope: 'col' }, title));
    const rows = history.rows.map((cells) =>
      newElement(
        'tr',
        {},
        ...cells.map((text, i) => newElement('td', { class: classOf(i, cells), 'data-label': this.#titles[i] }, text)),
      ),
    );
    const table = newElement(
      'table',
      {},
      newElement('thead', {}, newElement('tr', {}, ...heads)),
      newElement('tbody', {}, ...rows),
    );
    this.#content.replaceChildren(
      newElement('h2', { id: 'opened' }, history.head),
      newElement('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': history.head }, table),
    );
    if (!this.#dialog.open) this.#dialog.showModal();
  }
}

function classOf(column: number, cells: readonly string[]): string | undefined {
  return column === cells.length - 1 ? 'grow' : undefined;
}
