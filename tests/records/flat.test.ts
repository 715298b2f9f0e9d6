import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordText } from '../../src/cli/writing/new-record.ts';
import { archiveIn } from '../../src/intake/sheet/archive.ts';
import { readWorkbook } from '../../src/intake/sheet/workbook.ts';
import { readText } from '../../src/ledger/document.ts';
import { readLedger } from '../../src/ledger/read.ts';
import { flatten, unflatten } from '../../src/records/flat.ts';
import { kinds, taskKind } from '../../src/records/index.ts';
import type { Kind, Numbered } from '../../src/records/kind.ts';
import { renderCsv } from '../../src/render/csv.ts';
import { renderXlsx } from '../../src/render/xlsx.ts';
import { archiveView } from '../../src/views/files/flat.ts';
import type { View } from '../../src/views/view/view.ts';
import { type Field, fieldsOf } from '../../src/vocabulary/anatomy.ts';
import { runs } from '../extent.ts';
import { bytesOf, whole } from '../render/whole.ts';

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

type Filed = string | Filed[] | { [key: string]: Filed };

/** Texts that a spreadsheet would like to make something else of. */
const awkward = fc.oneof(
  fc.constantFrom(
    '007',
    '1.10',
    '2022-03-15',
    '3-15',
    '=1+1',
    '+1',
    '-',
    '@甲',
    "'甲",
    '_x000D_',
    '_x0041_',
    '甲、乙',
    '是',
  ),
  fc.constantFrom(
    '编号',
    '任务登记',
    'TRUE',
    '1e3',
    '#REF!',
    '合计',
    '甲\n乙',
    '甲,"乙"',
    '甲;乙\t丙',
    '〔不公开〕',
    '😀',
    '&amp;<br>',
  ),
);

/** A record with other words in it where any may stand, and without some of what it need not have. */
function varied(value: Filed, fields: readonly Field[]): fc.Arbitrary<Filed> {
  const entries = Object.entries(value as { [key: string]: Filed }).map(([key, inner]) => {
    const field = fields.find((one) => one.key === key);
    const other = field === undefined ? fc.constant(inner) : variedField(inner, field);
    return (field?.optional ? fc.option(other, { freq: 4, nil: undefined }) : other).map((one) => [key, one] as const);
  });
  return fc
    .tuple(...entries)
    .map((pairs) => Object.fromEntries(pairs.filter(([, one]) => one !== undefined)) as { [key: string]: Filed });
}

function variedField(value: Filed, field: Field): fc.Arbitrary<Filed> {
  if (Array.isArray(value)) return fc.tuple(...value.map((one) => variedField(one, field))) as fc.Arbitrary<Filed>;
  if (field.fields) return varied(value, field.fields);
  const isFree = field.choices === undefined && field.hint === undefined && field.refers === undefined;
  return isFree && field.word !== 'id' ? fc.oneof(fc.constant(value), awkward) : fc.constant(value);
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
    ['xlsx', (view: View) => bytesOf(renderXlsx(view))],
    ['csv', (view: View) => bytesOf(renderCsv(view))],
  ] as const)('are the same after a way through %s', async (_, render) => {
    const all = kinds.map((kind) => [kind, recordsOf(kind)] as const);
    const bytes = render(archiveView('区政府办公室', all, { day: '2022-12-31' as never }));
    const book = await readWorkbook(bytes);
    const archive = 'sheets' in book ? archiveIn(book.sheets) : undefined;
    expect(archive?.doubts).toEqual([]);
    const expected = all.flatMap(([kind, records]) => records.map((record) => told(kind, record)));
    expect(archive?.records.map(({ value }) => value)).toEqual(expected);
  });

  describe('in a table that somebody has worked on', () => {
    const [task] = recordsOf(taskKind).filter((one) => ((one as { history?: unknown[] }).history?.length ?? 0) > 0);
    const lines = whole(
      renderCsv(archiveView('', [[taskKind, [task as Numbered]]], { day: '2022-12-31' as never })),
    ).split('\r\n');
    const read = async (changed: readonly string[]) => {
      const book = await readWorkbook(new TextEncoder().encode(changed.join('\r\n')));
      const archive = 'sheets' in book ? archiveIn(book.sheets) : undefined;
      return { count: archive?.records.length, said: archive?.doubts.map(({ message }) => message) };
    };
    const id = task?.id;

    it.each([
      ['a row twice', [...lines.slice(0, 3), lines[2] ?? '', ...lines.slice(3)], 1, [`编号 ${id} 写了两行`]],
      ['a blank row', [...lines.slice(0, 2), '', ...lines.slice(2)], 1, []],
      ['a row without its number', [...lines.slice(0, 3), ',甲,乙', ...lines.slice(3)], 1, ['没有编号']],
    ])('%s does not go unseen', async (_, changed, count, said) => {
      expect(await read(changed)).toEqual({ count, said });
    });

    it('entries of a task that is gone do not go unseen', async () => {
      const { count, said } = await read(lines.filter((__, i) => i !== 2));
      expect([count, new Set(said)]).toEqual([0, new Set([`任务登记里没有编号 ${id} 这一条`])]);
    });
  });

  it('make the same ledger again, whatever is written in it', async () => {
    const all = kinds.flatMap((kind) => recordsOf(kind).map((record) => [kind, told(kind, record) as Filed] as const));
    const some = fc.subarray(all, { minLength: 1, maxLength: 6 });
    const ledgers = some.chain((records) =>
      fc.tuple(
        ...records.map(([kind, value]) => varied(value, fieldsOf(kind.schema)).map((one) => [kind, one] as const)),
      ),
    );
    await fc.assert(
      fc.asyncProperty(ledgers, async (records) => {
        const valid = records.flatMap(([kind, value]) => {
          const read = readText('', recordText(kind, value as never), kind.schema);
          return read.value && read.diagnostics.length === 0 ? [[kind, read.value] as const] : [];
        });
        const view = archiveView(
          '',
          kinds.map((kind) => [kind, valid.filter(([one]) => one === kind).map(([, record]) => record)] as const),
          { day: '2022-12-31' as never },
        );
        for (const bytes of [bytesOf(renderXlsx(view)), bytesOf(renderCsv(view))]) {
          const book = await readWorkbook(bytes);
          const archive = 'sheets' in book ? archiveIn(book.sheets) : undefined;
          const back = (archive?.records ?? []).map(({ id, value }) => [id, value]);
          const wanted = valid.map(([kind, record]) => [(record as { id: string }).id, told(kind, record)]);
          expect(Object.fromEntries(back)).toEqual(Object.fromEntries(wanted));
        }
      }),
      { numRuns: runs(60) },
    );
  }, 60_000);

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
          for (const bytes of [bytesOf(renderXlsx(view)), bytesOf(renderCsv(view))]) {
            const book = await readWorkbook(bytes);
            const [back] = ('sheets' in book && archiveIn(book.sheets)?.records) || [];
            expect(back?.value).toMatchObject({ 备注: remark, ...(support.length > 0 ? { 配合单位: support } : {}) });
          }
        },
      ),
      { numRuns: runs(40) },
    );
  });
});
