import { describe, expect, it } from 'vitest';
import { type Doings, follow } from '../../src/audit/oversteps.ts';
import type { Day } from '../../src/calendar/day.ts';
import { checkPermissions, handOf, type Permissions, permissions } from '../../src/records/permission.ts';
import { createDirectory } from '../../src/records/unit/directory.ts';

const PATH = 'tasks/2022/RW20220214-7K3Q.yaml';
const FILE = 'attachments/2022/RW20220214-7K3Q/9f86d081884c7d65.jpg';
const HEAD = '编号: RW20220214-7K3Q\n事项: 排查燃气\n牵头单位: 甲局\n收到日期: 2022-02-14\n';
const line = (action: string, more = '') => `  - 日期: 2022-03-01\n    动作: ${action}\n    内容: 已排查120户\n${more}`;
const withLines = (...lines: string[]) => `${HEAD}${lines.length > 0 ? '办理经过:\n' : ''}${lines.join('')}`;

const directory = createDirectory({
  units: [
    { name: '甲局', shortNames: ['甲'], type: 'department', assessed: 'yes' },
    { name: '乙局', type: 'department', assessed: 'yes' },
  ],
});
const may = ['progress', 'claim', 'attach'] as const;

type Step = readonly [path: string, before: string | undefined, after: string | undefined];

/** What a hand of 甲局 may not do of these commits, of one file or of several. */
function against(...commits: (Step | readonly Step[])[]): string[] {
  const doings: Doings = { oversteps: [], brought: [] };
  const bytes = (text: string | undefined) => (text === undefined ? undefined : new TextEncoder().encode(text));
  for (const commit of commits) {
    const steps = (typeof commit[0] === 'string' ? [commit] : commit) as readonly Step[];
    const files = steps.map(([path, before, after]) => {
      const [old, now] = [bytes(before), bytes(after)];
      return { path, ...(old && { before: old }), ...(now && { after: now }) };
    });
    const ground = { directory, day: '2022-03-02' as Day, before: () => bytes(HEAD) };
    follow(files, { kind: 'unit', unit: '甲', may }, ground, doings);
  }
  return doings.oversteps.map(({ against: { deed, why } }) => `${deed}：${why}`);
}

const base = withLines(line('签批'));
const more = withLines(line('签批'), line('进展'));
const proof = `名称: 图.jpg\n    大小: 3\n    日期: 2022-03-01\n    校验值: 9f86d081884c7d65${'0'.repeat(48)}\n`;
const proven = `${base}附件:\n  - ${proof}`;

describe('the hand of a unit', () => {
  it('may add lines of the allowed actions, and attachments, to the tasks that its unit leads', () => {
    expect(against([PATH, HEAD, withLines(line('进展'))], [PATH, base, more])).toEqual([]);
    expect(
      against([
        [PATH, base, proven],
        [FILE, undefined, '图'],
      ]),
    ).toEqual([]);
    expect(against([PATH, more, withLines(line('签批'), line('进展', `    附件:\n      - 名称: 图.jpg\n`))])).toEqual(
      [],
    );
    expect(against([PATH, base, `${base}附件:\n  - 名称: 图.jpg\n`])).toEqual([]);
  });

  it('may not do anything else, and is told what and why', () => {
    const theirs = (text: string) => text.replace('甲局', '乙局');
    const cases: readonly (readonly [Step, string])[] = [
      [[PATH, base, withLines(line('签批'), line('转办'))], '登记“转办”：没有准单位登记“转办”'],
      [[PATH, base, withLines(line('签批'), line('反馈'))], '登记“反馈”：没有准单位登记“反馈”'],
      [[PATH, theirs(base), theirs(more)], '登记“进展”：由乙局牵头，不是甲局'],
      // who leads is what stood there before: nobody makes a task his own
      [[PATH, theirs(base), more], '改了“牵头单位”：由乙局牵头，不是甲局'],
      [[PATH, base, withLines(line('签批'), line('进展', '    单位: 乙局\n'))], '登记“进展”：写的是乙局，只能替甲登记'],
      [[PATH, base, HEAD], '删了 2022-03-01 的“签批”：登记过的由督查室用 correct 更正'],
      [[PATH, base, base.replace('120', '12')], '改了 2022-03-01 的“签批”：登记过的由督查室用 correct 更正'],
      [[PATH, base, `${base}办结时限: 2022-12-30\n`], '改了“办结时限”：登记过的内容由督查室改'],
      [[PATH, base, undefined], '删去：任务由督查室登记'],
      [[PATH, undefined, base], '新建：任务由督查室登记'],
      [[PATH, `# 待核对：责任人 另一处写的是“张某”\n${base}`, base], '去掉了“待核对”：由督查室核对'],
      [['permissions.yaml', 'a: b\n', 'a: c\n'], '改动：不是任务，由督查室登记'],
      [['units.yaml', 'a: b\n', 'a: c\n'], '改动：不是任务，由督查室登记'],
      [['issues/2022/WT20220310-QKM5.yaml', undefined, '编号: 1\n'], '新建：不是任务，由督查室登记'],
      [[PATH, base, `# 已经说好\n${base}`.replace('甲局', '乙局')], '改了“牵头单位”：登记过的内容由督查室改'],
      [[PATH, `# 见会议纪要\n${base}`, more], '去掉了注释或改了写法：别人写的由督查室改'],
      [[PATH, base.replace('燃气', '燃气 # 见附件'), base], '去掉了注释或改了写法：别人写的由督查室改'],
      [[PATH, theirs(base), theirs(`# 已经办完\n${base}`)], '加了注释或改了写法：由乙局牵头，不是甲局'],
      [[PATH, theirs(base), theirs(base)], '加了注释或改了写法：由乙局牵头，不是甲局'],
      [[FILE, undefined, '图'], `放了附件：${PATH} 里没有写它，用 xiaoneng attach 附`],
      [['.gitattributes', '*.yaml text eol=lf\n', 'attachments/** -text\n'], '改了设置：已有的设置不能去掉'],
      [['.gitattributes', '*.yaml text eol=lf\n', undefined], '改了设置：已有的设置不能去掉'],
      [[FILE, '图', undefined], '删去：附件放进来就不能动'],
      [[FILE, '图', '另'], '改动：附件放进来就不能动'],
    ];
    for (const [step, told] of cases) expect(against(step)).toContain(told);
  });

  it('may take back what it has brought itself, and what it may not do is gone once it is taken back', () => {
    expect(against([PATH, base, more], [PATH, more, base])).toEqual([]);
    expect(
      against(
        [
          [PATH, base, proven],
          [FILE, undefined, '图'],
        ],
        [
          [PATH, proven, base],
          [FILE, '图', undefined],
        ],
      ),
    ).toEqual([]);
    const grown = withLines(line('签批', `    附件:\n      - ${proof.replaceAll('\n    ', '\n        ')}`));
    expect(against([PATH, base, grown], [PATH, grown, base])).toEqual([]);
    const corrected = more.replace('120户', '121户');
    expect(against([PATH, base, more], [PATH, more, corrected], [PATH, corrected, more], [PATH, more, base])).toEqual(
      [],
    );
    const ended = withLines(line('签批'), line('办结'));
    expect(against([PATH, base, ended])).toHaveLength(1);
    expect(against([PATH, base, ended], [PATH, ended, base])).toEqual([]);
    expect(against([PATH, base, ended], [PATH, ended, more])).not.toEqual([]);
  });

  it('may not take back what others have of the same words, nor more of what it has brought than it has brought', () => {
    const twice = withLines(line('签批'), line('进展'), line('进展'));
    expect(against([PATH, more, twice], [PATH, twice, more])).toEqual([]);
    expect(against([PATH, more, twice], [PATH, twice, base])).toEqual([
      '删了 2022-03-01 的“进展”：登记过的由督查室用 correct 更正',
    ]);
    // what was put to a line of others opens that line to nothing
    const grown = withLines(line('签批', `    附件:\n      - ${proof.replaceAll('\n    ', '\n        ')}`));
    expect(against([PATH, base, grown], [PATH, grown, HEAD])).toHaveLength(1);
  });

  it('may not change places of what stands there, neither at once nor in turn', () => {
    const told = `${HEAD}办结时限: 2022-03-10\n签收日: 2022-12-30\n`;
    const swapped = `${HEAD}办结时限: 2022-12-30\n签收日: 2022-03-10\n`;
    expect(against([PATH, told, swapped])).toHaveLength(2);
    const [first, second, both] = [line('签批'), line('退回重办'), withLines(line('签批'), line('退回重办'))];
    expect(against([PATH, both, withLines(second, first)])).not.toEqual([]);
    expect(against([PATH, both, withLines(second)], [PATH, withLines(second), withLines(second, first)])).not.toEqual(
      [],
    );
    expect(against([PATH, both, withLines(second)], [PATH, withLines(second), both])).toEqual([]);
  });

  it('may not enter anything of the time when another unit had the task, or of who else leads it', () => {
    const handed = `${HEAD.replace('甲局', '乙局')}办理经过:\n  - 日期: 2022-02-28\n    动作: 转办\n    单位: 甲局\n    理由: 职责\n`;
    expect(against([PATH, handed, `${handed}${line('进展')}`])).toEqual([]);
    expect(
      against([PATH, handed, `${handed}${line('进展').replace('03-01', '02-20').replace('2022-03', '2022-02')}`]),
    ).toEqual(['登记“进展”：2022-02-20 由乙局牵头，那时的由督查室登记']);
    const joint = `${HEAD.replace('甲局', '乙局')}共同牵头: [甲局]\n`;
    const entered = (more: string) => against([PATH, joint, `${joint}办理经过:\n${line('进展', more)}`]);
    expect(entered('')).toEqual(['登记“进展”：共同牵头，没有写单位的算乙局的；甲的写明“单位”']);
    expect(entered('    单位: 甲局\n')).toEqual([]);
  });

  it('may not hide a change behind a state that nobody can read', () => {
    const changed = `${base}办结时限: 2022-12-30\n`;
    expect(against([PATH, base, ': : :\n- x'], [PATH, ': : :\n- x', changed])).not.toEqual([]);
    expect(against([PATH, base, ''], [PATH, '', changed])).not.toEqual([]);
  });
});

describe('permissions', () => {
  const key = `SHA256:${'a'.repeat(43)}`;
  const read = (value: object): Permissions => permissions.decode(value as never);
  const told = read({
    督查室: { 邮箱: ['Q@example.invalid'], 签名: [key] },
    承办单位: [{ 单位: '甲局', 邮箱: ['z@example.invalid'] }],
  });

  it('know people by their e-mail, and those with keys by these alone', () => {
    expect(handOf(told, { email: 'Z@example.invalid' })).toMatchObject({ kind: 'unit', unit: '甲局' });
    expect(handOf(told, { email: 'q@example.invalid' })).toEqual({ kind: 'nobody' });
    expect(handOf(told, { email: 'q@example.invalid', signers: [`SHA256:${'b'.repeat(43)}`] })).toEqual({
      kind: 'nobody',
    });
    expect(handOf(told, { email: 'q@example.invalid', signers: [key] })).toEqual({ kind: 'office' });
    expect(handOf(told, { email: 'q@example.invalid', isPlanned: true })).toEqual({ kind: 'office' });
  });

  it('take nobody else for the office unless they say so', () => {
    expect(handOf(told, { email: 'x@example.invalid' })).toEqual({ kind: 'nobody' });
    expect(handOf({ ...told, unlisted: 'office' }, { email: 'x@example.invalid' })).toEqual({ kind: 'office' });
    expect(checkPermissions(told)).toEqual([]);
    expect(checkPermissions({}).map(({ code }) => code)).toEqual(['office-handless']);
    expect(checkPermissions({ unlisted: 'office' })).toEqual([]);
  });
});
