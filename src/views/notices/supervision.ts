import type { Reckoning } from '../../records/obligation.ts';
import type { Addressed } from '../../rules/lateness/addressed.ts';
import { presentOf, type Standing } from '../../rules/lateness/standing.ts';
import type { Link, State } from '../../vocabulary/choices.ts';
import { instructionTexts } from '../view/instructions.ts';
import { linkText } from '../view/lateness.ts';
import { shortTitle } from '../view/short-title.ts';
import { labelled, type View } from '../view/view.ts';
import { demandOf, demandText, isRefused, isWaiting, owedByLead, situationOf } from './demand.ts';
import { letter, type Occasion, prose } from './letter.ts';
import { demandTold, taskTold } from './told.ts';
import { basisText, dueWords, latenessWords, reckonedWords, sentence, typedLines, urgencyWords } from './wording.ts';

/** What the rules ask of every task, as they write it: 3个工作日. */
export interface Limits {
  readonly sign: string;
  readonly feedback: string;
}

/** 督办通知: one task handed to a unit, with its limits, worded by where it stands (三（一）2—4、三（五）2). */
export function supervisionNotice(addressed: Addressed, limits: Limits, answerBy: Reckoning, occasion: Occasion): View {
  const { share: standing, units } = addressed;
  const { task } = standing;
  const urgency = urgencyWords(task);
  const demand = demandOf(standing, answerBy);
  return letter(occasion, {
    kind: 'supervision',
    title: `关于${shortTitle(task)}的督办通知`,
    addressee: units.join('、'),
    ...(task.docket && { number: task.docket }),
    ...(urgency && { urgency }),
    sections: [
      prose([opening(addressed)], undefined, '开头'),
      prose(whatIsWanted(standing), '一、办理要求'),
      prose(byWhen(standing, limits), '二、办理时限'),
      prose([situationOf(standing).join('')], '三、目前情况'),
      prose(
        [demandText(demand), ...extensionRule(standing), `办理情况请报${occasion.office}。`],
        '四、请你单位办理的事项',
      ),
    ],
    facts: labelled({ id: task.id, wanted: demand.what, until: demand.day }),
    told: { ...taskTold(standing, units), ...demandTold(demand) },
  });
}

/** An extension is asked for before the day (三（一）3); what was asked, refused or is past is told as it is. */
function extensionRule(standing: Standing): string[] {
  const handling = presentOf(standing, 'handling');
  if (standing.state === 'suspended') return ['恢复办理以后，办理时限接着计算。'];
  if (!handling || handling.done) return [];
  if (isWaiting(standing)) return ['延期申请批复以前，仍按原时限计算。'];
  if (isRefused(standing)) return ['延期申请没有批准，仍按原时限计算。'];
  if (handling.verdict === 'overdue')
    return ['确因客观原因需要延期的，按程序报批；未经批准，仍按原时限计算，申请以前的日子照算逾期。'];
  const by = handling.verdict === 'today' ? '今日' : `${dueWords(handling)}前`;
  return [`确因客观原因不能按期办结的，应于${by}书面申报，按程序报批；未经批准，仍按原时限。`];
}

function opening({ share: { task }, leads }: Addressed): string {
  const support = task.support?.length ? `，${task.support.join('、')}配合` : '';
  const joint = leads.length > 1 ? '共同' : '';
  return `${basisText(task)}“${task.title}”由${leads.join('、')}${joint}牵头办理${support}。现将有关事项通知如下：`;
}

/** The lines of a requirement stay lines. */
function whatIsWanted({ task, story, state }: Standing): string[] {
  const wanted = [...typedLines(task.demand ?? ''), ...(task.outcome ? [`成果形式：${task.outcome}`] : [])];
  const told = wanted.length > 0 ? wanted.map(sentence) : [workText(task, state)];
  return [...told, ...instructionTexts(story)];
}

/** Nobody is pressed while the clock stands still. */
function workText({ title }: Standing['task'], state: State): string {
  if (state === 'suspended') return `恢复办理以后，按照任务来源的要求办理“${title}”。`;
  return `按照任务来源的要求，抓紧办理“${title}”。`;
}

/** Days of their own beside that of the whole. */
const ON_THE_WAY: readonly Link[] = ['acknowledge', 'plan', 'firstReport', 'firstFeedback', 'step', 'instruction'];

function byWhen(standing: Standing, limits: Limits): string[] {
  const [sign, handling] = [presentOf(standing, 'sign'), presentOf(standing, 'handling')];
  const signing = sign?.verdict === 'overdue' ? `，${latenessWords(sign)}` : '';
  const others = owedByLead(standing).filter(({ link }) => ON_THE_WAY.includes(link));
  return [
    ...(sign && !sign.done && !sign.waived
      ? [`主要负责人收到后${limits.sign}内签批或部署，即${dueWords(sign)}前${signing}。`]
      : []),
    ...others.map((owed) => `${linkText(owed)}的时限为${dueWords(owed)}。`),
    handling ? `办结时限为${dueWords(handling)}（${reckonedWords(handling)}）。` : '本事项为长期任务，按期报送进展。',
    `办结后${limits.feedback}内书面反馈。`,
  ];
}
