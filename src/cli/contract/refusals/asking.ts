import { misusing, refusing } from './refusal.ts';

export const askingRefusals = {
  'given-up': refusing(
    () => '已取消，账本没有改动',
    () => '重新运行即可',
  ),
  'terminal-unheard': refusing(
    () => '这里打不开终端，听不到回答，账本没有改动',
    () => '核对过了就加 --yes（几项一起办的命令）；要一样一样问，就把内容存成文件再给，不用 -',
  ),
  'unit-closed': refusing<{ said: string }>(
    ({ said }) => said,
    () => '写承接的单位；没有撤销就改 units.yaml 的沿革或撤销日期',
  ),
  'number-absent': misusing(
    () => '没有写编号',
    () => '写编号，或其中不会弄错的一段',
  ),
  'number-ambiguous': refusing<{ typed: string; some: string; more: string }>(
    ({ typed, some, more }) => `“${typed}”对得上不止一项：\n${some}${more}`,
    () => '多写几位',
  ),
  'number-repeated': refusing<{ id: string; count: number; files: string }>(
    ({ id, count, files }) => `编号 ${id} 用在 ${count} 个文件里：${files}`,
    () => '先按 xiaoneng check 的提示处理',
  ),
  'number-unread': refusing<{ typed: string; word: string; folder: string }>(
    ({ typed, word, folder }) => `没有找到编号含“${typed}”的${word}；${folder} 没有读取，也许在里面`,
    () => '运行 xiaoneng check 查看，改好再试',
  ),
  'number-unknown': refusing<{ typed: string; word: string; list: string; near: string | undefined }>(
    ({ typed, word }) => `没有编号含“${typed}”的${word}`,
    ({ typed, list, near }) => {
      if (/\p{Script=Han}/u.test(typed)) return `编号写在最前面，内容、姓名写在编号后面或用选项；用 ${list} 查编号`;
      return near === undefined ? `用 ${list} 查编号` : `是不是 ${near}；或用 ${list} 查编号`;
    },
  ),
  'record-faulty': refusing<{ place: string; word: string; message: string; remedy: string }>(
    ({ place, word, message }) => `${place} 有错，这项${word}读不出来：${message}`,
    ({ remedy }) => remedy,
  ),
  'period-wrong': misusing<{ typed: string }>(
    ({ typed }) => `“${typed}”不是期间`,
    () => '写成 2022、2022Q1、2022-03、3月、上半年、2022-03-01..2022-03-15、本季、上月 等',
  ),
  'choice-unknown': misusing<{ subject: string; wrong: string; near: string | undefined; choices: string }>(
    ({ subject, wrong }) => `没有${subject}“${wrong}”`,
    ({ near, choices }) => (near ? `是不是“${near}”？` : `可写：${choices}`),
  ),
  'column-unknown': misusing<{ typed: string; near: string | undefined; titles: string }>(
    ({ typed }) => `这张清单没有“${typed}”这一栏`,
    ({ near, titles }) => (near ? `是不是“${near}”？可写：${titles}` : `可写：${titles}`),
  ),
  'period-option-wrong': misusing<{ name: string; typed: string }>(
    ({ name, typed }) => `--${name} 写的“${typed}”不是期间`,
    () => '写成 2022、2022Q1、2022-03、2022-03-01..2022-03-15、本季、上月 等',
  ),
  'field-part-wrong': misusing<{ flag: string; part: string; known: string }>(
    ({ flag, part }) => `${flag} 写的“${part}”不对`,
    ({ known }) => `写成 键=值，用“；”隔开；键可用：${known}`,
  ),
  'register-unreadable': refusing(
    () => '单位名录（units.yaml）读不出来',
    () => '运行 xiaoneng check 查看，改好再试',
  ),
  'as-found': refusing<{ message: string; remedy: string }>(
    ({ message }) => message,
    ({ remedy }) => remedy,
  ),
  'leader-unknown': refusing<{ typed: string; near: string | undefined; names: string }>(
    ({ typed }) => `领导名单里没有“${typed}”`,
    ({ near, names }) => (near ? `是不是“${near}”？` : `可写：${names}`),
  ),
  'initials-unknown': refusing<{ letters: string }>(
    ({ letters }) => `没有单位的拼音首字母是“${letters}”`,
    () => '写全称或简称',
  ),
  'initials-ambiguous': refusing<{ letters: string; names: string }>(
    ({ letters, names }) => `“${letters}”对得上不止一个单位：${names}`,
    () => '写全称或简称',
  ),
  'condition-empty': misusing<{ key: string }>(
    ({ key }) => `--where 里“${key}”等于什么没有写`,
    ({ key }) => `写成 ${key}=值；只写 ${key} 是填了的`,
  ),
  'condition-key-unknown': misusing<{ key: string; word: string; near: string | undefined; keys: string }>(
    ({ key, word }) => `--where 写的“${key}”不是${word}的键`,
    ({ near, keys }) => (near ? `是不是“${near}”？` : `可写：${keys}`),
  ),
  'window-not-workdays': misusing(
    () => '--window：这里按工作日算',
    () => '写成 5wd、5个工作日、今天 或 全部',
  ),
  'words-surplus': misusing<{ said: string }>(
    ({ said }) => `用不到“${said}”`,
    () => '去掉它，或加 --help 看用法',
  ),
  'event-there': refusing<{ id: string; key: string; name: string }>(
    ({ id, key }) => `${id} 已经有“${key}”`,
    ({ name }) => `写错了就用 xiaoneng ${name} edit 改正`,
  ),
  'event-barred': refusing<{ id: string; action: string; why: string; remedy: string }>(
    ({ id, action, why }) => `${id} 现在不能登记“${action}”：${why}`,
    ({ remedy }) => remedy,
  ),
  'event-words-surplus': misusing<{ action: string; said: string }>(
    ({ action, said }) => `“${action}”用不到后面的“${said}”`,
    () => '去掉它，或加 --help 看用法',
  ),
  'record-later': refusing<{ id: string; today: string }>(
    ({ id, today }) => `${id} 在 ${today} 还没有发生`,
    () => '改 --today；日期写错了就用 edit 改正',
  ),
} as const;
