import { misusing, refusing } from './refusal.ts';

export const unitsRefusals = {
  'file-faulty': refusing<{ file: string; message: string; remedy: string }>(
    ({ file, message }) => `${file}：${message}`,
    ({ remedy }) => remedy,
  ),
  'unit-name-absent': misusing(
    () => '没有写单位名称',
    () => '如 xiaoneng unit add 区教育局 --type 部门 --assessed 是',
  ),
  'fields-absent': misusing<{ missing: string; options: string }>(
    ({ missing }) => `还要写：${missing}`,
    ({ options }) => options,
  ),
  'unit-name-frozen': refusing(
    () => '改名要留下沿革',
    () => '用 xiaoneng unit rename；登记错了的直接改 units.yaml',
  ),
  'unit-type-absent': misusing(
    () => '还要写：类型、考核对象',
    () => '--type …，--assessed …',
  ),
  'units-unseen': misusing<{ path: string }>(
    ({ path }) => `${path} 里没有认出单位：要有一栏叫“名称”或“单位名称”`,
    () => '改好表头再试',
  ),
  'rename-early': refusing<{ unit: string; later: string }>(
    ({ unit, later }) => `${unit}在 ${later} 已经改过名`,
    () => '更名按先后登记；写错了就改 units.yaml 的沿革',
  ),
  'new-name-absent': misusing(
    () => '没有写新名称',
    () => '如 xiaoneng unit rename 区安监局 --to 区应急管理局 --on 2019-03-10',
  ),
  'name-taken': refusing<{ name: string; unit: string }>(
    ({ name, unit }) => `“${name}”已经是${unit}的名称`,
    () => '并过去用 xiaoneng unit merge',
  ),
  'heirs-absent': misusing(
    () => '没有写由哪个单位承接',
    () => '加 --into 单位；几个就写几次',
  ),
  'heir-doubtful': refusing<{ name: string; like: string }>(
    ({ name, like }) => `“${name}”像是${like}`,
    () => '是它就写全称；确是新单位，先用 xiaoneng unit add 登记',
  ),
  'unit-ended': refusing<{ unit: string; day: string }>(
    ({ unit, day }) => `${unit}已于 ${day} 撤销`,
    () => '核对单位；写错了就改 units.yaml',
  ),
  'unit-absent': misusing(
    () => '没有写单位',
    () => '加 --help 看用法',
  ),
  'post-unknown': misusing<{ word: string }>(
    ({ word }) => `没有职务“${word}”`,
    () => '可写：主要负责人、分管领导、联系人；代签人用 xiaoneng unit edit',
  ),
  'head-there': refusing<{ unit: string; word: string; on: string; person: string }>(
    ({ unit, word, on, person }) => `${unit}的${word}在 ${on} 已经是${person}`,
    () => '不用再登记；名录里先写成了新任的，加 --predecessor 原任的姓名，补上历任',
  ),
  'head-other': refusing<{ unit: string; word: string; on: string; there: string; before: string }>(
    ({ unit, word, on, there, before }) => `${unit}的${word}在 ${on} 写的是${there}，不是${before}`,
    () => '核对原任的姓名；就是接他的，不写 --predecessor',
  ),
  'term-there': refusing<{ unit: string; word: string; last: string }>(
    ({ unit, word, last }) => `${unit}的${word}在 ${last} 以前已有任期`,
    () => '核对日期；写错了就改 units.yaml 的历任',
  ),
} as const;
