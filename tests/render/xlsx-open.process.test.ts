import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderXlsx } from '../../src/render/xlsx.ts';
import { batchesOf } from '../../src/views/view/rows.ts';
import { type Section, seenColumns, textOf, type View } from '../../src/views/view/view.ts';
import { environment } from '../environment.ts';
import { lacking } from '../needs.ts';
import { answerOf } from './answers.ts';
import { pagesOf } from './paper.ts';
import { bytesOf } from './whole.ts';

const skipped = lacking('Excel books in a spreadsheet', ['soffice --version', 'pdftotext -v']) !== undefined;

/** The first sheet as a spreadsheet sees it. */
function opened(book: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'xiaoneng-book-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), book);
    const filter = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false';
    const args = [
      '--headless',
      `-env:UserInstallation=file://${folder}/office`,
      '--convert-to',
      filter,
      '--outdir',
      folder,
    ];
    const { status } = spawnSync('soffice', [...args, join(folder, 'book.xlsx')], {
      timeout: 120_000,
      env: environment({ HOME: folder }),
    });
    expect(status).toBe(0);
    return readFileSync(join(folder, 'book.csv'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The cells of a table, a row a line; the group is a column of its own. */
function linesOf(section: Section): string[] {
  const grouping = section.columns.filter(({ key }) => key === section.group?.key);
  const columns = [...grouping, ...seenColumns(section)];
  return [...batchesOf(section)].flatMap(({ rows }) =>
    rows.map((row) => columns.map(({ key }) => textOf(row[key])).join(';')),
  );
}

describe.skipIf(skipped)('an Excel book in a spreadsheet', () => {
  it.each(['overdue', 'list', 'export', 'remind'])('shows the answer to “%s” as it is', async (question) => {
    const view = await answerOf(question);
    const seen = opened(bytesOf(renderXlsx(view))).replaceAll('"', '');
    for (const line of linesOf(view.sections[0] as Section)) expect(seen).toContain(line);
  });

  it('runs nothing, and says what was typed', async () => {
    const titles = ['=1+1', '+1+1', '@SUM(A1)', '-1', '=HYPERLINK(A1)'];
    const columns = [{ key: 'title', title: '事项' }];
    const view: View = { sections: [{ layout: 'list', columns, rows: titles.map((title) => ({ title })) }] };
    const seen = opened(bytesOf(renderXlsx(view))).split('\n');
    for (const title of titles) expect(seen).toContain(title);
  });

  it('prints lying down on A4, its head on every page', async () => {
    const rows = Array.from({ length: 90 }, (_, i) => ({ title: `事项${i}`, unit: '甲局' }));
    const columns = [
      { key: 'unit', title: '牵头单位' },
      { key: 'title', title: '事项', grow: true },
    ];
    const pages = pagesOf(
      bytesOf(renderXlsx({ title: '台账', sections: [{ layout: 'list', columns, rows }] })),
      'xlsx',
    );
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach(({ width, height, lines }, i) => {
      expect([width, height].map(Math.round)).toEqual([297, 210]);
      expect(lines.some(({ text }) => text.includes('牵头单位'))).toBe(true);
      expect(lines.at(-1)?.text.replaceAll(' ', '')).toBe(`第${i + 1}页，共${pages.length}页`);
    });
  });
});
