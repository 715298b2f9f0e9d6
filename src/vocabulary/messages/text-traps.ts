import { message } from '../message.ts';
import { QUOTE_IT } from './text-words.ts';

/** What clerks mistype so that YAML takes it silently, or explains it badly. */
export const trapMessages = {
  'control-character': message(
    'error',
    '控制字符',
    (p: { name: string }) => `这里有看不见的控制字符（${p.name}），会打乱显示，可能是从网页、终端或 Word 粘贴带进来的`,
    () => '删掉它，重新手打这几个字',
  ),
  'invisible-character': message(
    'warning',
    '看不见的字符',
    (p: { name: string }) => `这里有看不见的字符（${p.name}），名称里带着它就对不上`,
    () => '把光标移到这里删掉它，或者重新手打这几个字',
  ),
  'unread-character': message(
    'warning',
    '字丢了',
    (p: { count: number }) =>
      `这里有 ${p.count} 个“\ufffd”：写的时候编码不对，原来的字已经丢了（多半是在 GBK 的终端里打的，或从别处带来的）`,
    () => '对照原件把字补上；别处的也这样就用 xiaoneng log 找是哪一次写的',
  ),
  'tab-indent': message(
    'error',
    '用了制表符',
    () => '行首用了制表符（Tab）缩进',
    () => '删掉，改用空格；每层缩进 2 个空格',
  ),
  'full-width-space': message(
    'error',
    '全角空格',
    (p: { name: string }) => `这里是${p.name}，不是普通空格，会被当成文字`,
    () => '删掉，改用英文状态下的普通空格；确实要留就把整个值用英文引号括起来',
  ),
  'full-width-colon': message(
    'error',
    '全角冒号',
    (p: { key: string }) => `“${p.key}”后面是全角冒号，整行会被当成一句话`,
    (p) => `改成英文冒号加一个空格，即“${p.key}: …”；确实是文字就把整行用英文引号括起来`,
  ),
  'colon-needs-space': message(
    'error',
    '冒号后缺空格',
    (p: { key: string }) => `“${p.key}”的冒号后面没有空格，不会被当成一项`,
    (p) => `冒号后加一个空格，即“${p.key}: …”`,
  ),
  'dash-needs-space': message(
    'error',
    '短横后缺空格',
    () => '短横“-”后面没有空格，不会被当成列表的一项',
    () => '短横后加一个空格，即“- …”',
  ),
  'full-width-digit': message(
    'error',
    '全角日期',
    (p: { meant: string }) => `日期里有全角的数字或符号，应是 ${p.meant}`,
    (p) => `在英文状态下重打：${p.meant}`,
  ),
  'hash-cuts-value': message(
    'error',
    '# 截断文字',
    (p: { lost: string }) => `空格后的 # 起注释，“${p.lost}”会被丢掉`,
    () => `# 是内容就${QUOTE_IT}；是注释就在 # 后加一个空格`,
  ),
  'hash-maybe-comment': message(
    'warning',
    '# 后面算注释',
    (p: { lost: string }) => `“${p.lost}”被当成注释，不算内容`,
    () => `是内容就${QUOTE_IT}；是注释就在 # 后加一个空格，或者另起一行`,
  ),
  'chinese-comma-in-list': message(
    'error',
    '列表里的中文逗号',
    (p: { text: string }) => `括号里用了中文逗号，“${p.text}”会被当成一项`,
    () => '改成英文逗号加空格，如 [甲, 乙]；确实是一项就用英文引号括起来',
  ),
  'chinese-mark-in-list': message(
    'warning',
    '列表里的顿号',
    (p: { text: string }) => `括号里的“${p.text}”带有顿号或分号，现在算作一项`,
    () => '是几项就用英文逗号隔开，如 [甲, 乙]；确实是一项就用英文引号括起来',
  ),
  'line-joined': message(
    'warning',
    '接到了上一行',
    () => '这一行缩进更深，被接在上一行的文字后面',
    () => '是列表的一项或下一层的内容，上一行冒号后就不写文字；是同一段文字，就在键后写“|-”，文字全部另起一行',
  ),
  'too-much-indent': message(
    'error',
    '缩进多了',
    () => '上一行已经有值，这一行却缩进更深',
    () => '是并列的一项，就和上一行对齐；是上一行的文字，就在键后写“|-”，文字全部另起一行',
  ),
  'merge-conflict': message(
    'error',
    '合并冲突',
    (p: { parts: string }) => `两个人改了同一处，git 没能合并：${p.parts}`,
    () =>
      '两边都看一看，留下对的，把 <<<<<<<、=======、>>>>>>> 这几行删掉；不想自己合的，git merge --abort 放弃，xiaoneng hook install 装好按条目合并，再 xiaoneng sync',
  ),
  'merge-doubt': message(
    'warning',
    '合并后待核对',
    () => '两个人把下面这一处改得不一样，这里留着另一处的写法',
    () => '核对后改好下面那一行，删去这一行“待核对”',
  ),
  'unclosed-quote': message(
    'error',
    '引号没有配对',
    (p: { quote: string }) => `这里的引号 ${p.quote} 只有开头，没有结尾`,
    (p) => `在值的末尾补上 ${p.quote}；文字里要用引号时，请用中文引号“”`,
  ),
  'unclosed-bracket': message(
    'error',
    '括号没有配对',
    (p: { bracket: string }) => `这里的 ${p.bracket} 只有开头，没有结尾`,
    () => '补上另一半英文括号；以括号开头的文字要用英文引号括起来',
  ),
  'text-after-quote': message(
    'error',
    '引号后还有文字',
    () => '引号已经结束，后面却还有文字',
    () => '里面的引号改成中文引号“”，或者外面换成另一种英文引号',
  ),
  'text-after-bracket': message(
    'error',
    '括号后还有文字',
    () => '以括号开头会被当成列表，后面却还有文字',
    () => '是文字就把整个值用英文引号括起来；是列表就写成 [甲, 乙]',
  ),
} as const;
