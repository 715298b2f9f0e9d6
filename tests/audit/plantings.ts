import { paths } from './planted-ledger.ts';

/** What becomes of a file: words put in the place of others, the whole of it, or nothing. */
export type Made = readonly (readonly [from: string, to: string])[] | string | undefined;

/** A commit that somebody makes without the tool; `LAST` in what it says stands for the commit before it. */
export interface Step {
  readonly at?: string;
  readonly files: Readonly<Record<string, Made>>;
  readonly said: string;
  readonly author?: string;
}

/** Something that is planted in history, and what the audit has to say of it. */
export interface Planting {
  readonly steps: readonly Step[];
  readonly kind: string;
  readonly path: string;
  /** Words of the finding. */
  readonly says: readonly string[];
}

export const LAST = '〔上一个提交〕';

const TASK = 'RW20220214-7K3Q';
const CLERK = '经办人: 田某';

/** As the tool would say it of the task. */
const ofTask = (action: string) =>
  `${action}：排查整治城镇燃气安全隐患（${TASK}）\n\n编号: ${TASK}\n动作: ${action}\n${CLERK}`;
/** A forger who knows the trailers and no more. */
const CORRECTED = `修改\n\n动作: 修改\n${CLERK}`;
const UNITS = `修改单位\n\n动作: 单位名录\n${CLERK}`;

/** One value of one file, under trailers of the tool. */
function value(path: string, from: string, to: string, kind = '改动内容', said = CORRECTED): Planting {
  const key = /([^\s{,，]+): [^:]*$/.exec(from)?.[1] ?? '';
  return { steps: [{ files: { [path]: [[from, to]] }, said }], kind, path, says: [key] };
}

/** One more entry of the task, with what is said of it. */
function entry(text: string, said: string, says: readonly string[], kind = '与所说不符', at?: string): Planting {
  const whole = `办理经过:\n  - {日期: 2022-02-14, 动作: 签批, 人员: 王某, 经办人: 田某}\n`;
  const files = { [paths.task]: [[whole, `${whole}  - {${text}}\n`]] as const };
  return { steps: [{ files, said, ...(at !== undefined && { at }) }], kind, path: paths.task, says };
}

const SIGNED = '  - {日期: 2022-02-14, 动作: 签批, 人员: 王某, 经办人: 田某}\n';
const URGED = '  - {日期: 2022-03-01, 动作: 催办, 方式: 电话, 经办人: 田某}\n';
const urging = [[SIGNED, SIGNED + URGED]] as const;
const taskWith = (from: string, to: string) => [...urging, [from, to]] as const;
const removed = (path: string, said = CORRECTED): Planting => ({
  steps: [{ files: { [path]: undefined }, said }],
  kind: '删除记录',
  path,
  says: ['删除'],
});
const PHOTO = `attachments/2022/${TASK}/0123456789abcdef.jpg`;

/** A file that was attached, and what somebody made of it. */
function attachment(made: Made, kind: string, says: string): Planting {
  const steps = [
    { files: { [PHOTO]: '照片' }, said: ofTask('附件') },
    { files: { [PHOTO]: made }, said: CORRECTED },
  ];
  return { steps, kind, path: PHOTO, says: [says] };
}

const WATER = '区水利局\n    类型: 部门\n    考核对象: ';
const DOUBTFUL = '# 待核对：难易程度 另一处写的是“一般”\n难易程度: 较复杂';
const VERSION = (value: string, from: string) =>
  `制度:\n  - {名称: 较复杂时限, 值: ${value}, 依据: 会议纪要, 施行日期: ${from}}\n`;

/** What was planted and not found before, as far as it can be told again. */
export const told: Readonly<Record<string, Planting>> = {
  改牵头单位: value(paths.task, '牵头单位: 区应急管理局', '牵头单位: 区水利局'),
  改事项: value(paths.task, '事项: 排查整治城镇燃气安全隐患', '事项: 排查燃气隐患'),
  改来源的层级: value(paths.task, '层级: 市', '层级: 区'),
  改来源的类别: value(paths.task, '类别: 领导批示', '类别: 其他'),
  制度十日改六十日: {
    ...value(paths.rules, '值: 10个工作日', '值: 60个工作日', '改动制度'),
    says: ['较复杂时限', '10个工作日 → 60个工作日'],
  },
  制度另写一版旧日子: {
    steps: [{ files: { [paths.rules]: [['制度:\n', VERSION('60个工作日', '2022-01-10')]] }, said: '更新制度' }],
    kind: '制度追溯',
    path: paths.rules,
    says: ['较复杂时限', '60个工作日', '2022-01-10', '2022-03-01'],
  },
  去掉考核对象: {
    ...value(paths.units, `${WATER}是`, `${WATER}否`, '改动内容', UNITS),
    says: ['区水利局', '考核对象：是 → 否'],
  },
  删去一个单位: {
    steps: [
      {
        files: {
          [paths.units]: [['  - 名称: 区水利局\n    类型: 部门\n    考核对象: 是\n    主要负责人: 赵某\n', '']],
        },
        said: UNITS,
      },
    ],
    kind: '改动内容',
    path: paths.units,
    says: ['区水利局'],
  },
  手改历法: {
    ...value(paths.calendar, '日期: 2022-06-03', '日期: 2022-06-06'),
    says: ['放假', '2022-06-03', '2022-06-06'],
  },
  手加一份历法: {
    steps: [
      {
        files: { 'calendar/本区.yaml': '名称: 停工\n类别: 本地安排\n年份: 2022\n' },
        said: CORRECTED,
      },
    ],
    kind: '与所说不符',
    path: 'calendar/本区.yaml',
    says: ['新建'],
  },
  改走访人: value(paths.visit, '走访人: [李某]', '走访人: [周某]'),
  改投诉的结论: value(paths.complaint, '核查结论: 属实', '核查结论: 不属实'),
  改投诉的结果: value(paths.complaint, '内容: 已约谈', '内容: 已通报'),
  手加中止: entry('日期: 2022-02-24, 动作: 中止, 理由: 等鉴定, 批准人: 李某', CORRECTED, ['中止', '修改']),
  手加倒填的中止: {
    steps: [
      { files: { [paths.task]: urging }, said: ofTask('催办') },
      {
        files: {
          [paths.task]: [
            [URGED, `  - {日期: 2022-02-24, 动作: 中止, 理由: 等鉴定, 批准人: 李某, 经办人: 田某}\n${URGED}`],
          ],
        },
        said: ofTask('中止'),
      },
    ],
    kind: '与所说不符',
    path: paths.task,
    says: ['2022-02-24 中止', '插在'],
  },
  提交人和经办人不同: {
    steps: [{ files: { [paths.task]: urging }, said: ofTask('催办'), author: '钱某' }],
    kind: '经办人不符',
    path: paths.task,
    says: ['田某', '钱某'],
  },
  时钟早于上一个提交: {
    steps: [{ files: { [paths.task]: urging }, said: ofTask('催办'), at: '2022-02-11 10:00' }],
    kind: '时钟倒退',
    path: paths.task,
    says: ['2022-02-11', '2022-02-14'],
  },
  撤回里夹带: {
    steps: [
      { files: { [paths.task]: urging }, said: ofTask('催办') },
      {
        files: {
          [paths.task]: [
            [URGED, ''],
            ['牵头单位: 区应急管理局', '牵头单位: 区水利局'],
          ],
        },
        said: `撤回\n\n动作: 撤回\n${CLERK}\n撤回提交: ${LAST}`,
      },
    ],
    kind: '与所说不符',
    path: paths.task,
    says: ['撤回', '牵头单位', '区水利局'],
  },
  撤回里多动一个文件: {
    steps: [
      { files: { [paths.task]: urging }, said: ofTask('催办') },
      {
        files: { [paths.task]: [[URGED, '']], [paths.visit]: [['走访人: [李某]', '走访人: [周某]']] },
        said: `撤回\n\n动作: 撤回\n${CLERK}\n撤回提交: ${LAST}`,
      },
    ],
    kind: '与所说不符',
    path: paths.visit,
    says: ['撤回', '没有动的文件'],
  },
  删去待核对: {
    steps: [
      { files: { [paths.task]: [['难易程度: 较复杂', DOUBTFUL]] }, said: CORRECTED },
      { files: { [paths.task]: [[DOUBTFUL, '难易程度: 较复杂']] }, said: CORRECTED },
    ],
    kind: '去掉待核对',
    path: paths.task,
    says: ['待核对：难易程度'],
  },
  催办里改时限: {
    steps: [
      { files: { [paths.task]: taskWith('办结时限: 2022-02-25', '办结时限: 2022-03-25') }, said: ofTask('催办') },
    ],
    kind: '改动时限',
    path: paths.task,
    says: ['办结时限', '催办', '与所改不符'],
  },
  // what was found before as well
  改办结时限: value(paths.task, '办结时限: 2022-02-25', '办结时限: 2022-03-25', '改动时限'),
  改收到日期: value(paths.task, '收到日期: 2022-02-14', '收到日期: 2022-02-18', '改动日期'),
  改难易: value(paths.task, '难易程度: 较复杂', '难易程度: 特别复杂', '改动难易'),
  改经过: value(paths.task, '人员: 王某', '人员: 赵某', '改动经过'),
  删经过: {
    steps: [{ files: { [paths.task]: [[`办理经过:\n${SIGNED}`, '']] }, said: CORRECTED }],
    kind: '删除经过',
    path: paths.task,
    says: ['签批'],
  },
  删任务: removed(paths.task),
  写坏: {
    steps: [{ files: { [paths.task]: [['责任人: 张某', '责任人: [张某']] }, said: CORRECTED }],
    kind: '写坏',
    path: paths.task,
    says: ['读不出来'],
  },
  随手提交: {
    steps: [{ files: { [paths.visit]: [['备注: 上午去的', '备注: 下午去的']] }, said: '随手改改' }],
    kind: '不是本程序提交',
    path: paths.visit,
    says: ['随手改改'],
  },
  迟记的进展: entry(
    '日期: 2022-02-15, 动作: 进展, 内容: 动工, 经办人: 田某',
    ofTask('进展'),
    ['2022-02-15', '2022-03-01', '10个工作日'],
    '迟记',
  ),
  过期后改时限: value(paths.task, '办结时限: 2022-02-25', '办结时限: 2022-03-25', '过期后改时限'),
};

/** More of the same, of other kinds and by other ways. */
export const invented: Readonly<Record<string, Planting>> = {
  改配合单位: value(paths.task, '配合单位: [区水利局]', '配合单位: [区应急管理局]'),
  改分管领导: value(paths.task, '分管领导: 李某', '分管领导: 周某'),
  改紧急程度: value(paths.task, '紧急程度: 紧急', '紧急程度: 平件'),
  改报告的评定: value(paths.report, '等次: 合格', '等次: 优'),
  改报送日期: value(paths.report, '报送日期: 2022-02-14', '报送日期: 2022-02-10', '改动日期'),
  改评价的得分: value(paths.evaluation, '得分: 71.5', '得分: 91.5'),
  改包保人: value(paths.assignment, '人员: 李某', '人员: 周某'),
  改问题的时限: value(paths.issue, '时限: 2022-03-31', '时限: 2022-06-30'),
  改问题的进展: value(paths.issue, '内容: 已补5份', '内容: 已补50份', '改动经过'),
  改走访问题的时限: value(paths.visit, '时限: 2022-03-10', '时限: 2022-06-10', '改动经过'),
  改投诉人: { ...value(paths.complaint, '姓名: 欧阳某', '姓名: 司马某'), says: ['姓名', '〔不公开〕'] },
  改主要负责人: value(paths.units, '主要负责人: 赵某', '主要负责人: 周某', '改动内容', UNITS),
  改制度的依据: value(paths.rules, '依据: 方案三（一）3', '依据: 会议纪要', '改动内容'),
  改制度的施行日期: {
    ...value(
      paths.rules,
      '值: 10个工作日\n    依据: 方案三（一）3\n    施行日期: 2022-01-01',
      '值: 10个工作日\n    依据: 方案三（一）3\n    施行日期: 2022-02-20',
      '改动制度',
    ),
    says: ['较复杂时限', '2022-01-01', '删去'],
  },
  改阶段的结束: value(paths.plan, '结束: 2022-02-28', '结束: 2022-03-31', '改动内容'),
  改账本名称: value(paths.office, '名称: 区政府督查室', '名称: 区效能办'),
  删走访: removed(paths.visit),
  换附件: attachment('换过的照片', '附件被换', '换了'),
  删附件: attachment(undefined, '删除附件', '删除'),
  夹带附件: {
    steps: [{ files: { [PHOTO]: '照片' }, said: ofTask('催办') }],
    kind: '与所说不符',
    path: PHOTO,
    says: ['新建了'],
  },
  往别的记录上放附件: {
    steps: [{ files: { [PHOTO.replace('7K3Q', '9Z9Z')]: '照片' }, said: ofTask('附件') }],
    kind: '与所说不符',
    path: PHOTO.replace('7K3Q', '9Z9Z'),
    says: ['新建了'],
  },
  删历法: removed(paths.calendar),
  删名录: removed(paths.units, UNITS),
  用另一个编号的名义: {
    steps: [
      {
        files: { [paths.visit]: [['走访人: [李某]', '走访人: [李某, 周某]']] },
        said: `修改走访人：排查整治（${TASK}）\n\n编号: ${TASK}\n动作: 修改\n${CLERK}`,
      },
    ],
    kind: '与所说不符',
    path: paths.visit,
    says: ['走访人', '周某'],
  },
  登记过的再登记: {
    steps: [{ files: { [paths.task]: [['责任人: 张某', '责任人: 张某\n督办人: 田某']] }, said: ofTask('登记') }],
    kind: '与所说不符',
    path: paths.task,
    says: ['督办人', '登记'],
  },
  改经过又添一项: value(paths.task, '人员: 王某', '人员: 赵某, 备注: 电话', '改动经过'),
  改另一个单位: {
    ...value(
      paths.units,
      `${WATER}是`,
      `${WATER}否`,
      '改动内容',
      `修改单位的考核对象：区应急管理局\n\n动作: 单位名录\n${CLERK}`,
    ),
    says: ['区水利局', '考核对象：是 → 否', '与所改不符'],
  },
  登记里改别的: {
    steps: [
      {
        files: { [paths.task]: [['责任人: 张某', '责任人: 张某\n督办人: 田某']] },
        said: `登记：检查校车（RW20220301-AAAA）\n\n编号: RW20220301-AAAA\n动作: 登记\n${CLERK}`,
      },
    ],
    kind: '与所说不符',
    path: paths.task,
    says: ['登记：检查校车'],
  },
  催办里新建任务: {
    steps: [
      {
        files: {
          [paths.task]: urging,
          'tasks/2022/RW20220301-AAAA.yaml':
            '编号: RW20220301-AAAA\n事项: 另一件\n来源: {类别: 其他}\n牵头单位: 区水利局\n收到日期: 2022-03-01\n',
        },
        said: ofTask('催办'),
      },
    ],
    kind: '与所说不符',
    path: 'tasks/2022/RW20220301-AAAA.yaml',
    says: ['新建', '催办'],
  },
  几项一起催办里多出一项: {
    steps: [
      {
        files: {
          'tasks/2022/RW20220214-8M2P.yaml': `编号: RW20220214-8M2P
事项: 清理河道
来源: {类别: 其他}
牵头单位: 区水利局
收到日期: 2022-02-14
办理经过:
${SIGNED}`,
        },
        said: `登记：清理河道\n\n编号: RW20220214-8M2P\n动作: 登记\n${CLERK}`,
      },
      {
        files: { [paths.task]: urging, 'tasks/2022/RW20220214-8M2P.yaml': urging },
        said: `催办：2 项\n\n编号: ${TASK}\n编号: RW20220214-9N3R\n动作: 催办\n${CLERK}`,
      },
    ],
    kind: '与所说不符',
    path: 'tasks/2022/RW20220214-8M2P.yaml',
    says: ['催办'],
  },
  替别人写经过: entry('日期: 2022-03-01, 动作: 催办, 方式: 电话, 经办人: 钱某', ofTask('催办'), ['钱某', '催办']),
  说是催办其实办结: entry('日期: 2022-03-01, 动作: 办结, 内容: 完成, 经办人: 田某', ofTask('催办'), ['办结', '催办']),
  没有这个动作: entry('日期: 2022-03-01, 动作: 办结, 内容: 完成, 经办人: 田某', ofTask('整理'), ['办结', '整理']),
  撤回查不到的提交: {
    steps: [
      {
        files: { [paths.task]: urging },
        said: `撤回\n\n动作: 撤回\n${CLERK}\n撤回提交: ${'e'.repeat(40)}`,
      },
    ],
    kind: '与所说不符',
    path: paths.task,
    says: ['撤回', '历史里没有'],
  },
  第一版制度追溯: {
    steps: [
      {
        files: {
          [paths.rules]: [
            ['制度:\n', '制度:\n  - {名称: 特别复杂时限, 值: 60个工作日, 依据: 纪要, 施行日期: 2022-03-01}\n'],
          ],
        },
        said: '更新制度',
      },
    ],
    kind: '制度追溯',
    path: paths.rules,
    says: ['特别复杂时限', '以前'],
  },
  改修改没有说的项: {
    steps: [
      {
        files: {
          [paths.task]: [
            ['紧急程度: 紧急', '紧急程度: 特急'],
            ['牵头单位: 区应急管理局', '牵头单位: 区水利局'],
          ],
        },
        said: `修改紧急程度：排查整治城镇燃气安全隐患（${TASK}）\n\n编号: ${TASK}\n动作: 修改\n${CLERK}`,
      },
    ],
    kind: '改动内容',
    path: paths.task,
    says: ['牵头单位', '与所改不符'],
  },
  另一人撤回: {
    steps: [
      { files: { [paths.task]: [['牵头单位: 区应急管理局', '牵头单位: 区水利局']] }, said: ofTask('修改') },
      {
        files: { [paths.task]: [['牵头单位: 区水利局', '牵头单位: 区应急管理局']] },
        said: `撤回\n\n动作: 撤回\n经办人: 钱某\n撤回提交: ${LAST}`,
        author: '钱某',
      },
    ],
    kind: '改动内容',
    path: paths.task,
    says: ['牵头单位', '区应急管理局'],
  },
};
