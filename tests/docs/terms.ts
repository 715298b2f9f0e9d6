/** A word that this code has for itself: what it declares, how one would say it in Chinese, and what it is. */
export interface Term {
  /** As it is exported. */
  readonly name: string;
  readonly chinese: string;
  readonly says: string;
  /** The folder of src in which it means this, where others export the name too. */
  readonly within?: string;
}

function term(name: string, chinese: string, says: string, within?: string): Term {
  return { name, chinese, says, ...(within !== undefined && { within }) };
}

/** The private words of the code, by what one meets first. */
export const terms: readonly Term[] = [
  // records
  term('Kind', '种类', '有自己文件夹、一条一个文件的一类记录：任务，和每一类台账。', 'records'),
  term(
    'Register',
    '台账',
    '共用登记、清单、查看、修改、后续动作这些命令的一类记录；怎么用全在它自己的文件里说。',
    'records/kind',
  ),
  term('Follow', '后续动作', '一条记录登记以后还会发生的事，各成一条命令，填它的一个字段。'),
  term('Derived', '算出来的', '文件里不写、每次问每次算的值，如状态。'),
  term('Terms', '计时条件', '事实以外、期限要靠它算的一切：历法、制度、单位各自的历法，和看的那一天。'),
  term('Mark', '字段的含义', '一个值除了写法以外还说明什么：指向谁、是不是已经发生的事、能不能给人看。', 'vocabulary'),
  // a task
  term('Story', '经过', '截至某一天，一项任务的办理经过讲出来的全部：状态、各次办理、催办、中止、没有成立的条目。'),
  term(
    'Receipt',
    '经手',
    '一个单位手里有这项任务的一段：何时收到、何时签批、因哪次转办移出。台账里的来文统计也叫这个名字，另是一回事。',
    'records/task',
  ),
  term('Round', '一次办理', '从开始到办结的一遍：头一遍，或退回重办、撤销销号以后的又一遍。'),
  term('Attempt', '办到第几遍', '一项任务到要问期限的那一遍为止的各遍，和钟停着的日子；期限从它算起。'),
  term('Stint', '一段责任', '一遍里一个单位对着一个期限负责的一段；转办把一遍分成几段，各算各的逾期。'),
  term('sharesOf', '各牵头的一份', '几个单位共同牵头时，各单位自己的那一份任务；合起来才是整项任务。'),
  term(
    'Owing',
    '分版本的一件',
    '该办的一件，说得不随看的那一天变：从哪天起算逾期、底数几天、此后哪种历法的工作日算进去；库里由 SQL 算。',
  ),
  term('Strand', '一股', '账本里互相牵连、和别的不相干的几条记录：一项任务和它的报告，一个对象和对它的包保、走访。'),
  term('Reckoning', '期限的算法', '一个到期时刻，连同它从哪里来、依据哪条、被什么改动过：说得清为什么是这一天。'),
  term('Obligation', '该办的一件', '一个单位到某时要办的一个环节，和它后来怎样了：办了、免了，还是停着。'),
  term('Matter', '所为的事', '该办的一件是因什么来的：一项任务、一条台账，或者表里的一格（如一个季度的走访）。'),
  term(
    'Card',
    '卡片',
    '没有毛病的任务的结论：问还欠什么，不必再读它的文件；文件、制度、名录、历法一变就不作数。',
    'records/task',
  ),
  // what is known
  term('Ledger', '账本', '从文件读出来的全部，读完就不再变；里面有以后的事。'),
  term('Known', '那天知道的', '账本截到看的那一天：规则和视图只能从它这里取，看不到以后。', 'rules'),
  term('Filed', '在册的', '一条记录和它所在的文件。', 'ledger'),
  term('Finding', '发现', '一个值错在哪里，还不知道在文件的第几行。', 'vocabulary'),
  term('Remark', '有话说', '发现和它说的那个文件。'),
  term('Diagnostic', '问题', '有了文件、行、列的发现：`check` 和各种答案里看到的就是它。'),
  term('salvage', '抢读', '去掉写错的键，剩下的先读出来，好把别的错一次说完；从不拿它回答别的问题。'),
  term('Directory', '单位名录', '名录里的单位和领导，叫得出的任何一个名称都找得到；问的是哪一天，就是那天的样子。'),
  term('Lineage', '沿革', '单位后来成了谁：更名、合并、撤销。'),
  // rules
  term('Judged', '判过的一件', '该办的一件加上判断：按时还是逾期、逾期几个工作日。'),
  term('Verdict', '判断', '判过的一件现在怎么样；逾期以后才免掉的仍是逾期（`waived-late`）。', 'rules'),
  term('Light', '亮灯', '红、黄、绿；只从判断得出，不另算。'),
  term(
    'Standing',
    '现状',
    '一项任务在看的那一天的样子：经过、状态、判过的各件、亮灯。一处算好，清单、评分、公文都读它。',
  ),
  term('Item', '欠着的一项', '判过的一件连同它所为的事：`overdue`、`due` 清单里的一行。', 'rules'),
  term('Duty', '一期报送', '一个单位为一项报送要求（或任务）的一期要交的报告。', 'rules'),
  term('Trace', '痕迹', '方案的一条要求凭什么说做到了：哪类记录或哪个环节，符合什么条件。'),
  term('Honours', '点名', '一个期间里谁可以表扬、谁可以批评，判一次，汇总、通报、名单都用它，所以不会两头都有。'),
  // answers and commands
  term('View', '视图', '作为数据的答案：标题、表、附注；各种格式由它写出，数字因此处处相同。'),
  term('Section', '一节', '视图里的一张表。'),
  term('Session', '案头', '一条命令手边有的：外面的世界、看的那一天，要用时才打开的账本。'),
  term('Outcome', '结果', '一条命令的结果，作为数据；由最外层打印，或者写盘、提交。', 'cli'),
  term('Stop', '停下', '什么也没做，和为什么；一路传到最外层。', 'cli'),
  term('World', '外面的世界', '程序以外可以看、可以碰的一切：文件、git、时钟、终端；测试给一个假的。'),
  // the rest
  term('Moment', '时刻', '一天，有时分的连同时分；上海的钟。'),
  term('Course', '计时过程', '从收到那天走到期限那天：算作哪天收到、名义上哪天期满、顺延到哪天、停了哪些日子。'),
  term('Arrangement', '安排', '哪些天放假、哪些天上班：一份放假通知，或当地的调整。'),
  term('Deed', '一次提交里的一件事', '从提交历史看，谁在哪天对哪条记录做了什么；审计由它判断是不是迟记。', 'audit'),
  term('Anchor', '锚', '把历史定到某一天的一行字：印在纸上，就看得出以前的有没有被改写。'),
  term('Doubt', '待定', '合并时两个人说得不一样的一个事实：先写了哪个，另一个怎么说。', 'ledger'),
];
