import type { Moment } from '../../calendar/moment.ts';
import type { Phase, Plan } from '../../records/plan/schema.ts';
import { hasEnd, type PhaseProgress } from '../../rules/plan/phases.ts';
import { link as links } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { asOfText, dueText, litCell } from '../view/lateness.ts';
import { share } from '../view/share.ts';
import { column, columns, labelled, type Section, type Told, type View } from '../view/view.ts';
import { clauseSection } from './clauses.ts';

/** 阶段: each with its time, its requirements and what is still owed in it. */
export function phasesView(list: readonly PhaseProgress[], next: Phase | undefined, asOf: Moment): View {
  const coming = next ? `下一个是 ${next.id} ${next.name}，${next.from} 开始。` : '方案的各阶段都已结束。';
  const together = list.length > 1 ? ['几个阶段重叠，按方案并行。'] : [];
  return {
    title: `阶段（截至 ${asOfText(asOf)}）`,
    facts: labelled({ total: list.length }),
    sections: [summarySection(list), ...list.flatMap(phaseSections)],
    notes: list.length === 0 ? [`今天不在任何一个阶段；${coming}`] : together,
  };
}

function summarySection(list: readonly PhaseProgress[]): Section {
  const rows = list.map(({ phase, gone, days, pursued, open }): Told => {
    const ending = pursued.filter(hasEnd);
    const met = ending.filter(({ state }) => state === 'met').length;
    return {
      id: phase.id,
      name: phase.name,
      from: phase.from,
      to: phase.to,
      phaseDays: `${gone}/${days}`,
      doneShare: { value: share(met, ending.length), text: `${met}/${ending.length}（${share(met, ending.length)}）` },
      openCount: open.length,
    };
  });
  return {
    key: words.phases,
    layout: 'list',
    titled: true,
    columns: columns(['id', 'name', 'from', 'to', 'phaseDays', 'doneShare']),
    rows,
  };
}

function phaseSections({ phase, pursued, open }: PhaseProgress): Section[] {
  const pressing = open.filter(({ obligation }) => obligation.verdict !== 'open');
  const quiet = open.length - pressing.length;
  return [
    { ...clauseSection(pursued), heading: `${phase.name}的要求` },
    {
      heading: `${phase.name}里逾期和临期的${quiet === 0 ? '' : `（另有 ${quiet} 项还早）`}`,
      layout: 'list',
      columns: [...columns(['verdict', 'link', 'dueText', 'unit', 'id']), column('title', { grow: true })],
      rows: open.map(
        ({ matter, obligation }): Told => ({
          verdict: litCell(obligation),
          link: links.words[obligation.link],
          dueText: dueText(obligation),
          unit: obligation.unit,
          id: matter.id,
          title: matter.title,
        }),
      ),
      empty: '没有。',
    },
  ];
}

/** 疑点: as written, as taken, and who decided it. */
export function doubtsView({ phases = [], requirements = [], doubts = [] }: Plan, asOf: Moment): View {
  const rows: Told[] = [
    ...doubts.map(
      ({ id, clause, wording, question, adopted, ruling }): Told => ({
        id,
        clause,
        written: wording,
        question,
        effectiveDue: isRuled(ruling, asOf) ? (adopted ?? '') : '',
        rulingText: rulingOf(ruling, asOf),
      }),
    ),
    ...requirements
      .filter(({ adoptedDue, ruling }) => adoptedDue !== undefined || ruling !== undefined)
      .map(
        ({ id, clause, due, dueWording, adoptedDue, ruling, title }): Told => ({
          id,
          clause,
          written: dueWording ?? due ?? '',
          question: title,
          effectiveDue: (isRuled(ruling, asOf) ? adoptedDue : undefined) ?? due ?? '',
          rulingText: rulingOf(ruling, asOf),
        }),
      ),
    ...phases
      .filter(({ ruling }) => ruling !== undefined)
      .map(
        ({ id, clause, wording, name, from, to, ruling }): Told => ({
          id,
          clause,
          written: wording,
          question: name,
          effectiveDue: `${from}—${to}`,
          rulingText: rulingOf(ruling, asOf),
        }),
      ),
  ];
  const undecided = rows.filter(({ rulingText }) => rulingText === UNDECIDED).length;
  return {
    title: `疑点和裁定（截至 ${asOfText(asOf)}）`,
    facts: labelled({ total: rows.length }),
    sections: rows
      .map(
        (row): Section => ({
          heading: `${String(row.id)}  ${String(row.clause)}`,
          layout: 'pairs',
          columns: columns(['question', 'written', 'effectiveDue', 'rulingText']),
          rows: [row],
        }),
      )
      .concat({
        key: words.doubts,
        layout: 'list',
        silent: true,
        rows,
        columns: columns(['id', 'clause', 'question', 'written', 'effectiveDue', 'rulingText'], { hidden: true }),
      }),
    notes: [`共 ${rows.length} 处，还没有裁定的 ${undecided} 处。`],
  };
}

const UNDECIDED = '还没有裁定';

type Ruling = NonNullable<Plan['doubts']>[number]['ruling'];

function isRuled(ruling: Ruling, { day }: Moment): ruling is NonNullable<Ruling> {
  return ruling !== undefined && ruling.date <= day;
}

/** What is not decided yet on the day of looking is not known to be. */
function rulingOf(ruling: Ruling, asOf: Moment): string {
  return isRuled(ruling, asOf) ? `${ruling.person} ${ruling.date}：${ruling.reason}` : UNDECIDED;
}
