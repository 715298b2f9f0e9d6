import type { Edit } from '../../ledger/text/edit/edit.ts';
import { unitChangedView } from '../../views/registers/units.ts';
import { unitType, yesNo } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { askOne } from '../asking/ask.ts';
import { absentIn, optionsFor } from '../asking/field-options.ts';
import { type Draft, draftOf, inFieldOrder } from '../asking/typed-fields.ts';
import { type FileChange, type Outcome, refusal, stop } from '../contract/outcome.ts';
import { command } from '../session/command.ts';
import type { Session } from '../session/session.ts';
import { editOptions, editsOf } from '../writing/typed-edits.ts';
import { type AmendedRegister, amendRegister, placedUnit } from './amend.ts';
import { allFields, UNIT, unitFields } from './fields.ts';

/** Registers a unit. */
export const addUnit = command({
  name: 'add',
  alias: '登记',
  summary: '登记一个单位',
  arguments: [{ name: '[名称...]', help: '全称' }],
  options: optionsFor(unitFields.filter(({ word }) => word !== 'name')),
  writes: true,
  examples: ['xiaoneng unit add 区档案馆 --type 部门 --assessed 是 --head 王某'],
  run: async (input, session) => {
    const open = session.open();
    const typed = await draftOf(unitFields, input, open);
    const name = input.args.join(' ').trim();
    const draft = await whole({ ...typed, ...(name !== '' && { [words.name]: name }) }, session);
    const amended = amendRegister(open, [unitEdit(draft)], session);
    return changed(amended, `登记单位：${String(draft[words.name])}`, String(draft[words.name]));
  },
});

/** 单位 gets another entry, its keys in the order of the schema. */
export function unitEdit(draft: Draft): Edit {
  return { op: 'append', path: [words.units], value: inFieldOrder(allFields, draft) };
}

/** What is still lacking is asked for on a terminal. */
async function whole(draft: Draft, { asker }: Session): Promise<Draft> {
  const missing = unitFields.filter(({ key, optional }) => !optional && draft[key] === undefined);
  if (draft[words.name] === undefined) return stop('unit-name-absent');
  if (missing.length === 0) return draft;
  if (!asker) return stop('fields-absent', absentIn(missing));
  const filled: Record<string, Draft[string]> = { ...draft };
  for (const { key, choices = [] } of missing) {
    const answer = await askOne(asker, key, choices);
    filled[key] = answer;
  }
  return filled;
}

/** Corrects what is registered of a unit. */
export const editUnit = command({
  name: 'edit',
  alias: '修改',
  summary: '改正一个单位登记错的；人员变动用 head，机构变动用 rename 等',
  arguments: [UNIT],
  options: [editOptions[0], editOptions[1]],
  writes: true,
  examples: ['xiaoneng unit edit 区教育局 --set 简称=区教育局、教育局'],
  run: async (input, session) => {
    const open = session.open();
    const found = await placedUnit(open, input.args[0] ?? '');
    const { unit, index } = found;
    const subject = {
      word: '单位',
      fields: allFields,
      values: Object.fromEntries(allFields.map(({ word, key }) => [key, unit[word as keyof typeof unit]])),
      frozen: { [words.name]: refusal('unit-name-frozen') },
    };
    const edits = await editsOf(input.options, subject, open);
    const placed = edits.map((edit) => ({ ...edit, path: [words.units, index, ...edit.path] }));
    const amended = amendRegister(open, placed, session);
    const keys = [...new Set(edits.map(({ path }) => String(path[0])))].join('、');
    return changed(amended, `修改单位的${keys}：${unit.name}`, unit.name);
  },
});

/** A change of the register, as an intention that shows the unit as it will be. */
export function changed(
  { file, open, warnings }: AmendedRegister,
  subject: string,
  name: string,
  notes: readonly string[] = [],
  others: readonly FileChange[] = [],
): Outcome {
  const change = { files: [file, ...others], subject, action: '单位名录' };
  return { kind: 'change', change, view: unitChangedView(subject, open.ledger, name, notes), problems: warnings };
}

/** What a unit is, where a document or a sheet only names it. */
export function plainUnit(name: string, type: string, assessed: string): Draft {
  return { [words.name]: name, [words.type]: type, [words.assessed]: assessed };
}

/** Asks once of what kind several units are. */
export async function askKind({ asker }: Session): Promise<{ type: string; assessed: string }> {
  if (!asker) return stop('unit-type-absent');
  const type = await askOne(asker, words.type, Object.values(unitType.words));
  const assessed = await askOne(asker, words.assessed, Object.values(yesNo.words));
  return { type, assessed };
}
