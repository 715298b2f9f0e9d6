import { misusing, refusing } from './refusal.ts';

export const calendarRefusals = {
  'notice-confirmed': refusing<{ file: string; person: string; date: string; seen: string }>(
    ({ file, person, date, seen }) => `${file} 已经核对过了（${person}，${date}，${seen}）`,
    () => '不用再核对；记错了的在文件里改',
  ),
  'notice-original-absent': misusing(
    () => '没有写在哪里看到的原件',
    () => '加上 --seen：中国政府网的网址、收文编号、公报哪一期',
  ),
  'file-unfit': refusing<{ file: string }>(
    ({ file }) => `${file} 有错，不能在上面改`,
    () => '运行 xiaoneng check 查看，改好后再试',
  ),
  'notice-local': refusing<{ file: string }>(
    ({ file }) => `${file} 是地方安排，不用核对`,
    () => '只有国务院的通知要与原件核对',
  ),
  'notice-unknown': misusing<{ typed: string }>(
    ({ typed }) => `calendar/ 里没有“${typed}”这个通知`,
    () => '写文件名、文号或年份；xiaoneng calendar coverage 看各年的通知',
  ),
  'notice-ambiguous': misusing<{ typed: string; files: string }>(
    ({ typed, files }) => `“${typed}”有几个通知：${files}`,
    () => '写其中一个的文件名',
  ),
  'confirmation-ahead': refusing<{ day: string; today: string }>(
    ({ day, today }) => `${day} 在今天（${today}）之后`,
    () => '核对过了再登记',
  ),
  'confirmation-early': refusing<{ day: string; issued: string }>(
    ({ day, issued }) => `${day} 在通知印发（${issued}）之前`,
    () => '核对日期',
  ),
  'notice-disputed': refusing<{ message: string; path: string; remedy: string }>(
    ({ message, path }) => `通知没有导入：${message}（${path}）`,
    ({ remedy }) => remedy,
  ),
  'notice-built-in': refusing<{ what: string; remedy: string }>(
    ({ what }) => `${what}已经内置，不用导入`,
    ({ remedy }) => remedy,
  ),
  'input-unreadable': misusing<{ file: string; why: string }>(
    ({ file, why }) => `读不了 ${file}：${why}`,
    () => '核对文件名；从标准输入读写成 -',
  ),
  'notice-empty': misusing<{ name: string }>(
    ({ name }) => `${name}是空的`,
    () => '把通知全文存成文本文件再导入',
  ),
  'input-faulty': misusing<{ file: string; message: string; remedy: string }>(
    ({ file, message }) => `${file}：${message}`,
    ({ remedy }) => remedy,
  ),
  'notice-faulty': refusing<{ lines: string }>(
    ({ lines }) => `通知没有导入：\n${lines}`,
    () => '改好文本再导入；账本没有改动',
  ),
  'notice-there': refusing<{ path: string }>(
    ({ path }) => `${path} 已经有了`,
    () => '核对后加 --replace 换成新的',
  ),
  'file-unread': refusing<{ file: string; why: string }>(
    ({ file, why }) => `读不了 ${file}：${why}`,
    () => '检查文件和权限，再试一次',
  ),
  'calendar-ended': misusing(
    () => '算出的日子超出了历法（到 2040 年为止）',
    () => '改短时限',
  ),
  'clock-time-absent': misusing(
    () => '时限：按分钟、小时算的，收到日期要带几点几分',
    () => '写成 "2022-09-28 18:00"；按日算的写 5wd、1个月、30日',
  ),
  'calendar-unit-unknown': misusing<{ name: string }>(
    ({ name }) => `单位名录里没有“${name}”`,
    () => '写全称、简称或曾用名',
  ),
  'month-wrong': misusing<{ typed: string }>(
    ({ typed }) => `“${typed}”不是月份`,
    () => '写成 2026-10',
  ),
  'year-uncovered': misusing<{ year: number }>(
    ({ year }) => `历法没有 ${year} 年`,
    () => '写 2013 至 2040 年之间的月份',
  ),
} as const;
