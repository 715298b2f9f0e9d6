import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveIn } from '../../src/intake/sheet/archive.ts';
import { readWorkbook } from '../../src/intake/sheet/workbook.ts';
import { readLedger } from '../../src/ledger/read.ts';
import { flatten, unflatten } from '../../src/records/flat.ts';
import { kinds, taskKind } from '../../src/records/index.ts';
import type { Kind, Numbered } from '../../src/records/kind.ts';
import { renderCsv } from '../../src/render/csv.ts';
import { renderXlsx } from '../../src/render/xlsx.ts';
import { archiveView } from '../../src/views/flat.ts';

const root = join(import.meta.dirname, '../../ledger');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
const ledger = readLedger(
  files.map((path) => ({ path: path.replaceAll('\\', '/'), kind: 'file', bytes: readFileSync(join(root, path)) })),
);

function recordsOf(kind: Kind): Numbered[] {
  const filed = kind.name === taskKind.name ? ledger.tasks : (ledger.records.get(kind.name) ?? []);
  return filed.map(({ record }) => record);
}

/** What the files say, without what no answer may show. */
function told(kind: Kind, record: Numbered): unknown {
  const value = structuredClone(kind.schema.encode(record)) as Record<string, unknown>;
  if (kind.name === 'complaint') delete value['投诉人'];
  return value;
}

describe('records laid down flat', () => {
  it.each(kinds.map((kind) => [kind.word, kind] as const))(
    '%s are the same when they are put together again',
    (_, kind) => {
      const records = recordsOf(kind);
      const back = unflatten(kind, flatten(kind, records));
      expect([...back.values()]).toEqual(records.map((record) => told(kind, record)));
    },
  );

  it.each([
    ['xlsx', renderXlsx],
    ['csv', async (view: Parameters<typeof renderCsv>[0]) => new TextEncoder().encode(renderCsv(view))],
  ] as const)('are the same after a way through %s', async (_, render) => {
    const all = kinds.map((kind) => [kind, recordsOf(kind)] as const);
    const bytes = await render(archiveView('区政府办公室', all, { day: '2022-12-31' as never }));
    const book = await readWorkbook(bytes);
    const archive = 'sheets' in book ? archiveIn(book.sheets) : undefined;
    expect(archive?.doubts).toEqual([]);
    const expected = all.flatMap(([kind, records]) => records.map((record) => told(kind, record)));
    expect(archive?.records.map(({ value }) => value)).toEqual(expected);
  });

  it('keep any text as it is, in either form', async () => {
    const texts = fc
      .string({
        unit: fc.constantFrom('甲', '、', '，', '"', "'", '=', '+', '@', ' ', '\n', ',', '①', '7', '-', '<', '&'),
        minLength: 1,
        maxLength: 8,
      })
      .filter((text) => text.trim() !== '');
    const [task] = recordsOf(taskKind);
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.array(
          texts.map((text) => text.replaceAll('\n', '').trim() || '甲'),
          { maxLength: 3 },
        ),
        async (remark, support) => {
          const record = {
            ...(task as object),
            remark,
            ...(support.length > 0 ? { support } : {}),
          } as unknown as Numbered;
          const view = archiveView('', [[taskKind, [record]]], { day: '2022-12-31' as never });
          for (const bytes of [await renderXlsx(view), new TextEncoder().encode(renderCsv(view))]) {
            const book = await readWorkbook(bytes);
            const [back] = ('sheets' in book && archiveIn(book.sheets)?.records) || [];
            expect(back?.value).toMatchObject({ 备注: remark, ...(support.length > 0 ? { 配合单位: support } : {}) });
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
