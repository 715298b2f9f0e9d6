import type { BySource } from '../../rules/summary/by-source.ts';
import type { Named, Summary } from '../../rules/summary/summary.ts';
import { unplaced as unplacedWords } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { column, columns, type Section, type Told } from '../view/view.ts';
import { type Compared, crowdText } from './compared.ts';
import { FIGURES, figuresRow, isRare } from './told-figures.ts';

/** What the rates say already. */
const WITHIN_RATES: readonly (typeof FIGURES)[number][] = ['dueLinks', 'onTimeLinks'];

/** 分来源: the same figures by category, level and leader of the source; each table adds up to the total. */
export function sourceSections({ categories, levels, instructors }: BySource): Section[] {
  return [
    namedSection('sourceCategory', words.bySource, categories),
    namedSection('level', words.byLevel, levels),
    namedSection('instructedBy', words.byInstructor, instructors),
  ];
}

type Dimension = 'unit' | 'leaderInCharge' | 'sourceCategory' | 'level' | 'instructedBy';

export function namedSection(word: Dimension, heading: string, list: readonly Named[]): Section {
  const all = list.map(({ figures }) => figures);
  const isHidden = (name: (typeof FIGURES)[number]) => WITHIN_RATES.includes(name) || isRare(name, all);
  return {
    key: heading,
    heading,
    layout: 'list',
    titled: true,
    columns: [
      column(word),
      ...FIGURES.map((name) => column(name, { align: 'right', ...(isHidden(name) && { hidden: true }) })),
      ...columns(['handledCount', 'inTimeCount'], { hidden: true }),
    ],
    rows: list.map(({ name, figures }) => ({ [word]: name, ...figuresRow(figures) })),
    empty: '没有。',
  };
}

/** 较好: all on time, and nothing else against them. 较差: the lowest rates of those that were late. */
export function endSections({ honours: { links: ends } }: Compared): Section[] {
  return (['best', 'worst'] as const).map((word) => ({
    key: words[word],
    heading: word === 'best' ? '各环节全部按时的单位' : '各环节按时率较低的单位',
    layout: 'list',
    titled: true,
    columns: [
      column('rank', { align: 'right' }),
      column('unit'),
      ...columns(['dueLinks', 'lateLinks', 'linkRate'], { align: 'right' }),
      column('sharing', { align: 'right' }),
    ],
    rows: ends[word].named.map(
      ({ one: { name, figures }, rank, sharing }): Told => ({
        rank,
        unit: name,
        ...figuresRow(figures),
        sharing: sharingCell(sharing),
      }),
    ),
    empty: `${crowdText(ends[word]) ?? (word === 'best' ? '没有可列的单位' : '没有逾期的单位')}。`,
  }));
}

/** 并列3个. */
export function sharingCell(sharing: number) {
  return { value: sharing, text: sharing > 1 ? `并列${sharing}个` : '' };
}

/** Units that are in no ranking, with what they had to do and why. */
export function unrankedSection({ units }: Summary): Section {
  return {
    key: words.unranked,
    heading: words.unranked,
    layout: 'list',
    titled: true,
    columns: [
      column('unit'),
      column('dueLinks', { align: 'right' }),
      column('linkRate', { align: 'right' }),
      column('reason'),
    ],
    rows: units.flatMap(({ name, figures, unplaced }): Told[] =>
      unplaced ? [{ unit: name, ...figuresRow(figures), reason: unplacedWords.words[unplaced] }] : [],
    ),
    empty: '没有。',
  };
}
