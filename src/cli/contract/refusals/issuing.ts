import { misusing, refusing } from './refusal.ts';

/** Why a paper does not go out under a number. */
export const issuingRefusals = {
  'issue-from-past': misusing(
    () => '发文按账本现在的样子，不和 --as-known 一起用',
    () => '去掉 --as-known；只是重做一份以前的，去掉 --issue',
  ),
  'issue-needs-file': misusing(
    () => '这种格式要写到文件里，才知道发出去的是什么',
    () => '加 -o 文件，如 -o 通知.docx',
  ),
  'issue-unsigned': refusing(
    () => '没有写签发人，没有发文',
    () => '加 --signed-by 签发人；每次都是同一位的，写在 xiaoneng.yaml 的“公文”里',
  ),
  'issue-cautioned': refusing<{ cautions: string }>(
    ({ cautions }) => `出数前核对有话说，没有发文：${cautions}`,
    () => '逐条处理以后再发；看过了仍要发的，去掉 --exit-code',
  ),
  'issue-over-file': refusing<{ path: string }>(
    ({ path }) => `${path} 已经有了，没有发文：会盖掉原来的`,
    () => '换个文件名；原来的只是草稿，删掉再发',
  ),
  'issued-overwritten': refusing<{ path: string; number: string }>(
    ({ path, number }) => `${path} 是已经发出的 ${number}，没有盖掉它`,
    () => '换个文件名，或先把它移走',
  ),
  'issued-already': refusing<{ number: string; date: string; id: string }>(
    ({ number, date, id }) => `同样内容的文书 ${date} 已经发过，文号是 ${number}（${id}），没有另外编号`,
    ({ id }) =>
      `再发一次用 xiaoneng issued reissue ${id} 理由，用原来的号；发错了的先作废：xiaoneng issued cancel ${id} 理由`,
  ),
  'number-taken': refusing<{ number: string; other: string }>(
    ({ number, other }) => `文号“${number}”已经用了（${other}），没有发文`,
    () => '换一个号，或去掉 --number 取下一个；作废的号也不再用',
  ),
  'number-for-several': misusing<{ count: number }>(
    ({ count }) => `一共 ${count} 份，一个 --number 不够`,
    () => '去掉 --number，各取下一个号；或一份一份地发',
  ),
  'number-codeless': refusing<{ kind: string }>(
    ({ kind }) => `不知道${kind}用哪个代字，编不出号`,
    () => '在 xiaoneng.yaml 的“公文”里写“代字”，或用 --number 写全文号',
  ),
  'number-elsewhere': refusing<{ ledger: string }>(
    ({ ledger }) => `这本账已经结转，往后的号在 ${ledger} 里排`,
    () => '在新账里发文；一定要从这里发的，用 --number 写明号，并在新账里用 issued add 登记',
  ),
  'paper-kind-unknown': misusing<{ wrong: string; choices: string }>(
    ({ wrong }) => `没有文种“${wrong}”`,
    ({ choices }) => `可写：${choices}`,
  ),
  'undo-issued': refusing<{ subject: string }>(
    ({ subject }) => `上一次改动是发文（${subject}），不撤回：号编出去就不再空出来`,
    () => '作废用 xiaoneng issued cancel 编号 理由；写错了的用 xiaoneng issued edit 改',
  ),
};
