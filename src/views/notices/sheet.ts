import type { Reckoning } from '../../records/obligation.ts';
import { paperSettingOf } from '../../records/office/schema.ts';
import type { Addressed } from '../../rules/lateness/addressed.ts';
import { presentOf, type Standing } from '../../rules/lateness/standing.ts';
import { type Light, urgency as urgencies } from '../../vocabulary/choices.ts';
import { instructionTexts } from '../view/instructions.ts';
import { officialDay } from '../view/share.ts';
import { labelled, type Tone, type View } from '../view/view.ts';
import { demandOf, demandText, ENDED, owedByLead, situationOf } from './demand.ts';
import { cells, form, type Occasion, usualCells } from './letter.ts';
import { taskTold, usualTask } from './told.ts';
import { dueWords, reckonedWords, sourceText } from './wording.ts';

const colours: Readonly<Record<Light, { readonly word: string; readonly tone: Tone }>> = {
  green: { word: '绿色督办单（交办）', tone: 'good' },
  yellow: { word: '黄色督办单（临期）', tone: 'warn' },
  red: { word: '红色督办单（逾期）', tone: 'bad' },
  none: { word: '督办单（已了结）', tone: 'quiet' },
};

const CLAIMED = { word: '督办单（报结待认可）', tone: 'quiet' } as const;
const SUPPORT_LATE = { word: '红色督办单（配合单位逾期）', tone: 'bad' } as const;
const SUSPENDED = { word: '督办单（中止）', tone: 'quiet' } as const;

/** Red by what others owe in support is said to be so: the lead itself is not late. */
function colourOf(standing: Standing): (typeof colours)[Light] {
  const { state, light } = standing;
  if (state === 'claimed') return CLAIMED;
  if (light === 'red' && !owedByLead(standing).some(({ verdict }) => verdict === 'overdue')) return SUPPORT_LATE;
  return state === 'suspended' && light === 'none' ? SUSPENDED : colours[light];
}

const SHEET = {
  督办文号: 11,
  亮灯: 10,
  编号: 8,
  紧急程度: 2,
  督办事项: 24,
  任务来源及依据: 40,
  领导批示: 40,
  主办单位: 8,
  协办单位: 8,
  责任人: 3,
  分管领导: 3,
  办理要求: 60,
  办理时限: 24,
  目前状况: 40,
  请办事项: 40,
  催办: 6,
  反馈形式与对象: 20,
  拟办意见: 0,
  签发人: 3,
  经办人: 3,
  签发日期: 8,
  '回执：签收人': 0,
  '回执：签收时间': 0,
};

/** A 三色督办单 as a template has it. */
export function usualSheet(): View {
  return form('督办单', '督办单', usualCells(SHEET), undefined, usualTask());
}

/** 三色督办单: its colour is the light of the task today; the word says it too. */
export function supervisionSheet(
  { share: standing, units }: Addressed,
  clerk: string,
  answerBy: Reckoning,
  occasion: Occasion,
): View {
  const { task, story, matter, leaders, state } = standing;
  const { word, tone } = colourOf(standing);
  const handling = presentOf(standing, 'handling');
  const section = cells(SHEET, {
    督办文号: occasion.number ?? task.docket ?? '',
    亮灯: word,
    编号: task.id,
    紧急程度: task.urgency ? urgencies.words[task.urgency] : '',
    督办事项: task.title,
    任务来源及依据: sourceText(task),
    领导批示: [task.source?.wording ?? '', ...instructionTexts(story)].filter((text) => text !== '').join('\n'),
    主办单位: units.join('、'),
    协办单位: task.support?.join('、') ?? '',
    责任人: task.owner ?? '',
    分管领导: leaders.join('、'),
    办理要求: task.demand?.trimEnd() ?? '',
    办理时限: handling ? `${dueWords(handling)}（${reckonedWords(handling)}）` : '长期',
    目前状况: situationOf(standing).join(''),
    请办事项: ENDED.includes(state) || state === 'claimed' ? '' : demandText(demandOf(standing, answerBy)),
    催办: matter.urges === 0 ? '未催办' : `已催办${matter.urges}次`,
    反馈形式与对象: task.outcome ? `${task.outcome}，报${occasion.office}` : `书面，报${occasion.office}`,
    签发人: paperSettingOf(occasion.settings ?? [], 'sheet').signedBy ?? '',
    经办人: clerk,
    签发日期: officialDay(occasion.asOf.day),
  });
  const [row = {}] = section.rows;
  const lit = { ...section, rows: [{ ...row, '1': { value: word, text: word, tone } }] };
  return form('督办单', word, lit, labelled({ id: task.id }), taskTold(standing, units));
}
