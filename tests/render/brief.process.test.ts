import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/render/docx.ts';
import { renderHtml } from '../../src/render/html.ts';
import type { View } from '../../src/views/view/view.ts';
import { lacking } from '../needs.ts';
import { answerOf } from './answers.ts';
import { NEEDED, opened, startBrowser } from './browser.ts';
import { NEEDED as PAPER, pagesOf } from './paper.ts';
import { whole } from './whole.ts';

const skipped = lacking('the pages of a morning', [...NEEDED, ...PAPER]) !== undefined;

let browser: Browser;

beforeAll(async () => {
  if (!skipped) browser = await startBrowser();
});

afterAll(() => browser?.close());

/** The longest that a row may be told in: of each list as many rows as there is room for. */
async function hardest(): Promise<View> {
  const view = await answerOf('brief');
  const cells = { title: 26, unit: 14, nextStep: 28, verdict: 15 };
  const row = Object.fromEntries(Object.entries(cells).map(([key, length]) => [key, '督'.repeat(length)]));
  const rooms = [5, 4, 8];
  const lists = view.sections.filter(({ first }) => first !== undefined);
  return {
    ...view,
    sections: view.sections.map((section) => {
      const room = rooms[lists.indexOf(section)];
      return room === undefined ? section : { ...section, rows: Array.from({ length: room }, () => row) };
    }),
  };
}

describe.skipIf(skipped)('the page of a morning', () => {
  it.each(['brief', 'brief hardest'])('%s is one page of A4 in Word and in a browser', async (which) => {
    const view = which === 'brief' ? await answerOf('brief') : await hardest();
    expect(pagesOf(await renderDocx(view), 'docx')).toHaveLength(1);
    const { page, misdeeds } = await opened(browser, whole(renderHtml(view)));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect([...pdf.matchAll(/\/Type ?\/Page\b/g)]).toHaveLength(1);
    expect(misdeeds).toEqual([]);
    await page.close();
  });

  it('counts on a phone the rows that are not seen there, on a screen those that are not on the page', async () => {
    for (const [width, height] of [
      [390, 844],
      [1200, 900],
    ] as const) {
      const { page } = await opened(browser, whole(renderHtml(await answerOf('brief'))), {
        viewport: { width, height },
      });
      const lists = page.locator('section:has(table)');
      for (let i = 0; i < (await lists.count()); i += 1) {
        const head = lists.nth(i).locator('h2');
        const parts = await head.locator('span:visible').allTextContents();
        const heading = parts.length > 0 ? parts.join('') : ((await head.textContent()) ?? '');
        const seen = await lists.nth(i).locator('tbody tr:visible').count();
        const left = Number(/另有 (\d+) 条/.exec(heading)?.[1] ?? 0);
        expect(seen + left, heading).toBe(Number(/ (\d+) 条/.exec(heading)?.[1]));
      }
      await page.close();
    }
  });

  it('is one screen of a phone', async () => {
    for (const leader of [undefined, '郭某', '李某']) {
      const view = await answerOf('brief', leader === undefined ? {} : { leader });
      const { page } = await opened(browser, whole(renderHtml(view)), { viewport: { width: 390, height: 844 } });
      expect(await page.evaluate('document.documentElement.scrollHeight')).toBe(844);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      await page.close();
    }
  });
});
