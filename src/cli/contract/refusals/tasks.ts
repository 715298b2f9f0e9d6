import { misusing, refusing } from './refusal.ts';

export const tasksRefusals = {
  'lead-unnamed': misusing<{ leads: string; action: string; option: string; lead: string }>(
    ({ leads, action }) => `这项任务由${leads}共同牵头，“${action}”要写是哪个单位`,
    ({ option, lead }) => `加 ${option} ${lead} 这样`,
  ),
  'lead-other': refusing<{ unit: string; leads: string }>(
    ({ unit }) => `${unit}不牵头这项任务`,
    ({ leads }) => `牵头的是${leads}`,
  ),
  'application-unnamed': misusing(
    () => '延期和极特殊都在等批复',
    () => '加 --for 延期 或 --for 极特殊',
  ),
  'application-wrong': misusing<{ typed: string }>(
    ({ typed }) => `--for 写的“${typed}”不对`,
    () => '写成 --for 延期 或 --for 极特殊',
  ),
  'action-ahead': refusing<{ typed: string; today: string }>(
    ({ typed, today }) => `${typed} 在今天（${today}）之后，还没有发生`,
    () => '核对日期；办理经过只记已经发生的事',
  ),
  'action-wordless': misusing<{ action: string }>(
    ({ action }) => `“${action}”不需要写文字`,
    () => '去掉后面的文字，或加 --help 看用法',
  ),
  'action-option-surplus': misusing<{ action: string; option: string }>(
    ({ action, option }) => `“${action}”用不到 ${option}`,
    () => '去掉它，或加 --help 看用法',
  ),
  'action-lacking': misusing<{ action: string; missing: string; options: string }>(
    ({ action, missing }) => `“${action}”还要写：${missing}`,
    ({ options }) => options,
  ),
  'routine-nobody': refusing<{ unit: string; day: string }>(
    ({ unit, day }) => `${unit}已于 ${day} 撤销，没有唯一的承接单位`,
    () => '改周期任务的“单位”，或用 xiaoneng routine skip 写明这一期不交办',
  ),
  'routine-early': refusing<{ received: string; start: string }>(
    ({ received, start }) => `交办日期 ${received} 早于这一期开始的 ${start}`,
    () => '核对 --received',
  ),
  'routine-past': refusing<{ due: string; received: string; period: string }>(
    ({ due, received }) => `时限 ${due} 在交办日期 ${received} 以前就过了`,
    ({ period }) =>
      `当时就交办了的加 --received 那天；另定时限加 --deadline；不办了用 xiaoneng routine skip 编号 --instalment ${period}`,
  ),
  'every-unclear': misusing<{ typed: string; why: string }>(
    ({ typed, why }) => `“${typed}”${why}`,
    () => '写成“每周五前”“每月25日前”“每季度末月20日前”“每月，期后5个工作日”“2022-03-15、2022-09-15”这样',
  ),
  'every-surplus': misusing<{ options: string }>(
    ({ options }) => `周期任务用不到 ${options}`,
    () => '去掉它们；每期的任务登记以后再写',
  ),
  'step-wrong': misusing<{ typed: string }>(
    ({ typed }) => `--step 写的“${typed}”不对`,
    () => '写成 步骤=日期，如 完成排查=2022-03-01',
  ),
  'assistance-wrong': misusing<{ typed: string }>(
    ({ typed }) => `--assist 写的“${typed}”不对`,
    () => '写成 单位=事项=时限，如 区住建局=提供管网图=2022-03-01，或 区住建局=提供管网图=3个工作日',
  ),
  'slip-wrong': misusing<{ typed: string }>(
    ({ typed }) => `--slip 写的“${typed}”不对`,
    () => '写成 类别=名称，如 政务三单=交办单',
  ),
  'each-unsaid': misusing<{ groups: string }>(
    ({ groups }) => `没有登记：${groups}`,
    () => '各登记一项就加 --each；只要其中一个，用 --lead 写明',
  ),
  'each-twice': misusing<{ group: string; units: string }>(
    ({ group, units }) => `事项里写了“${group}”，--each 后面又写了${units}`,
    () => '留一处：各登记一项就只写 --each；分成子任务就在 --each 后面写单位，事项里不写',
  ),
  'each-lines': misusing(
    () => '--each 后面写了单位，只能分一项任务，不能分许多行',
    () => '一项一项地登记，或去掉 --each 后面的单位',
  ),
  'each-every': misusing(
    () => '每期办一次的（--every），每个单位每期本来各有一项，不分子任务',
    () => '去掉 --each 后面的单位，单位写在事项里，或用 routine add 登记',
  ),
  'each-of-one': misusing(
    () => '写了 --each，可是没有写各镇、各部门这样的几个单位',
    () => '去掉 --each，或把单位写成 各镇、各街道、各部门',
  ),
  'lines-doubtful': misusing<{ doubts: string }>(
    ({ doubts }) => `一项也没有登记：\n${doubts}`,
    () => '改好这些行再来；单位写全称或简称，时限写成“3月15日前”“5个工作日内”这样',
  ),
  'lines-unsourced': misusing(
    () => '没有写来源类别',
    () => '加 --source，各行都按它记',
  ),
  'lines-empty': misusing(
    () => '一行也没有',
    () => '一行写一项：单位、时限、事项',
  ),
  'lines-twice': misusing(
    () => '事项从几处来：命令后面写的、--lines、--editor 只能有一样',
    () => '留下一样',
  ),
  'lines-no-editor': misusing(
    () => '这里不是终端，也没有指明编辑器',
    () => '从标准输入读用 xiaoneng add -，从文件读用 --lines，或设好 EDITOR',
  ),
  'table-option-surplus': misusing<{ options: string }>(
    ({ options }) => `贴的是表，${options} 用不上`,
    () => '去掉它，在表里设一栏；--source、--received 可以写',
  ),
  'unfit-as-typed': misusing<{ message: string; remedy: string }>(
    ({ message }) => message,
    ({ remedy }) => remedy,
  ),
  'history-frozen': refusing(
    () => '办理经过只增不改',
    () => '用 sign、progress 等命令追加；记错的用 xiaoneng correct 更正，原来写的和理由都留着',
  ),
  'entry-unnamed': misusing<{ lines: string }>(
    () => '要写更正第几条',
    ({ lines }) => `加 --entry 第几条：\n${lines}`,
  ),
  'entry-absent': misusing<{ typed: string; lines: string }>(
    ({ typed }) => `没有第“${typed}”条经过`,
    ({ lines }) => `--entry 写下面的序号：\n${lines}`,
  ),
  'entries-none': refusing<{ id: string }>(
    ({ id }) => `${id} 还没有办理经过`,
    () => '登记的内容用 xiaoneng edit 改',
  ),
  'correction-reasonless': misusing(
    () => '更正要写理由',
    () => '编号后面写怎么记错的',
  ),
  'correction-idle': misusing(
    () => '写的和账上的一样，没有要更正的',
    () => '核对是不是这一条；用 --set 键=值 写应当是什么',
  ),
  'correction-before': refusing<{ last: string; today: string }>(
    ({ last, today }) => `这一条 ${last} 更正过，不能在那以前（${today}）再更正`,
    () => '去掉 --today',
  ),
  'corrections-frozen': refusing(
    () => '更正留下的记录不能改',
    () => '更正错了就再更正一次，或用 xiaoneng undo 撤回',
  ),
  'leader-not-listed': refusing<{ name: string; known: string }>(
    ({ name }) => `领导名单里没有“${name}”`,
    ({ known }) => (known === '' ? '在 units.yaml 里登记领导' : `可写：${known}`),
  ),
  'notice-period-ahead': misusing<{ period: string }>(
    ({ period }) => `${period}还没有开始`,
    () => '换一个期间，或改 --today',
  ),
  'visit-number-wrong': misusing<{ typed: string }>(
    ({ typed }) => `“${typed}”不是走访、包保责任或包保对象的编号`,
    () => '用 xiaoneng visit list 或 assignment list 查编号',
  ),
  'target-unknown': refusing<{ targetId: string }>(
    ({ targetId }) => `包保对象 ${targetId} 不在账上`,
    () => '运行 xiaoneng check 查看',
  ),
  'paper-ended': refusing<{ id: string; state: string; paper: string }>(
    ({ id, state, paper }) => `${id} ${state}，不需要${paper}`,
    () => '核对编号；要看当时的情况加 --today',
  ),
  'paper-claimed': refusing<{ id: string; paper: string }>(
    ({ id, paper }) => `${id} 已经报结，等本室认可，不需要${paper}`,
    () => '用 xiaoneng accept 认可，或用 xiaoneng return 退回',
  ),
  'urging-needless': refusing<{ id: string; support: readonly string[] }>(
    ({ id, support }) =>
      support.length > 0
        ? `${id} 逾期的只有${[...new Set(support)].join('、')}的配合事项，催办函写给牵头单位`
        : `${id} 没有到期、临期或逾期的环节`,
    ({ support }) =>
      support.length > 0
        ? `给配合单位用提醒单：xiaoneng remind --unit ${support[0]} -o 提醒单 --format docx`
        : '不需要催办；要发督办通知用 notice supervision',
  ),
  'extension-undecided': refusing<{ id: string }>(
    ({ id }) => `${id} 没有已经批复的延期申请`,
    () => '先用 xiaoneng approve 或 xiaoneng refuse 登记批复',
  ),
  'papers-several': misusing<{ count: number; joint: boolean }>(
    ({ count }) => `一共 ${count} 份，要写到文件夹`,
    ({ joint }) => `加 -o 文件夹 --format docx${joint ? '；只要一个牵头单位的，加 --to 单位' : ''}`,
  ),
  'papers-unnamed': misusing(
    () => '没有写编号',
    () => '写任务编号，或加 --overdue',
  ),
  'paper-early': refusing<{ id: string }>(
    ({ id }) => `${id} 在这一天还没有收到`,
    () => '改 --today',
  ),
  'link-unknown': misusing<{ link: string; choices: string }>(
    ({ link }) => `没有环节“${link}”`,
    ({ choices }) => `可写：${choices}`,
  ),
  'escalation-step-unknown': misusing<{ wrong: string; choices: string }>(
    ({ wrong }) => `没有这一步：${wrong}`,
    ({ choices }) => `可以写：${choices}`,
  ),
  'reminder-part-unknown': misusing<{ wrong: string; choices: string }>(
    ({ wrong }) => `没有提醒类别“${wrong}”`,
    ({ choices }) => `可写：${choices}`,
  ),
  'number-as-words': misusing<{ action: string; number: string }>(
    ({ action, number }) => `“${number}”是编号，没有当作“${action}”的文字`,
    () => '几个编号都写在文字前面；编号要写进文字里，就连同前后的字一起加引号',
  ),
  'words-like-number': misusing<{ typed: string; action: string; what: string; flag: string }>(
    ({ typed, action, what }) => `“${typed}”像是编号，没有当作“${action}”的${what}`,
    ({ typed, what, flag }) => `核对编号；就是${what}的，写在 ${flag} 后面：${flag} ${typed}`,
  ),
  'words-twice': misusing<{ what: string; said: string; told: string; flag: string }>(
    ({ what, said, told }) => `${what}写了两次：“${told}”和“${said}”`,
    ({ flag }) => `只留一个：写在编号后面，或写在 ${flag} 后面`,
  ),
  'number-twice': misusing<{ typed: string }>(
    ({ typed }) => `“${typed}”写了两次`,
    () => '一条只写一次',
  ),
  'records-unnamed': misusing<{ word: string }>(
    ({ word }) => `没有写是哪一条${word}`,
    () => '写编号，可以几个；或用清单的筛选，有 --from 的命令也可以用一张表格；加 --help 看用法',
  ),
  'records-named-twice': misusing<{ number: string }>(
    ({ number }) => `编号${number === '' ? '' : `“${number}”`}、筛选、表格，一次只能用一种`,
    () => '留一种，其余去掉；编号要写进文字里，就连同前后的字一起加引号',
  ),
  'actions-mixed': misusing<{ told: string }>(
    ({ told }) => `有的是${told.replace('、', '，有的是')}，不能一起写`,
    () => '加 --for 写明是哪一件，或分开写',
  ),
  'editor-for-several': misusing(
    () => '几条一起改，不用编辑器',
    () => '用 --set、--unset 写明改什么，或一条一条改',
  ),
  'row-nameless': refusing(
    () => '这一行没有写是哪一条',
    () => '补上编号，或删去这一行',
  ),
  'row-unknown': refusing<{ value: string; word: string }>(
    ({ value, word }) => `账上没有${word}“${value}”`,
    () => '核对文字，或加一栏编号',
  ),
  'row-ambiguous': refusing<{ value: string; count: number; some: string }>(
    ({ value, count, some }) => `“${value}”账上有 ${count} 条：${some}`,
    () => '加一栏编号，或牵头单位',
  ),
  'row-differs': refusing<{ id: string; title: string; there: string; value: string }>(
    ({ id, title, there, value }) => `${id} 的${title}，账上是“${there}”，表里是“${value}”`,
    () => '核对是不是这一条；是就改成一样',
  ),
  'row-against': refusing<{ id: string; other: string }>(
    ({ id, other }) => `${id} ${other}也写了，同一天，写的不一样`,
    () => '留下对的一行；真有两次，分两张表写',
  ),
  'table-nameless': refusing<{ file: string; keys: string }>(
    ({ file, keys }) => `${file} 里没有找到${keys}一栏`,
    ({ keys }) => `给表加一行表头，里面有${keys}`,
  ),
  'table-column-twice': refusing<{ file: string; names: string }>(
    ({ file, names }) => `${file} 里有两栏都是${names}，不知道用哪一栏`,
    () => '改名或删去一栏',
  ),
  'table-column-lacking': refusing<{ file: string; names: string; flags: string; unused: string }>(
    ({ file, names, unused }) => `${file} 里没有${names}一栏${unused === '' ? '' : `；没有用上的栏目：${unused}`}`,
    ({ names, flags }) => `加一栏${names}；各项都一样的，在命令行写 ${flags}`,
  ),
  'cell-dayless': refusing<{ typed: string }>(
    ({ typed }) => `“${typed}”看不出是哪一天`,
    () => '写成 2022-03-15 这样',
  ),
  'table-column-unread': refusing<{ file: string; names: string }>(
    ({ file, names }) => `${file} 里的${names}一栏不知道是什么，没有读`,
    () => '是写的这件事的，栏名改成 日期、人员 这样；不是，就删去这一栏',
  ),
  'means-unsaid': misusing<{ choices: string }>(
    () => '没有写是怎么催办的',
    ({ choices }) => `加 --means，可写：${choices}；只印了单子、不要回应的写 --means 其他 --await 否`,
  ),
  'await-unknown': misusing<{ awaited: string }>(
    ({ awaited }) => `--await 写是或否，不是“${awaited}”`,
    () => '要回应写 是，不要写 否',
  ),
  'means-unknown': misusing<{ means: string; choices: string }>(
    ({ means }) => `没有催办方式“${means}”`,
    ({ choices }) => `可写：${choices}`,
  ),
  'outbox-unnamed': misusing(
    () => '没有写发件箱在哪里',
    () => '加 --outbox 文件夹，和写消息时的一样，如 --outbox ../发件箱',
  ),
  'outbox-busy': refusing<{ path: string; why: string }>(
    ({ path, why }) => `没有发：${path} 正由别的 xiaoneng 用着，或者锁不上（${why}）`,
    () => '等那边发完再运行一遍，只发没有发出的',
  ),
  'mail-twice': misusing(
    () => '--mail 由服务器发出，--eml 只写成文件，两个不能一起',
    () => '只写一个',
  ),
  'mail-channel': misusing<{ channel: string }>(
    ({ channel }) => `--mail、--eml 发的是邮件，不是“${channel}”`,
    () => '去掉 --channel，或去掉 --mail、--eml',
  ),
  'mail-unset': refusing<{ lacking: string }>(
    ({ lacking }) => `没有设${lacking}，发不了邮件`,
    () => '在账本的 xiaoneng.yaml，或自己的设置（xiaoneng config 看在哪里）里写“发信:”，下面缩进两格写缺的几项',
  ),
  'mail-unencrypted': refusing<{ server: string }>(
    ({ server }) => `“加密: 不加密”只能用于本机，${server} 不是本机`,
    () => '写“加密: TLS”（端口 465）或“加密: STARTTLS”（端口 587、25）',
  ),
  'mail-password-absent': refusing(
    () => '写了发信的用户，没有口令',
    () => '设环境变量 XIAONENG_MAIL_PASSWORD，或写在自己的设置的“发信”里（口令: …），不要写进账本',
  ),
  'mail-password-adrift': refusing<{ path: string; key: string }>(
    ({ path, key }) => `${path} 里写了口令，没有写“${key}”`,
    ({ key }) => `把“${key}”也写在那里：口令只交给和它写在一处的服务器和用户`,
  ),
  'mail-password-open': refusing<{ path: string }>(
    ({ path }) => `${path} 里有口令，别的用户也能读这个文件`,
    ({ path }) => `chmod 600 ${path}`,
  ),
  'outbox-recorded': misusing(
    () => '消息还没有发出，不能现在就登记催办',
    () => '去掉 --record；发出以后用 xiaoneng remind --sent --outbox 文件夹 登记',
  ),
  'outbox-absent': refusing<{ path: string }>(
    ({ path }) => `没有 ${path} 这个文件夹`,
    () => '核对 --outbox；还没有写过消息的，先 xiaoneng remind --outbox 文件夹',
  ),
  'channel-unknown': misusing<{ channel: string; choices: string }>(
    ({ channel }) => `没有渠道“${channel}”`,
    ({ choices }) => `可写：${choices}`,
  ),
  'task-later': refusing<{ id: string; received: string; today: string }>(
    ({ id, received, today }) => `${id} 是 ${received} 收到的，在 ${today} 还不知道`,
    () => '改 --today；收到日期写错了就用 xiaoneng edit 改正',
  ),
  'change-through-link': refusing<{ file: string }>(
    ({ file }) => `${file} 是符号链接，不通过它写入；账本没有改动`,
    () => '把它换成文件夹本身，再试一次',
  ),
  'entry-refused': refusing<{ id: string; objection: string; remedy: string }>(
    ({ id, objection }) => `${id} ${objection}`,
    ({ remedy }) => remedy,
  ),
  'content-wrong': misusing<{ lines: string }>(
    ({ lines }) => `写的内容不对，账本没有改动：\n${lines}`,
    () => '改好再试',
  ),
  'receipt-ahead': refusing<{ today: string }>(
    ({ today }) => `收到日期在今天（${today}）之后，还没有收到`,
    () => '核对日期；收到了再登记',
  ),
  'editor-absent': misusing(
    () => '这里不是终端，也没有指明编辑器',
    () => '用 --set 键=值 改，或设好 EDITOR',
  ),
  'edit-unsaved': refusing<{ left: string; path: string }>(
    ({ left }) => `没有保存。${left}`,
    ({ path }) => `不要了就删去 ${path}`,
  ),
  'editor-failed': refusing<{ reason: string; kept: string }>(
    ({ reason, kept }) => `${reason}；账本没有改动${kept}`,
    () => '用 EDITOR 指明编辑器，如 EDITOR=nano',
  ),
  'edit-idle': refusing(
    () => '没有改动',
    () => '改好存盘再退出编辑器',
  ),
  'edit-empty': refusing(
    () => '存的文件是空的，账本没有改动',
    () => '再运行一次 edit 重新改',
  ),
  'edit-not-text': refusing<{ path: string }>(
    ({ path }) => `改的字留在 ${path}，但不是 UTF-8 文本，账本没有改动`,
    () => '把它另存成 UTF-8，再运行一次 edit；不要了就删去它',
  ),
  'edits-absent': misusing(
    () => '没有写要改什么',
    () => '如 --set 责任人=张某，或 --unset 备注',
  ),
  'set-wrong': misusing<{ typed: string }>(
    ({ typed }) => `--set 写的“${typed}”不对`,
    () => '写成 键=值，如 责任人=张某；要去掉一项用 --unset',
  ),
  'key-twice': misusing<{ key: string; first: string; second: string }>(
    ({ key, first, second }) => `“${key}”改了两次：“${first}”和“${second}”`,
    () => '一项只改一次，留下要的那个；清单的几样写在一起，用顿号分开',
  ),
  'list-told-whole': misusing<{ key: string }>(
    ({ key }) => `--assist 也要添“${key}”，又整个改了“${key}”：留哪几个说不清`,
    ({ key }) => `分两次：先改“${key}”，再用 --assist 添`,
  ),
  'field-unknown': misusing<{ word: string; key: string; near: string | undefined; known: string }>(
    ({ word, key }) => `${word}没有“${key}”这一项`,
    ({ near, known }) => (near ? `是不是“${near}”？` : `可以改：${known}`),
  ),
  'number-frozen': refusing<{ remedy: string }>(
    () => '编号一经使用不再变动',
    ({ remedy }) => remedy,
  ),
} as const;
