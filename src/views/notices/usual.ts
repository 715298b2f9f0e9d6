import type { Day } from '../../calendar/day.ts';
import { type NoticeKind, noticeKind } from '../../vocabulary/choices.ts';
import { bulletinTables } from '../registers/errors.ts';
import { letterTable, reminderPaper } from '../tasks/remind.ts';
import type { PaperFields } from '../view/view.ts';
import { type Section, seenColumns, type View } from '../view/view.ts';
import { overdueAnnex } from './circular.ts';
import { errorAnnex } from './errors.ts';
import { usualCompletion, usualVisit } from './forms.ts';
import { headingName, letter, type Occasion, prose } from './letter.ts';
import { usualSheet } from './sheet.ts';
import { openAnnex } from './special.ts';
import { demandTold, usualTask } from './told.ts';

/** A kind of paper of which an office may have a template, by the name of its file. */
export interface PaperKind {
  readonly name: string;
  /** The paper with all parts it may have, each as long as it usually is. */
  readonly usual: (occasion: Occasion) => View;
}

const USUAL = '文';
/** Short enough to go with the signature to another page. */
const PARAGRAPH = USUAL.repeat(20);

function paragraphs(heading?: string, field = headingName(heading)): Section {
  return prose([PARAGRAPH], heading, field);
}

/** One row, as wide as rows usually are. */
function listed(section: Section): Section {
  const cells = seenColumns(section).map(({ key, grow }) => [key, USUAL.repeat(grow ? 30 : 5)]);
  return { ...section, rows: [Object.fromEntries(cells)] };
}

interface Body {
  readonly sections: (end: Day) => readonly Section[];
  readonly told?: PaperFields;
  readonly isLetter?: boolean;
}

const sameName = (unit: string) => unit;
const overdueList = (end: Day) => listed(overdueAnnex([], sameName, end));
const task = usualTask();
const demand = demandTold({ what: '', by: '', why: '' });

/** What the text of each kind of letter is made of. */
const BODIES: Readonly<Record<Exclude<NoticeKind, 'sheet'>, Body>> = {
  supervision: {
    sections: () => [
      paragraphs(undefined, '开头'),
      ...['一、办理要求', '二、办理时限', '三、目前情况', '四、请你单位办理的事项'].map((heading) =>
        paragraphs(heading),
      ),
    ],
    told: { ...task, ...demand },
  },
  urging: { sections: () => [paragraphs()], told: { ...task, ...demand } },
  reply: { sections: () => [paragraphs()], told: task },
  talk: { sections: () => [paragraphs()], told: task },
  circular: {
    sections: (end) => [
      paragraphs(undefined, '开头'),
      ...['一、总体情况', '二、落实较好的单位', '三、存在问题', '四、下步要求'].map((heading) => paragraphs(heading)),
      overdueList(end),
    ],
  },
  lateCircular: { sections: (end) => [paragraphs(), overdueList(end)] },
  errors: {
    sections: () => {
      const [units, categories, list] = bulletinTables([]).map(listed) as [Section, Section, Section];
      return [
        paragraphs(undefined, '错情情况'),
        { ...units, field: '各单位', heading: '各单位' },
        { ...categories, field: '按类别', heading: '按类别' },
        paragraphs(undefined, '工作要求'),
        errorAnnex(list, '公文错情清单'),
      ];
    },
  },
  special: {
    isLetter: true,
    sections: (end) => [paragraphs(), overdueList(end), listed(openAnnex([], end))],
  },
};

function usualLetter(kind: Exclude<NoticeKind, 'sheet'>, occasion: Occasion): View {
  const { sections, told = {}, isLetter = false } = BODIES[kind];
  const view = letter(
    { ...occasion, sealed: occasion.sealed && kind !== 'special', contact: occasion.contact ?? USUAL.repeat(12) },
    {
      kind,
      title: USUAL.repeat(16),
      addressee: USUAL.repeat(8),
      urgency: '特急',
      isLetter,
      sections: sections(occasion.asOf.day),
      told,
    },
  );
  return { ...view, official: { copies: [USUAL.repeat(20)], ...view.official } };
}

function letterKind(kind: Exclude<NoticeKind, 'sheet'>): PaperKind {
  return { name: noticeKind.words[kind], usual: (occasion) => usualLetter(kind, occasion) };
}

function usualReminder({ office, contact = USUAL.repeat(12), asOf }: Occasion): View {
  const text = { opening: PARAGRAPH, table: listed(letterTable({ list: [] })), asked: [PARAGRAPH] };
  return reminderPaper(USUAL.repeat(8), text, { office, contact, day: asOf.day });
}

/** All of them, in the order in which they are listed. */
export const paperKinds: readonly PaperKind[] = [
  letterKind('supervision'),
  letterKind('urging'),
  { name: noticeKind.words.sheet, usual: usualSheet },
  ...(['reply', 'talk', 'circular', 'lateCircular', 'errors', 'special'] as const).map(letterKind),
  { name: '办结报告', usual: usualCompletion },
  { name: '走访单', usual: usualVisit },
  { name: '提醒单', usual: usualReminder },
];
