import { sourceCategory } from '../../vocabulary/choices.ts';
import type { InputOf } from '../contract/spec.ts';

export const draftOptions = [
  { flags: '--accept <文件>', help: '登记：-o 存的、改好的 yaml 文件，一个单位一项任务，一次提交' },
  {
    flags: '--source <类别>',
    help: `和 --accept 一起用，来源类别：${Object.values(sourceCategory.words).join('、')}；不写就不记`,
  },
  { flags: '--all', help: '写了谁做什么、没有写时间的也列出来，作为需定日期' },
  { flags: '--exit-code', help: '有没看懂的时间、没有用上的单位时退出码为 1' },
  { flags: '--score <文件夹>', help: '留存的来文和答案在这里：再拆解一遍，说读得全不全、准不准，哪几条不一样' },
  { flags: '--keep <文件夹>', help: '把来文和改好的答案留存在这里，作本单位自己的考题' },
  { flags: '--answer <文件>', help: '和 --keep 一起用：-o 存的、改好的 yaml 文件' },
  { flags: '--again', help: '账上已有的（同一份文件、同一条、同一个单位）也再登记一遍' },
] as const;

export type Drafting = InputOf<typeof draftOptions>;
