import { message } from '../message.ts';
import { meant } from './meant.ts';

/** What can be wrong with the form of a record, whatever its kind, and with how records refer to each other. */
export const recordMessages = {
  'key-unknown': message<{ key: string; suggestion: string | undefined; known: string }>(
    'error',
    '不认识的键',
    ({ key }) => `不认识的键“${key}”`,
    ({ suggestion, known }) => (suggestion ? `改成“${suggestion}”` : `可用的键：${known}`),
  ),
  'password-written': message<{ key: string }>(
    'error',
    '口令写进了账本',
    ({ key }) => `“${key}”不能写在账本里：能看账本的人都看得到，历史里也去不掉`,
    () => '从这里去掉，换一个口令；设环境变量 XIAONENG_MAIL_PASSWORD，或写在自己的设置的“发信”里',
  ),
  'writing-barred': message<{ wanted: string }>(
    'warning',
    '能看，不能写',
    ({ wanted }) =>
      wanted === ''
        ? '这里要哪一版程序看不出来：这本账能看，不能写'
        : `这本账要 xiaoneng ${wanted} 或更新的才能写，这里的程序旧：能看，不能写`,
    ({ wanted }) =>
      wanted === '' ? '写成 0.9.0 这样的；不限就删掉这一行' : `升级到 xiaoneng ${wanted}，或换一台机器写`,
  ),
  'key-missing': message<{ key: string; how: string }>(
    'error',
    '缺少必填项',
    ({ key }) => `缺少“${key}”，或者没有填`,
    ({ how }) => `补上${how}`,
  ),
  'value-form': message<{ value: string; expected: string; example: string; meant: string | undefined }>(
    'error',
    '写法不对',
    ({ value, expected, meant }) => (meant === undefined ? `“${value}”不是${expected}` : `“${value}”的写法不对`),
    ({ example, meant }) => (meant === undefined ? `照这样写：${example}` : `改成 ${meant}`),
  ),
  'date-absent': message<{ date: string; why: string }>(
    'error',
    '没有这一天',
    ({ date, why }) => `没有 ${date} 这一天：${why}`,
    () => '对照原件，改成实际的日期',
  ),
  'date-range': message<{ date: string; first: string; last: string }>(
    'error',
    '日期太远',
    ({ date, first, last }) => `${date} 不在 ${first} 至 ${last} 年之内，工作日算不到那里`,
    () => '核对年份',
  ),
  'value-choice': message<{ value: string; choices: string; suggestion: string | undefined }>(
    'error',
    '不在可选范围',
    ({ value, choices }) => `“${value}”不在可选范围；可填：${choices}`,
    ({ suggestion }) => (suggestion ? `改成“${suggestion}”` : '从可填的几项里选一项'),
  ),
  'value-kind': message<{ name: string; expected: string; found: string; remedy: string }>(
    'error',
    '结构不对',
    ({ name, expected, found }) => `${name}应当是${expected}，现在是${found}`,
    ({ remedy }) => remedy,
  ),
  'file-missing': message<{ file: string }>(
    'error',
    '缺少文件',
    ({ file }) => `账本里没有 ${file}`,
    ({ file }) => `从版本历史（git restore ${file}）或备份中取回；从来没有就新建一个`,
  ),
  'file-ending': message<{ file: string; remedy: string }>(
    'error',
    '文件名不对',
    ({ file }) => `${file} 没有读取：账本只认以 .yaml 结尾的文件`,
    ({ remedy }) => `${remedy}；不是账本内容就移到别处`,
  ),
  'file-unplaced': message<{ file: string; remedy: string }>(
    'error',
    '文件不在该在的地方',
    ({ file }) => `${file} 不属于任何一类账目，没有读取`,
    ({ remedy }) => `${remedy}；不是账本内容就移到别处`,
  ),
  'file-place': message<{ file: string; place: string }>(
    'warning',
    '文件放错文件夹',
    ({ file }) => `${file} 放错了文件夹`,
    ({ place }) => `移到 ${place}`,
  ),
  'file-symlink': message<{ file: string }>(
    'error',
    '不读符号链接',
    ({ file }) => `${file} 是符号链接，没有读取`,
    () => '换成文件本身，或删掉这个链接',
  ),
  'file-unreadable': message<{ file: string; trouble: string }>(
    'error',
    '读不了文件',
    ({ file, trouble }) => `读不了 ${file}：${trouble}`,
    () => '检查文件权限和磁盘，再试一次',
  ),
  'file-repository': message<{ file: string }>(
    'error',
    '账本里混进了仓库',
    ({ file }) => `${file} 和旁边的 objects、refs 自成一个 git 仓库，别的程序会照它的设置运行里面的程序`,
    ({ file }) => `不是自己放的，先用 git log -- ${file} 查清是谁；把这几样删去，再提交`,
  ),
  'id-form': message<{ id: string; prefix: string; meant: string | undefined }>(
    'error',
    '编号写法不对',
    ({ id }) => `编号“${id}”写法不对`,
    ({ prefix, meant }) =>
      meant === undefined
        ? `编号是 ${prefix}＋八位日期＋“-”＋四位字符（不用 I L O U），如 ${prefix}20220214-7K3Q；新建请用 xiaoneng add`
        : `改成 ${meant}`,
  ),
  'id-file': message<{ id: string; file: string }>(
    'error',
    '编号与文件名不符',
    ({ id, file }) => `编号“${id}”与文件名“${file}”不符`,
    () => '两处改成一样；编号一经使用不再变动，以已对外发出的为准',
  ),
  'id-duplicate': message<{ id: string; other: string }>(
    'error',
    '编号重复',
    ({ id, other }) => `编号“${id}”已用于 ${other}`,
    () => '若是同一件事，合并两个文件；若不是，给后建的一个换新编号并改文件名',
  ),
  'docket-duplicate': message<{ number: string; other: string }>(
    'error',
    '督办文号重复',
    ({ number, other }) => `督办文号“${number}”已用于 ${other}`,
    () => '核对发文登记，改正其中一个',
  ),
  'unit-unknown': message<{ name: string; suggestion: string | undefined }>(
    'error',
    '单位名录里没有',
    ({ name }) => `单位名录里没有“${name}”`,
    ({ name, suggestion }) => {
      if (/[、；，]/.test(name)) return `是几个单位就分开写：[${name.split(/[、；，]/).join(', ')}]`;
      return suggestion ? `${meant(suggestion)}改成它，或在 units.yaml 登记` : '核对名称，或在 units.yaml 登记这个单位';
    },
  ),
  'unit-abolished': message<{ name: string; date: string }>(
    'warning',
    '牵头单位已撤销',
    ({ name, date }) => `“${name}”已于 ${date} 撤销，这项任务还在它名下`,
    () => '用 xiaoneng transfer 转给承接职责的单位；若没有撤销，改正 units.yaml',
  ),
  'unit-duplicate': message<{ name: string; other: string }>(
    'error',
    '单位名称重复',
    ({ name, other }) => `“${name}”同时指两个单位，另一个是${other}`,
    () => '名称、简称、曾用名不能与别的单位相同，改掉一个',
  ),
  'support-lead': message<{ name: string }>(
    'warning',
    '牵头又配合',
    ({ name }) => `“${name}”已经是牵头单位，又写在配合单位里`,
    () => '从“配合单位”里删去它，或改正“牵头单位”',
  ),
  'joint-repeated': message<{ name: string; other: string }>(
    'error',
    '牵头单位重复',
    ({ name, other }) => `共同牵头里的“${name}”已经牵头（${other}）`,
    () => '只留一个；另一个若是笔误，改成正确的单位',
  ),
  'support-repeated': message<{ name: string; other: string }>(
    'warning',
    '配合单位重复',
    ({ name, other }) =>
      name === other ? `配合单位“${name}”写了两次` : `配合单位“${name}”与前面的“${other}”是同一个单位`,
    () => '只留一个；另一个若是笔误，改成正确的单位',
  ),
  'assistance-unit': message<{ name: string; suggestion: string | undefined }>(
    'error',
    '配合事项的单位不在配合单位里',
    ({ name }) => `“${name}”有配合事项，却不在“配合单位”里`,
    ({ suggestion }) => `${meant(suggestion)}写错了就改成配合单位里的；没写错就把它补进“配合单位”`,
  ),
  'leader-unknown': message<{ name: string; suggestion: string | undefined }>(
    'warning',
    '领导名单里没有',
    ({ name }) => `units.yaml 的领导名单里没有“${name}”`,
    ({ suggestion }) => (suggestion ? `${meant(suggestion)}改成它，或在领导名单登记` : '核对姓名，或在领导名单登记'),
  ),
  'record-unknown': message<{ word: string; id: string }>(
    'error',
    '没有这条记录',
    ({ word, id }) => `没有编号为“${id}”的${word}`,
    ({ word }) => `核对编号；先登记${word}，再写在这里`,
  ),
  'happened-later': message<{ date: string; today: string }>(
    'warning',
    '还没有发生',
    ({ date, today }) => `${date} 在今天（${today}）之后，这一天的事先不算`,
    () => '核对日期；这里只记已经发生的事',
  ),
} as const;
