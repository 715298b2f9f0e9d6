import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/render/html.ts';
import { printable } from '../../src/render/width.ts';

import type { View } from '../../src/views/view/view.ts';
import { textOfPage } from '../readers/html.ts';
import { HOSTILE, hostileView } from './hostile.ts';
import { whole } from './whole.ts';

/** The tags of a page with their attributes, and the text between them, as a browser would take them apart. */
function takenApart(page: string) {
  const tags: { readonly name: string; readonly attributes: readonly string[] }[] = [];
  const texts: string[] = [];
  const pieces = page.matchAll(
    /<(script|style)\b([^>]*)>[\s\S]*?<\/\1>|<!doctype html>|<(\/?[a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>|([^<]+)/g,
  );
  for (const [, rawName, rawAttributes, name, attributes, text] of pieces) {
    if (text !== undefined) texts.push(text);
    const tag = rawName ?? name;
    if (tag === undefined) continue;
    tags.push({
      name: tag,
      attributes: [...(rawAttributes ?? attributes ?? '').matchAll(/([a-z-]+)(?:="[^"]*")?/g)].map(
        (match) => match[1] ?? '',
      ),
    });
  }
  return { tags, text: texts.join('') };
}

const KNOWN =
  'html head meta title style body a header nav ul li form label input button output span main h1 h2 p section dl div dt dd table thead tbody tr th td details summary svg rect line text polyline circle footer script noscript'.split(
    ' ',
  );

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#96;', '`')
    .replaceAll('&amp;', '&');
}

describe('a page', () => {
  it('takes nothing that was typed for markup, wherever it stands', () => {
    const page = whole(renderHtml(hostileView()));
    const { tags, text } = takenApart(page);
    for (const { name, attributes } of tags) {
      expect(KNOWN).toContain(name.replace('/', ''));
      for (const attribute of attributes) expect(attribute).not.toMatch(/^on/);
    }
    const scripts = tags.filter(({ name }) => name === 'script');
    expect(scripts.filter(({ attributes }) => attributes.length === 0)).toHaveLength(1);
    // the others are data, which no browser runs
    expect(page.match(/<script[ >]/g)).toHaveLength(scripts.length);
    expect(
      page.match(/<script type="application\/octet-stream" data-of="s\d+">[A-Za-z0-9+/=]*<\/script>/g) ?? [],
    ).toHaveLength(scripts.length - 1);
    expect(tags.filter(({ name }) => name === 'style')).toHaveLength(1);
    for (const one of HOSTILE) expect(unescaped(text)).toContain(printable(one));
    for (const one of HOSTILE) expect(textOfPage(page)).toContain(printable(one));
  });

  it('shows every text as it was typed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { minLength: 1, maxLength: 4 }), (cells) => {
        const view: View = {
          sections: [{ layout: 'list', columns: [{ key: 'a', title: '甲' }], rows: cells.map((a) => ({ a })) }],
        };
        const page = whole(renderHtml(view));
        const shown = [...page.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map((match) => unescaped(match[1] ?? ''));
        expect(shown).toEqual(cells.map(printable));
      }),
    );
  });

  it('asks for nothing from elsewhere and lets only its own script run', () => {
    const page = whole(renderHtml(hostileView()));
    const { tags } = takenApart(page);
    expect(tags.filter(({ name }) => ['link', 'img', 'iframe', 'object', 'base'].includes(name))).toEqual([]);
    const [policy = ''] = page.match(/Content-Security-Policy" content="[^"]*"/) ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
    const [[, script = '']] = page.matchAll(/<script>(.*?)<\/script>/gs) as unknown as [string[]];
    const [[, style = '']] = page.matchAll(/<style>(.*?)<\/style>/gs) as unknown as [string[]];
    for (const [kind, text] of Object.entries({ script, style })) {
      const sum = createHash('sha256').update(text).digest('base64');
      expect(policy).toContain(`${kind}-src 'sha256-${sum}';`);
    }
    expect(page).not.toContain(' style="');
  });

  it('keeps what is only for programs off the page, and shows what is only for pages', async () => {
    const section = { layout: 'list', columns: [{ key: 'a', title: '甲' }], rows: [{ a: '在此' }] } as const;
    expect(whole(renderHtml({ sections: [{ ...section, silent: true }] }))).not.toContain('在此');
    expect(whole(renderHtml({ sections: [{ ...section, detail: true }] }))).toContain('在此');
  });

  it('draws bars of the figures that it prints, and breaks a line where a month has none', async () => {
    const columns = [
      { key: 'unit', title: '单位' },
      { key: 'n', title: '逾期', drawn: 'bad' as const },
    ];
    const bars = whole(
      renderHtml({
        sections: [
          {
            layout: 'list',
            chart: 'bars',
            columns,
            rows: [
              { unit: '甲', n: 3 },
              { unit: '乙', n: 1 },
            ],
          },
        ],
      }),
    );
    expect(bars).toContain('viewBox="0 0 3 10"');
    expect(bars.match(/<rect class="bad" x="0" y="0" width="3"/g)).toHaveLength(1);
    const rows = ['80.0%', '无', '90.0%', '100.0%'].map((n, i) => ({ unit: `2022-0${i + 1}`, n }));
    const trend = whole(renderHtml({ sections: [{ layout: 'list', chart: 'trend', columns, rows }] }));
    expect(trend.match(/<circle/g)).toHaveLength(3);
    expect(trend.match(/<polyline/g)).toHaveLength(1);
    expect(trend).toContain('aria-label="逾期：2022-01 80.0%，2022-02 无，2022-03 90.0%，2022-04 100.0%"');
  });
});
