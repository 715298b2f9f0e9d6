import { message } from '../message.ts';
import { QUOTE_IT } from './text-words.ts';

/** What YAML cannot read, in a clerk’s words. */
export const syntaxMessages = {
  'bad-indent': message(
    'error',
    '缩进不对',
    () => '这一行没有和同一层的其他行对齐',
    () => '同一层的键左边对齐，下一层多缩进 2 个空格',
  ),
  'missing-colon': message(
    'error',
    '缺少冒号',
    () => '这一行不是“键: 值”，或者是没有缩进好的文字',
    () => '写成“键: 值”，英文冒号后加空格；长文字在键后写“|-”，另起一行并缩进',
  ),
  'two-colons': message(
    'error',
    '一行有两个冒号',
    () => '一行里有两处“冒号加空格”，分不清哪里是值',
    () => '把冒号后面整个值用英文引号括起来，或者把文字里的冒号改成全角',
  ),
  'dash-after-key': message(
    'error',
    '短横不能跟在键后',
    () => '键后面同一行不能直接写“- ”',
    () => '列表另起一行并缩进；是文字就用英文引号括起来',
  ),
  'missing-dash': message(
    'error',
    '缺少短横',
    () => '这一行在列表里，却不是以“- ”开头',
    () => '是单独的一项，就以“- ”开头，和其他项对齐；是上一项的内容，就和上一项里的键对齐',
  ),
  'bad-value-start': message(
    'error',
    '开头的符号不行',
    (p: { mark: string }) => `值不能以 ${p.mark} 开头`,
    () => QUOTE_IT,
  ),
  'bad-escape': message(
    'error',
    '反斜杠用错',
    (p: { text: string }) => `双引号里的“${p.text}”不是认得的写法`,
    () => '要写反斜杠就写两个（\\\\），或者改用单引号',
  ),
  'bad-block-text': message(
    'error',
    '多行文字写法不对',
    () => '“|”或“>”后面不能再写文字，下面的每行都要缩进',
    () => '写成“键: |-”，文字从下一行起，每行比键多缩进 2 个空格',
  ),
  'missing-comma': message(
    'error',
    '缺少逗号',
    () => '括号里的两项之间少了英文逗号，或者冒号后少了空格',
    () => '写成 [甲, 乙] 或 {键: 值, 键: 值}，逗号、冒号都用英文的，后面加空格',
  ),
  'extra-comma': message(
    'error',
    '多了逗号',
    () => '括号里多了一个逗号',
    () => '删掉多出来的逗号',
  ),
  'block-in-brackets': message(
    'error',
    '括号里不能分行列',
    () => '括号里不能再写“- ”列表或分行的“键: 值”',
    () => '去掉括号，全部改成分行缩进的写法',
  ),
  'comment-needs-space': message(
    'error',
    '# 前缺空格',
    () => '# 紧跟在引号或括号后面',
    () => '是注释就在 # 前加一个空格；是内容就放进引号里',
  ),
  'key-too-long': message(
    'error',
    '键太长',
    () => '冒号前面的文字太长，不像是键',
    () => '键只写名称；长文字放在值里',
  ),
  'not-yaml': message(
    'error',
    '写法不对',
    () => '这里的写法认不出来',
    () => '对照样例看看缩进、冒号、引号和括号；文字里有特殊符号就用英文引号括起来',
  ),
} as const;
