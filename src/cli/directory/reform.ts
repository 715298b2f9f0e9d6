import { addDays, type Day } from '../../calendar/day.ts';
import type { Edit } from '../../ledger/text/edit/edit.ts';
import { readTyped } from '../../ledger/typed.ts';
import { day as dayCodec } from '../../records/fields.ts';
import { inOffice } from '../../records/unit/office.ts';
import type { Unit } from '../../records/unit/schema.ts';
import { post as posts, reform as reforms, unitType, yesNo } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { miswritten, type Outcome, stop } from '../contract/outcome.ts';
import type { InputOf } from '../contract/spec.ts';
import { command } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { amendRegister, type PlacedUnit, placedUnit, reformEdit } from './amend.ts';
import { changed, plainUnit, unitEdit } from './enter.ts';
import { UNIT } from './fields.ts';
import { handOn, isLeft } from './handing-on.ts';

const ON = { flags: '--on <日期>', help: '从哪一天起；不写为今天', spoken: 'day' } as const;

const BASIS = { flags: '--basis <依据>', help: '文件名称或文号' } as const;

const INTO = {
  flags: '--into <单位>',
  help: '由哪个单位承接，可写多次；名录里没有的当天成立',
  repeat: true,
  refers: 'unit',
} as const;

type Dated = InputOf<readonly [typeof ON]>;

const reforming = [INTO, ON, BASIS] as const;

type Reforming = InputOf<typeof reforming>;

type Kind = keyof typeof reforms.words;

/** 更名: the unit goes on under another name; the old one is kept among its former names. */
export const renameUnit = command({
  name: 'rename',
  alias: '更名',
  summary: '单位改名：旧名留作曾用名，各期的数列当时的名称',
  arguments: [UNIT],
  options: [{ flags: '--to <新名称>', help: '改成什么；必填' }, ON, BASIS],
  writes: true,
  examples: ['xiaoneng unit rename 区安监局 --to 区应急管理局 --on 2019-03-10'],
  run: async (input, session) => {
    const begun = await beginning(input, session);
    const { open, on, units } = begun;
    const [{ unit, index }] = units;
    const later = renamedSince(unit, on, open);
    if (later) return stop('rename-early', { unit: unit.name, later });
    const name = input.options.to ?? '';
    if (name === '') return stop('new-name-absent');
    const there = open.ledger.directory.find(name);
    if (there && there.name !== unit.name) return stop('name-taken', { name, unit: there.name });
    const edits: Edit[] = [
      { op: 'set', path: [words.units, index, words.name], value: name },
      ...formerNamesWith(unit, index, name),
      reformOf('renamed', on, [unit.name], [name], input.options.basis),
    ];
    return done(open, edits, `更名：${unit.name}改为${name}`, name, session);
  },
});

/** The day of a rename of the unit on a day or after it. */
function renamedSince(unit: Unit, on: Day, { ledger: { register, directory } }: OpenLedger): Day | undefined {
  return register?.lineage?.find(
    ({ reform, date, successors: [now = ''] = [] }) =>
      reform === 'renamed' && date >= on && directory.find(now) === directory.find(unit.name),
  )?.date;
}

/** The name that is given up is a former one; one that is taken up again is none any more. */
function formerNamesWith({ name, formerNames = [] }: Unit, index: number, next: string): Edit[] {
  const path = [words.units, index, words.formerNames];
  const kept = [...new Set([...formerNames.filter((former) => former !== next), name])];
  return formerNames.includes(next)
    ? [{ op: 'set', path, value: kept }]
    : formerNames.includes(name)
      ? []
      : [{ op: 'append', path, value: name }];
}

/** 合并: several units end, one goes on or begins. */
export const mergeUnits = command({
  name: 'merge',
  alias: '合并',
  summary: '几个单位并成一个：在办的从那天起归它，此前的逾期留在原单位',
  arguments: [{ name: '<单位...>', help: '并掉的单位，两个以上' }],
  options: reforming,
  writes: true,
  examples: ['xiaoneng unit merge 区工业局 区信息化局 --into 区工业和信息化局 --on 2022-07-01'],
  run: (input, session) => reformed('merged', input, session),
});

/** 拆分: one unit ends, or goes on smaller, and others begin. */
export const splitUnit = command({
  name: 'split',
  alias: '拆分',
  summary: '一个单位分成几个：在办的要一项项转办，check 会列出',
  arguments: [UNIT],
  options: reforming,
  writes: true,
  examples: ['xiaoneng unit split 区文化体育局 --into 区文化局 --into 区体育局 --on 2022-09-01'],
  run: (input, session) => reformed('divided', input, session),
});

/** 撤销: a unit ends; who goes on with its duties may be told. */
export const closeUnit = command({
  name: 'close',
  alias: '撤销',
  summary: '单位撤销；有单位承接的写 --into',
  arguments: [UNIT],
  options: reforming,
  writes: true,
  examples: ['xiaoneng unit close 区中小企业服务中心 --on 2022-09-01'],
  run: (input, session) => reformed('closed', input, session),
});

async function reformed(kind: Kind, input: Reforming, session: Session): Promise<Outcome> {
  const begun = await beginning(input, session);
  const { open, on, units } = begun;
  const into = successorsTyped(input);
  if (kind !== 'closed' && into.length === 0) return stop('heirs-absent');
  const heirs = await heirsOf(into, on, units, open);
  const names = units.map(({ unit }) => unit.name);
  const edits = [...heirs.edits, reformOf(kind, on, names, heirs.names, input.options.basis)];
  const told = heirs.names.length > 0 ? `，由${heirs.names.join('、')}承接` : '';
  const subject = `${reforms.words[kind]}：${names.join('、')}${told}`;
  return done(open, edits, subject, heirs.names[0] ?? names[0] ?? '', session, { heirs: heirs.names, on });
}

/** The units that go on; one that is not registered yet begins on that day, of the kind of the one before it. */
async function heirsOf(typed: readonly string[], on: Day, units: Begun['units'], open: OpenLedger) {
  const [{ unit: before }] = units;
  const old = units.map(({ unit }) => unit.name);
  const names: string[] = [];
  const edits: Edit[] = [];
  for (const name of typed) {
    const { find, meant } = open.ledger.directory;
    const like = find(name) ? undefined : meant(name).find((one) => !old.includes(one.name))?.name;
    if (like !== undefined) return stop('heir-doubtful', { name, like });
    const known = find(name) && (await placedUnit(open, name));
    names.push(known?.unit.name ?? name);
    if (known) continue;
    const fresh = plainUnit(name, unitType.words[before.type], yesNo.words[before.assessed]);
    edits.push(unitEdit({ ...fresh, [words.established]: on }));
  }
  return { names, edits };
}

function successorsTyped({ options: { into = [] } }: Reforming): readonly string[] {
  return into.flatMap((names) => names.split('、'));
}

function reformOf(
  kind: Kind,
  on: Day,
  units: readonly string[],
  successors: readonly string[],
  basis: string | undefined,
): Edit {
  return reformEdit({
    [words.date]: on,
    [words.reform]: reforms.words[kind],
    [words.units]: units,
    [words.successors]: successors.length > 0 ? successors : undefined,
    [words.basis]: basis,
  });
}

interface Begun {
  readonly open: OpenLedger;
  readonly on: Day;
  readonly units: readonly [PlacedUnit, ...PlacedUnit[]];
}

/** The units that were typed and the day. */
async function beginning(input: Dated, session: Session): Promise<Begun> {
  const open = session.open();
  const on = dayTyped(input, session);
  const units: PlacedUnit[] = [];
  for (const typed of input.args) {
    const found = await placedUnit(open, typed);
    const ending = open.ledger.directory.endingOf(found.unit.name);
    if (ending && ending.day <= on) return stop('unit-ended', { unit: found.unit.name, day: ending.day });
    units.push(found);
  }
  const [first, ...others] = units;
  return first ? { open, on, units: [first, ...others] } : stop('unit-absent');
}

/** --on, else today. */
function dayTyped(input: Dated, { asOf }: Session): Day {
  const typed = input.options.on;
  if (typed === undefined) return asOf.day;
  const read = readTyped(dayCodec, typed);
  return 'value' in read ? read.value : stop(miswritten('--on', read));
}

/** Who goes on with what a unit had, from a day on. */
interface Handover {
  readonly heirs: readonly string[];
  readonly on: Day;
}

async function done(
  open: OpenLedger,
  edits: readonly Edit[],
  subject: string,
  name: string,
  session: Session,
  { heirs, on }: Handover = { heirs: [], on: session.asOf.day },
): Promise<Outcome> {
  const amended = amendRegister(open, edits, session);
  const handed = await handOn(amended, heirs, on, session);
  const { files, left: warnings } = handed;
  const left = warnings.filter(isLeft).length;
  const notes = left > 0 ? [`还有 ${left} 项在办任务要转办，见上面的提示。`] : [];
  return changed({ ...amended, warnings }, subject, name, notes, files);
}

/** Somebody else has a post from a day on; who had it stays with his term. */
export const changeHead = command({
  name: 'head',
  alias: '负责人',
  summary: '换主要负责人（或分管领导、联系人）：原任记进历任，签批按当天的负责人判断',
  arguments: [UNIT, { name: '<姓名>', help: '新任' }],
  options: [
    ON,
    {
      flags: '--post <职务>',
      help: '主要负责人、分管领导、联系人；不写为主要负责人',
      choices: ['主要负责人', '分管领导', '联系人'],
    },
    { flags: '--predecessor <姓名>', help: '原任；名录里已经写成新任的，这样补上历任' },
  ],
  writes: true,
  examples: ['xiaoneng unit head 区应急管理局 李某 --on 2022-07-01'],
  run: async (input, session) => {
    const open = session.open();
    const [typed = '', person = ''] = input.args;
    const found = await placedUnit(open, typed);
    const on = dayTyped(input, session);
    const word = input.options.post ?? posts.words.head;
    const post = posts.parse(word);
    if (post === undefined || post === 'deputies') return stop('post-unknown', { word });
    const { unit, index } = found;
    const place = [words.units, index];
    const there = inOffice(unit, post, on)[0];
    const { predecessor } = input.options;
    const before = predecessor ?? there;
    if (before === person) return stop('head-there', { unit: unit.name, word, on, person });
    if (predecessor !== undefined && there !== undefined && ![predecessor, person].includes(there))
      return stop('head-other', { unit: unit.name, word, on, there, before: predecessor });
    const terms = (unit.past ?? []).filter((one) => one.post === post);
    const last = terms
      .map(({ to }) => to)
      .toSorted()
      .at(-1);
    if (last !== undefined && last >= on) return stop('term-there', { unit: unit.name, word, last });
    const term = {
      [words.post]: word,
      ...(before !== undefined && { [words.fullName]: before }),
      ...(last !== undefined && { [words.from]: addDays(last, 1) }),
      [words.to]: addDays(on, -1),
    };
    const edits: Edit[] = [
      ...(on <= (unit.established ?? '') ? [] : [{ op: 'append', path: [...place, words.past], value: term } as const]),
      { op: 'set', path: [...place, word], value: person },
    ];
    return done(open, edits, `${word}变动：${unit.name} ${before ?? '（无）'}→${person}，自 ${on}`, unit.name, session);
  },
});
