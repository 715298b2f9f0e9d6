import { bound } from './actor/bound.ts';
import { chargesIn } from './actor/charges.ts';
import { areNames, namesIn } from './actor/names.ts';
import { type Register, registerOf } from './actor/register.ts';
import { subjectOf } from './actor/roles.ts';
import type { Outline } from './outline.ts';
import { plainText } from './plain.ts';
import { segmentsOf } from './sentence.ts';

/** The units that a paper may speak of: those of the ledger (`names`), and those that it names itself where nothing else can be meant. */
export function registerFor(outline: Outline, names: readonly string[]): Register {
  return registerOf([...names, ...namesOfPaper(outline)]);
}

/** Those who are charged, invited or sent to, their names cut short, and whoever is the subject of two clauses. */
function namesOfPaper({ paragraphs, addressees, issuer }: Outline): string[] {
  const texts = paragraphs.map(({ text }) => bound(plainText(text)));
  const charged = texts.flatMap((text) => {
    const found = chargesIn(text);
    return found ? [...found.lead, ...found.support] : [];
  });
  const invited = texts.flatMap((text) => invitedIn(text));
  const named = [...charged, ...invited, ...addressees, ...(issuer ? [issuer] : [])];
  const sure = [...new Set(named.flatMap(withInner).filter(isOffice))];
  const spoken = texts.flatMap(subjectsIn).filter(isOffice);
  const cut = sure.map((name) => name.replace(PLACE, '')).filter(isOffice);
  const short = [...spoken.filter((name) => sure.some((one) => one.endsWith(name))), ...cut];
  const often = spoken.filter((name, i) => !BUILT.test(name) && spoken.indexOf(name) !== i);
  const all = [...sure, ...short];
  return [...new Set([...all, ...often.filter((name) => !isPadded(name, all))])];
}

/** 参加：甲、乙. */
const PRESENT = /^(?:参加|参会|出席|列席|与会|到会|抄送|主送|发送)(?:单位|部门|人员)?：(.+?)[。；]?$/;

function invitedIn(text: string): string[] {
  const list = PRESENT.exec(text)?.[1] ?? '';
  const all = list.split(/[、，；]/);
  return all.length > 1 ? all.filter(areNames).flatMap(namesIn) : [];
}

function subjectsIn(text: string): string[] {
  return segmentsOf(text).flatMap(({ start, end }) => subjectOf(text.slice(start, end))?.names ?? []);
}

/** 港东供电所, 新区投资公司: of where it is, that everybody knows. */
const PLACE =
  /^(?:[\u4e00-\u9fa5]{1,3}[省市县区镇乡](?=[\u4e00-\u9fa5]{3})|[\u4e00-\u9fa5]{2,3}(?=(?:供电|派出|司法|税务|财政|自然资源|市场监管|国土)所$|(?:中心)?卫生院$|(?:投资|城投|水务|供水|燃气|公交|热力|供电|电力)公司$))/;

/** 局办公室 is spoken of as 办公室 too. */
function withInner(name: string): string[] {
  const inner = /^[县区市本我]?局([\u4e00-\u9fa5]{2,}(?:室|科|股|处))$/.exec(name)?.[1];
  return inner === undefined ? [name] : [name, inner];
}

/** What is certainly called a unit, and one of its own. */
const OFFICE =
  /^(?!各|有关|相关|所有|全|本|我|该|以上|上述|其他|责任|牵头|主办|承办)[\u4e00-\u9fa5]{2,15}(?:局|委|办|办公室|科|股|室|处|镇|乡|街道|街道办事处|中心|公司|所|站|院|队|集团|银行|协会|联合会|专班|政府|分局)$/;

/** What may be built as well as do something. */
const BUILT = /(?:中心|[所站院])$/;

function isOffice(name: string): boolean {
  return OFFICE.test(name);
}

/** 值班表办公室 beside 办公室: what stands before it is no part of the name, unless it is a place or an office. */
function isPadded(name: string, all: readonly string[]): boolean {
  const own = all.find((one) => one !== name && name.endsWith(one));
  return own !== undefined && !/[省市县区镇乡道局委办院厅部处村社区港府司校]$/.test(name.slice(0, -own.length));
}
