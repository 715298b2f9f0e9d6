import type { Moment } from '../../calendar/moment.ts';
import type { Period } from '../../calendar/period.ts';
import type { ComplaintFigures, Tally } from '../../rules/complaints/complaints.ts';
import { link as links } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { asOfText } from '../view/lateness.ts';
import { columns, labelled, type Section, type View } from '../view/view.ts';

/** 投诉受理情况 of a period. */
export function complaintsView({ whole, parts, steps }: ComplaintFigures, period: Period, asOf: Moment): View {
  const { count: total, open, late: overdue } = whole;
  return {
    title: `投诉受理情况：${period.label}收到（截至 ${asOfText(asOf)}）`,
    facts: labelled({ period: period.label, total, open, overdue }),
    sections: total === 0 ? [partsSection([]), stepsSection([])] : [partsSection(parts), stepsSection(steps)],
    notes: [
      total === 0
        ? '这个期间没有收到投诉。'
        : `共 ${total} 件：办结 ${total - open} 件，在办 ${open} 件，其中逾期 ${overdue} 件。`,
    ],
  };
}

function partsSection(parts: ComplaintFigures['parts']): Section {
  return {
    key: words.dimension,
    layout: 'list',
    titled: true,
    columns: columns(['dimension', 'name', 'count', 'open', 'overdue']),
    rows: parts.map(({ dimension, name, ...tally }) => ({ dimension: words[dimension], name, ...cells(tally) })),
  };
}

function stepsSection(steps: ComplaintFigures['steps']): Section {
  return {
    key: words.link,
    ...(steps.length > 0 && { heading: '各环节是否按时' }),
    layout: 'list',
    titled: true,
    columns: columns(['link', 'count', 'onTime', 'doneLate', 'open', 'overdue']),
    rows: steps.map(({ link, onTime, doneLate, ...tally }) => ({
      link: links.words[link],
      onTime,
      doneLate,
      ...cells(tally),
    })),
  };
}

function cells({ count, open, late }: Tally) {
  return { count, open, overdue: late };
}
