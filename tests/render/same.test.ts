import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderCsv } from '../../src/render/csv.ts';
import { renderDocx } from '../../src/render/docx.ts';
import { renderHtml } from '../../src/render/html.ts';
import { renderJson } from '../../src/render/json.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { renderText } from '../../src/render/text.ts';
import { printable } from '../../src/render/width.ts';
import { renderXlsx } from '../../src/render/xlsx.ts';
import { type Section, seenColumns, textOf, type View } from '../../src/views/view.ts';
import { answerOf, QUESTIONS } from './answers.ts';

/** The cells that a reader sees, row by row. */
function cellsOf(section: Section): string[] {
  const columns = seenColumns(section);
  return section.rows
    .flatMap((row) => columns.map(({ key }) => printable(textOf(row[key])).trim()))
    .filter((text) => text !== '');
}

function tablesOf({ sections }: View): Section[] {
  return sections.filter(({ layout, silent }) => !silent && (layout === 'list' || layout === 'grid'));
}

/** Whether `wanted` stands in `found` in its order, other things between. */
function missingIn(found: readonly string[], wanted: readonly string[]): string | undefined {
  let at = 0;
  for (const text of wanted) {
    at = found.indexOf(text, at) + 1;
    if (at === 0) return text;
  }
  return undefined;
}

function plain(text: string): string {
  return text
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex, code) => String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function inMarkdown(view: View): string[] {
  const cells = renderMarkdown(view)
    .split('\n')
    .flatMap((line) => line.split(/(?<!\\)\|/));
  return cells.map((cell) => plain(cell.replace(/\\(.)/g, '$1')).trim());
}

function inHtml(view: View): string[] {
  return [...renderHtml(view).matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map((match) =>
    plain((match[1] ?? '').replace(/<[^>]*>/g, '')).trim(),
  );
}

async function inDocx(view: View): Promise<string[]> {
  const xml = strFromU8(unzipSync(await renderDocx(view))['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => plain(match[1] ?? '').trim());
}

/** Every cell of every sheet, numbers and days written out as the sheet shows them. */
async function inXlsx(view: View): Promise<string[]> {
  const files = unzipSync(await renderXlsx(view));
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const strings = [...read('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map((match) =>
    plain((match[1] ?? '').replace(/<[^>]*>/g, '')),
  );
  const formats = new Map(
    [...read('xl/styles.xml').matchAll(/<numFmt ([^>]*)\/>/g)].map(([, attributes = '']) => [
      attribute(attributes, 'numFmtId'),
      plain(attribute(attributes, 'formatCode')),
    ]),
  );
  const styles = [
    ...(/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(read('xl/styles.xml'))?.[1] ?? '').matchAll(/<xf ([^>]*?)\/?>/g),
  ].map(([, attributes = '']) => formats.get(attribute(attributes, 'numFmtId')) ?? '');
  const sheets = Object.keys(files)
    .filter((name) => /sheet\d+\.xml$/.test(name))
    .toSorted((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]));
  return sheets.flatMap((name) =>
    [...read(name).matchAll(/<c ([^>]*)><v>([^<]*)<\/v><\/c>/g)].map(([, attributes = '', value = '']) => {
      if (attribute(attributes, 't') === 's') return (strings[Number(value)] ?? '').trim();
      const format = styles[Number(attribute(attributes, 's'))] ?? '';
      return format.startsWith('yyyy-mm-dd') ? dayOf(Number(value)) + format.slice(10).replaceAll('"', '') : value;
    }),
  );
}

function attribute(text: string, name: string): string {
  return new RegExp(`(?:^| )${name}="([^"]*)"`).exec(text)?.[1] ?? '';
}

function dayOf(serial: number): string {
  return new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

describe.each(QUESTIONS)('the answer to “%s”', (question) => {
  let view: View;
  beforeAll(async () => {
    view = await answerOf(question);
  });

  it('says the same in text, Markdown, HTML, Word and Excel', async () => {
    const paper = tablesOf(view).filter(({ detail }) => !detail);
    const text = renderText(view, { colour: 0, ambiguousWide: false }).replace(/\s/g, '');
    const [markdown, html, docx, xlsx] = [inMarkdown(view), inHtml(view), await inDocx(view), await inXlsx(view)];
    for (const section of paper) {
      const wanted = cellsOf(section);
      for (const cell of wanted) expect(text).toContain(cell.replace(/\s/g, ''));
      expect(missingIn(markdown, wanted)).toBeUndefined();
      expect(missingIn(html, wanted)).toBeUndefined();
      expect(missingIn(docx, wanted)).toBeUndefined();
      expect(missingIn(xlsx, wanted)).toBeUndefined();
    }
  });

  it('has the same values in CSV as in JSON', () => {
    const json = JSON.parse(renderJson(view, {})) as Record<string, Record<string, unknown>[]>;
    const lines = renderCsv(view).slice(1).split('\r\n');
    for (const section of view.sections.filter(
      ({ key }) => key !== undefined && view.sections.filter((other) => other.key === key).length === 1,
    )) {
      const rows = json[section.key ?? ''] ?? [];
      expect(rows).toHaveLength(section.rows.length);
      for (const row of rows) {
        const fields = Object.values(row).map(flat);
        expect(lines.join('\n')).toContain(fields.map(quoted).join(','));
      }
    }
  });
});

function flat(value: unknown): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(flat).join('、');
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function quoted(text: string): string {
  const safe = /^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
