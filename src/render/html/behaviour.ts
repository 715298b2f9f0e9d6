/**
 * What a page does once it is looked at: searching, sorting, choosing the rows behind a figure, opening a history. It
 * adds to a page that can be read without it; what it shows it sets as text only.
 */
export const behaviour = `
(() => {
  'use strict';
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const find = document.getElementById('find');
  const query = document.getElementById('q');
  const left = document.getElementById('left');
  const chip = document.getElementById('chip');
  const rows = all('tbody tr:not(.group)').filter((row) => !row.closest('details'));
  let chosen;

  find.hidden = rows.length === 0;
  find.addEventListener('submit', (event) => event.preventDefault());
  query.addEventListener('input', show);
  find.addEventListener('reset', () => { query.value = ''; if (chosen) location.hash = ''; show(); });
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLInputElement;
    if (event.key === '/' && !typing) { event.preventDefault(); query.focus(); }
    if (event.key === 'Escape' && event.target === query) { query.value = ''; show(); }
  });

  function show() {
    const words = query.value.trim().toLowerCase().split(/\\s+/).filter(Boolean);
    let count = 0;
    for (const row of rows) {
      const fits = words.every((word) => row.textContent.toLowerCase().includes(word)) && isChosen(row);
      row.hidden = !fits;
      if (fits) count += 1;
    }
    for (const head of all('tr.group')) {
      if (head.closest('details')) continue;
      head.hidden = !all('tr:not(.group)', head.parentElement).some((row) => !row.hidden);
    }
    left.textContent = words.length > 0 || chosen ? '余 ' + count + ' 行' : '';
  }

  function isChosen(row) {
    if (!chosen || !chosen.section.contains(row)) return true;
    const own = JSON.parse(row.dataset.is || '{}');
    return Object.entries(chosen.where).every(([key, text]) => own[key] === text);
  }

  // sorting: within each group, by value, and back to what it was
  for (const head of all('thead th')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => sort(head));
  }
  const order = new Map(all('tbody tr').map((row, index) => [row, index]));
  const collator = new Intl.Collator('zh-CN', { numeric: true });

  function sort(head) {
    const next = { none: 'ascending', ascending: 'descending', descending: 'none' }[head.getAttribute('aria-sort') || 'none'];
    for (const other of all('th', head.parentElement)) other.removeAttribute('aria-sort');
    if (next !== 'none') head.setAttribute('aria-sort', next);
    const sign = next === 'descending' ? -1 : 1;
    for (const body of all('tbody', head.closest('table'))) {
      const own = all('tr:not(.group)', body);
      const sorted = own.sort((a, b) => (next === 'none' ? 0 : sign * compare(valueIn(a, head), valueIn(b, head))) || order.get(a) - order.get(b));
      body.append(...sorted);
    }
  }

  function valueIn(row, head) {
    const cell = row.cells[head.cellIndex];
    return cell ? cell.dataset.value || cell.textContent : '';
  }

  function compare(a, b) {
    const [x, y] = [a, b].map((text) => (/^-?[0-9.]+%?$/.test(text) ? parseFloat(text) : NaN));
    return Number.isNaN(x) || Number.isNaN(y) ? collator.compare(a, b) : x - y;
  }

  // a figure leads to its rows: where it leads stands in the address, so that one can go back
  document.addEventListener('click', (event) => {
    const link = event.target.closest ? event.target.closest('a[data-where]') : null;
    if (!link) return;
    event.preventDefault();
    location.hash = link.getAttribute('href').slice(1) + '?' + new URLSearchParams(JSON.parse(link.dataset.where));
  });

  function follow() {
    const [anchor, search] = location.hash.slice(1).split('?');
    const target = anchor ? document.getElementById(anchor) : null;
    const where = Object.fromEntries(new URLSearchParams(location.hash.split('?')[1] || ''));
    chosen = target && search ? { section: target, where } : undefined;
    chip.hidden = !chosen;
    chip.replaceChildren();
    if (chosen) {
      const clear = document.createElement('button');
      clear.type = 'button';
      clear.textContent = '×';
      clear.setAttribute('aria-label', '取消筛选');
      clear.addEventListener('click', () => { location.hash = anchor; });
      chip.append('只看：' + Object.values(where).join('、') + ' ', clear);
    }
    show();
    if (target instanceof HTMLDetailsElement) target.open = true;
    const folded = target && target.closest('details');
    if (folded) folded.open = true;
    if (target) {
      if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
      target.focus({ preventScroll: true });
      target.scrollIntoView();
    }
  }
  window.addEventListener('hashchange', follow);
  follow();
})();
`;
