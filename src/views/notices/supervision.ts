import type { Judged } from '../../rules/lateness.ts';
import type { Standing } from '../../rules/standing.ts';
import { officialDay } from '../share.ts';
import { labelled, type View } from '../view.ts';
import { letter, type Occasion, prose } from './letter.ts';
import { dueWords, lastOf, latenessWords, sourceText, urgencyWords } from './wording.ts';

/** What the rules ask of every task, as they write it: 3个工作日. */
export interface Limits {
  readonly sign: string;
  readonly feedback: string;
  readonly response: string;
}

/** 督办通知: one task handed to a unit, with its limits (三（一）2—4、三（五）2). */
export function supervisionNotice(standing: Standing, limits: Limits, occasion: Occasion): View {
  const { task, story } = standing;
  const urgency = urgencyWords(task);
  return letter(occasion, {
    kind: '督办通知',
    title: `关于${task.title}的督办通知`,
    addressee: story.leads.join('、'),
    ...(task.docket && { number: task.docket }),
    ...(urgency && { urgency }),
    sections: [
      prose([opening(standing)]),
      prose(whatIsWanted(standing), '一、办理要求'),
      prose(byWhen(standing, limits), '二、办理时限'),
      prose(state(standing), '三、目前情况'),
      prose([extensionRule, `办理情况请报${occasion.office}。`], '四、其他事项'),
    ],
    facts: labelled({ id: task.id }),
  });
}

const extensionRule = '确因客观原因不能按期办结的，应在到期前书面申报，按程序报批；未经批准，仍按原时限。';

function opening({ task, story }: Standing): string {
  const support = task.support?.length ? `，${task.support.join('、')}配合` : '';
  return `根据${sourceText(task)}，“${task.title}”由${story.leads.join('、')}${story.leads.length > 1 ? '共同' : ''}牵头办理${support}。现将有关事项通知如下：`;
}

function whatIsWanted({ task }: Standing): string[] {
  const wanted = [task.demand, task.outcome && `成果形式：${task.outcome}。`].filter((text) => text !== undefined);
  const sentences = wanted.map((text) => (/[。；！]$/.test(text) ? text : `${text}。`));
  return sentences.length > 0 ? sentences : [`按照任务来源的要求，抓紧办理“${task.title}”。`];
}

function byWhen(standing: Standing, limits: Limits): string[] {
  const [sign, handling] = [lastOf(standing, 'sign'), lastOf(standing, 'handling')];
  const lines = [
    sign && signing(sign, limits),
    handling ? `办结时限为${dueWords(handling)}。` : '本事项为长期任务，按期报送进展。',
    `办结后${limits.feedback}内书面反馈。`,
  ];
  return lines.filter((line) => line !== undefined);
}

function signing(sign: Judged, limits: Limits): string {
  return sign.done
    ? `已于${officialDay(sign.done.day)}签批或部署。`
    : `主要负责人收到后${limits.sign}内签批或部署，即${dueWords(sign)}前。`;
}

function state(standing: Standing): string[] {
  const { story } = standing;
  const handling = lastOf(standing, 'handling');
  const urges = story.urges.length;
  const lines = [
    story.state === 'unsigned' ? '尚未签批或部署。' : undefined,
    handling?.verdict === 'overdue' ? `办理${latenessWords(handling)}。` : undefined,
    urges > 0 ? `此前已催办${urges}次。` : undefined,
  ].filter((line) => line !== undefined);
  return [lines.length > 0 ? lines.join('') : '正在办理，尚未到期。'];
}
