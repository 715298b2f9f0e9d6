import { isOfLead, tellings } from '../../records/task/actions.ts';
import type { Task } from '../../records/task/schema.ts';
import { type Action, action } from '../../vocabulary/choices.ts';
import { onFirstUse } from '../../vocabulary/first-use.ts';
import { words } from '../../vocabulary/words.ts';
import {
  attributeOptions,
  attributesOf,
  choicesFor,
  optionName,
  spokenAttribute,
  spokenAttributes,
} from '../asking/attributes.ts';
import { type CommandSpec, command } from '../session/command.ts';
import { doneTo } from '../several/done-to.ts';
import { onTasks } from '../several/tasks.ts';
import { numbersPlace, optionsOfSeveral, type Work } from '../several/work.ts';
import { acting } from './act.ts';
import { type Acting, actOptions } from './act-told.ts';

/** A command that adds one entry to 办理经过; of several actions the state decides which. */
interface Verb {
  readonly name: string;
  readonly alias: string;
  readonly also?: readonly string[];
  readonly summary: string;
  readonly actions: readonly [Action, ...Action[]];
  readonly example: string;
}

const verbs: readonly Verb[] = [
  {
    name: 'acknowledge',
    alias: '签收',
    actions: ['acknowledge'],
    summary: '承办单位签收（制度“签收时限”要求时才有时限）',
    example: 'acknowledge 7k3q --person 张某',
  },
  {
    name: 'sign',
    alias: '签批',
    actions: ['sign'],
    summary: '主要负责人签批（三（一）2，收到后3个工作日内）',
    example: 'sign 7k3q',
  },
  {
    name: 'arrange',
    alias: '部署',
    actions: ['arrange'],
    summary: '主要负责人开会或当面部署',
    example: 'arrange 7k3q --means 专题会议',
  },
  {
    name: 'instruct',
    alias: '批示',
    actions: ['instruct'],
    summary: '领导对在办的任务批示；写了时限的，到期要落实，用 respond 回应，或 progress --instruction 批示的日期',
    example: 'instruct 7k3q 抓紧整改，逐户销账 --person 李某 --limit 2022-03-04',
  },
  {
    name: 'plan',
    alias: '报送方案',
    actions: ['submitPlan'],
    summary: '把工作方案报分管领导研处',
    example: 'plan 7k3q --to 李某 --medium 电子',
  },
  {
    name: 'report-first',
    alias: '首报',
    actions: ['firstReport'],
    summary: '突发事件首报',
    example: 'report-first 7k3q --means 电话 --on "2022-02-14 09:45"',
  },
  {
    name: 'report-further',
    alias: '续报',
    actions: ['furtherReport'],
    summary: '突发事件续报',
    example: 'report-further 7k3q --means 书面 已疏散群众320人',
  },
  {
    name: 'report-final',
    alias: '终报',
    actions: ['finalReport'],
    summary: '突发事件终报',
    example: 'report-final 7k3q --means 书面 已处置完毕',
  },
  {
    name: 'progress',
    alias: '进展',
    actions: ['progress'],
    summary: '登记进展；--step 表示路线图的这一步已完成',
    example: 'progress 7k3q 已排查320户 --percent 60%',
  },
  {
    name: 'assist',
    alias: '配合',
    actions: ['assist'],
    summary: '配合单位完成了它的配合事项',
    example: 'assist 7k3q --unit 区住建局 管网图已经提供',
  },
  { name: 'urge', alias: '催办', actions: ['urge'], summary: '催办一次', example: 'urge 7k3q --means 电话 --to 张某' },
  {
    name: 'respond',
    alias: '回应',
    actions: ['respond'],
    summary: '承办单位对催办、批示的回应；有没回应的催办就是回应催办，回应哪一天的批示用 --instruction 写',
    example: 'respond 7k3q 方案已报分管领导，3月5日前办结',
  },
  {
    name: 'extend',
    alias: '申请延期',
    actions: ['requestExtension'],
    summary: '书面申请延期，应在到期前',
    example: 'extend 7k3q --until 2022-03-31 等待省厅批复',
  },
  {
    name: 'exceptional',
    alias: '申请极特殊',
    actions: ['requestExceptional'],
    summary: '申请按极特殊办理',
    example: 'exceptional 7k3q 涉及跨区协调',
  },
  {
    name: 'approve',
    alias: '批准',
    actions: ['grantExtension', 'grantExceptional'],
    summary: '批准延期到哪一天，或批准极特殊',
    example: 'approve 7k3q --until 2022-03-31 --approver 李某',
  },
  {
    name: 'refuse',
    alias: '不予批准',
    actions: ['refuseExtension', 'refuseExceptional'],
    summary: '不予延期，或不予极特殊',
    example: 'refuse 7k3q 理由不充分',
  },
  {
    name: 'suspend',
    alias: '中止',
    actions: ['suspend'],
    summary: '中止办理：签批、方案、节点、办理、配合停表，回应、反馈、首报照走（不停表的改制度“中止期间”）',
    example: 'suspend 7k3q 等待司法鉴定 --approver 李某',
  },
  { name: 'resume', alias: '恢复', actions: ['resume'], summary: '恢复办理', example: 'resume 7k3q' },
  {
    name: 'transfer',
    alias: '转办',
    actions: ['transfer'],
    summary: '转由另一单位牵头',
    example: 'transfer 7k3q --unit 区住建局 职责在住建部门',
  },
  {
    name: 'claim',
    alias: '报结',
    actions: ['claim'],
    summary: '承办单位报结，等督查室认可：按时不按时看报结那天；登记认可用 accept，退回用 return',
    example: 'claim 7k3q 隐患36处全部整改到位',
  },
  {
    name: 'accept',
    alias: '认可',
    actions: ['accept'],
    summary: '认可报结：自认可起算反馈时限',
    example: 'accept 7k3q --person 赵某',
  },
  {
    name: 'complete',
    alias: '办结',
    also: ['done'],
    actions: ['complete'],
    summary: '办结：报结和认可合在一起（制度“办结以认可为准”时分开登记 claim、accept）',
    example: 'complete 7k3q 隐患36处全部整改到位',
  },
  {
    name: 'return',
    alias: '退回',
    actions: ['return'],
    summary: '退回重办',
    example: 'return 7k3q 整改照片不全 --limit 2022-03-20',
  },
  {
    name: 'feedback',
    alias: '反馈',
    actions: ['feedback'],
    summary: '反馈办理情况（三（五）2，办结后5个工作日内）',
    example: 'feedback 7k3q --to 区政府督查室 已书面报告',
  },
  {
    name: 'clear',
    alias: '销号',
    actions: ['clear'],
    summary: '销号，可以同时评定',
    example: 'clear 7k3q --person 赵某 --grade 优',
  },
  {
    name: 'reopen',
    alias: '撤销销号',
    actions: ['reopen'],
    summary: '撤销销号，重新办理：销号以后查出假落实等（五（二）），写明理由；以后一直看得见',
    example: 'reopen 7k3q 回访发现隐患没有整改 --category 假落实 --limit 2022-06-10',
  },
  {
    name: 'cancel',
    alias: '撤销',
    actions: ['cancel'],
    summary: '撤销任务',
    example: 'cancel 7k3q 与另一件重复 --approver 李某',
  },
];

function tellingOptions(actions: Verb['actions']) {
  const told = attributesOf(actions).map((attribute) => {
    const needed = actions.every((action) => tellings[action].must.includes(attribute));
    const choices = choicesFor(attribute, actions[0]);
    const help = `${words[attribute]}${needed ? '（必填）' : ''}${choices ? `：${choices.join('、')}` : ''}`;
    const spoken = spokenAttributes[attribute];
    return {
      flags: attributeOptions[attribute],
      help,
      key: words[attribute],
      ...(needed && { must: true }),
      ...(spoken && { spoken }),
    };
  });
  const { on, which } = actOptions;
  return [on, ...(actions.length > 1 ? [which] : []), ...told];
}

/** 申请延期 and 申请. */
function doingsOf(actions: Verb['actions']): string[] {
  const told = actions.map((one) => action.words[one]);
  return [...new Set([...told, ...told.map((one) => one.replace(/(?:延期|极特殊)$/, ''))])];
}

function commandOf({ name, alias, also, summary, actions, example }: Verb): CommandSpec {
  const spoken = spokenAttribute(actions);
  const said = spoken ? [{ name: '[文字...]', help: words[spoken] }] : [];
  const work = onFirstUse<Work<Task, Acting>>(() => ({
    ...onTasks(isOfLead(actions[0])),
    ...acting(actions),
    told: alias,
    doings: doingsOf(actions),
    own: tellingOptions(actions),
    words: spoken && optionName(spoken),
  }));
  const options = onFirstUse(() => optionsOfSeveral(work()));
  return command({
    name,
    alias,
    ...(also && { also }),
    summary,
    get arguments() {
      return [numbersPlace(work()), ...said];
    },
    get options() {
      return options();
    },
    writes: true,
    examples: [`xiaoneng ${example}`],
    run: (input, session) => doneTo(work(), input as Acting, session),
  });
}

/** A command for each thing that can be entered in 办理经过. */
export const actionCommands: readonly CommandSpec[] = verbs.map(commandOf);
