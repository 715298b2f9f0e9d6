import type { Duty } from '../../intake/draft/duty.ts';
import type { FieldOrigin } from '../../intake/draft/origin.ts';
import { originsIn } from '../../intake/draft/origins.ts';
import type { PaperRead } from '../../intake/draft/reading.ts';
import { titleOf } from '../../intake/draft/title.ts';
import { namesOf } from '../../records/unit/directory.ts';
import { doubtAbout, meantBy, unitOf } from '../../records/unit/meant.ts';
import type { Asked } from '../../views/files/draft.ts';
import type { FieldReason } from '../../views/files/why.ts';
import type { Names } from '../asking/units.ts';

/** The names by which the units of a ledger are known; none where there is no ledger. */
export function unitNamesOf(ledger: Names | undefined): string[] {
  return ledger?.directory.units.flatMap(namesOf) ?? [];
}

/** What a document asks of the units of a ledger. */
export function askedIn(paper: PaperRead, ledger: Names | undefined): Asked[] {
  const originsOf = originsIn(paper);
  return paper.duties.map((duty) => askedOf(duty, originsOf(duty), ledger));
}

function askedOf({ lead, support, ...duty }: Duty, origins: readonly FieldOrigin[], ledger: Names | undefined): Asked {
  const full = (name: string) => (ledger && unitOf(name, ledger.directory)?.name) ?? name;
  const meant = (name: string) => (ledger ? meantBy(name, ledger.directory) : []);
  const assignees = [...new Set(lead.flatMap(meant))];
  const taken = [...lead, ...support].filter((name) => full(name) !== name && !ledger?.directory.find(name));
  const doubts = ledger
    ? lead.filter((name) => !isPart(name)).flatMap((name) => doubtAbout(name, ledger.directory)?.message ?? [])
    : [];
  return {
    ...duty,
    title: titleOf(duty.text),
    lead: lead.map(full),
    support: support.map(full),
    assignees,
    origins: [
      ...origins.map(whyOf),
      ...(ledger ? [...lead, ...support].flatMap((name) => registered(name, ledger)) : []),
    ],
    isOpen: lead.some(isNoUnit),
    hints: [
      ...duty.hints,
      ...lead.filter(isLoose).map((name) => looseHint(name, meant(name).length)),
      ...taken.map((name) => `“${name}”认作${full(name)}`),
      ...doubts,
    ],
  };
}

/** What is no name of a unit, so that no register need have it. */
export function isNoUnit(name: string): boolean {
  return isLoose(name) || isPart(name);
}

/** 各有关部门: those whom it concerns, and nobody has said who they are. */
function isLoose(name: string): boolean {
  return /^(?:各|区|市|县|镇|区直|市直|县直|各级|其他)*(?:有关|相关)/.test(name);
}

/** 主办单位: a part to play, and no unit. */
function isPart(name: string): boolean {
  return /^各?(?:主办|承办|牵头|责任|配合|协办|主管)(?:单位|部门)$/.test(name);
}

function looseHint(name: string, count: number): string {
  const many = count > 1 ? `，照登记会分到 ${count} 个单位` : '';
  return `“${name}”没有说是哪些${many}，核对后再登记`;
}

function whyOf({ field, part, words, line }: FieldOrigin): FieldReason {
  return { field, part, ...(words !== undefined && { text: words }), ...(line !== undefined && { line }) };
}

/** What the register makes of a name of the paper: another spelling, several units, or nothing. */
function registered(name: string, { directory }: Names): FieldReason[] {
  const told = (part: string): FieldReason[] => [{ field: 'assignees', part }];
  if (isPart(name)) return told(`“${name}”不是哪个单位的名称`);
  const doubt = doubtAbout(name, directory);
  if (doubt) return told(doubt.message);
  const unit = unitOf(name, directory);
  if (!unit) return told(`单位名录里“${name}”是 ${meantBy(name, directory).length} 个单位`);
  return unit.name === name ? [] : told(`单位名录里“${name}”是${unit.name}`);
}
