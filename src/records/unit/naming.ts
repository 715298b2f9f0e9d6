/** A name without what does not tell units apart: width, kind of brackets, spaces, case. */
export function folded(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[〔【[]/g, '(')
    .replace(/[〕】\]]/g, ')')
    .toLowerCase();
}

/** The same without 区 or 县 before it: 区教育局 and 教育局 are one name. */
export function bare(name: string): string {
  return folded(name).replace(/^[区县](?=.{2})/, '');
}

/** What many units are called in part, and what means several. */
const GENERAL =
  /^(?:人民)?政府$|^办公室$|^(?:各|有关|相关|其他)|^(?:镇|街道|管理|服务|执法|监督)?(?:局|办|中心|办事处|部门|单位|委|委员会|大队|分局|公司)$/;

/**
 * Whether something typed is a fragment of a name: a piece of it (河湾), or an abbreviation that begins and ends as it
 * does (应急局 of 区应急管理局). Where one character alone is missing within, it is a slip and is not taken for the name.
 */
export function isFragment(typed: string, name: string): boolean {
  const [short, long] = [bare(typed), bare(name)];
  if (short.length < 2 || short.length >= long.length || GENERAL.test(short)) return false;
  if (long.includes(short)) return true;
  const isShorter = short.length > 2 && short.length < long.length - 1;
  return isShorter && short[0] === long[0] && short.at(-1) === long.at(-1) && isWithin(short, long);
}

/** Whether the characters of one are in the other, in their order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}
