import { createWorld } from '../catalogue/world.ts';
import { done } from './small.ts';

/** What a person types at a question: a line, or several that are pasted in one piece; undefined is Ctrl-C. */
export type Answer = string | readonly string[] | undefined;

export const units = `领导:
  - {姓名: 李某, 职务: 副区长}
  - {姓名: 周某, 职务: 副区长}
单位:
  - {名称: 区应急管理局, 简称: [应急局], 类型: 部门, 考核对象: 是, 主要负责人: 王某, 分管领导: 周某}
  - {名称: 区教育局, 类型: 部门, 考核对象: 是}
  - {名称: 区财政局, 类型: 部门, 考核对象: 否}
  - {名称: 青溪镇, 类型: 镇, 考核对象: 是}
  - {名称: 河湾镇, 类型: 镇, 考核对象: 是}
  - {名称: 东关街道, 类型: 街道, 考核对象: 是}
`;

/** Numbers that are never the same twice. */
export function counting(): (count: number) => Uint8Array {
  let at = 0;
  return (count) => {
    at += 1;
    return Uint8Array.from({ length: count }, (_, i) => Math.floor(at / 32 ** i) % 32);
  };
}

/** Runs a command in memory with somebody at the terminal who gives these answers, and Ctrl-C to every question after. */
export async function seated(
  words: readonly string[],
  answers: readonly Answer[],
  {
    files = {},
    today = '2022-03-04',
  }: { readonly files?: Readonly<Record<string, string>>; readonly today?: string } = {},
) {
  const left = [...answers];
  const asked: string[] = [];
  let heard = '';
  let spare: readonly string[] = [];
  const hear = (text: string) => {
    heard += text;
  };
  const terminal = {
    ...createWorld(new Map()).world.terminal,
    out: hear,
    err: hear,
    ask: async (question: string) => {
      asked.push(question);
      hear(question);
      const [line, ...more] = [left.shift()].flat();
      spare = more.flatMap((one) => one ?? []);
      return line;
    },
    pasted: () => spare,
  };
  const line = [...words, '--by', '钱某', '--no-commit', '--today', today, '--no-color'];
  const { exit, written } = await done(line, { 'units.yaml': units, ...files }, { terminal, random: counting() });
  return { exit, asked, said: heard, written: [...written], text: [...written.values()].join('\n') };
}
