import { type Issued, issuedKind } from '../../records/issued.ts';
import { partsOfNumber, seriesOf } from '../../records/paper-number.ts';
import { gapsIn, gapText, isOfSeries, orderOf, takenNumbers } from '../../rules/issuing/series.ts';
import { issuedBook } from '../../views/registers/issued.ts';
import { noticeKind } from '../../vocabulary/choices.ts';
import { periodMeant } from '../asking/period.ts';
import { type Shaping, shaped, shaping } from '../asking/shape.ts';
import { findUnit } from '../asking/units.ts';
import { stop } from '../contract/outcome.ts';
import type { InputOf } from '../contract/spec.ts';
import { command } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';

const KINDS = Object.values(noticeKind.words);

const options = [
  { flags: '--series <字号>', help: '只看这个字号的：督办〔2022〕，或各年的 督办' },
  { flags: '--unit <单位>', help: '只看主送这个单位的', refers: 'unit' },
  { flags: '--kind <文种>', help: KINDS.join('、'), choices: KINDS, repeat: true },
  ...shaping,
] as const;

/** 发文登记表. */
export const issuedList = command({
  name: 'list',
  alias: '清单',
  also: ['ls'],
  summary: '发文登记表：文号、标题、日期、签发人、主送、关于什么、份数；作废的留在原处，断号写在下面',
  arguments: [{ name: '[期间]', help: '2022、2022Q1、2022-03、本季、上月；不写为全部' }],
  options,
  examples: ['xiaoneng issued list 2022 --series 督办 -o 发文登记表.xlsx'],
  run: async (input, session) => {
    const open = session.open();
    const papers = await chosenPapers(input, open, session);
    const { unit, kind } = input.options;
    const isWhole = input.args.length === 0 && unit === undefined && kind === undefined;
    const missing = isWhole ? missingAmong(papers, open) : [];
    const titles = new Map(open.ledger.tasks.map(({ record }) => [record.id, record.title]));
    const view = issuedBook({ papers, missing, titleOf: (id) => titles.get(id) ?? id }, open.terms);
    return { kind: 'answer', view: shaped(view, input.options as Shaping) };
  },
});

/** The numbers that nobody has below the highest of each series that is listed. */
function missingAmong(papers: readonly Issued[], { whole }: OpenLedger): string[] {
  const listed = papers.flatMap(({ number }) => partsOfNumber(number) ?? []);
  const gaps = gapsIn(takenNumbers(whole).keys());
  return gaps
    .filter(({ before }) => listed.some((one) => seriesOf(one) === seriesOf(before) && one.nth >= before.nth))
    .map(gapText);
}

/** The papers that are asked for, by series and number. */
async function chosenPapers(
  { args, options: { series, unit: typed, kind: kinds = [] } }: InputOf<typeof options>,
  open: OpenLedger,
  session: Session,
): Promise<Issued[]> {
  const period = args[0] === undefined ? undefined : periodMeant(args[0], session);
  const unit = typed === undefined ? undefined : (await findUnit(open.ledger, typed)).name;
  const wrong = kinds.find((kind) => noticeKind.parse(kind) === undefined);
  if (wrong !== undefined) stop('paper-kind-unknown', { wrong, choices: KINDS.join('、') });
  const { fullName } = open.ledger.directory;
  const all = open.ledger.records(issuedKind).map(({ record }) => record);
  const chosen = all.filter(
    ({ number, issuedOn, units = [], noticeKind: kind }) =>
      (period === undefined || (issuedOn >= period.from && issuedOn <= period.to)) &&
      (series === undefined || isOfSeries(number, series)) &&
      (unit === undefined || units.some((name) => fullName(name) === unit)) &&
      (kinds.length === 0 || (kind !== undefined && kinds.includes(noticeKind.words[kind]))),
  );
  return chosen.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}
