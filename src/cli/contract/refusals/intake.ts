import { misusing, refusing } from './refusal.ts';

export const intakeRefusals = {
  'forms-folder': misusing<{ output: string | undefined }>(
    ({ output }) => (output === undefined ? '没有写填报表放到哪里' : `“${output}”是一个文件，填报表一个单位一个文件`),
    () => '加 -o 文件夹，如 -o ../填报表',
  ),
  'forms-format': misusing<{ format: string }>(
    ({ format }) => `填报表只有 xlsx 的，不能写成 ${format}`,
    () => '去掉 --format',
  ),
  'forms-unnamed': misusing(
    () => '没有写填好的表在哪里',
    () => '如 xiaoneng collect in ../收到的',
  ),
  'forms-absent': misusing<{ others: string }>(
    ({ others }) => `没有找到填报表（${others}）`,
    () => '填报表是 collect out 发出去的；别的表用 import',
  ),
  'forms-received': misusing<{ typed: string }>(
    ({ typed }) => `收到日期“${typed}”不是今天以前的日期`,
    () => '如 --received 2022-03-16',
  ),
  'forms-none': refusing(
    () => '没有要填报的：筛选出来的都办完了、反馈了，或者一项也没有',
    () => '换个条件；看有哪些用 xiaoneng list --open',
  ),
  'reply-due-past': misusing<{ day: string }>(
    ({ day }) => `回复时限 ${day} 已经过了`,
    () => '写今天或以后的日期',
  ),
  'reply-due-wrong': misusing<{ typed: string }>(
    ({ typed }) => `回复时限“${typed}”不是日期，也不是多久`,
    () => '如 --reply-due 2022-03-17，或 3个工作日',
  ),
  'draft-not-text': misusing<{ path: string }>(
    ({ path }) => `${path} 不是文本`,
    () => '用 draft -o ../任务.yaml 存的文件',
  ),
  'draft-lacking': misusing<{ path: string; lacking: string }>(
    ({ path, lacking }) => `${path} 里有没写全的，一条也没有登记：\n${lacking}`,
    () => '补上，或把“登记”改成否',
  ),
  'draft-sourceless': misusing<{ titles: string }>(
    ({ titles }) => `定期要做的登记成周期任务，要写来源类别：${titles}`,
    () => '加 --source 类别；要登记成报送要求，在文件里那一条加“登记为: 报送要求”',
  ),
  'draft-nothing-accepted': refusing<{ path: string }>(
    ({ path }) => `${path} 里没有一条“登记: 是”`,
    () => '把要登记的改成是',
  ),
  'draft-nothing-kept': refusing(
    () => '没有留下要登记的',
    () => '重新运行即可',
  ),
  'draft-known': refusing<{ known: string }>(
    ({ known }) => `${known}，没有要登记的；账本没有改动`,
    () => '确是另外的事，加 --again 再登记一遍',
  ),
  'draft-keep-half': misusing(
    () => '--keep 要有来文，也要有核对过、改好的答案',
    () => '如 xiaoneng draft ../通知.docx --keep ../答案 --answer ../任务.yaml',
  ),
  'draft-kept-other': refusing<{ path: string }>(
    ({ path }) => `${path} 已经有了，和要存的不一样，没有覆盖`,
    () => '换个文件夹，或先把它改名、删掉',
  ),
  'draft-no-answers': misusing<{ folder: string }>(
    ({ folder }) => `${folder} 里没有来文和它的答案（通知.docx 和 通知.docx.yaml）`,
    () => '用 xiaoneng draft ../通知.docx --keep ../答案 --answer ../任务.yaml 留存',
  ),
  'output-is-input': misusing<{ path: string }>(
    ({ path }) => `${path} 就是来文（或和它一模一样），写进去来文就没了`,
    () => '换个文件名，如 -o ../任务.yaml',
  ),
  'output-in-ledger': refusing<{ path: string }>(
    ({ path }) => `${path} 在账本里面，账本里只放账`,
    ({ path }) => `存到账本外面，如 -o ../${path.split('/').findLast((part) => part !== '')}`,
  ),
  'output-reworked': refusing<{ path: string }>(
    ({ path }) => `${path} 已经有了，和要写的不一样，可能是改过的，没有覆盖`,
    ({ path }) => `换个文件名，或先 xiaoneng draft --accept ${path} 登记它；里面的不要了就先删掉`,
  ),
  'marker-unreadable': refusing<{ marker: string }>(
    ({ marker }) => `${marker} 读不出来`,
    () => '运行 xiaoneng check 查看',
  ),
  'marker-unchangeable': refusing<{ marker: string }>(
    ({ marker }) => `${marker} 改不了`,
    () => '运行 xiaoneng check 查看',
  ),
  'sheet-empty': misusing<{ file: string }>(
    ({ file }) => `${file}：没有内容`,
    () => '核对文件；表里的字存盘了没有',
  ),
  'sheet-only': misusing<{ file: string }>(
    ({ file }) => `${file} 只有一张表`,
    () => '去掉 --sheet',
  ),
  'sheet-unknown': misusing<{ file: string; typed: string; near: string | undefined; names: string }>(
    ({ file, typed }) => `${file} 没有工作表“${typed}”`,
    ({ near, names }) => (near ? `是不是“${near}”？` : `可写：${names}`),
  ),
  'year-option-wrong': misusing<{ year: string }>(
    ({ year }) => `--year 写的“${year}”不是年份`,
    () => '如 --year 2022',
  ),
  'source-unknown': misusing<{ source: string; categories: string }>(
    ({ source }) => `没有来源类别“${source}”`,
    ({ categories }) => `可写：${categories}`,
  ),
  'map-wrong': misusing<{ typed: string }>(
    ({ typed }) => `--map 写的“${typed}”不对`,
    () => '写成 栏目=表头，如 事项=问题表现，或 事项=C',
  ),
  'map-meaning-unknown': misusing<{ name: string; near: string | undefined; all: string }>(
    ({ name }) => `--map 里没有栏目“${name}”`,
    ({ near, all }) => (near ? `是不是“${near}”？` : `可写：${all}`),
  ),
} as const;
