import { message } from '../message.ts';

export const unitMessages = {
  'office-handless': message(
    'error',
    '督查室没有人能登记',
    () => 'permissions.yaml 里没有写督查室的人，推送到服务器的一概不收，这个文件也改不了',
    () => '写“督查室:”和它的“邮箱: […]”；还不打算一个个写的，写“未列明: 督查室”',
  ),
  'hand-nameless': message(
    'error',
    '没有写凭什么认人',
    () => '这里没有写“邮箱”，也没有写“签名”，认不出是谁',
    () => '写“邮箱: [提交用的 git 邮箱]”；有签名的写“签名: [公钥指纹]”',
  ),
  'hand-repeated': message<{ name: string }>(
    'error',
    '一个人写在两处',
    ({ name }) => `“${name}”写了两次，看不出他替谁登记`,
    () => '只留一处；一个人替两个单位登记的，用两个邮箱或两把钥匙',
  ),
  'unit-alike': message<{ name: string; other: string; unit: string }>(
    'warning',
    '单位名称分不清',
    ({ name, other, unit }) =>
      `“${name}”和${unit === other ? '' : `${unit}的`}“${other}”只差全角半角、括号、空格或前面的“区”“县”，登记时分不清`,
    () => '是同一个单位就并成一条；是两个就改掉一个名称或简称',
  ),
  'unit-divided': message<{ name: string; date: string; successors: string }>(
    'warning',
    '拆分后没有转办',
    ({ name, date, successors }) => `“${name}”已于 ${date} 拆分，由${successors}承接，这项任务归谁还没有定`,
    () => '用 xiaoneng transfer 转给其中一个',
  ),
  'terms-overlap': message<{ unit: string; post: string; person: string; other: string }>(
    'warning',
    '任期重叠',
    ({ unit, post, person, other }) => `${unit}的${post}${person}与${other}任期重叠`,
    () => '核对任免文件，改正“开始”或“结束”',
  ),
  'head-replaced': message<{
    unit: string;
    person: string;
    now: string;
    count: number;
    ids: string;
    by: string | undefined;
  }>(
    'warning',
    '换了负责人没有写历任',
    ({ unit, person, now, count, ids, by }) =>
      by === undefined
        ? `${unit}有 ${count} 次是${person}签批的（${ids}），他不是主要负责人（${now}），也不在历任、代签人里`
        : `${unit}的主要负责人原来写的是${person}，改成了${now}（${by}），没有写从哪天起；${person}以前签批的 ${count} 次（${ids}）要靠历任才对得上`,
    ({ unit, person, now, by }) => {
      const change = `xiaoneng unit head ${unit} ${now} --predecessor ${person} --on 换人那天`;
      return by === undefined
        ? `那时是他任职的，运行 ${change}；有授权的，登记“代签人”；都不是的，是没有主要负责人签批（方案三（一）2）`
        : `运行 ${change}，补上历任；名字写错了的改回来`;
    },
  ),
  'reform-unfit': message<{ reform: string; why: string }>(
    'error',
    '机构变动写得不全',
    ({ reform, why }) => `“${reform}”要写明：${why}`,
    () => '照文件改正；用 xiaoneng unit rename、merge、split、close 登记就不会错',
  ),
  'reform-day': message<{ unit: string; day: string; date: string }>(
    'error',
    '撤销日期两处不同',
    ({ unit, day, date }) => `沿革里写 ${date}，${unit}的撤销日期写 ${day}`,
    () => '照文件只留一个：有沿革的，去掉“撤销日期”',
  ),
} as const;
