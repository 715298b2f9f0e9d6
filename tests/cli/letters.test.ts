import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/cli/catalogue/catalogue.ts';
import { papersOf } from '../../src/cli/commands/notice.ts';
import { createSession } from '../../src/cli/session/session.ts';
import { nameWithin, shortTitle } from '../../src/views/view/short-title.ts';
import { textOf, type View } from '../../src/views/view/view.ts';
import { nodeWorld } from '../../src/world/node.ts';
import { done, taskFile } from './small.ts';

const ID = 'RW20220301-7K3Q';

/** A task received on Tuesday 2022-03-01 with 10 working days, until 2022-03-15; 签批 within 3, until 03-04. */
const task = (...history: string[]) =>
  taskFile(
    ID,
    `难易程度: 较复杂\n${history.length > 0 ? `办理经过:\n${history.map((one) => `  - ${one}\n`).join('')}` : ''}`,
  );

const SIGNED = '{日期: 2022-03-02, 动作: 签批, 人员: 王某}';
const APPLIED = '{日期: 2022-03-10, 动作: 申请延期, 理由: 材料不齐, 延至: 2022-03-25}';
const LATE_APPLIED = APPLIED.replace('03-10', '03-17');

async function letter(kind: string, day: string, ...history: string[]) {
  const { out, err, exit } = await done(['notice', kind, ID, '--today', day], task(...history));
  return { text: out, err, exit };
}

/** What a letter asks for: each sentence of it that begins with 请于. */
function asked(text: string): string[] {
  return [...text.matchAll(/请于.*?。/g)].map(([one]) => one);
}

describe('督办通知 asks for one thing by one day, as the task stands', () => {
  it.each([
    [
      'not signed',
      '2022-03-02',
      [],
      '请于2022年3月4日前由主要负责人签批或部署（自2022年3月1日起3个工作日）。',
      ['尚未签批或部署。'],
    ],
    [
      'signed',
      '2022-03-03',
      [SIGNED],
      '请于2022年3月15日前办结（自2022年3月1日起10个工作日）。',
      ['离办结时限还有8个工作日', '应于2022年3月15日前书面申报'],
    ],
    [
      'due today',
      '2022-03-15',
      [SIGNED],
      '请于2022年3月15日前办结（自2022年3月1日起10个工作日）。',
      ['办理今日到期', '应于今日书面申报'],
    ],
    [
      'late by two days',
      '2022-03-17',
      [SIGNED],
      '请于2022年3月18日前书面报告办理进展、未能按期的原因和预计完成时间（自2022年3月17日起1个工作日）。',
      ['办理已逾期2个工作日', '未经批准，仍按原时限计算'],
    ],
    [
      'application pending, day ahead',
      '2022-03-11',
      [SIGNED, APPLIED],
      '请于2022年3月15日前办结（自2022年3月1日起10个工作日）。',
      ['2022年3月10日申请延期，拟延至2022年3月25日，尚未批复', '延期申请批复以前，仍按原时限计算'],
    ],
    [
      'application pending, late',
      '2022-03-18',
      [SIGNED, LATE_APPLIED],
      '请于2022年3月21日前书面报告目前进展和预计完成时间（自2022年3月18日起1个工作日）。',
      ['办理已逾期3个工作日', '尚未批复'],
    ],
    [
      'refused, late',
      '2022-03-18',
      [SIGNED, APPLIED, '{日期: 2022-03-11, 动作: 不予延期, 理由: 理由不充分, 批准人: 李某}'],
      '请于2022年3月21日前书面报告办理进展、未能按期的原因和预计完成时间（自2022年3月18日起1个工作日）。',
      ['2022年3月11日答复不予批准：理由不充分。', '延期申请没有批准，仍按原时限计算'],
    ],
    [
      'extended',
      '2022-03-18',
      [SIGNED, APPLIED, '{日期: 2022-03-11, 动作: 批准延期, 批准人: 李某, 延至: 2022-03-25}'],
      '请于2022年3月25日前办结（原时限2022年3月15日；2022年3月11日批准延期至2022年3月25日（批准人：李某））。',
      [],
    ],
    [
      'suspended',
      '2022-03-18',
      [SIGNED, '{日期: 2022-03-08, 动作: 中止, 理由: 等待诉讼结果, 批准人: 李某}'],
      '请于2022年3月21日前书面报告中止的情形是否已经消除（自2022年3月18日起1个工作日）。',
      ['已于2022年3月8日中止办理（等待诉讼结果）', '现中止停表', '恢复办理以后，办理时限接着计算'],
    ],
  ])('%s', async (_, day, history, demand, words) => {
    const { text } = await letter('supervision', day, ...history);
    expect(asked(text)).toEqual([demand]);
    for (const word of words) expect(text).toContain(word);
    if (words.some((word) => word.includes('逾期'))) expect(text).not.toContain('前书面申报');
  });
});

describe('a paper that asks for something', () => {
  const ended = [
    SIGNED,
    '{日期: 2022-03-10, 动作: 申请延期, 理由: 材料不齐, 延至: 2022-03-25}',
    '{日期: 2022-03-11, 动作: 不予延期, 理由: 不充分, 批准人: 李某}',
    '{日期: 2022-03-14, 动作: 办结, 内容: 查完, 人员: 王某}',
  ];

  it.each(['supervision', 'sheet', 'reply'])('%s is refused of a task that is over', async (kind) => {
    const { err, exit } = await letter(kind, '2022-03-16', ...ended);
    expect([exit, err]).toEqual([4, expect.stringContaining('已办结待反馈，不需要')]);
  });

  it.each(['supervision', 'sheet'])('%s is refused while the office has to accept what was reported', async (kind) => {
    const { err, exit } = await letter(
      kind,
      '2022-03-16',
      SIGNED,
      '{日期: 2022-03-14, 动作: 报结, 内容: 查完, 人员: 王某}',
    );
    expect([exit, err]).toEqual([4, expect.stringContaining('已经报结，等本室认可')]);
  });

  it('does not call a suspended task settled', async () => {
    const { text } = await letter(
      'sheet',
      '2022-03-10',
      SIGNED,
      '{日期: 2022-03-08, 动作: 中止, 理由: 等, 批准人: 李某}',
    );
    expect(text).toContain('督办单（中止）');
    expect(text).not.toContain('已了结');
  });
});

describe('催办函', () => {
  it('asks of what is still ahead whether it will be in time, and no reason for a delay', async () => {
    const { text } = await letter('urging', '2022-03-11', SIGNED);
    expect(asked(text)).toEqual(['请于2022年3月14日前书面回应办理进展和能否按期完成（自2022年3月11日起1个工作日）。']);
    expect(text).not.toContain('未能按期');
  });

  it('says of an application that waits that the day stands', async () => {
    const { text } = await letter('urging', '2022-03-18', SIGNED, LATE_APPLIED);
    expect(text).toContain('2022年3月17日的延期申请尚未批复，批复以前仍按原时限计算。');
    expect(asked(text)).toEqual([expect.stringContaining('书面回应目前进展和预计完成时间')]);
  });
});

describe('延期批复', () => {
  const granted = [SIGNED, APPLIED, '{日期: 2022-03-11, 动作: 批准延期, 批准人: 李某, 延至: 2022-03-25}'];

  it.each([
    ['2022-03-12', granted, '请于2022年3月25日前办结，办结后及时反馈', '已逾期'],
    ['2022-03-29', granted, '新的时限已过，办理已逾期2个工作日。请于2022年3月30日前书面报告', '前办结'],
    [
      '2022-03-18',
      [SIGNED, APPLIED, '{日期: 2022-03-11, 动作: 不予延期, 理由: 不充分, 批准人: 李某}'],
      '仍按原时限2022年3月15日计算，办理已逾期3个工作日。请于2022年3月21日前书面报告',
      '请抓紧办结',
    ],
  ])('on %s', async (day, history, has, hasNot) => {
    const { text } = await letter('reply', day, ...history);
    expect(text).toContain(has);
    expect(text).not.toContain(hasNot);
  });
});

it('the lines of a requirement stay paragraphs of a letter', async () => {
  const files = taskFile(ID, '难易程度: 较复杂\n工作要求: |\n  一是摸清底数；\n  二是建立台账。');
  const { out } = await done(['notice', 'supervision', ID, '--today', '2022-03-02'], files);
  expect(out).toContain('　　一是摸清底数；\n　　二是建立台账。\n');
});

describe('the title of a letter', () => {
  const long =
    '贯彻落实《关于进一步深化“放管服”改革优化营商环境促进市场主体高质量发展的若干措施（2022—2025年）》和会议精神';

  it.each([
    ['关于教师招聘计划的请示', undefined, '教师招聘计划的请示'],
    ['排查隐患', undefined, '排查隐患'],
    [long, '省政办〔2022〕3号', '省政办〔2022〕3号所定事项'],
    [
      `开展全区燃气安全隐患排查整治专项行动，${'并同步推进老旧管网改造'.repeat(4)}`,
      '省政办〔2022〕3号',
      '开展全区燃气安全隐患排查整治专项行动等事项',
    ],
  ])('of %s', (title, number, subject) => {
    expect(shortTitle({ title, ...(number && { source: { number } }) } as never)).toBe(subject);
  });

  it('never has 关于 twice nor takes more than three lines, and a name is shortened once', () => {
    for (const length of [1, 10, 42, 43, 80, 300]) {
      const subject = shortTitle({ title: `关于${'甲乙丙丁'.repeat(80).slice(0, length)}` });
      expect(`关于${subject}的督办通知`).not.toContain('关于关于');
      expect([...subject].length).toBeLessThanOrEqual(46);
    }
    expect(nameWithin('完成南河城区段清淤', 20)).toBe('完成南河城区段清淤');
    expect(nameWithin('完成南河城区段4.6公里清淤疏浚和两岸绿化', 12)).toMatch(/^.{4,12}……$/);
  });
});

function paragraphsIn({ title = '', sections }: View): string[] {
  const prose = sections.filter(({ layout }) => layout === 'prose');
  return [title, ...prose.flatMap(({ rows }) => rows.map(({ content }) => textOf(content)))];
}

it('every letter of the sample, on days throughout its year, asks once, by a day that is not over, and bears no number of the ledger', () => {
  let letters = 0;
  for (const day of [
    '2022-02-18',
    '2022-03-31',
    '2022-05-20',
    '2022-06-30',
    '2022-08-31',
    '2022-10-14',
    '2022-12-09',
  ]) {
    const session = createSession(nodeWorld(), { today: day }, catalogue);
    const open = session.open();
    for (const standing of open.standings())
      for (const { name, view } of papersOf(standing, open, session).filter(({ view }) => view.official?.masthead)) {
        if (name === '延期批复') continue;
        const text = paragraphsIn(view).join('\n');
        const days = asked(text).map((one) => /请于(\d+)年(\d+)月(\d+)日/.exec(one)?.slice(1) ?? []);
        expect(days, `${day} ${name} ${text}`).toHaveLength(1);
        const [year = '', month = '', date = ''] = days[0] ?? [];
        expect(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` >= day, `${day} ${text}`).toBe(true);
        expect(text).not.toMatch(/[A-Z]{2}\d{8}-[0-9A-Z]{4}|关于关于/);
        letters += 1;
      }
  }
  expect(letters).toBeGreaterThan(60);
});

describe('what the office says of its papers in xiaoneng.yaml', () => {
  const house = {
    'xiaoneng.yaml': [
      '版本: 1',
      '名称: 云河县政府督查室',
      '地区: 云河县',
      '公文:',
      '  - 机关标志: 云河县人民政府督查室文件',
      '    印发机关: 云河县人民政府办公室',
      '    默认抄送: [县委办公室, 县人大办公室]',
      '    联系人: 田某',
      '    签发人: 范某',
      '  - {文种: 催办函, 格式: 信函, 代字: 云政督函, 机关标志: 云河县人民政府督查室}',
      '',
    ].join('\n'),
  };
  const told = async (kind: string, ...more: string[]) =>
    (await done(['notice', kind, '--today', '2022-03-17', ...more], { ...task(SIGNED), ...house })).out;

  it('stands on every paper, unless one of its kind or the command says another', async () => {
    const notice = await told('supervision', ID);
    expect(notice).toMatch(/^云河县人民政府督查室文件\n〔2022〕　　号\n/);
    expect(notice).toContain(
      '（联系人：田某）\n抄送：县委办公室，县人大办公室。\n云河县人民政府办公室　　2022年3月17日印发',
    );
    expect(await told('urging', ID)).toMatch(/^云河县人民政府督查室\n云政督函〔2022〕　　号\n/);
    expect(await told('supervision', ID, '--contact', '钱某', '--copy', '县政协办公室')).toMatch(
      /（联系人：钱某）\n抄送：县政协办公室。/,
    );
    expect(await told('sheet', ID)).toMatch(/签发人 +范某/);
  });

  it('names the units of a county as a county does, unless it says how', async () => {
    expect(await told('circular', '2022-02')).toContain('县政府各部门，各驻县单位：');
    const files = { 'xiaoneng.yaml': `${house['xiaoneng.yaml']}  - {文种: 情况通报, 主送范围: 各乡镇}\n` };
    const { out } = await done(['notice', 'circular', '2022-02', '--today', '2022-03-17'], {
      ...task(SIGNED),
      ...files,
    });
    expect(out).toContain('各乡镇：\n');
  });

  it('is checked: a kind of paper that there is not', async () => {
    const files = { 'xiaoneng.yaml': `${house['xiaoneng.yaml']}  - {文种: 督办函, 代字: 督}\n` };
    const { out, err } = await done(['check', '--today', '2022-03-17'], { ...task(SIGNED), ...files });
    expect(out + err).toContain('督办函');
  });
});

describe('提醒单 is a letter to its unit', () => {
  const remind = async (day: string) => {
    const args = ['remind', '--today', day, '-o', '提醒/', '--format', 'md'];
    const { written } = await done(args, task(SIGNED));
    const letters = [...written].filter(([path]) => path.endsWith('.md')).map(([, text]) => text);
    expect(letters).toHaveLength(1);
    return letters[0] ?? '';
  };

  it('that says what is late and by when an answer is wanted', async () => {
    const text = await remind('2022-03-17');
    expect(text).toMatch(
      /^# 督查事项提醒单\n\n区应急管理局：\n\n截至2022年3月17日，你单位有下列督查事项1项（逾期1），现提醒如下：\n/,
    );
    expect(text).toContain('请立即办理，并于2022年3月18日前报告办理进展和预计完成时间。');
    expect(text).toMatch(/云山区政府督查室\n\n2022年3月17日/);
    expect(text).not.toContain(ID);
  });

  it('that asks for nothing but the days of what is still ahead', async () => {
    const text = await remind('2022-03-14');
    expect(text).toContain('请在各自的应办日期以前办理。');
    expect(text).not.toContain('请立即办理');
  });
});

it('督办专报 asks only for what still stands on the day of writing', async () => {
  const special = async (day: string, ...history: string[]) => {
    const files = taskFile(
      ID,
      `分管领导: 李某\n难易程度: 较复杂\n办理经过:\n${history.map((one) => `  - ${one}\n`).join('')}`,
    );
    return (await done(['notice', 'special', '李某', '2022-03', '--today', day], files)).out;
  };
  const before = await special('2022-04-06', SIGNED, LATE_APPLIED);
  expect(before).toContain('提请关注：请督促区应急管理局抓紧办理，于2022年4月13日前书面报告；延期申请1项待批复。');
  const granted = '{日期: 2022-04-06, 动作: 批准延期, 批准人: 李某, 延至: 2022-04-29}';
  const after = await special('2022-04-06', SIGNED, LATE_APPLIED, granted);
  expect(after).toContain('以上逾期的都已了结。');
  expect(after).not.toContain('提请关注');
});

describe('a letter tells a unit what it has itself, in its present attempt', () => {
  const TWO = '共同牵头: [区住房和城乡建设局]';
  const of = (unit: string, entry: string) => entry.replace('动作', `单位: ${unit}, 动作`);
  const [FIRST, SECOND] = ['区应急管理局', '区住房和城乡建设局'];
  const jointly = async (kind: string, day: string, history: string[], ...more: string[]) => {
    const text = `难易程度: 较复杂\n${TWO}\n办理经过:\n${history.map((one) => `  - ${one}\n`).join('')}`;
    return done(['notice', kind, ID, '--today', day, ...more], taskFile(ID, text));
  };
  const granted = [
    of(FIRST, SIGNED),
    of(SECOND, SIGNED),
    of(FIRST, APPLIED),
    of(FIRST, '{日期: 2022-03-11, 动作: 批准延期, 批准人: 李某, 延至: 2022-03-25}'),
  ];

  it('answers the one of two that applied, by its own day', async () => {
    const { out } = await jointly('reply', '2022-03-14', granted);
    expect(out).toContain(`\n${FIRST}：\n`);
    expect(asked(out)).toEqual(['请于2022年3月25日前办结，办结后及时反馈；到期仍不能办结的，按逾期处理。']);
    expect(out).not.toContain('住房');
  });

  it.each(['supervision', 'sheet'])('writes %s to each by its own day', async (kind) => {
    expect((await jointly(kind, '2022-03-14', granted)).err).toContain('一共 2 份');
    const { written } = await jointly(kind, '2022-03-14', granted, '-o', '文书/', '--format', 'txt');
    const papers = [...written].filter(([path]) => path.endsWith('.txt'));
    expect(papers.map(([path]) => path.replace(/.*\//, ''))).toEqual([`${ID}_${FIRST}.txt`, `${ID}_${SECOND}.txt`]);
    const days = papers.map(([, text]) => /请于(.*?)前办结/.exec(text.replace(/\s+/g, ''))?.[1]);
    expect(days).toEqual(['2022年3月25日', '2022年3月15日']);
  });

  it('writes one to both where both stand alike, and to one that --to names', async () => {
    const both = granted.slice(0, 2);
    expect((await jointly('supervision', '2022-03-14', both)).out).toContain(`\n${FIRST}、${SECOND}：\n`);
    const { out } = await jointly('supervision', '2022-03-14', granted, '--to', SECOND);
    expect(asked(out)).toEqual([expect.stringContaining('2022年3月15日前办结')]);
    expect(out).toContain(`由${FIRST}、${SECOND}共同牵头办理`);
  });

  it.each(['supervision', 'sheet'])('asks %s of none that has finished', async (kind) => {
    const { out } = await jointly(kind, '2022-03-17', [
      of(FIRST, SIGNED),
      of(SECOND, SIGNED),
      of(FIRST, '{日期: 2022-03-10, 动作: 办结, 内容: 好, 人员: 王某}'),
    ]);
    const addressed = /(?:\n|主办单位\s+)(\S+?)：?\n/g;
    const lines = [...out.matchAll(addressed)].map(([, line]) => line);
    expect(lines).toContain(SECOND);
    expect(lines.some((line) => line?.startsWith(FIRST))).toBe(false);
  });

  const refused = [SIGNED, APPLIED, '{日期: 2022-03-11, 动作: 不予延期, 理由: 不充分, 批准人: 李某}'];
  const later: [string, string[]][] = [
    ['转办', ['{日期: 2022-03-14, 动作: 转办, 单位: 区水利局, 理由: 职责调整}']],
    [
      '退回重办',
      [
        '{日期: 2022-03-14, 动作: 办结, 内容: 好, 人员: 王某}',
        '{日期: 2022-03-15, 动作: 退回重办, 理由: 不实, 时限: 2022-03-21}',
      ],
    ],
  ];
  it.each(later)('knows nothing of an application before 转办 or 退回重办: %s', async (_, after) => {
    for (const kind of ['supervision', 'urging', 'sheet']) {
      const { text } = await letter(kind, '2022-03-18', ...refused, ...after);
      expect(text).toContain('排查隐患');
      expect(text).not.toMatch(/不予批准|没有批准|延期申请/);
    }
    expect((await letter('reply', '2022-03-18', ...refused, ...after)).err).toContain('没有已经批复的延期申请');
  });

  it('holds no application of the unit before it against a unit while that waits', async () => {
    const { text } = await letter('supervision', '2022-03-16', SIGNED, APPLIED, ...(later[0]?.[1] ?? []));
    expect(text).not.toMatch(/延期申请批复以前|申请延期，|尚未批复/);
  });
});

describe('a suspended task', () => {
  const suspended = [SIGNED, '{日期: 2022-03-17, 动作: 中止, 理由: 等待诉讼结果, 批准人: 李某}'];

  it('is urged for no reason of its lateness, and nobody is pressed', async () => {
    const urging = (await letter('urging', '2022-03-18', ...suspended)).text;
    expect(urging).toContain('已于2022年3月17日中止办理（等待诉讼结果）。');
    expect(asked(urging)).toEqual([
      '请于2022年3月21日前书面回应中止的情形是否已经消除（自2022年3月18日起1个工作日）。',
    ]);
    const notice = (await letter('supervision', '2022-03-18', ...suspended)).text;
    expect(notice).toContain('恢复办理以后，按照任务来源的要求办理“排查隐患”。');
    expect(notice).not.toContain('抓紧办理');
  });

  it('is not in what a 提醒单 wants done at once', async () => {
    const args = ['remind', '--today', '2022-03-18', '-o', '提醒/', '--format', 'md'];
    const { written } = await done(args, task(...suspended));
    const [text = ''] = [...written].filter(([path]) => path.endsWith('.md')).map(([, one]) => one);
    expect(text).toContain('中止办理的，于2022年3月21日前报告中止的情形是否已经消除。');
    expect(text).not.toContain('请立即办理');
  });
});

it('a reply to a late application says that the days before it stay late', async () => {
  const granted = '{日期: 2022-03-18, 动作: 批准延期, 批准人: 李某, 延至: 2022-03-25}';
  const reply = (await letter('reply', '2022-03-18', SIGNED, LATE_APPLIED, granted)).text;
  expect(reply).toContain('新的办结时限为2022年3月25日。申请延期以前已逾期2个工作日，照算逾期。');
  const notice = (await letter('supervision', '2022-03-18', SIGNED, LATE_APPLIED, granted)).text;
  expect(notice).toContain('离办结时限还有5个工作日。申请延期以前已逾期2个工作日，照算逾期。');
  const early = (await letter('reply', '2022-03-18', SIGNED, APPLIED, granted)).text;
  expect(early).not.toContain('照算逾期');
});

describe('what a supporting unit is late with', () => {
  const files = taskFile(
    ID,
    `难易程度: 较复杂\n配合单位: [区水利局]\n配合事项: [{单位: 区水利局, 事项: 提供管网图, 时限: 2022-03-04}]\n办理经过:\n  - ${SIGNED}`,
  );

  it('is said on the 督办单, which is not red for the lead', async () => {
    const { out } = await done(['notice', 'sheet', ID, '--today', '2022-03-07'], files);
    expect(out).toContain('红色督办单（配合单位逾期）');
    expect(out.replace(/\s+/g, '')).toContain('配合单位区水利局的配合“提供管网图”已逾期1个工作日。');
  });

  it('is no cause for urging the lead, and it is said how the other is told', async () => {
    const { err, exit } = await done(['notice', 'urging', ID, '--today', '2022-03-07'], files);
    expect(exit).toBe(4);
    expect(err).toContain('逾期的只有区水利局的配合事项');
    expect(err).toContain('xiaoneng remind --unit 区水利局');
  });
});

it('情况通报 counts what one unit is to do by one day', async () => {
  const one = (id: string) => taskFile(id, `难易程度: 较复杂\n收到日期: 2022-03-30`);
  const files = { ...one('RW20220330-7K3Q'), ...one('RW20220330-9WN1') };
  const { out } = await done(['notice', 'circular', '2022-03', '--today', '2022-04-01'], files);
  expect(out).toMatch(/签批或部署：区应急管理局2项，2022年4月\d+日前。/);
});

it('撤销销号 is not called 退回重办', async () => {
  const history = [
    SIGNED,
    '{日期: 2022-03-03, 动作: 办结, 内容: 好, 人员: 王某}',
    '{日期: 2022-03-04, 动作: 反馈, 对象: 督查室, 内容: 好}',
    '{日期: 2022-03-07, 动作: 销号, 人员: 赵某}',
    '{日期: 2022-03-10, 动作: 撤销销号, 理由: 假落实, 批准人: 李某}',
  ];
  const { text } = await letter('supervision', '2022-03-11', ...history);
  expect(text).toContain('已于2022年3月10日撤销销号（假落实），重新办理。');
  expect(text).not.toContain('退回重办');
});

it('a title has 关于 once and closes what it cuts open', () => {
  const long =
    '关于关于印发《关于进一步贯彻落实〈国务院关于加快建立健全绿色低碳循环发展经济体系的指导意见〉促进全区经济绿色发展的若干措施》的通知';
  const subject = shortTitle({ title: long });
  expect(subject).toBe('印发《关于进一步贯彻落实……》等事项');
  const plain = shortTitle({ title: `印发《${'甲乙丙丁'.repeat(20)}》的通知` });
  expect(plain).toMatch(/^印发《[甲乙丙丁]+……》等事项$/);
  expect([...plain].length).toBeLessThanOrEqual(46);
});

describe('what a 督办通知 rests on', () => {
  it.each([
    [
      '{类别: 文件部署, 名称: 关于做好防溺水工作的通知, 文号: 教〔2022〕3号}',
      '根据《关于做好防溺水工作的通知》（教〔2022〕3号），',
    ],
    ['{类别: 文件部署, 名称: 关于印发《防溺水方案》的通知}', '根据《关于印发〈防溺水方案〉的通知》，'],
    ['{类别: 文件部署, 名称: 《防溺水方案》}', '根据《防溺水方案》，'],
    ['{类别: 领导批示}', '根据领导批示，'],
    ['{类别: 其他}', '　　“排查隐患”由'],
  ])('%s', async (source, words) => {
    const { out } = await done(['notice', 'supervision', ID, '--today', '2022-03-02'], taskFile(ID, `来源: ${source}`));
    expect(out).toContain(words);
  });
});
