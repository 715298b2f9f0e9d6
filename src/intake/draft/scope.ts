import { chargesIn } from './actor/charges.ts';
import { areNames, namesIn } from './actor/names.ts';
import type { Register } from './actor/register.ts';
import type { Actors } from './actor/roles.ts';
import { listedAfter, opensBack } from './back.ts';
import { chargedByClosing } from './charged.ts';
import { withClosed } from './closing.ts';
import { doersOf } from './doers.ts';
import { type HeadingYear, headingYear } from './heading-year.ts';
import { inTurn, type LastDated } from './in-turn.ts';
import { isOver } from './numbering.ts';
import type { Outline } from './outline.ts';
import type { Paragraph } from './paragraph.ts';
import { type Sentence, sentencesOf } from './sentence.ts';
import { settingOf } from './setting.ts';
import { spelled } from './spelled.ts';
import { rebased } from './time/carry.ts';
import type { Setting, Time } from './times.ts';

/** A paragraph with what it takes from those around it. */
export interface Context {
  readonly paragraph: Paragraph;
  readonly sentences: readonly Sentence[];
  /** Who was spoken of last in the clause before it, or above it, where only one was. */
  readonly subject: readonly string[];
  /** Everybody who is to do something in the paragraphs before, under the same heading. */
  readonly siblings: readonly (readonly (readonly string[])[])[];
  /** Those that were named last, together, in the paragraphs before. */
  readonly listed: readonly string[];
  /** Whoever the next paragraph of the same clause speaks of. */
  readonly behind: readonly string[];
  /** Who is charged with the clause above. */
  readonly above?: Actors;
  /** The time that a paragraph above gives to all below it. */
  readonly lead?: Time;
  readonly addressees: readonly string[];
  /** Whose own work the paper tells. */
  readonly own: readonly string[];
  /** 各承办单位 and the like among all that were spoken of before. */
  readonly groups: readonly string[];
  /** Who has the paper, where it is a form. */
  readonly holders: Actors;
}

interface Told {
  readonly clause: string;
  readonly actors?: Actors;
  /** Whether these are of a heading, and so of the paragraphs under it that have no number. */
  readonly isHeading: boolean;
  readonly subject: readonly string[];
  readonly doers: readonly (readonly string[])[];
  readonly phase?: Time;
  readonly lead?: Time;
  /** What stands below is what has been done. */
  readonly isReview?: true;
  /** Who is charged with what stands below: 责任单位：甲 in a line before a list. */
  readonly labelled?: Actors;
  /** Of which year the heading says that it is: 二、2026年工作打算. */
  readonly year?: HeadingYear;
}

/** How far a paper has been read: the clauses that are open, and what its paragraphs have told so far. */
interface Walk {
  readonly open: Told[];
  listed: readonly string[];
  /** The outermost clause, and 各承办单位 and the like in it. */
  section: string;
  groups: readonly string[];
  /** Whoever is to do something in it. */
  everybody: readonly string[];
  dated: LastDated;
}

/** Every paragraph with its sentences, and what the clauses above tell for it. */
export function contextsOf(outline: Outline, register: Register): Context[] {
  const setting = settingOf(outline);
  const walk: Walk = { open: [], listed: [], section: '', groups: [], everybody: [], dated: { block: '' } };
  const contexts = withClosed(outline.paragraphs, register).map((paragraph) =>
    contextAt(paragraph, walk, setting, outline, register),
  );
  return contexts.map((context, i) => ({ ...context, behind: behind(contexts, i) }));
}

/** The context of the next paragraph of a walk, which goes on by it. */
function contextAt(
  paragraph: Paragraph,
  walk: Walk,
  setting: Setting,
  outline: Outline,
  register: Register,
): Omit<Context, 'behind'> {
  const { open, listed } = walk;
  while (open.length > 0 && !isOver(open.at(-1)?.clause ?? '', paragraph.clause)) open.pop();
  const year = headingYear(paragraph, outline) ?? open.findLast((one) => one.year)?.year;
  const read = sentencesOf(paragraph.text, year ? { ...setting, ...year } : setting, register);
  const { sentences, dated } = inTurn(read, paragraph, walk.dated, setting);
  const told = { ...toldBy(paragraph, sentences, register), ...(year && { year }) };
  const above = open.filter(({ clause }) => clause !== '' || paragraph.clause !== '');
  const labelled = open.at(-1)?.clause === paragraph.clause ? open.at(-1)?.labelled : undefined;
  const context = contextOf(paragraph, sentences, [...above, told], above, labelled, outline, register);
  const same = open.at(-1)?.clause === told.clause ? open.pop() : undefined;
  open.push(same ? together(same, told) : told);
  const section = sectionOf(paragraph);
  const groups = section === walk.section ? walk.groups : [];
  walk.listed = sentences.reduce(listedAfter, listed);
  const everybody = section === walk.section && section !== '' ? walk.everybody : [];
  walk.everybody = [...new Set([...everybody, ...told.doers.flat().filter((name) => !/^各|单位$/.test(name))])].slice(
    -MANY,
  );
  walk.groups = [...new Set([...groups, ...told.doers.flat().filter((name) => name.startsWith('各'))])].slice(
    0,
    MEMORY,
  );
  Object.assign(walk, { dated, section });
  const all = opensBack(paragraph.text) && everybody.length > listed.length ? everybody : listed;
  return { ...context, listed: all, groups };
}

/** No section names more units. */
const MANY = 60;

/** The outermost clause: 二 of 二（一）3. */
function sectionOf({ clause }: Paragraph): string {
  return /^(?:第[^（）\d]{1,4}[章条]|[一二三四五六七八九十]{1,3})/.exec(clause)?.[0] ?? '';
}

/** 第二十四条 and what stands below it: not a chapter. */
const ARTICLE = /^第[^章部]{1,5}条/;

/** Who goes on in a paragraph that names nobody: whoever was last in its clause, or alone in the clause above. */
function spokenOfIn(above: readonly Told[], { clause }: Paragraph): readonly string[] {
  if (ARTICLE.test(clause))
    return above.findLast((one) => ARTICLE.test(one.clause) && one.subject.length > 0)?.subject ?? [];
  const nearest = above.at(-1);
  if (!nearest || nearest.clause === '') return [];
  if (nearest.clause === clause) return nearest.subject;
  const all = new Set(nearest.doers.flat());
  return nearest.doers.length > 0 && all.size === nearest.subject.length ? nearest.subject : [];
}

function contextOf(
  paragraph: Paragraph,
  read: readonly Sentence[],
  path: readonly Told[],
  above: readonly Told[],
  labelled: Actors | undefined,
  { addressees, own, holders }: Outline,
  register: Register,
): Omit<Context, 'behind' | 'listed' | 'groups'> {
  const phase = path.findLast((one) => one.phase)?.phase;
  const heading = above.findLast((one) => one.actors && (one.isHeading || one.clause !== paragraph.clause))?.actors;
  const closing = spelled(paragraph.closing ?? '', register);
  const actors = heading ?? labelled ?? chargesIn(closing) ?? chargedByClosing(closing);
  const isReview = above.some((one) => one.isReview);
  const dated = (phase ? read.map((sentence) => inPhase(sentence, phase)) : read).map((sentence) =>
    isReview ? withoutTimes(sentence) : sentence,
  );
  const lead = above.findLast((one) => one.lead && one.clause !== paragraph.clause)?.lead;
  return {
    paragraph,
    sentences: dated,
    subject: spokenOfIn(above, paragraph),
    siblings: above
      .filter(({ doers }) => doers.length > 0)
      .map(({ doers }) => doers)
      .slice(-MEMORY),
    addressees,
    own,
    holders,
    ...(actors && { above: actors }),
    ...(lead && { lead }),
  };
}

function toldBy({ clause, text }: Paragraph, sentences: readonly Sentence[], register: Register): Told {
  const doers = sentences.flatMap(doersOf);
  const plain = spelled(text, register);
  const heading = plain.replace(/[：。]$/, '');
  const actors = chargesIn(plain) ?? (areNames(heading) ? { lead: namesIn(heading), support: [] } : undefined);
  const phase = sentences.flatMap(({ times }) => times).find(({ kind }) => kind === 'phase');
  const last = sentences.at(-1);
  const isUntimed = sentences.every(({ times }) => times.length === 0);
  const lead = /[：:]$/.test(text) ? last?.times.findLast(({ kind }) => kind === 'date') : undefined;
  const isHeading = clause !== '' && text.length <= 60 && isUntimed;
  return {
    clause,
    isHeading,
    subject: doers.at(-1) ?? [],
    doers,
    ...(actors && { actors }),
    ...(actors && isUntimed && IS_LABELLED.test(plain) && { labelled: actors }),
    ...(phase && { phase }),
    ...(lead && { lead }),
    ...(isHeading && REVIEW.test(heading) && { isReview: true }),
  };
}

/** 一、2024年工作完成情况, 上半年工作总结. */
const REVIEW =
  /^(?:20\d\d年度?|[上下]半年|[一二三四]季度|前[一二三四]季度|今年以来)[^，。；：]{0,10}(?:情况|总结|回顾|成效|进展)$/;

function withoutTimes(sentence: Sentence): Sentence {
  return { ...sentence, times: [], passed: [...sentence.passed, ...sentence.times] };
}

/** 责任单位：甲 in a line of its own, or at the end of what stands before a list. */
const IS_LABELLED =
  /(?:^|[（；])(?:(?:牵头|责任|主办|承办|实施|落实|会办|协办|配合)(?:单位|部门)|主办|承办|会办|协办|牵头)：[^：]{2,80}）?$/;

/** No paragraph looks back farther than this for who was spoken of. */
const MEMORY = 24;

/** What paragraphs of one clause have told, the last first. */
function together(before: Told, told: Told): Told {
  return {
    ...before,
    ...told,
    subject: told.subject.length > 0 ? told.subject : before.subject,
    doers: [...before.doers, ...told.doers].slice(-MEMORY),
  };
}

function inPhase(sentence: Sentence, { value }: Time): Sentence {
  const [from = '', to = ''] = String(value).split('/');
  return { ...sentence, times: sentence.times.map((time) => rebased(time, from, to)) };
}

function behind(contexts: readonly Omit<Context, 'behind'>[], index: number): readonly string[] {
  const [here, next] = [contexts[index], contexts[index + 1]];
  if (!here || !next || here.paragraph.clause !== next.paragraph.clause) return [];
  return next.sentences.flatMap(doersOf)[0] ?? [];
}
