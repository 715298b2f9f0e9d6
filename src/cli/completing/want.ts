import { registers, taskKind } from '../../records/index.ts';
import { ANY_KIND } from '../../vocabulary/anatomy.ts';
import type { OptionSpec } from '../contract/spec.ts';
import type { Want } from './grammar.ts';

/** What an option or an argument takes: as it is declared, else as its place and its help say. */
export function wantOf(
  place: string,
  { help, choices, refers }: Pick<OptionSpec, 'help' | 'choices' | 'refers'>,
  kind: string,
): Want {
  if (choices) return { choices };
  if (refers === 'unit' || refers === 'leader') return refers;
  if (refers !== undefined) return { numbers: kindsOf(refers) };
  const name = (/[<[]([^>\]]+)[>\]]/.exec(place)?.[1] ?? '').replace(/\.+$/, '');
  if (FREE.test(name)) return 'anything';
  if (name === '编号') return { numbers: kindsOf(/不会弄错的一段，如|或文件名/.test(help) ? ANY_KIND : kind) };
  if (/单位$/.test(name)) return 'unit';
  if (/领导$/.test(name)) return 'leader';
  const listed = choicesIn(help);
  if (listed) return { choices: listed };
  return /^(?:姓名|经办人|人员|责任人|督办人|联系人|批准人|审查人|走访人)$/.test(name) ? 'person' : 'anything';
}

function kindsOf(kind: string): readonly string[] {
  return kind === ANY_KIND ? [taskKind.name, ...registers.map(({ name }) => name)] : [kind];
}

/** Files, and what is written in ways of its own. */
const FREE = /^(?:文件夹?|表格|日期|期间|时限|月份|季度|年份?|文字|阶段|条款)$/;

/** 待签批、办理中、已反馈 in a help: what may be chosen; what stands in brackets after one is about it. */
function choicesIn(help: string): readonly string[] | undefined {
  const lists = help
    .replace(/（[^（）]*）(?=[、；：，]|$)/g, '')
    .split(/[；：，]/)
    .map((part) => part.split(/、| 或 /));
  return lists.find(
    (list) => list.length > 1 && list.every((one) => /^[\u4e00-\u9fa5A-Za-z0-9（）＋.]{1,9}$/.test(one)),
  );
}
