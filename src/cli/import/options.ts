import { sourceCategory } from '../../vocabulary/choices.ts';
import type { InputOf } from '../contract/spec.ts';

/** What may be said of a table beside what stands in it. */
export const importOptions = [
  {
    flags: '--map <栏目=表头>',
    help: '指明哪一栏是什么，可写多次：事项=问题表现，或用列号 责任单位=C；不读的栏 不用=类别',
    repeat: true,
  },
  { flags: '--sheet <名称>', help: '只读这张工作表，可写多次；不写就读全部没有隐藏的', repeat: true },
  { flags: '--save-map', help: '把 --map 说的表头记进 xiaoneng.yaml，下次不用再写' },
  { flags: '--received <日期>', help: '表里没写的收到日期；不写就用填表时间，再没有就是今天', spoken: 'past' },
  {
    flags: '--opening <日期>',
    help: '接老台账：账本从这一天起作数；这天以前收到的按期初登记，以前的签批、办结、反馈不欠也不计分',
    spoken: 'past',
  },
  { flags: '--year <年>', help: '表里没写年份的日期是哪一年；不写就看表题和填表时间' },
  {
    flags: '--source <类别>',
    help: `表里没写的来源类别：${Object.values(sourceCategory.words).join('、')}；不写就不记`,
  },
  { flags: '--fill-down', help: '空着的单位、时限等照上一行：合并单元格存成 csv 后就空了' },
  { flags: '--lead-from-sheet', help: '一个单位一张工作表：没有责任单位一栏的，工作表的名字就是牵头单位' },
  { flags: '--again', help: '事项和单位与账上相同的也登记' },
  {
    flags: '--update',
    help: '同一张表又来了：和上次的表、账上的比，改了的记进账上（进展、申请延期、办结、转办、修改），空着的不删；两边都改了的指出来',
  },
  { flags: '--skip-bad', help: '有疑问的行留下不登记，其余登记' },
] as const;

export type Importing = InputOf<typeof importOptions>;
