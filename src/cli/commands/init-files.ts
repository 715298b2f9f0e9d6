import { ATTRIBUTES } from '../../ledger/contents.ts';
import { MARKER } from '../../ledger/marker.ts';
import { compose } from '../../ledger/text/edit/compose.ts';
import type { Plain, PlainMap } from '../../ledger/text/plain.ts';
import { parameterNames, parameters } from '../../records/rule/parameters.ts';
import { scoring, vetoes } from '../../records/rule/scoring.ts';
import { standardScoring, standardVetoes } from '../../records/rule/scoring-standard.ts';
import { filedAs } from '../../vocabulary/filed.ts';
import { words } from '../../vocabulary/words.ts';

/** The files of a new ledger by their paths, for an office of this name in a year. */
export function starting(name: string, year: string): [string, string][] {
  const office: PlainMap = { [words.version]: '1', [words.name]: name };
  return [
    [MARKER, compose(office)],
    ['units.yaml', unitsText(name)],
    ['rules.yaml', rulesText(year)],
    ['plan.yaml', compose({ [words.name]: `${year}年工作方案` })],
    ['.gitattributes', `${ATTRIBUTES.join('\n')}\n`],
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
    [words.scoring]: filedAs(scoring, [...standardScoring]) as Plain,
    [words.vetoes]: filedAs(vetoes, [...standardVetoes]) as Plain,
  };
}
