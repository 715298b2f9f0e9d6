import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
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
    const links = page.locator('.tile a, .has-list a[data-where], td a[data-where]');
    const count = await links.count();
    expect(count).toBeGreaterThan(10);
    for (let i = 0; i < count; i += 1) {
      const link = links.nth(i);
      const figure = Number(await link.textContent());
      const anchor = (await link.getAttribute('href'))?.slice(1) ?? '';
      const isAll = (await link.getAttribute('data-where')) === '{}';
      await link.dispatchEvent('click');
      if (!isAll) expect(await page.locator(`#${anchor} tbody tr:visible`).count()).toBe(figure);
    }
    await page.close();
  });

  it('leads from a number to the history of the task', async () => {
    const { page } = await opened(browser, board);
    await page.locator('td a', { hasText: 'RW20220520-J8SY' }).first().click();
    const history = page.locator('details#h-RW20220520-J8SY');
    await expect.poll(() => history.getAttribute('open')).not.toBeNull();
    expect(await history.textContent()).toContain('收回2宗118亩，1宗已开工');
    // what came after the day of looking is not known yet
    expect(await history.textContent()).not.toContain('2022-07-04');
    await page.close();
  });

  it('searches all tables at once, from the keyboard too', async () => {
    const { page } = await opened(browser, board);
    await page.keyboard.press('/');
    await page.keyboard.type('闲置土地');
    const rows = page.locator('main section:not(.has-bars) tbody tr:not(.group):visible');
    const texts = await rows.allTextContents();
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(text).toContain('闲置土地');
    expect(await page.locator('#left').textContent()).toBe(`余 ${texts.length} 行`);
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

  it('can be read without its script', async () => {
    const { page } = await opened(browser, board, { javaScriptEnabled: false });
    expect(await page.locator('section').count()).toBe(13);
    expect(await page.locator('#find').isVisible()).toBe(false);
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
