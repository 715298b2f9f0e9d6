import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/render/html.ts';
import { extent } from '../extent.ts';
import { lacking } from '../needs.ts';
import { pageOf } from './annotated.ts';
import { answerOf, QUESTIONS, shortened } from './answers.ts';
import { NEEDED, opened, startBrowser } from './browser.ts';
import { HOSTILE } from './hostile.ts';
import { whole } from './whole.ts';

const skipped = lacking('whether everybody can read a page', NEEDED) !== undefined;

/** A page as readers have it: on a screen by day, on a phone by night. */
const READERS = [
  { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 360, height: 800 } },
] as const;

/** A page of each kind; every answer at night. */
const PAGES =
  extent === 'nightly'
    ? QUESTIONS
    : [
        'overdue',
        'summary 2022Q2',
        'board',
        'brief',
        'visit coverage 2022Q1',
        'show J8SY',
        'notice circular 2022Q2',
        'notice sheet J8SY',
      ];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

let browser: Browser;

beforeAll(async () => {
  if (!skipped) browser = await startBrowser();
});

afterAll(() => browser?.close());

/** What axe has against a page; all that is folded up is opened first. */
async function violationsOf(html: string, reader: (typeof READERS)[number]): Promise<string[]> {
  const { page } = await opened(browser, html, reader);
  await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
  await page.evaluate(axe.source);
  const violations = (await page.evaluate('axe.run(document).then(({ violations }) => violations)')) as Violation[];
  await page.close();
  return violations.map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html} — ${nodes[0]?.failureSummary}`);
}

describe.skipIf(skipped)('a page for everybody', () => {
  it.each(PAGES)('answers “%s” so that nobody is kept from reading it', async (question) => {
    const answer = await answerOf(question);
    const html = whole(renderHtml(extent === 'nightly' ? answer : shortened(answer)));
    for (const reader of READERS) expect(await violationsOf(html, reader)).toEqual([]);
  });

  it('shows a paper with its marks so that nobody is kept from reading it', async () => {
    const html = pageOf(
      '区教育局于3月底前完成排查，区住建局春节前完成整改。2023年，各校搬迁。',
      '（一）区住建局要管理热线。',
      '| 序号 | 任务 | 责任单位 | 完成时限 |',
      '| 1 | 检查学校 | 区教育局 | 4月底前 |',
    );
    for (const reader of READERS) expect(await violationsOf(html, reader)).toEqual([]);
  });

  it('lets nothing run that stands in a paper', async () => {
    const { page, misdeeds } = await opened(
      browser,
      pageOf(...HOSTILE.map((text) => `${text}区教育局于3月底前完成${text}。`)),
    );
    await page.click('#i1 a');
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(misdeeds).toEqual([]);
    await page.close();
  });

  it('is found out when somebody is', async () => {
    // the policy lets no style run but that which the program wrote
    const html = whole(renderHtml(await answerOf('overdue'))).replace(
      /<meta http-equiv="Content-Security-Policy"[^>]*>/,
      '',
    );
    const pale = html.replace('--ink: #1f2328', '--ink: #cccccc');
    const nameless = html.replace('<label for="q">查找</label>', '').replace('placeholder=', 'data-was=');
    expect(await violationsOf(pale, READERS[0])).toEqual([expect.stringContaining('color-contrast')]);
    expect(await violationsOf(nameless, READERS[0])).toContainEqual(expect.stringMatching(/^label ×1/));
  });
});
