import { auditKind } from '../../src/vocabulary/choices.ts';
import { auditMessages } from '../../src/vocabulary/messages/audit.ts';
import { type Code, messages } from '../../src/vocabulary/messages.ts';
import { type Case, CHECK } from './cases.ts';
import { cure, example, fenced, shortened } from './excerpt.ts';

const INTRO = `# 错误和警告一览

\`xiaoneng check\` 说的每一句话，各举一个最小的例子。这一页由 tests/errors 里的例子生成（\`npm run accept\`），
说明与程序逐字相同，只略去末尾的合计。括号里的代码不会改变，JSON 里也是它。看不见的字符用 ␛、␉ 这样的记号代替。

错误：这一处没有算进去，各种清单因此不完整。警告：账本照常算，但请看一眼；\`--strict\` 时警告也算不通过。
`;

const GROUPS: readonly (readonly [string, RegExp])[] = [
  ['文件', /^(?:file|too-many|more)-/],
  ['编号、单位、人员', /^(?:id|docket|unit|support|leader)-/],
  ['键和值', /^(?:key-(?!too)|value|date)-?/],
  ['任务', /^(?:entry|received|signer|extension|exceptional|deadline|step|parent|emergency|limit|transfer)-/],
  ['制度和方案', /^(?:rule|plan)-/],
  ['历法', /^arrangement-/],
  ['修改', /^edit-/],
  ['文字和写法', /./],
];

/** docs/errors.md: every message with its example, its exact output and its cure. */
export function cataloguePage(cases: readonly Case[]): string {
  const groupOf = ({ code }: Case) => GROUPS.find(([, pattern]) => pattern.test(code))?.[0];
  const groups = GROUPS.map(([title]) => [title, cases.filter((one) => groupOf(one) === title)] as const);
  const sections = groups.flatMap(([title, own]) => [`## ${title}\n`, ...own.map(section)]);
  return [INTRO, contents(groups), ...sections, auditSection()].join('\n');
}

/** What an audit finds has no ledger to be shown by: it lies in history (tests/audit/plantings.ts). */
function auditSection(): string {
  const rows = auditKind.keys.map((kind) => {
    const { level, remedy } = auditMessages[kind];
    return `| ${auditKind.words[kind]} | ${level === 'hint' ? '提示' : '发现'} | ${remedy} |`;
  });
  const intro = '`xiaoneng audit` 在版本历史里找到的。发现要有人说明，退出码 1；提示只是告诉一声。';
  return [`## 审计\n`, `${intro}\n`, '| 类别 | 级别 | 怎么办 |', '|---|---|---|', ...rows, ''].join('\n');
}

function contents(groups: readonly (readonly [string, readonly Case[]])[]): string {
  const lines = groups.map(
    ([title, own]) => `- ${title}：${own.map(({ code }) => `[${titleOf(code)}](#${code})`).join(' ')}`,
  );
  return `${[...lines, '- [审计](#审计)'].join('\n')}\n`;
}

function titleOf(code: string): string {
  return messages[code as Code].title;
}

function section({ code, own, ledger, cured, command, expected = '' }: Case): string {
  const { level, title } = messages[code as Code];
  const examples = [...own].map(([path, item]) => example(path, item));
  const said = fenced('text', shortened(outputOf(command, expected)));
  const parts = [`### ${code}\n`, `${level === 'error' ? '错误' : '警告'}：${title}\n`, ...examples, said];
  return [...parts, ...(cured ? [cure(ledger, cured)] : [])].join('\n');
}

/** What is said of the case; of a check without the command before it and the sums behind it. */
function outputOf(command: string, expected: string): readonly string[] {
  const lines = expected.trimEnd().split('\n');
  if (command !== CHECK) return lines;
  const sums = lines.findLastIndex((line) => line.startsWith('检查了 '));
  const said = lines.slice(1, sums);
  return said.slice(0, said.findLastIndex((line) => line !== '') + 1);
}
