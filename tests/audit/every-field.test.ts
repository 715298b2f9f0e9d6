import { describe, expect, it } from 'vitest';
import { fieldsIn } from '../../src/audit/contents.ts';
import { isHint } from '../../src/audit/finding.ts';
import { auditFindings } from '../../src/audit/findings.ts';
import { bearsSecrets } from '../../src/ledger/privacy.ts';
import { compose } from '../../src/ledger/text/edit/compose.ts';
import { isPlainMap, type Plain, type PlainMap, plainMap } from '../../src/ledger/text/plain.ts';
import { kinds } from '../../src/records/index.ts';
import { filePath } from '../../src/records/kind.ts';
import type { Field } from '../../src/vocabulary/anatomy.ts';
import { termsOn } from '../records/specimen.ts';
import { filled } from '../registers/specimens.ts';
import { Told } from './told.ts';

const places = [
  ...kinds.map((kind) => filePath(kind, `${kind.prefix}20220301-7K3Q`)),
  'units.yaml',
  'rules.yaml',
  'plan.yaml',
  'xiaoneng.yaml',
  'calendar/2022.yaml',
];

/** A value somewhere in a file, with the fields that lead to it. */
interface Leaf {
  readonly path: readonly (string | number)[];
  readonly fields: readonly Field[];
  readonly value: string;
}

function leavesOf(
  value: Plain,
  fields: readonly Field[],
  above: Omit<Leaf, 'value'> = { path: [], fields: [] },
): Leaf[] {
  if (typeof value === 'string') return [{ ...above, value }];
  if (Array.isArray(value)) {
    return value.flatMap((item, i) => leavesOf(item, fields, { ...above, path: [...above.path, i] }));
  }
  return fields.flatMap((field) => {
    const inner = value[field.key];
    const here = { path: [...above.path, field.key], fields: [...above.fields, field] };
    return inner === undefined ? [] : leavesOf(inner, field.fields ?? [], here);
  });
}

/** Another value of the same form. */
function otherThan({ value, fields }: Leaf): string {
  const others = fields.at(-1)?.choices?.filter((one) => one !== value) ?? [];
  if (others[0] !== undefined) return others[0];
  return /\d/.test(value) ? value.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) % 8) + 1)) : `${value}改`;
}

function replaced(value: Plain, [step, ...rest]: Leaf['path'], by: string): Plain {
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.map((item, i) => (i === step ? replaced(item, rest, by) : item));
  if (!isPlainMap(value)) return value;
  return plainMap(Object.entries(value).map(([key, item]) => [key, key === step ? replaced(item, rest, by) : item]));
}

/** What is found where a value was changed by somebody who knows the trailers. */
function foundFor(path: string, before: PlainMap, leaf: Leaf) {
  const history = new Told();
  history.commit('2022-03-01 09:00', { [path]: compose(before) }, '新建账本\n\n动作: 初始化\n经办人: 田某');
  const after = replaced(before, leaf.path, otherThan(leaf)) as PlainMap;
  history.commit('2022-03-01 10:00', { [path]: compose(after) }, '修改\n\n动作: 修改\n经办人: 田某');
  const [last] = history.commits;
  return auditFindings(history.commits, termsOn('2022-03-01')).filter((one) => one.commit === last && !isHint(one));
}

const isFree = ({ fields }: Leaf) => fields.some(({ free }) => free === true);
const cases = places.map((path) => {
  const fields = fieldsIn(path) ?? [];
  const whole = plainMap(Object.entries(filled(fields)));
  return { path, whole, leaves: leavesOf(whole, fields) };
});

describe.each(cases)('$path', ({ path, whole, leaves }) => {
  it('has no value that may be changed by hand without being found, but those that are free', () => {
    expect(leaves.length).toBeGreaterThan(2);
    const silent = leaves.filter((leaf) => {
      const names = leaf.fields.map(({ key }) => key);
      const isTold = (text: string) => names.some((name) => text.includes(name)) || text.includes(leaf.value);
      const found = foundFor(path, whole, leaf).filter((one) => one.path === path && isTold(one.text));
      const isShown = leaf.fields.some(bearsSecrets) && found.some(({ text }) => text.includes(leaf.value));
      // no command changes a note in a notice, and who says so lies, though the note is free
      const judged = isFree(leaf) ? found.filter(({ kind }) => kind !== 'notAsSaid') : found;
      return (judged.length === 0) !== isFree(leaf) || isShown;
    });
    expect(silent.map((leaf) => leaf.path.join(' '))).toEqual([]);
  });
});

/**
 * No deadline, figure, score or finding rests on these: what somebody notes beside a record, and whom to telephone or write to.
 * Whoever adds one says here why.
 */
it('only notes and whom to ask are free', () => {
  const free = cases.flatMap(({ leaves }) => leaves.filter(isFree).map(({ fields }) => fields.at(-1)?.key ?? ''));
  expect([...new Set(free)].toSorted()).toEqual(['备注', '电子邮箱', '联系人', '责任人'].toSorted());
});
