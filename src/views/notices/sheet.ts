import { holdersOf, presentOf, type Standing } from '../../rules/lateness/standing.ts';
import { type Light, urgency as urgencies } from '../../vocabulary/choices.ts';
import { instructionTexts } from '../view/instructions.ts';
import { officialDay } from '../view/share.ts';
import { labelled, type Tone, type View } from '../view/view.ts';
import { cells, form, type Occasion } from './letter.ts';
import { dueWords, latenessWords, sourceText } from './wording.ts';

const colours: Readonly<Record<Light, { readonly word: string; readonly tone: Tone }>> = {
  green: { word: '绿色督办单（交办）', tone: 'good' },
  yellow: { word: '黄色督办单（临期）', tone: 'warn' },
  red: { word: '红色督办单（逾期）', tone: 'bad' },
  none: { word: '督办单（已了结）', tone: 'quiet' },
};

const CLAIMED = { word: '督办单（报结待认可）', tone: 'quiet' } as const;

/** 三色督办单: its colour is the light of the task today; the word says it too. */
export function supervisionSheet(standing: Standing, clerk: string, occasion: Occasion): View {
  const { task, story, matter, light, leaders } = standing;
  const { word, tone } = standing.state === 'claimed' ? CLAIMED : colours[light];
  const handling = presentOf(standing, 'handling');
  const section = cells([
    ['督办文号', occasion.number ?? task.docket ?? ''],
    ['亮灯', word],
    ['编号', task.id],
    ['紧急程度', task.urgency ? urgencies.words[task.urgency] : ''],
    ['督办事项', task.title],
    ['任务来源及依据', sourceText(task)],
    ['领导批示', [task.source?.wording ?? '', ...instructionTexts(story)].filter((text) => text !== '').join('\n')],
    ['主办单位', holdersOf(standing).join('、')],
    ['协办单位', task.support?.join('、') ?? ''],
    ['责任人', task.owner ?? ''],
    ['分管领导', leaders.join('、')],
    ['办理要求', task.demand ?? ''],
    ['办理时限', handling ? dueWords(handling) : '长期'],
    ['目前状况', handling ? latenessWords(handling) : ''],
    ['催办', matter.urges === 0 ? '未催办' : `已催办${matter.urges}次`],
    ['反馈形式与对象', task.outcome ? `${task.outcome}，报${occasion.office}` : `书面，报${occasion.office}`],
    ['拟办意见', ''],
    ['签发人', ''],
    ['经办人', clerk],
    ['签发日期', officialDay(occasion.asOf.day)],
    ['回执：签收人', ''],
    ['回执：签收时间', ''],
  ]);
  const [row = {}] = section.rows;
  const lit = { ...section, rows: [{ ...row, '1': { value: word, text: word, tone } }] };
  return form('督办单', word, lit, labelled({ id: task.id }));
}
