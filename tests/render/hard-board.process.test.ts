import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/render/html.ts';
import { createWorld, type Items } from '../catalogue/world.ts';
import { lacking } from '../needs.ts';
import { answerOf, wholeAnswerOf } from './answers.ts';
import { NEEDED, opened, startBrowser } from './browser.ts';
import { ABOUT, ENDLESS, HARD_DAY, hardLedger, LEADER, LONG_UNIT, MANY_UNITS, RARE_UNIT } from './hard.ts';
import { NEEDED as PAPER, pagesInPdf } from './paper.ts';
import { whole } from './whole.ts';

const skipped = lacking('the board with hard content in a browser', NEEDED) !== undefined;
const unprinted = skipped || lacking('the board with hard content on paper', PAPER.slice(1)) !== undefined;

/** Two hundred characters without a mark at which one could stop. */
const LONGEST = `${ENDLESS}${'确保取得实效'.repeat(6)}`.slice(0, 200);

/** The hard ledger with a title of two hundred characters. */
function harderLedger(tasks: 'all' | 'one' | 'none'): Items {
  const [reader, writer] = [new TextDecoder(), new TextEncoder()];
  const harder = (bytes: Uint8Array) => writer.encode(reader.decode(bytes).replaceAll(ENDLESS, LONGEST));
  return new Map(
    [...hardLedger(tasks)].map(([path, item]) => [
      path,
      typeof item === 'object' && 'bytes' in item ? { bytes: harder(item.bytes) } : item,
    ]),
  );
}

let browser: Browser;
const boards = new Map<string, string>();

beforeAll(async () => {
  if (skipped) return;
  browser = await startBrowser();
  for (const tasks of ['all', 'one', 'none'] as const) {
    const { view } = await wholeAnswerOf('board', { today: HARD_DAY }, createWorld(harderLedger(tasks)).world);
    boards.set(tasks, whole(renderHtml(view)));
  }
  boards.set('sample', whole(renderHtml(await answerOf('board', { today: '2023-02-10' }))));
}, 60_000);

afterAll(() => browser?.close());

const ALL = ['all', 'one', 'none'];

async function board(tasks: string, width: number, colorScheme: 'light' | 'dark' = 'light') {
  return opened(browser, boards.get(tasks) ?? '', {
    viewport: { width, height: 800 },
    colorScheme,
    // what comes into sight is there at once
    reducedMotion: 'reduce',
  });
}

/** What axe has against the page as it is. */
async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(
    'axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
  );
}

/** What somebody does on the page, each from where it was opened. */
const DEEDS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'nothing but look': async () => undefined,
  'open all that is folded': (page) =>
    page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true'),
  'search for what is there': (page) => page.fill('#q', '占道经营'),
  'search for what is not': (page) => page.fill('#q', '没有的字'),
  'choose a leader': (page) => page.selectOption('#only', LEADER),
  'follow a figure': (page) => page.locator('a[data-where]').first().click(),
  'sort a column': async (page) => {
    const head = page.locator('.long thead button').first();
    if (await head.isVisible()) await head.press('Enter');
    else await page.locator('.sortby select').first().selectOption('1.down');
  },
  'open a history': async (page) => {
    await page.locator('.long').first().focus();
    await page.locator('.long td a[data-open]').first().click();
  },
};

describe.skipIf(skipped)('the board with hard content', () => {
  it.each(ALL)('has all of a title, and keeps nobody from reading it: %s', async (tasks) => {
    const { page, misdeeds } = await board(tasks, 1280);
    if (tasks !== 'none') {
      await page.fill('#q', LONGEST.slice(-20));
      expect(await page.locator('.grow', { hasText: LONGEST }).count()).toBeGreaterThan(0);
      await page.fill('#q', '');
    }
    expect(await violationsOn(page)).toEqual([]);
    expect(misdeeds).toEqual([]);
    await page.close();
  });

  it.each(Object.keys(DEEDS))('can be read by everybody after they %s', async (deed) => {
    for (const [width, colours] of [
      [1280, 'light'],
      [360, 'dark'],
    ] as const) {
      const { page, misdeeds } = await board('all', width, colours);
      await DEEDS[deed]?.(page);
      expect(await violationsOn(page)).toEqual([]);
      expect(misdeeds).toEqual([]);
      await page.close();
    }
  });

  it.each([...ALL, 'sample'])('is never wider than what it is looked at on, nor any list of it: %s', async (tasks) => {
    const { page } = await board(tasks, 320);
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
    for (let width = 320; width <= 1400; width += width < 800 || width >= 1040 ? 40 : 12) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(DRAWN);
      expect(await page.evaluate('document.documentElement.scrollWidth'), `${width}`).toBe(width);
      expect(await page.evaluate(BEYOND), `${width}`).toEqual([]);
    }
    await page.close();
  });

  it('is sorted by a finger where the heads of its lists are not seen, and says so in its address', async () => {
    for (const width of [320, 820]) {
      const { page } = await board('all', width);
      const waited = page.locator('section', { hasText: '逾期清单' }).first();
      const choice = waited.getByLabel('排序');
      const box = await choice.boundingBox();
      expect(Math.min(box?.height ?? 0, box?.width ?? 0)).toBeGreaterThanOrEqual(44);
      const units = () => waited.locator('td[data-label=单位]').allTextContents();
      await choice.selectOption({ label: '单位　降序' });
      const down = await units();
      expect(down.length).toBeGreaterThan(1);
      expect(down).toEqual([...down].sort(new Intl.Collator('zh-CN', { numeric: true }).compare).reverse());
      expect(page.url()).toMatch(/_sort=s\d+\.\d+\.down$/);
      await page.reload();
      await choice.scrollIntoViewIfNeeded();
      await waited.locator('tbody td').first().waitFor();
      expect(await choice.locator('option:checked').textContent()).toBe('单位　降序');
      await choice.selectOption('');
      expect(page.url()).not.toContain('_sort');
      await page.close();
    }
  });

  it('shows a history within a phone', async () => {
    const { page } = await board('all', 360);
    await page.evaluate("location.hash = '#?_open=RW20220301-0000'");
    await page.locator('dialog', { hasText: LONGEST }).waitFor();
    expect(await page.evaluate('document.querySelector("dialog").scrollWidth')).toBeLessThanOrEqual(360);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.close();
  });

  it.each([
    ['one', 1280],
    ['none', 1280],
    ['one', 360],
  ])('is gone through from the keyboard, from the first stop to the last: %s, %i wide', async (tasks, width) => {
    const { page } = await board(tasks, width);
    const come: string[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const { name, seen, marked } = (await page.evaluate(AT)) as { name: string; seen: boolean; marked: boolean };
      if (name === '' || come.length > 500) break;
      expect([seen, marked], name).toEqual([true, true]);
      come.push(name);
    }
    expect(come.length).toBeGreaterThan(30);
    expect(come).toEqual(await page.evaluate(STOPS));
    for (const name of come) expect(name).toMatch(/^[A-Z]+ ./);
    await page.close();
  });

  it('has a way past every list that is drawn as one comes to it', async () => {
    const { page } = await board('all', 1280);
    const past = page.getByRole('button', { name: '跳过这张表' });
    expect(await past.count()).toBe(await page.locator('.long').count());
    for (const button of await past.all()) {
      const section = button.locator('xpath=ancestor::section');
      const name = await section.locator('h2').textContent();
      await button.focus();
      expect((await button.boundingBox())?.x, name ?? '').toBeGreaterThan(0);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      const after = await page.evaluate('document.activeElement.closest("section")?.id ?? "out"');
      expect(after, name ?? '').not.toBe(await section.getAttribute('id'));
    }
    await page.close();
  });

  it.each([
    ['down', 'Home', 'PageDown'],
    ['up', 'End', 'PageUp'],
  ])('shows every row of such a list from the keyboard, page by page %s', async (_, from, key) => {
    const { page } = await board('all', 1280);
    const long = page.locator('.long').first();
    await long.focus();
    await long.locator('tbody tr[data-row]').first().waitFor();
    const rows = Number(await long.locator('table').getAttribute('aria-rowcount')) - 1;
    expect(rows).toBeGreaterThan(100);
    const shown = new Set<string>();
    await page.keyboard.press(from);
    for (let i = 0; i < rows / 3 && shown.size < rows; i += 1) {
      for (const row of (await page.evaluate(STILL)) as string[]) shown.add(row);
      await page.keyboard.press(key);
    }
    expect(shown.size).toBe(rows);
    await page.close();
  });

  it('opens a history from the keyboard, keeps to it, and comes back to where it was', async () => {
    const { page } = await board('all', 1280);
    await page.locator('.long').first().focus();
    const link = page.locator('.long td a[data-open]').first();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog[open]').waitFor();
    for (let i = 0; i < 6; i += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.closest("dialog, main, header")?.tagName ?? "BODY"')).not.toBe(
        'MAIN',
      );
    }
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.dataset.open')).toBe(await link.getAttribute('data-open'));
    await page.close();
  });
});

describe.skipIf(unprinted)('the board with hard content on paper', () => {
  it.each(ALL)('stands within A4 and leaves nothing out: %s', async (tasks) => {
    const { page } = await board(tasks, 1280);
    const pages = pagesInPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    await page.close();
    expect(pages.length).toBeGreaterThan(0);
    for (const { width, height, lines } of pages) {
      expect([Math.round(width), Math.round(height)]).toEqual([210, 297]);
      for (const { text, left, right, top, bottom } of lines) {
        expect(left, text).toBeGreaterThan(14);
        expect(right, text).toBeLessThan(210 - 14);
        expect(top, text).toBeGreaterThan(12);
        expect(bottom, text).toBeLessThan(297 - 12);
      }
    }
    const printed = pages.map(({ lines }) => lines.map(({ text }) => text).join('')).join('');
    for (const name of { all: [LONG_UNIT, RARE_UNIT, ...MANY_UNITS, ABOUT, LONGEST], one: [LONGEST], none: [] }[
      tasks
    ] ?? [])
      expect(lackingIn(printed, name), name).toEqual([]);
  });
});

/** The characters of a text that are less often on paper than in it: a cell is printed in lines beside those of other cells. */
function lackingIn(printed: string, text: string): string[] {
  const counts = new Map<string, number>();
  for (const one of text) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].filter(([one, count]) => printed.split(one).length - 1 < count).map(([one]) => one);
}

/** Comes to every long list, so that its rows are there. */
const DRAWN = `(async () => {
  for (const list of document.querySelectorAll('.long')) {
    list.scrollIntoView();
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  }
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
})()`;

/**
 * What stands out of the page or of its box: a matrix and a line over months may, which are wide by what they are, where
 * it is said; and what is said to, but does not.
 */
const BEYOND = `(() => {
  const said = (one) => one.previousElementSibling?.matches('.wide') && one.previousElementSibling.checkVisibility();
  const boxes = [...document.querySelectorAll('.scroll')]
    .filter((one) => {
      const isWide = one.scrollWidth > one.clientWidth + 1;
      return isWide !== Boolean(said(one)) || (isWide && !one.querySelector('.heat, .trend'));
    })
    .map((one) => one.getAttribute('aria-label'));
  const parts = [...document.querySelectorAll('header *, main *, footer *')]
    .filter((one) => !one.closest('script, noscript, svg, .scroll'))
    .filter((one) => { const { left, right, width } = one.getBoundingClientRect(); return width > 0 && left > -1000 && right > innerWidth + 1; })
    .map((one) => one.textContent.slice(0, 30));
  return [...boxes, ...parts];
})()`;

const NAME = `(one) => [one.tagName, one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent.trim()].join(' ')`;

/** All that can be come to, in the order of the page. */
const STOPS = `[...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
  .filter((one) => one.checkVisibility())
  .map(${NAME})`;

/** The numbers of the rows of the first long list that are on the page, once it no longer moves. */
const STILL = `(async () => {
  const box = document.querySelector('.long');
  const frame = () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  for (let same = 0, at = -1, frames = 0; same < 8 && frames < 60; at = box.scrollTop, frames += 1) {
    await frame();
    same = box.scrollTop === at ? same + 1 : 0;
  }
  return [...box.querySelectorAll('tbody tr[data-index]')].map((row) => String(Number(row.dataset.index) + 1));
})()`;

/** Where one is, whether it is seen whole or fills what is seen, and whether it is marked. */
const AT = `(() => {
  const one = document.activeElement;
  const { top, bottom, left, right } = one.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  return {
    name: one === document.body ? '' : (${NAME})(one),
    seen: right > 0 && left < innerWidth && bottom > 0 && top < innerHeight,
    marked: outlineStyle !== 'none' && outlineWidth !== '0px',
  };
})()`;
