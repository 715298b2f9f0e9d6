import { type Address, hashOf, NOWHERE, readAddress, type Sorted, sortedBy, sortedIn } from './address.ts';
import { all, button, newElement } from './elements.ts';
import { HistoryDialog } from './history.ts';
import type { Aliases } from './lines.ts';
import { type Table, tablesOf } from './table.ts';
import { tellWide } from './wide.ts';

/**
 * What a page does once it is looked at: searching, sorting, choosing the rows behind a figure, opening a history. It
 * adds to a page that can be read without it; where one is stands in the address.
 */
function start(): void {
  const find = document.getElementById('find') as HTMLFormElement;
  const query = document.getElementById('q') as HTMLInputElement;
  const left = document.getElementById('left') as HTMLElement;
  const chip = document.getElementById('chip') as HTMLElement;
  const dialog = new HistoryDialog(() => {
    if (now.open !== '') go({ ...now, open: '' });
  });
  const tables = tablesOf((id) => dialog.has(id), resort);
  const lens = document.body.dataset['lens'];
  const only = lens === undefined ? undefined : narrowing(document.body.dataset['lensTitle'] ?? '');
  const aliases = JSON.parse(document.body.dataset['aliases'] ?? '[]') as Aliases;
  let now: Address = NOWHERE;
  /** Tables that are shown as the address says; others are when they come into sight. */
  const shown = new Set<Table>();
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) reveal(target);
    },
    { rootMargin: '600px' },
  );

  find.hidden = tables.length === 0;
  find.addEventListener('submit', (event) => event.preventDefault());
  query.addEventListener('input', () => go({ ...now, query: query.value }, true));
  find.addEventListener('reset', (event) => {
    event.preventDefault();
    go({ ...NOWHERE, sort: now.sort });
  });
  document.addEventListener('keydown', pressed);
  document.addEventListener('click', clicked);
  window.addEventListener('hashchange', () => follow(readAddress(location.hash)));
  window.addEventListener('beforeprint', () => {
    for (const table of tables) {
      if (!shown.has(table)) showTable(table);
      table.print();
    }
  });
  window.addEventListener('afterprint', () => {
    for (const table of tables) table.printed();
  });
  for (const { section } of tables) watcher.observe(section);
  tellWide();
  follow(readAddress(location.hash), true);
  warm(tables.flatMap((table) => table.warming()));

  /** To another address: one more step to go back, unless it stands for the one before. */
  function go(to: Address, instead = false, also?: string): void {
    const hash = `#${hashOf(to)}`;
    if (instead) location.replace(hash);
    else location.hash = hash;
    follow(to, false, also);
  }

  function follow(to: Address, isFirst = false, also?: string): void {
    if (!isFirst && hashOf(to) === hashOf(now)) return;
    const moved =
      isFirst ||
      to.anchor !== now.anchor ||
      hashOf({ ...to, query: '', open: '', sort: [], only: '' }) !==
        hashOf({ ...now, query: '', open: '', sort: [], only: '' });
    const isSame = !isFirst && hashOf({ ...to, open: '' }) === hashOf({ ...now, open: '' });
    now = to;
    if (!isSame) show(also);
    const target = to.anchor === '' ? null : document.getElementById(to.anchor);
    if (moved && target) goTo(target);
    dialog.show(to.open);
  }

  function show(also?: string): void {
    shown.clear();
    if (query.value !== now.query) query.value = now.query;
    if (only && only.value !== chosenName()) only.value = chosenName();
    showAll(also);
    showChip();
  }

  function showAll(also?: string): void {
    const isNarrowed = now.query.trim() !== '' || chosenName() !== '' || Object.keys(now.where).length > 0;
    if (lens !== undefined)
      for (const section of all('main > section')) section.hidden = chosenName() !== '' && !isOfLens(section);
    const wanted = tables.filter((table) => !table.section.hidden && (isNarrowed || isWanted(table, also)));
    const count = wanted.reduce((sum, table) => sum + showTable(table), 0);
    left.textContent = isNarrowed ? `余 ${count} 行` : '';
  }

  /** Whether a table is shown at once, though nothing is chosen; others are when they come into sight. */
  function isWanted({ section, isLong }: Table, also?: string): boolean {
    return !isLong || section.id === now.anchor || section.id === also || isInSight(section);
  }

  function showTable(table: Table): number {
    shown.add(table);
    const { id, classList } = table.section;
    classList.toggle('chosen', id === now.anchor);
    const where = id === now.anchor ? now.where : {};
    return table.show({ where, query: now.query, only: chosenName(), lens, aliases }, sortedIn(now, id));
  }

  function reveal(section: Element): void {
    const table = tables.find((one) => one.section === section);
    if (table && !shown.has(table)) showTable(table);
  }

  /** Whether a section tells of what is in somebody's field; what is counted of all is not shown beside it. */
  function isOfLens(section: HTMLElement): boolean {
    const lines = tables.find((one) => one.section === section)?.lines();
    return lines !== undefined && lens !== undefined && lines.count > 0 && lines.is(0, lens) !== undefined;
  }

  /** By whom the page is narrowed: nobody by a name that it does not have to choose. */
  function chosenName(): string {
    return only && [...only.options].some(({ value }) => value === now.only) ? now.only : '';
  }

  function showChip(): void {
    const told = Object.values(now.where).filter((text) => text !== '是');
    const isChosen = Object.keys(now.where).length > 0;
    const isUnknown = now.only !== chosenName();
    chip.hidden = !isChosen && !isUnknown;
    chip.replaceChildren();
    if (isChosen)
      chip.append(
        `只看：${told.join('、') || '点的这个数'} `,
        button('×', '取消筛选', () => go({ ...now, where: {} })),
      );
    if (isUnknown)
      chip.append(
        `没有“${now.only}”可选，没有按它筛选 `,
        button('×', '知道了', () => go({ ...now, only: '' })),
      );
  }

  function resort({ id }: HTMLElement, next: (before: Sorted | undefined) => Sorted | undefined): void {
    go(sortedBy(now, id, next(sortedIn(now, id))), true, id);
  }

  /** The words by which the page can be narrowed, to choose from. */
  function narrowing(title: string): HTMLSelectElement | undefined {
    const names = JSON.parse(document.body.dataset['lensNames'] ?? '[]') as string[];
    if (names.length === 0) return undefined;
    const choices = names.map((name) => newElement('option', { value: name }, name));
    const select = newElement('select', { id: 'only' }, newElement('option', { value: '' }, '全部'), ...choices);
    select.addEventListener('change', () => go({ ...now, only: select.value }));
    left.before(newElement('label', { for: 'only' }, title), select);
    return select;
  }

  function pressed(event: KeyboardEvent): void {
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (event.key === '/' && !isTyping) {
      event.preventDefault();
      query.focus();
    }
    if (event.key === 'Escape' && event.target === query) go({ ...now, query: '' }, true);
  }

  /** A figure leads to its rows, a number to what happened. */
  function clicked(event: MouseEvent): void {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-where], a[data-open]') : null;
    if (!link) return;
    event.preventDefault();
    const { where, open } = link.dataset;
    if (open !== undefined) {
      go({ ...now, open });
      return;
    }
    go({
      ...now,
      anchor: link.getAttribute('href')?.slice(1) ?? '',
      where: JSON.parse(where ?? '{}') as Record<string, string>,
      query: '',
      open: '',
    });
  }
}

/** What searching and sorting will want is made ready while nobody waits for anything, a piece at a time. */
function warm(pieces: readonly (() => unknown)[]): void {
  const [first, ...others] = pieces;
  if (!first) return;
  const later = window.requestIdleCallback ?? ((called: () => void) => window.setTimeout(called, 50));
  later(() => {
    first();
    warm(others);
  });
}

function isInSight(section: HTMLElement): boolean {
  const { top, bottom } = section.getBoundingClientRect();
  return bottom > -600 && top < window.innerHeight + 600;
}

function goTo(target: HTMLElement): void {
  const folded = target.closest('details');
  if (folded) folded.open = true;
  if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
  target.focus({ preventScroll: true });
  target.scrollIntoView({ behavior: 'instant' as ScrollBehavior });
}

start();
