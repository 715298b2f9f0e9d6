import type { AuditKind } from '../choices.ts';

/** What an audit says of a kind of finding: whether somebody has to answer for it, and what is to be done. */
interface AuditMessage {
  /** A hint is told and asks for nothing: the exit code does not speak of it. */
  readonly level: 'finding' | 'hint';
  readonly remedy: string;
}

const finding = (remedy: string): AuditMessage => ({ level: 'finding', remedy });
const hint = (remedy: string): AuditMessage => ({ level: 'hint', remedy });

const ASK = '问经办人依据；没有依据的改回去，有依据的写在备注里';

/** Every kind of finding of an audit; its name is in `auditKind`. */
export const auditMessages: Readonly<Record<AuditKind, AuditMessage>> = {
  enteredLate: finding('问为什么迟记；当天的事当天登记'),
  backdated: hint('对一对批件的日期：期限过后才登记的中止、延期、转办，写的是期限以前的日子'),
  entryChanged: finding('经过只增不改；写错的由负责人核实，留下书面说明'),
  entryRemoved: finding('经过只增不删；从历史里找回来（xiaoneng show 编号 --at 日期），或留下书面说明'),
  receivedChanged: finding('对一对来文的收文章；期限从这一天算起'),
  deadlineChanged: finding('对一对来文；要延的走 extend、approve'),
  deadlineMoved: finding('过了期的期限不能改；要延的当时就该申请，由负责人说明'),
  difficultyChanged: finding('对一对难易认定；认定了的写“难易认定”'),
  valueChanged: finding(ASK),
  corrected: hint('用 edit 等命令改的，前后都在；不对的改回去'),
  notAsSaid: finding('问经办人这次到底做了什么；本程序做的提交，说的和改的一样'),
  extensionLate: finding('延期要在期限以前申请；由负责人说明'),
  ruleRewritten: finding('改回原来的数；新的数另加一条，写自己的施行日期'),
  ruleBackdated: finding('制度只管施行以后收到的；追溯的要有文件，否则改施行日期'),
  ruleAdded: hint('对一对文件：数、依据、施行日期'),
  recordDeleted: finding('从历史里找回来（git checkout 提交~1 -- 文件）；登记错的用 cancel 撤销，不删'),
  attachmentChanged: finding(
    '从历史里找回原来的附件（git restore --source 提交~1 -- 文件）；确实要换的用 attach 另附一份',
  ),
  attachmentRemoved: finding('从历史里找回来（git restore --source 提交~1 -- 文件）；附错的用 undo 撤回，不删'),
  recordRenamed: finding('编号一经使用不再变动；改回原名'),
  spoiled: finding('从历史里找回上一版，再改'),
  doubtDropped: finding('看两处写的哪个对；对过的用 edit 改，再删去“待核对”'),
  foreign: finding('问提交人为什么不用本程序；看清改了什么'),
  byHand: finding('看清手工改了什么；能用命令的用命令'),
  clerkDiffers: finding('问提交人为什么用别人的名字登记；各人用各人的名字'),
  clockBack: finding('查那台机器的时钟；倒填日期的由提交人说明'),
  uncommitted: finding('核对后用 xiaoneng sync 或 git commit 提交；不要的用 git restore 改回'),
  replaced: finding('运行 git replace --list 看是哪些，用 git replace --delete 去掉，再审计一次'),
  mergeAltered: finding('合并只该合起来；看清多了什么、少了什么，补回去'),
  unsigned: finding('设好 git 的提交签名（git config commit.gpgsign true），以后都签'),
  rewritten: finding('找出是谁强推、改写了历史；从别人的仓库或备份取回'),
  commitBackdated: finding('提交写的时间比服务器收到上一个提交还早，由提交人说明；以服务器记下的时间为准'),
  receivedLate: finding('问为什么登记了不交；登记了当天 sync'),
  shallow: finding('运行 git fetch --unshallow 取全，再审计'),
};
