import { main } from '../../src/cli/main.ts';
import type { Entry, World } from '../../src/world/world.ts';
import { createWorld } from '../catalogue/world.ts';
import { bytesOf } from '../render/whole.ts';
import { digesting } from '../world/digests.ts';

const UNITS = `领导:
  - {姓名: 李某, 职务: 副区长}
单位:
  - {名称: 区应急管理局, 简称: [区应急局, 应急局], 类型: 部门, 考核对象: 是, 主要负责人: 王某}
  - {名称: 区教育局, 类型: 部门, 考核对象: 是}
  - {名称: 青溪镇, 类型: 镇, 考核对象: 是}
`;

/** The numbers of the tasks of the ledger on the desk: two of one unit, one of another, one that two lead. */
export const ids = {
  one: 'RW20220301-AAAA',
  two: 'RW20220302-BBBB',
  other: 'RW20220303-CCCC',
  joint: 'RW20220304-DDDD',
};

function task(id: string, title: string, lead: string, more = ''): [string, string] {
  const received = `${id.slice(2, 6)}-${id.slice(6, 8)}-${id.slice(8, 10)}`;
  const text = `编号: ${id}\n事项: ${title}\n来源: {类别: 领导批示}\n牵头单位: ${lead}\n收到日期: ${received}\n${more}`;
  return [`/ledger/tasks/2022/${id}.yaml`, text];
}

/** A ledger and folders beside it in memory, and the program run on them; what it writes stays there. */
export function createDesk() {
  const files = new Map<string, Uint8Array>();
  const put = (path: string, content: Uint8Array | string) => files.set(path, bytesOf(content));
  put('/ledger/xiaoneng.yaml', '版本: 1\n名称: 区政府督查室\n');
  put('/ledger/units.yaml', UNITS);
  const tasks = [
    task(ids.one, '排查燃气隐患', '区应急管理局'),
    task(ids.two, '修订物资目录', '区应急管理局'),
    task(ids.other, '抽查学校食堂', '区教育局'),
    task(ids.joint, '整治校外培训', '区教育局', '共同牵头: [青溪镇]\n'),
  ];
  for (const [path, text] of tasks) put(path, text);
  const run = async (line: string, answers?: string[]) => {
    const { world, said } = createWorld(new Map());
    const terminal = {
      ...world.terminal,
      ...(answers && { ask: async (question: string) => heard(said, question, answers) }),
    };
    const writing = /^(?:collect (?:out|in)|claim|attach|detach) /.test(line) ? ['--by', '田某', '--no-commit'] : [];
    const words = [...line.split(' ').filter(Boolean), ...writing, '--no-color'];
    const exit = await main(words, { ...world, terminal, files: filesOf(files, world), random: drawn() });
    return { exit, ...said };
  };
  return { files, put, run, text: (path: string) => new TextDecoder().decode(files.get(path)) };
}

export type Desk = ReturnType<typeof createDesk>;

function heard(said: { out: string }, question: string, answers: string[]): string | undefined {
  said.out += question;
  return answers.shift();
}

let turn = 0;
function drawn(): World['random'] {
  turn += 1;
  const own = turn;
  return (count) => new Uint8Array(count).map((_, i) => own >> (5 * i));
}

function filesOf(files: Map<string, Uint8Array>, { files: usual }: World): World['files'] {
  const at = (path: string) => (path.startsWith('/') ? path : `/ledger/${path}`);
  const isFolder = (path: string) => [...files.keys()].some((one) => one.startsWith(`${at(path)}/`));
  const own: World['files'] = {
    ...usual,
    walk: (folder) => ({ entries: entriesBelow(`${at(folder)}/`, files), troubles: [] }),
    read: (path) => {
      const bytes = files.get(at(path));
      if (bytes) return { ok: true, bytes };
      const kind = isFolder(path) ? 'not-a-file' : 'missing';
      return { ok: false, trouble: { kind, path, message: '文件不存在' } };
    },
    write: (path, content) => {
      if (!path.includes('/.xiaoneng/')) files.set(at(path), bytesOf(content));
      return { ok: true };
    },
    remove: (path) => {
      files.delete(at(path));
      return { ok: true };
    },
    exists: (path) => files.has(at(path)) || isFolder(path),
  };
  return { ...own, ...digesting(own) };
}

function entriesBelow(folder: string, files: ReadonlyMap<string, Uint8Array>): Entry[] {
  return [...files]
    .filter(([path]) => path.startsWith(folder))
    .map(([path, { length }]): Entry => ({ path: path.slice(folder.length), kind: 'file', size: length }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
