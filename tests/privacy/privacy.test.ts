import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/cli/catalogue/catalogue.ts';
import { main } from '../../src/cli/main.ts';
import type { CommandSpec } from '../../src/cli/session/command.ts';
import { createWorld, type Items } from '../catalogue/world.ts';
import { runs } from '../extent.ts';
import { COMPLAINT, ID, leaked, ledgerWith, NAME, PHONE } from './planted.ts';

async function run(args: readonly string[], items: Items): Promise<string> {
  const { world, said } = createWorld(items);
  const exit = await main(args, world);
  return `${said.out}${said.err}退出码 ${exit}\n`;
}

const standIns = [
  ['编号', ID],
  ['期间', '2022'],
  ['文件', '-'],
] as const;

/** Every command that can be called, with something for each of its places. */
function callable(commands: readonly CommandSpec[], before: readonly string[] = []): string[][] {
  return commands.flatMap(({ name, subcommands, arguments: places = [], writes }) => {
    const path = [...before, name];
    if (subcommands) return callable(subcommands, path);
    const given = places.map((place) => standIns.find(([part]) => place.name.includes(part))?.[1] ?? '办证');
    return [[...path, ...given, ...(writes ? ['--by', '钱某', '--dry-run'] : [])]];
  });
}

const everyCommand = callable(catalogue.flatMap(({ commands }) => commands));

/** What is typed with the secrets in it: rightly, wrongly, and where it may not stand. */
const typed = [
  ['add', '办证', '--channel', '12345', '--unit', '区应急局', '--category', '慢作为', '--complainant'],
  ['edit', ID, '--set'],
  ['edit', ID, 'ZZZZ', '--set'],
].flatMap((command) =>
  [
    `姓名=${NAME}；联系方式=${PHONE}`,
    `${NAME}${PHONE}`,
    `名字=${NAME}`,
    `姓名=${NAME}；${PHONE}`,
    `投诉人.姓名=${NAME}`,
    `投诉人.${NAME}=${PHONE}`,
    `投诉人=${NAME}`,
    `投诉人=姓名=${NAME}；联系方式=${PHONE}`,
    `投诉人.联系方式=${PHONE}\u0007`,
    `投诉人.姓名.${NAME}=甲`,
  ].map((value) => ['complaint', ...command, value, '--by', '钱某', '--dry-run']),
);

describe('who complained never comes out', () => {
  it.each([[[]], [['--json']]])('of any command %s', async (more) => {
    for (const command of everyCommand) {
      const output = await run([...command, ...more], ledgerWith(COMPLAINT));
      expect(leaked(output), command.join(' ')).toEqual([]);
    }
  });

  it.each([[[]], [['--json']]])('of what is typed %s, right or wrong', async (more) => {
    for (const command of typed) {
      const output = await run([...command, ...more], ledgerWith(COMPLAINT));
      expect(leaked(output), command.join(' ')).toEqual([]);
    }
  });

  it('of a search for it', async () => {
    expect(await run(['complaint', 'list', NAME], ledgerWith(COMPLAINT))).toContain('没有符合条件的投诉。');
  });

  it('but what is not secret does', async () => {
    const output = await run(['complaint', 'show', ID], ledgerWith(COMPLAINT));
    expect(output).toContain('办证来回跑了三趟');
    expect(output).toContain('姓名 〔不公开〕，联系方式 〔不公开〕');
  });
});

const swaps: readonly [string, string][] = [
  ['姓名:', '姓名：'],
  ['姓名:', '姓名'],
  ['姓名: ', '姓名:'],
  ['姓名:', '名字:'],
  ['  姓名', '\t姓名'],
  ['  姓名', ' 姓名'],
  ['姓名: ', '姓名: "'],
  ['姓名: ', '姓名: &甲 '],
  ['姓名: ', '姓名: !!str '],
  ['姓名: ', '姓名: [甲, '],
  ['投诉人:\n  姓名: ', '投诉人: '],
  ['投诉人:\n  姓名: ', '联系人: '],
  ['投诉人:\n  姓名: ', '投诉人: {姓名: '],
  ['投诉人:\n  姓名: ', '投诉人:\n  - 姓名: '],
  ['匿名: 否\n投诉人:\n  姓名:', '匿名:'],
  ['匿名: 否\n投诉人:\n  姓名: ', '匿名: 否\n '],
  ['匿名: 否\n投诉人:\n  姓名: ', '匿名: "否\n '],
  ['  联系方式: ', ''],
  ['联系方式: ', '电话: '],
  ['  联系方式: ', '  单位: '],
  ['  联系方式: ', '  收到日期: '],
  ['收到日期: 2022-03-10', '收到日期: 2022-02-30'],
  [NAME, `${NAME}\n${PHONE}`],
  [NAME, `${NAME}\u0000`],
  [NAME, `${NAME}: 甲`],
  [NAME, `${NAME} #3号`],
  [NAME, `|\n   ${NAME}`],
  [`  姓名: ${NAME}`, `  ${NAME}:\n    ${NAME}: 甲`],
  [`  姓名: ${NAME}`, `<<<<<<< HEAD\n  姓名: ${NAME}\n=======\n  姓名: 甲\n>>>>>>> 甲`],
  [`  姓名: ${NAME}`, `  姓名: ${NAME}\n  姓名: ${NAME}`],
];

const COMMANDS = [
  ['check'],
  ['check', '--json'],
  ['complaint', 'list', '--json'],
  ['complaint', 'list'],
  ['complaint', 'show', ID],
  ['complaint', 'edit', ID, '--set', '备注=甲', '--by', '钱某', '--dry-run'],
  ['overdue'],
];

async function leaksOf(text: string, place?: string): Promise<string[]> {
  const outputs = await Promise.all(COMMANDS.map((command) => run(command, ledgerWith(text, place))));
  return outputs.flatMap(leaked);
}

describe('nor of a file that is broken', () => {
  it.each(swaps)('%j → %j', async (from, to) => {
    const broken = COMPLAINT.replace(from, to);
    expect(broken).not.toBe(COMPLAINT);
    expect(await leaksOf(broken)).toEqual([]);
  });

  it('by a character more or less anywhere', async () => {
    const marks = ['', ' ', '\n', '"', ':', '{', '#', '\t', '- '];
    const each = runs(4);
    for (let at = 0; at < COMPLAINT.length; at += 1) {
      for (const put of marks.filter((_, index) => (index + at) % marks.length < each)) {
        const broken = COMPLAINT.slice(0, at) + put + COMPLAINT.slice(put === '' ? at + 1 : at);
        const output = await run(['check'], ledgerWith(broken));
        expect(leaked(output), JSON.stringify(broken)).toEqual([]);
      }
    }
  });

  it.each(['tasks', 'issues', 'calendar'])('or that lies in %s', async (folder) => {
    expect(await leaksOf(COMPLAINT, `${folder}/2022/${ID}.yaml`)).toEqual([]);
    expect(await leaksOf(COMPLAINT.replace('姓名', '名字'), `${folder}/2022/${ID}.yaml`)).toEqual([]);
  });

  it('which is still told by its place, the fault and the key', async () => {
    const output = await run(['check'], ledgerWith(COMPLAINT.replace('姓名:', '姓名：')));
    expect(output).toContain(`complaints/2022/${ID}.yaml:9:`);
    expect(output).toContain('〔不公开〕');
    expect(output).toMatch(/退出码 1\n$/);
  });
});
