import { issueState } from '../../vocabulary/choices.ts';
import type { Register } from '../kind.ts';
import { checkIssue } from './check.ts';
import { type Issue, issue } from './schema.ts';
import { acceptedOn, rectification, stateOf } from './state.ts';

/** 问题台账. */
export const issueKind: Register<Issue> = {
  name: 'issue',
  word: '问题',
  key: 'issues',
  group: '台账',
  summary: '问题台账：查找、整改、验收、销号（四（二）、四（三））',
  example:
    'issue add 一窗受理后转办超过两天 --unit 区行政审批局 --source 自查 --category 慢作为 --found 2022-03-10 --measures 当天转办 --limit 2022-03-31',
  prefix: 'WT',
  folder: 'issues',
  schema: issue,
  columns: ['found', 'state', 'unit', 'category', 'limit', 'content'],
  derived: [{ word: 'state', choices: Object.values(issueState.words), of: wordOfState }],
  unit: 'unit',
  day: 'found',
  follow: [
    { name: 'progress', field: 'progress', alias: '进展', summary: '登记整改进展', barred: clearedAlready },
    {
      name: 'accept',
      field: 'acceptances',
      alias: '验收',
      summary: '验收整改结果，通过或不通过',
      barred: clearedAlready,
    },
    {
      name: 'clear',
      field: 'clearance',
      alias: '销号',
      summary: '销号；先要验收通过',
      barred: (record) => (acceptedOn(record) === undefined ? '还没有验收通过' : undefined),
    },
  ],
  titleOf: ({ content }) => content,
  dayOf: ({ found }) => found,
  check: checkIssue,
  owes: rectification,
};

function wordOfState(...known: Parameters<typeof stateOf>): string {
  return issueState.words[stateOf(...known)];
}

function clearedAlready({ clearance }: Issue): string | undefined {
  return clearance && `已在 ${clearance.date} 销号`;
}
