/** Who is named in a cell: whoever leads or does it, and those who take part. */
export interface CellUnits {
  readonly lead: readonly string[];
  readonly support: readonly string[];
}

const LEADS = '牵头|主办|主责|承办|负责|责任|实施|落实';
const HELPS = '配合|协办|参与|参加|协助|协同|会办|支持';
const KIND = '(?:责任)?(?:单位|部门|科室|股室)?';
/** 甲牵头，乙配合; 牵头：甲；配合：乙; 甲（牵头）、乙; a mark goes with the names before or behind it. */
const LABEL = new RegExp(`^(${LEADS}|${HELPS})${KIND}[：:]`);
const BEHIND = new RegExp(`(?:按[^，；]{0,8})?(?:分别|共同|具体|为)*(${LEADS}|${HELPS})(?:${KIND}|实施|落实)$`);
const IN_BRACKET = new RegExp(`[（(](${LEADS}|${HELPS})${KIND}[）)]$`);
const IS_HELP = new RegExp(`^(?:${HELPS})`);
const CUT = new RegExp(`[，,；;。\\n]|(?<=(?:${LEADS}|${HELPS})(?:单位|部门)?)、`);

/** The names in the cell of a column of units, and those of one of units that help beside it. */
export function chargedInCell(cell: string, helping: string): CellUnits {
  const own = partsIn(cell);
  const beside = helping === '' ? [] : partsIn(helping).map(({ names }) => names);
  const isMarked = own.some(({ role }) => role !== undefined);
  const of = (wanted: 'lead' | 'support') =>
    own.flatMap(({ names, role }) => ((role ?? 'lead') === wanted ? [names] : []));
  if (!isMarked) return { lead: of('lead'), support: beside };
  const roles = spread(own);
  const lead = roles.flatMap(({ names, role }) => (role === 'lead' ? [names] : []));
  const support = [...roles.flatMap(({ names, role }) => (role === 'support' ? [names] : [])), ...beside];
  return lead.length === 0 ? { lead: support, support: [] } : { lead, support };
}

interface Named {
  readonly names: string;
  readonly role?: 'lead' | 'support';
}

function partsIn(cell: string): Named[] {
  return cell
    .replace(/[①-⑳⑴-⒇]/g, '')
    .split(CUT)
    .flatMap((part) => bracketed(part.trim()))
    .filter(({ names }) => names !== '');
}

/** 甲（牵头）、乙、丙（配合）: each with its own mark. */
function bracketed(part: string): Named[] {
  const each = part.split(/、(?![^（(]*[）)])/);
  if (!each.some((one) => IN_BRACKET.test(one))) return [marked(part)];
  const leads = each.some((one) => !IS_HELP.test(IN_BRACKET.exec(one)?.[1] ?? '配合'));
  return each.map((one) => {
    const [, mark] = IN_BRACKET.exec(one) ?? [];
    const role = mark === undefined ? (leads ? 'support' : 'lead') : IS_HELP.test(mark) ? 'support' : 'lead';
    return { names: one.replace(IN_BRACKET, ''), role };
  });
}

/** 各承办单位, 各指标牵头单位 are who they are, and 承办 is no mark. */
const IS_NOUN = /^(?:各|有关|相关|所有)[^、，；]{0,10}(?:单位|部门|科室|股室)$/;

function marked(part: string): Named {
  const [label, before] = LABEL.exec(part) ?? [];
  const [tail, behind] = BEHIND.exec(part) ?? [];
  const mark = before ?? (tail === part || IS_NOUN.test(part) ? undefined : behind);
  const names = label !== undefined ? part.slice(label.length) : mark === undefined ? part : part.replace(BEHIND, '');
  return mark === undefined ? { names } : { names: names.trim(), role: IS_HELP.test(mark) ? 'support' : 'lead' };
}

/** What has no mark goes with the next that has one; behind the last, with those who help. */
function spread(parts: readonly Named[]): readonly Named[] {
  return parts.map(({ names, role }, i) => {
    const next = role ?? parts.slice(i + 1).find((one) => one.role)?.role;
    return { names, role: next ?? 'support' };
  });
}
