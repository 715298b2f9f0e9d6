import { ATTRIBUTES } from '../../ledger/contents.ts';
import { MARKER } from '../../ledger/marker.ts';
import { compose } from '../../ledger/text/edit/compose.ts';
import type { Plain, PlainMap } from '../../ledger/text/plain.ts';
import { parameterNames, parameters } from '../../records/rule/parameters.ts';
import { scoring, vetoes } from '../../records/rule/scoring.ts';
import { standardScoring, standardVetoes } from '../../records/rule/scoring-standard.ts';
import { words } from '../../vocabulary/words.ts';
import { stop } from '../contract/outcome.ts';
import { command } from '../session/command.ts';
import { ledgerAround } from '../session/folder.ts';
import { journalIn } from '../writing/journal.ts';

/** Makes a ledger in a folder that has none; a repository too, where git is there and the folder lies in none. */
export const init = command({
  name: 'init',
  alias: '初始化',
  summary: '新建账本',
  arguments: [{ name: '[文件夹]', help: '不写为 ./ledger' }],
  options: [{ flags: '--name <名称>', help: '督查室名称，如 xx区政府督查室' }],
  writes: true,
  run: (input, session) => {
    const { world } = session;
    const folder = input.args[0] ?? 'ledger';
    if (world.files.exists(journalIn(folder))) session.guard(folder);
    if (world.files.exists(`${folder}/${MARKER}`)) return stop('ledger-there', { folder });
    if (world.files.exists(folder) && world.files.walk(folder).entries.length > 0) {
      return stop('folder-full', { folder });
    }
    const around = ledgerAround(world, folder);
    if (around !== undefined) return stop('ledger-within', { folder, around });
    session.clerk();
    const named = input.options.name;
    const name = named ?? 'xx区政府督查室';
    const files = starting(name, session.asOf.day.slice(0, 4)).map(([path, after]) => ({ path, after }));
    return {
      kind: 'change',
      change: { files, subject: `新建账本：${name}`, action: '初始化', folder, founding: true },
      view: {
        title: `新建账本 ${folder}`,
        sections: [
          {
            layout: 'pairs',
            columns: files.map(({ path }) => ({ key: path, title: path })),
            rows: [Object.fromEntries(files.map(({ path }) => [path, purposes[path] ?? '']))],
          },
        ],
        notes: [
          ...(named === undefined ? [`名称暂写作“${name}”，请在 xiaoneng.yaml 和 units.yaml 里改成实际的。`] : []),
          '接下来：在 units.yaml 里登记单位，再用 xiaoneng add 登记第一项任务。',
        ],
      },
    };
  },
});

const purposes: Readonly<Record<string, string>> = {
  'xiaoneng.yaml': '账本名称',
  'units.yaml': '单位名录、分管领导',
  'rules.yaml': '制度：各环节时限和计时口径，可改',
  'plan.yaml': '方案：阶段、要求、疑点',
  '.gitattributes': '换行一律用 LF',
};

function starting(name: string, year: string): [string, string][] {
  const office: PlainMap = { [words.version]: '1', [words.name]: name };
  return [
    [MARKER, compose(office)],
    ['units.yaml', unitsText(name)],
    ['rules.yaml', rulesText(year)],
    ['plan.yaml', compose({ [words.name]: `${year}年工作方案` })],
    ['.gitattributes', `${ATTRIBUTES}\n`],
  ];
}

function unitsText(name: string): string {
  const example = compose({
    [words.leaders]: [{ [words.fullName]: '李某', [words.post]: '副区长' }],
    [words.units]: [
      {
        [words.name]: name,
        [words.shortNames]: ['督查室'],
        [words.type]: '部门',
        [words.assessed]: '否',
        [words.head]: '王某',
        [words.leaderInCharge]: '李某',
      },
    ],
  });
  return `# 单位名录。类型：镇、街道、部门、驻区单位、专班；考核对象：是、否。下面的人名是例子，请改成实际的。\n${example}`;
}

/** Every rule with the value that holds without it, so that what may be changed is there to be seen. */
function rulesText(year: string): string {
  const rules = parameterNames.map((key) => ({
    [words.name]: parameters[key].word,
    [words.value]: parameters[key].standard,
    [words.basis]: parameters[key].basis,
    [words.effectiveFrom]: `${year}-01-01`,
  }));
  return `# 制度。要改一条，照样再写一条，名称不变，写上新的值、依据和施行日期；只对施行后收到的任务起作用。\n${compose({ [words.rules]: rules, ...standardAssessment() })}`;
}

/** The rules of assessment as they are proposed: to be changed by whoever decides them. */
function standardAssessment(): PlainMap {
  return {
    [words.scoring]: scoring.encode([...standardScoring]) as Plain,
    [words.vetoes]: vetoes.encode([...standardVetoes]) as Plain,
  };
}
