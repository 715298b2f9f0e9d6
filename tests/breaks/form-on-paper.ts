import { FORM_MARK, formFields, lockedFields, tokenFields } from '../../src/records/collect.ts';

import { words } from '../../src/vocabulary/words.ts';

const ROUND = 'SJ20220307-7K3Q';
const TASK = ['RW20220301-7K3Q', '第7K3Q件事', '2022-03-10', '办理中'] as const;
const UNIT = '区应急管理局';

/** A 填报 that was sent to one unit, and the file that says so. */
export const sentForm: readonly [string, string] = [
  `collects/2022/${ROUND}.yaml`,
  `编号: ${ROUND}\n事项: 3月7日填报\n日期: 2022-03-07\n回复时限: 2022-03-14\n填报表:\n  - 单位: ${UNIT}\n    任务: [${TASK[0]}]\n`,
];

const told: Readonly<Record<string, string>> = {
  collect: ROUND,
  unit: UNIT,
  date: '2022-03-07',
  replyDue: '2022-03-14',
};

/** The form as it came back, in the one format of books that is a text (SpreadsheetML 2003). */
export const filledForm = `<?xml version="1.0"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
${sheet(words.collect, [[`${UNIT}督查事项填报表`], [...lockedFields, ...formFields].map((field) => words[field]), [...TASK, '排查320户', '60%']])}
${sheet('勿删', [[FORM_MARK], ...tokenFields.map((field) => [words[field], told[field] ?? '']), TASK])}
</Workbook>
`;

function sheet(name: string, rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`;
  const lines = rows.map((row) => `<Row>${row.map(cell).join('')}</Row>`);
  return `<Worksheet ss:Name="${name}"><Table>${lines.join('')}</Table></Worksheet>`;
}
