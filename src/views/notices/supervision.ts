import { holdersOf, presentOf, type Standing } from '../../rules/lateness/standing.ts';
import { instructionTexts } from '../view/instructions.ts';
import { officialDay } from '../view/share.ts';
import { labelled, type View } from '../view/view.ts';
import { letter, type Occasion, prose } from './letter.ts';
import { dueWords, latenessWords, sourceText, urgencyWords, urgesOfHolder } from './wording.ts';

/** What the rules ask of every task, as they write it: 3个工作日. */
export interface Limits {
  readonly sign: string;
  readonly feedback: string;
  readonly response: string;
}

/** 督办通知: one task handed to a unit, with its limits (三（一）2—4、三（五）2). */
export function supervisionNotice(standing: Standing, limits: Limits, occasion: Occasion): View {
  const { task } = standing;
  const urgency = urgencyWords(task);
  return letter(occasion, {
    kind: '督办通知',
    title: `关于${task.title}的督办通知`,
    addressee: holdersOf(standing).join('、'),
    ...(task.docket && { number: task.docket }),
    ...(urgency && { urgency }),
    sections: [
      prose([opening(standing)]),
      prose(whatIsWanted(standing), '一、办理要求'),
      prose(byWhen(standing, limits), '二、办理时限'),
      prose(state(standing), '三、目前情况'),
      prose([extensionRule(standing), `办理情况请报${occasion.office}。`], '四、其他事项'),
    ],
    facts: labelled({ id: task.id }),
  });
}

/** An extension is asked for before the day (三（一）3); once it is past there is only the reason to be told. */
function extensionRule(standing: Standing): string {
  return presentOf(standing, 'handling')?.verdict === 'overdue'
    ? '请书面说明未能按期办结的原因和预计完成时间；确因客观原因需要延期的，按程序报批，未经批准，仍按原时限。'
    : '确因客观原因不能按期办结的，应在到期前书面申报，按程序报批；未经批准，仍按原时限。';
}

function opening(standing: Standing): string {
  const { task } = standing;
  const support = task.support?.length ? `，${task.support.join('、')}配合` : '';
  const leads = holdersOf(standing);
  const joint = leads.length > 1 ? '共同' : '';
  return `根据${sourceText(task)}，“${task.title}”由${leads.join('、')}${joint}牵头办理${support}。现将有关事项通知如下：`;
}

function whatIsWanted({ task, story }: Standing): string[] {
  const wanted = [task.demand, task.outcome && `成果形式：${task.outcome}。`].filter((text) => text !== undefined);
  const sentences = wanted.map((text) => (/[。；！]$/.test(text) ? text : `${text}。`));
  const told = sentences.length > 0 ? sentences : [`按照任务来源的要求，抓紧办理“${task.title}”。`];
  return [...told, ...instructionTexts(story)];
}

function byWhen(standing: Standing, limits: Limits): string[] {
  const [sign, handling] = [presentOf(standing, 'sign'), presentOf(standing, 'handling')];
  const lines = [
    sign && !sign.done ? `主要负责人收到后${limits.sign}内签批或部署，即${dueWords(sign)}前。` : undefined,
    handling ? `办结时限为${dueWords(handling)}。` : '本事项为长期任务，按期报送进展。',
    `办结后${limits.feedback}内书面反馈。`,
  ];
  return lines.filter((line) => line !== undefined);
}

function state(standing: Standing): string[] {
  const { story, state } = standing;
  const [signed, handling] = [presentOf(standing, 'sign')?.done, presentOf(standing, 'handling')];
  const urges = urgesOfHolder(story).length;
  const lines = [
    signed && `已于${officialDay(signed.day)}签批或部署。`,
    state === 'unsigned' && '尚未签批或部署。',
    handling?.done && `已于${officialDay(handling.done.day)}${state === 'claimed' ? '报结，待认可' : '办结'}。`,
    handling?.verdict === 'overdue' && `办理${latenessWords(handling)}。`,
    handling?.verdict === 'open' && '正在办理，尚未到期。',
    urges > 0 && `此前已催办${urges}次。`,
  ].filter((line) => typeof line === 'string');
  return [lines.length > 0 ? lines.join('') : '正在办理，尚未到期。'];
}
