import type { Section, View } from '../view/view.ts';
import { letter, type Occasion, prose } from './letter.ts';

/** 错情通报: the monthly bulletin as a document; its list of errors as an annex (三（五）3). */
export function errorCircular(
  bulletin: View,
  month: string,
  issueNumber: string | undefined,
  occasion: Occasion,
): View {
  const name = `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
  const tables = bulletin.sections.filter(({ rows }) => rows.length > 0);
  const list = tables.at(-1);
  const annexed = list && list.columns.length > 4 ? list : undefined;
  const issue = issueNumber ? `（${issueNumber}）` : '';
  return letter(occasion, {
    kind: 'errors',
    title: `关于${name}公文错情情况的通报${issue}`,
    sections: [
      prose([...(bulletin.notes ?? [])], undefined, '错情情况'),
      ...tables.filter((section) => section !== annexed).map(({ key: _, ...section }) => called(section)),
      prose([wantedOf(annexed)], undefined, '工作要求'),
      ...(annexed ? [errorAnnex(annexed, `${name}公文错情清单`)] : []),
    ],
    facts: bulletin.facts ?? {},
  });
}

/** 附件: each error; numbers of the ledger are for the office, and for programs. */
export function errorAnnex(list: Section, heading: string): Section {
  const columns = list.columns.map((one) => (one.key === 'id' ? { ...one, hidden: true } : one));
  return { ...list, columns, field: '错情清单', annex: true, heading };
}

/** What is wanted of those that erred: nothing more of papers that were sent again. */
function wantedOf(list: Section | undefined): string {
  const open = [...(list?.rows ?? [])].some(({ returned, resubmitted }) => returned !== '' && resubmitted === '');
  return `${open ? '请出错单位按退回意见改正后重报，' : ''}请各单位加强公文审核。`;
}

function called(section: Section): Section {
  return section.heading === undefined ? section : { ...section, field: section.heading };
}
