/** The task of the base. */
export const TASK = 'tasks/2022/RW20220301-7K3Q.yaml';

/** Texts of files by their path; undefined where the file is gone. */
export type Changes = Readonly<Record<string, string | undefined>>;

/** A task after a slip of the hand, and the one message there should be about it. */
export const slips: readonly (readonly [string, (text: string) => string, string])[] = [
  ['full-width colon after a key', (text) => text.replace('收到日期: ', '收到日期：'), 'full-width-colon'],
  ['date with slashes', (text) => text.replace('2022-03-01\n', '2022/3/5\n'), 'value-form'],
  ['date with dots', (text) => text.replace('2022-03-01\n', '2022.3.5\n'), 'value-form'],
  ['date in Chinese', (text) => text.replace('2022-03-01\n', '2022年3月5日\n'), 'value-form'],
  ['date without its zeros', (text) => text.replace('2022-03-01\n', '2022-3-5\n'), 'value-form'],
  ['date in full-width digits', (text) => text.replace('2022-03-01\n', '２０２２-03-01\n'), 'full-width-digit'],
  ['date that does not exist', (text) => text.replace('2022-03-01\n', '2022-02-30\n'), 'date-absent'],
  ['thirteenth month', (text) => text.replace('2022-03-01\n', '2022-13-01\n'), 'date-absent'],
  ['hour that does not exist', (text) => text.replace('2022-03-01\n', '2022-03-01 25:00\n'), 'value-form'],
  ['hour without its zero', (text) => text.replace('2022-03-01\n', '2022-03-01 9:30\n'), 'value-form'],
  ['day in words', (text) => `${text}办结时限: 下月底\n`, 'value-form'],
  ['span with 内', (text) => `${text}办结时限: 5个工作日内\n`, 'value-form'],
  ['span in full-width digits', (text) => `${text}办结时限: １０个工作日\n`, 'value-form'],
  ['small letters in the number', (text) => text.replace('RW20220301-7K3Q', 'rw20220301-7k3q'), 'id-form'],
  ['O for 0 in the number', (text) => text.replace('RW20220301', 'RW2O220301'), 'id-form'],
  ['number of a day that does not exist', (text) => text.replace('RW20220301', 'RW20220230'), 'id-form'],
  ['nothing but comments', () => '# 待补\n', 'file-empty'],
  ['nothing but blank lines', () => '\n\n', 'file-empty'],
  ['list instead of keys', () => '- 编号: RW20220301-7K3Q\n', 'root-not-mapping'],
  ['unit missing', (text) => text.replace(/牵头单位.*\n/, ''), 'key-missing'],
  ['source missing', (text) => text.replace(/来源.*\n/, ''), 'source-unsaid'],
  ['source left blank', (text) => text.replace(/来源.*\n/, '来源:\n'), 'source-unsaid'],
  ['source as text', (text) => text.replace(/来源.*\n/, '来源: 市政府通知\n'), 'value-kind'],
  ['source as a list', (text) => text.replace(/来源.*\n/, '来源:\n  - 类别: 领导批示\n'), 'value-kind'],
  ['source without its category', (text) => text.replace('类别: 领导批示', '层级: 市'), 'source-unsaid'],
  ['supporting units as text', (text) => `${text}配合单位: 区住建局、区应急局\n`, 'value-kind'],
  ['two lead units', (text) => text.replace('牵头单位: 区应急局', '牵头单位: [区应急局, 区住建局]'), 'value-kind'],
  ['supporting unit twice', (text) => `${text}配合单位: [区住建局, 区住建局]\n`, 'support-repeated'],
  [
    'supporting unit under two names',
    (text) => `${text}配合单位: [区住建局, 区住房和城乡建设局]\n`,
    'support-repeated',
  ],
  ['lead among the supporting units', (text) => `${text}配合单位: [区应急管理局]\n`, 'support-lead'],
  ['supporting units with 、', (text) => `${text}配合单位: [区住建局、区应急局]\n`, 'unit-unknown'],
  ['history as one mapping', (text) => `${text}办理经过:\n  日期: 2022-03-02\n  动作: 签批\n`, 'value-kind'],
  ['entry as text', (text) => `${text}办理经过:\n  - 2022-03-02 签批\n`, 'value-kind'],
  ['misspelt action', (text) => `${text}办理经过:\n  - {日期: 2022-03-02, 动作: 签发, 人员: 王某}\n`, 'value-choice'],
  ['action without its key', (text) => `${text}办理经过:\n  - {日期: 2022-03-02, 签批: 王某}\n`, 'key-unknown'],
  ['more than all done', (text) => `${text}${entries('动作: 进展, 内容: 好, 完成率: 120%')}`, 'value-form'],
  ['share without its sign', (text) => `${text}${entries('动作: 进展, 内容: 好, 完成率: 60')}`, 'value-form'],
  ['wrong means', (text) => `${text}${entries('动作: 催办, 方式: 微信')}`, 'entry-unfounded'],
  [
    'approver where the signer should be',
    (text) => `${text}办理经过:\n  - {日期: 2022-03-02, 动作: 签批, 批准人: 王某}\n`,
    'entry-surplus',
  ],
  ['key twice', (text) => `${text}事项: 排查燃气安全隐患\n`, 'duplicate-key'],
  ['misspelt key', (text) => text.replace('牵头单位', '牵头部门'), 'key-unknown'],
  ['key of nothing', (text) => `${text}天气: 晴\n`, 'key-unknown'],
  ['tab before a key', (text) => text.replace(/来源.*\n/, '来源:\n\t类别: 领导批示\n'), 'tab-indent'],
  [
    'signed before it was received',
    (text) => `${text}办理经过:\n  - {日期: 2022-02-28, 动作: 签批, 人员: 王某}\n`,
    'entry-early',
  ],
  ['received next year', (text) => text.replace('日期: 2022', '日期: 2023'), 'received-future'],
  ['itself as the parent', (text) => `${text}上级任务: RW20220301-7K3Q\n`, 'parent-cycle'],
];

function entries(last: string): string {
  return `办理经过:\n  - {日期: 2022-03-02, 动作: 签批, 人员: 王某}\n  - {日期: 2022-03-03, ${last}}\n`;
}

/** Files under a wrong name, and the one message there should be about each. */
export function misnamed(task: string, units: string): (readonly [string, Changes, string])[] {
  return [
    ['unit.yaml', { 'units.yaml': undefined, 'unit.yaml': units }, 'file-unplaced'],
    ['units.yml', { 'units.yaml': undefined, 'units.yml': units }, 'file-ending'],
    ['plans.yaml', { 'plans.yaml': '名称: 方案\n' }, 'file-unplaced'],
    ['notes.yaml', { 'notes.yaml': '备忘: 无\n' }, 'file-unplaced'],
    ['a task without an ending', { [TASK]: undefined, [TASK.replace('.yaml', '')]: task }, 'file-ending'],
    ['a task that ends in .yml', { [TASK]: undefined, [TASK.replace('.yaml', '.yml')]: task }, 'file-ending'],
    ['a task that ends in .YAML', { [TASK]: undefined, [TASK.replace('.yaml', '.YAML')]: task }, 'file-ending'],
    ['a task that ends in .yaml.txt', { [TASK]: undefined, [`${TASK}.txt`]: task }, 'file-ending'],
    ['a task in tasks/', { [TASK]: undefined, [TASK.replace('2022/', '')]: task }, 'file-place'],
    ['a task in task/', { [TASK]: undefined, [TASK.replace('tasks', 'task')]: task }, 'file-unplaced'],
    ['a task at the top', { [TASK]: undefined, 'RW20220301-7K3Q.yaml': task }, 'file-unplaced'],
    ['a task under another name', { [TASK]: undefined, 'tasks/2022/燃气.yaml': task }, 'id-file'],
    ['a copy of a task', { 'tasks/2022/RW20220301-7K3Q (1).yaml': task }, 'id-duplicate'],
    ['a task in small letters', { [TASK]: undefined, [TASK.replace('7K3Q', '7k3q')]: task }, 'id-file'],
  ];
}
