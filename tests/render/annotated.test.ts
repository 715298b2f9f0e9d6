import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { printable } from '../../src/render/width.ts';
import { pageOf } from './annotated.ts';
import { HOSTILE } from './hostile.ts';

function unescaped(text: string): string {
  const marks = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#96;': '`', '&amp;': '&' };
  return text.replace(/&(?:lt|gt|quot|#39|#96|amp);/g, (one) => marks[one as keyof typeof marks]);
}

const KNOWN =
  /^\/?(?:html|head|meta|title|style|body|a|header|h1|h2|h3|p|span|b|div|main|aside|ul|li|section|dl|dt|dd|footer)$/;

describe('a paper with its marks, as a page', () => {
  it('takes nothing of the paper for markup', () => {
    const page = pageOf(...HOSTILE.map((text) => `${text}区教育局于3月底前完成${text}。`), ...HOSTILE);
    const body = page.replace(/<style>[\s\S]*?<\/style>/, '');
    const tags = Array.from(body.matchAll(/<(\/?[^\s>]*)((?:[^>"]|"[^"]*")*)>/g));
    for (const [, name = '', attributes = ''] of tags) {
      if (name !== '!doctype') expect(name).toMatch(KNOWN);
      expect(attributes).not.toMatch(/\son|style=|src=/);
    }
    const text = unescaped(body.replace(/<(?:[^>"]|"[^"]*")*>/g, ''));
    for (const one of HOSTILE) expect(text).toContain(printable(one));
  });

  it('has no script, and nothing from elsewhere', () => {
    const page = pageOf('区教育局于3月底前完成。');
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(/);
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    const sum = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${sum}'; base-uri 'none'; form-action 'none'"`,
    );
  });

  it('leads from every mark to its item and back, and tells the balance first', () => {
    const page = pageOf(
      '区教育局于3月底前完成排查，区住建局春节前完成整改。2023年，各校搬迁。',
      '（一）区住建局管理热线。',
    );
    expect(page.indexOf('原文有3处时间：读出1，需定1，没看懂1（第4行）；另有1处不算期限。')).toBeLessThan(
      page.indexOf('<main'),
    );
    const ids = Array.from(page.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = Array.from(page.matchAll(/ href="#([^"]+)"/g), ([, id]) => id);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
    expect(targets).toEqual(expect.arrayContaining(['i1', 'd1', 'i2', 'd2', 'L4']));
  });

  it('says by a word what is doubted, not by its colour alone', () => {
    const page = pageOf(
      '区教育局于3月底前完成排查，区住建局春节前完成整改。2023年，各校搬迁。',
      '（一）区住建局要管理热线。',
    );
    const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'));
    for (const [, kind, inside = ''] of main.matchAll(/class="(open|unread|unused)[^"]*"[^>]*>(.*?)<\/(?:a|span)>/g))
      expect(inside).toContain({ open: '需定', unread: '没看懂', unused: '没用上' }[kind as 'open']);
    expect(main).toMatch(/class="open/);
    expect(main).toMatch(/class="unread/);
    expect(main).toMatch(/class="unused/);
    expect(main).toMatch(/class="tag doubt"[^>]*>1\?<\/a>/);
  });
});
