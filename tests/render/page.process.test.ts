import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/render/html.ts';
import { environment } from '../environment.ts';
import { lacking } from '../needs.ts';
import { NEEDED, opened, startBrowser } from './browser.ts';
import { hostileView } from './hostile.ts';
import { whole } from './whole.ts';

const skipped = lacking('the board in a browser', NEEDED) !== undefined;
const repository = join(import.meta.dirname, '../..');

let browser: Browser;
let board: string;

beforeAll(async () => {
  if (skipped) return;
  browser = await startBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'xiaoneng-board-'));
  const args = ['bin/xiaoneng.js', 'board', '--today', '2022-06-30', '-o', join(folder, '看板.html')];
  expect(spawnSync(process.execPath, args, { cwd: repository, env: environment() }).status).toBe(0);
  board = readFileSync(join(folder, '看板.html'), 'utf8');
  rmSync(folder, { recursive: true });
});

afterAll(() => browser?.close());

describe.skipIf(skipped)('the board in a browser', () => {
  it('opens from a disk without asking for anything, and has no errors', async () => {
    const { page, misdeeds } = await opened(browser, board);
    expect(await page.title()).toBe('xx区政府督查室督查看板（截至 2022-06-30 周四）');
    expect(misdeeds).toEqual([]);
    await page.close();
  });

  it('is not moved by anything that somebody typed', async () => {
    const { page, misdeeds } = await opened(browser, whole(renderHtml(hostileView())));
    for (const link of await page.locator('a[data-where]').all()) await link.dispatchEvent('click');
    for (const head of await page.locator('thead button').all()) await head.dispatchEvent('click');
    await page.mouse.move(200, 200);
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(misdeeds).toEqual([]);
    await page.close();
  });

  it('never scrolls sideways: on a phone, a tablet, a screen', async () => {
    for (const width of [360, 768, 1280]) {
      const { page } = await opened(browser, board, { viewport: { width, height: 800 } });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await page.close();
    }
  });

  it('leads from a figure to its rows, and back', async () => {
    const { page } = await opened(browser, board);
    const bar = page.locator('ul.bars li', { hasText: '区住房和城乡建设局' }).locator('a').first();
    expect(await bar.textContent()).toBe('4');
    await bar.click();
    const late = page.locator('section', { has: page.locator('h2', { hasText: '逾期清单' }) });
    expect(await late.locator('tbody tr:visible').count()).toBe(4);
    expect(await page.locator('#chip').textContent()).toContain('只看：区住房和城乡建设局');
    await page.goBack();
    expect(await late.locator('tbody tr:visible').count()).toBe(19);
    await page.close();
  });

  it('counts the same behind every figure that leads to rows', async () => {
    const { page } = await opened(browser, board);
    const links = (await page.evaluate(COUNT)) as { figure: number; where: string; rows: number }[];
    expect(links.length).toBeGreaterThan(200);
    expect(new Set(links.map(({ where }) => where)).size).toBeGreaterThan(100);
    expect(links.filter(({ figure, rows }) => figure !== rows)).toEqual([]);
    await page.close();
  });

  it('leads from a number to the history of the task', async () => {
    const { page } = await opened(browser, board);
    const number = page.locator('td a', { hasText: 'RW20220520-J8SY' }).first();
    await number.focus();
    await page.keyboard.press('Enter');
    const history = page.locator('dialog');
    expect(await history.isVisible()).toBe(true);
    expect(new URL(page.url()).hash).toContain('_open=RW20220520-J8SY');
    expect(await history.textContent()).toContain('收回2宗118亩，1宗已开工');
    // what came after the day of looking is not known yet
    expect(await history.textContent()).not.toContain('2022-07-04');
    await page.keyboard.press('Escape');
    expect(await history.isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.dataset.open')).toBe('RW20220520-J8SY');
    await page.close();
  });

  it('searches all tables at once, from the keyboard too', async () => {
    const { page } = await opened(browser, board);
    await page.keyboard.press('/');
    await page.keyboard.type('闲置土地');
    const rows = page.locator('main section:not(.has-bars) tbody tr:not(.group, .gap):visible');
    const texts = await rows.allTextContents();
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(text).toContain('闲置土地');
    expect(await page.locator('#left').textContent()).toBe(`余 ${texts.length} 行`);
    expect(new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get('_q')).toBe('闲置土地');
    await page.keyboard.press('Escape');
    expect(await rows.count()).toBeGreaterThan(50);
    await page.close();
  });

  it('sorts by number and by text, up, down and back', async () => {
    const { page } = await opened(browser, board);
    const section = page.locator('section', { has: page.locator('h2', { hasText: '单位排行' }) });
    const column = async () => (await section.locator('tbody tr td:nth-child(4)').allTextContents()).map(Number);
    const before = await column();
    const button = section.locator('thead button', { hasText: '逾期件次' });
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await column()).toEqual(before.toSorted((a, b) => a - b));
    expect(await section.locator('th[aria-sort=ascending]').count()).toBe(1);
    await page.keyboard.press('Space');
    expect(await column()).toEqual(before.toSorted((a, b) => b - a));
    await page.keyboard.press('Enter');
    expect(await column()).toEqual(before);
    await page.close();
  });

  it('has the figures of overdue and summary', async () => {
    const { page } = await opened(browser, board);
    const overdue = asked('overdue', '--today', '2022-06-30');
    const summary = asked('summary', '2022', '--today', '2022-06-30');
    const tile = async (title: string) =>
      Number(
        await page
          .locator('.tile', { has: page.locator('dt', { hasText: title }) })
          .locator('dd')
          .textContent(),
      );
    expect(await tile('仍逾期件次')).toBe(overdue['合计']);
    const shown = await sectionOf(page, '逾期清单').locator('tbody tr td:nth-child(5)').allTextContents();
    expect(shown.toSorted()).toEqual((overdue['逾期'] as { 编号: string }[]).map((one) => one.编号).toSorted());
    const links = await cellsIn(page, '分环节');
    expect(links.map(([link, due, onTime, late]) => [link, Number(due), Number(onTime), Number(late)])).toEqual(
      (summary['环节'] as Record<string, unknown>[]).map((one) => [
        one['环节'],
        one['应办件次'],
        one['按时件次'],
        one['逾期件次'],
      ]),
    );
    const leaders = await cellsIn(page, '分管领域');
    for (const [leader = '', open, , late] of leaders) {
      const own = asked('overdue', '--leader', leader, '--today', '2022-06-30');
      expect(Number(late), leader).toBe(own['合计']);
      const told = (summary['分领导'] as Record<string, unknown>[]).find((one) => one['分管领导'] === leader);
      expect(Number(open), leader).toBe(told?.['在办数']);
    }
    expect(leaders.length).toBeGreaterThan(3);
    await page.close();
  });

  it('shows what is in the field of a leader, and nothing of others', async () => {
    const { page } = await opened(browser, board);
    await page.locator('#only').selectOption('郭某');
    const own = asked('overdue', '--leader', '郭某', '--today', '2022-06-30');
    expect(await sectionOf(page, '逾期清单').locator('tbody tr:visible').count()).toBe(own['合计']);
    expect(await sectionOf(page, '今日亮灯').isVisible()).toBe(false);
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    expect(await page.locator('#only').inputValue()).toBe('郭某');
    expect(await sectionOf(page, '逾期清单').locator('tbody tr:visible').count()).toBe(own['合计']);
    await page.close();
  });

  it('counts the rows that are left where somebody is chosen, not those of sections that are hidden', async () => {
    const { page } = await opened(browser, board);
    await page.locator('#only').selectOption('郭某');
    const counted = await page.evaluate(`[...document.querySelectorAll('main > section:not([hidden]) table')]
      .filter((table) => !table.closest('details, dialog'))
      .map((table) => table.dataset.columns === undefined
        ? table.querySelectorAll('tbody tr:not(.group):not([hidden])').length
        : Number(table.getAttribute('aria-rowcount')) - 1)
      .reduce((sum, rows) => sum + rows, 0)`);
    expect(await page.locator('#left').textContent()).toBe(`余 ${counted} 行`);
    await page.close();
  });

  it('says that a name in the address is none to choose, and shows all', async () => {
    const { page } = await opened(browser, board);
    const rows = await sectionOf(page, '逾期清单').locator('tbody tr:visible').count();
    await page.evaluate("location.hash = '#?_only=不存在'");
    await page.locator('#chip', { hasText: '不存在' }).waitFor();
    expect(await page.locator('#only').inputValue()).toBe('');
    expect(await sectionOf(page, '逾期清单').locator('tbody tr:visible').count()).toBe(rows);
    await page.locator('#chip button').click();
    expect(await page.locator('#chip').isVisible()).toBe(false);
    await page.close();
  });

  it('finds a unit by its short name', async () => {
    const { page } = await opened(browser, board);
    await page.locator('#q').fill('区应急局');
    const texts = await page
      .locator('main section:not(.has-bars) tbody tr:not(.group, .gap):visible')
      .allTextContents();
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).toContain('区应急管理局');
    await page.close();
  });

  it('draws of a long list what is seen, and all of it can be reached from the keyboard', async () => {
    const columns = [
      { key: 'id', title: '编号' },
      { key: 'title', title: '事项', grow: true },
    ];
    const rows = Array.from({ length: 10_000 }, (_, i) => ({
      id: `RW${String(i).padStart(5, '0')}`,
      title: `第${i}项${'排查整治'.repeat(i % 40)}`,
    }));
    const { page, misdeeds } = await opened(
      browser,
      whole(
        renderHtml({ title: '长', sections: [{ heading: '清单', layout: 'list', columns, rows, bulk: '见 list' }] }),
      ),
    );
    expect(await page.evaluate('document.querySelectorAll("*").length')).toBeLessThan(500);
    const box = page.locator('.long');
    await box.focus();
    await page.keyboard.press('End');
    await expect.poll(() => box.textContent()).toContain('RW09999');
    expect(await page.evaluate('document.querySelectorAll("*").length')).toBeLessThan(500);
    await page.locator('thead button', { hasText: '编号' }).click();
    await page.locator('thead button', { hasText: '编号' }).click();
    expect(await box.locator('tbody tr:not(.gap) td').first().textContent()).toBe('RW09999');
    await page.locator('#q').fill('第77项');
    expect(await page.locator('#left').textContent()).toBe('余 1 行');
    expect(misdeeds).toEqual([]);
    await page.close();
  });

  it('can be read without its script', async () => {
    const { page } = await opened(browser, board, { javaScriptEnabled: false });
    expect(await page.locator('main > section').count()).toBe(17);
    expect(await page.locator('#find').isVisible()).toBe(false);
    expect(await sectionOf(page, '逾期清单').locator('tbody tr:visible').count()).toBe(19);
    expect(await sectionOf(page, '全部任务').textContent()).toContain('用 xiaoneng list');
    await page.close();
  });

  it('is dark where the reader wants it dark, and its words can be told from the ground in both', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await opened(browser, board, { colorScheme });
      const colours = await page.evaluate(
        `[...document.querySelectorAll('td.bad, td.warn, td.good, .tile dt, h1, footer p')].map((one) => {
           let ground = one;
           while (ground && getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
           return [getComputedStyle(one).color, getComputedStyle(ground).backgroundColor];
         })`,
      );
      for (const [ink, ground] of colours as [string, string][])
        expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
      const [, paper] = (colours as [string, string][]).at(-1) ?? ['', ''];
      expect(luminance(paper) < 0.2).toBe(colorScheme === 'dark');
      await page.close();
    }
  });

  it('prints on A4', async () => {
    const { page } = await opened(browser, board);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sizes = [...pdf.matchAll(/\/MediaBox ?\[0 0 ([0-9.]+) ([0-9.]+)\]/g)].map(([, w, h]) => [
      Number(w),
      Number(h),
    ]);
    expect(sizes.length).toBeGreaterThan(3);
    for (const [width = 0, height = 0] of sizes) {
      expect(Math.abs(width - 595.3)).toBeLessThan(1);
      expect(Math.abs(height - 841.9)).toBeLessThan(1);
    }
    await page.close();
  });
});

/** What a command answers as data. */
function asked(...args: readonly string[]): Record<string, unknown> {
  const { stdout } = spawnSync(process.execPath, ['bin/xiaoneng.js', ...args, '--json'], {
    cwd: repository,
    env: environment(),
    encoding: 'utf8',
  });
  return JSON.parse(stdout) as Record<string, unknown>;
}

/** The cells of the rows under a heading. */
function cellsIn(page: Page, heading: string): Promise<string[][]> {
  return page.evaluate(`(() => {
    const section = [...document.querySelectorAll('section')].find((one) => one.querySelector('h2').textContent.startsWith(${JSON.stringify(heading)}));
    return [...section.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent));
  })()`);
}

function sectionOf(page: Page, heading: string) {
  return page.locator('section', { has: page.locator('h2', { hasText: heading }) });
}

/** Follows every figure that leads anywhere, and counts the rows that are there then. */
const COUNT = `(async () => {
  const found = [];
  for (const link of [...document.querySelectorAll('a[data-where]')]) {
    const figure = Number(link.textContent.replace(/项|件次/, ''));
    const where = link.getAttribute('href') + link.dataset.where;
    if (Number.isNaN(figure) || where.includes('lateDays')) continue;
    const table = document.querySelector(link.getAttribute('href') + ' table');
    link.click();
    await new Promise((done) => setTimeout(done));
    const rows = table.dataset.columns
      ? Number(table.getAttribute('aria-rowcount')) - 1
      : [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => !row.hidden && !row.matches('.group')).length;
    found.push({ figure, where, rows });
  }
  return found;
})()`;

/** WCAG 2: relative luminance. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/[0-9.]+/g) ?? []).slice(0, 3).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
