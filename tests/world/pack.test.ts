import fc from 'fast-check';
import { expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Entry, Files, Keeping, Stamp, World } from '../../src/world/world.ts';
import { worldOf } from '../breaks/typing.ts';
import { runs } from '../extent.ts';
import { anyLedger, itemsOf } from '../generated/ledger.ts';

/** A file as it lies on a disk; `null` stands for one that has only just been written. */
interface OnDisk {
  readonly bytes: Uint8Array;
  readonly stamp: Stamp | null;
}

type Disk = Map<string, OnDisk>;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A clock of the disk that ticks at each change. */
let ticks = 0;

function stampOf({ length }: Uint8Array): Stamp {
  ticks += 1;
  return [length, 0o644, 1, ticks, ticks];
}

/** `broken`: what cannot be read this once. */
function filesOn(disk: Disk, broken?: string): Files {
  const refuse = () => {
    throw new Error('only to be read');
  };
  const entries = () =>
    [...disk].map(([path, { bytes, stamp }]): Entry => {
      return { path, kind: 'file', size: bytes.length, ...(stamp && { stamp }) };
    });
  const at = (path: string) => disk.get(path.replace(/^.*?\/?ledger\//, ''));
  return {
    walk: () => ({ entries: entries().toSorted((a, b) => (a.path < b.path ? -1 : 1)), troubles: [] }),
    read: (path) => {
      const file = at(path);
      if (file && !path.endsWith(`/${broken}`)) return { ok: true, bytes: file.bytes };
      return { ok: false, trouble: { kind: 'other', path, message: '输入输出错误' } };
    },
    exists: (path) => at(path) !== undefined,
    write: refuse,
    remove: refuse,
    makeExecutable: refuse,
    prune: refuse,
    sweep: refuse,
    settle: refuse,
    digest: refuse,
    carry: refuse,
  };
}

/** What is said to a question, with a cache or without. */
async function asked(
  disk: Disk,
  question: readonly string[],
  cache?: World['cache'],
  broken?: string,
): Promise<string> {
  let said = '';
  const world = worldOf('', filesOn(disk, broken), (text) => {
    said += text;
  });
  const code = await main([...question, '--ledger', 'ledger'], cache ? { ...world, cache } : world);
  return `${code}\n${said}`;
}

/** A cache in memory, of which a piece may be damaged. */
function memoryCache(): NonNullable<World['cache']> & { harm(roll: number): void; all(): unknown } {
  const kept = new Map<string, { pieces: string[]; head: ReturnType<Keeping['head']> }>();
  return {
    get: (name) => {
      const one = kept.get(name);
      if (!one) return undefined;
      const { pieces, head } = one;
      return {
        numbers: head.numbers,
        texts: head.texts.map((text) => () => text),
        piece: (at) => pieces[at],
        isWhole: () => true,
      };
    },
    put: (name, { pieces, head }) => kept.set(name, { pieces: [...pieces], head: head() }),
    all: () => [...kept.values()],
    harm: (roll) => {
      for (const { pieces } of kept.values()) delete pieces[roll % Math.max(1, pieces.length)];
    },
  };
}

/** Ways in which a disk comes to say something else, or the same in another way. */
const changes: Readonly<Record<string, (disk: Disk, path: string) => void>> = {
  'a later remark': (disk, path) => put(disk, path, (text) => `${text}备注: 补记\n`),
  'another day': (disk, path) => put(disk, path, (text) => text.replace(/(日期: 2022-0)(\d)/, '$11')),
  'something wrong': (disk, path) => put(disk, path, (text) => `${text}不是栏目: 1\n`),
  'no YAML': (disk, path) => put(disk, path, () => '['),
  'only just written': (disk, path) => {
    const { bytes } = disk.get(path) as OnDisk;
    disk.set(path, { bytes, stamp: null });
  },
  'written again as it was': (disk, path) => put(disk, path, (text) => text),
  gone: (disk, path) => disk.delete(path),
  moved: (disk, path) => {
    const file = disk.get(path) as OnDisk;
    disk.delete(path);
    disk.set(path.replace(/\/2022\//, '/2021/'), file);
  },
  'other rules': (disk) =>
    put(disk, 'rules.yaml', () => '制度:\n  - 名称: 签批时限\n    版本:\n      - 值: 9个工作日\n'),
  'fewer units': (disk) =>
    put(disk, 'units.yaml', (text) => text.replace(/ {2}- 名称: [^\n]*\n(?: {4}[^\n]*\n)*$/, '')),
};

function put(disk: Disk, path: string, edit: (text: string) => string): void {
  const bytes = encoder.encode(edit(decoder.decode(disk.get(path)?.bytes ?? new Uint8Array())));
  disk.set(path, { bytes, stamp: stampOf(bytes) });
}

const anyChange = fc.tuple(fc.constantFrom(...Object.keys(changes)), fc.nat());
const anyDay = fc.constantFrom('2022-01-10', '2022-03-01', '2022-04-15', '2022-06-30', '2022-12-31', '2024-02-01');
const anyQuestion = fc.constantFrom(
  ['overdue'],
  ['overdue', '--json'],
  ['due', '--window', '全部', '--json'],
  ['list', '--json'],
  ['remind'],
  ['summary', '2022Q2', '--json'],
  ['check', '--json'],
  ['visit', 'list', '--json'],
);
const anySteps = fc.array(
  fc.record({ change: anyChange, day: anyDay, question: anyQuestion, harm: fc.option(fc.nat()) }),
  {
    minLength: 2,
    maxLength: 5,
  },
);

it('every answer is that of a full reading, whatever was asked before and whatever happens in between', async () => {
  const property = fc.asyncProperty(anyLedger, anySteps, async (facts, steps) => {
    const cache = memoryCache();
    const disk: Disk = new Map(
      [...itemsOf(facts)].map(([path, item]) => {
        const { bytes } = item as { bytes: Uint8Array };
        return [path, { bytes, stamp: stampOf(bytes) }];
      }),
    );
    await asked(disk, ['overdue', '--today', '2022-12-31'], cache);
    for (const { change, day, question, harm } of steps) {
      const [name, roll] = change;
      const paths = [...disk.keys()].filter((path) => path.includes('/')).toSorted();
      if (paths.length > 0) changes[name]?.(disk, paths[roll % paths.length] as string);
      if (harm !== null) cache.harm(harm);
      const whole = [...question, '--today', day];
      const told = await asked(disk, whole, cache);
      expect([whole, told]).toEqual([whole, await asked(disk, whole)]);
    }
  });
  await fc.assert(property, { numRuns: runs(25) });
});

/** A task that nobody has signed, with what else there is. */
function diskOf(more: Readonly<Record<string, string>> = {}): Disk {
  const files = {
    'xiaoneng.yaml': '版本: 1\n名称: 督查室\n',
    'units.yaml': '单位:\n  - 名称: 甲局\n    类型: 部门\n    考核对象: 是\n',
    [TASK]: '编号: RW20220301-AAAA\n事项: 排查\n来源:\n  类别: 文件部署\n牵头单位: 甲局\n收到日期: 2022-03-01\n',
    ...more,
  };
  const disk: Disk = new Map();
  for (const [path, text] of Object.entries(files)) put(disk, path, () => text);
  return disk;
}

const TASK = 'tasks/2022/RW20220301-AAAA.yaml';
const OVERDUE = ['overdue', '--json', '--today', '2022-03-10'];

async function expectFullReading(disk: Disk, cache: World['cache']): Promise<string> {
  const told = await asked(disk, OVERDUE, cache);
  expect(told).toBe(await asked(disk, OVERDUE));
  return told;
}

it('what was concluded under other rules is concluded anew', async () => {
  const [disk, cache] = [diskOf(), memoryCache()];
  expect(await asked(disk, OVERDUE, cache)).toContain('"环节说明": "签批"');
  const rule = '制度:\n  - 名称: 签批时限\n    值: 9个工作日\n    依据: 试\n    施行日期: 2022-01-01\n';
  put(disk, 'rules.yaml', () => rule);
  expect(await expectFullReading(disk, cache)).not.toContain('"环节说明": "签批"');
});

it('nothing is concluded for later while a file cannot be read', async () => {
  const [disk, cache] = [
    diskOf({ 'units.yaml': '单位:\n  - 名称: 乙局\n    类型: 部门\n    考核对象: 是\n' }),
    memoryCache(),
  ];
  await asked(disk, OVERDUE, cache, 'units.yaml');
  expect(await expectFullReading(disk, cache)).toContain('unit-unknown');
});

it('a file with an error is read each time, and its error said', async () => {
  const [disk, cache] = [
    diskOf({ 'units.yaml': '单位:\n  - 名称: 乙局\n    类型: 部门\n    考核对象: 是\n' }),
    memoryCache(),
  ];
  for (let turn = 0; turn < 2; turn += 1) expect(await expectFullReading(disk, cache)).toContain('unit-unknown');
});

it('nothing of those who complained leaves the ledger', async () => {
  const complaint =
    '编号: TS20220301-AAAA\n内容: 白跑一趟\n渠道: 12345\n单位: 甲局\n类别: 慢作为\n收到日期: 2022-03-01\n投诉人:\n  姓名: 赵某某\n';
  const [disk, cache] = [diskOf({ 'complaints/2022/TS20220301-AAAA.yaml': complaint }), memoryCache()];
  await asked(disk, OVERDUE, cache);
  const kept = JSON.stringify(cache.all());
  expect([kept.includes('RW20220301-AAAA'), kept.includes('赵某某')]).toEqual([true, false]);
  expect(await asked(disk, ['check', '--today', '2022-03-10'])).not.toContain('complaints');
});
