import type { Standing } from '../rules/standing.ts';
import { difficulty, sourceCategory, state as states, urgency } from '../vocabulary/choices.ts';
import { dueText, lightCell, verdictCell } from './lateness.ts';
import type { Row, View } from './view.ts';

const shown = [
  { key: '亮灯' },
  { key: '编号' },
  { key: '状态' },
  { key: '办结期限' },
  { key: '牵头单位' },
  { key: '事项', grow: true },
];
const hidden = ['收到日期', '难易程度', '紧急程度', '来源类别', '责任人', '分管领导', '状况'].map((key) => ({
  key,
  hidden: true,
}));

/** 任务清单: a line each. */
export function tasksView(list: readonly Standing[], fullName: (unit: string) => string): View {
  const counts = states.keys
    .map((key) => ({ word: states.words[key], count: list.filter(({ state }) => state === key).length }))
    .filter(({ count }) => count > 0);
  return {
    facts: { 合计: list.length },
    sections: [
      {
        key: '任务',
        layout: 'list',
        titled: true,
        columns: [...shown, ...hidden],
        rows: list.map((standing) => taskRow(standing, fullName)),
        empty: '没有符合条件的任务。',
      },
    ],
    notes:
      list.length === 0
        ? []
        : [`共 ${list.length} 项：${counts.map(({ word, count }) => `${word} ${count}`).join('、')}。`],
  };
}

function taskRow({ task, story, state, light, obligations }: Standing, fullName: (unit: string) => string): Row {
  const handling = obligations.findLast(({ link }) => link === 'handling');
  return {
    亮灯: lightCell(light),
    编号: task.id,
    状态: states.words[state],
    办结期限: handling ? { value: handling.due.day, text: dueText(handling) } : { value: null, text: '长期' },
    牵头单位: fullName(story.lead),
    事项: task.title,
    收到日期: task.received.day,
    难易程度: task.difficulty ? difficulty.words[task.difficulty] : null,
    紧急程度: task.urgency ? urgency.words[task.urgency] : null,
    来源类别: sourceCategory.words[task.source.category],
    责任人: task.owner ?? null,
    分管领导: task.leaderInCharge ?? null,
    状况: handling ? { value: verdictCell(handling).text, text: '' } : null,
  };
}
