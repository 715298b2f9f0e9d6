import { isPartToPlay } from '../../intake/draft/actor/parts.ts';
import type { Duty } from '../../intake/draft/duty.ts';
import { inSource } from '../../intake/draft/in-source.ts';
import type { FieldOrigin } from '../../intake/draft/origin.ts';
import { originsIn } from '../../intake/draft/origins.ts';
import type { PaperRead } from '../../intake/draft/reading.ts';
import { titleOf } from '../../intake/draft/title.ts';
import { namesOf } from '../../records/unit/directory.ts';
import { doubtAbout, meantBy, unitOf } from '../../records/unit/meant.ts';
import type { Asked } from '../../views/files/draft.ts';
import type { FieldReason } from '../../views/files/why.ts';
import type { Names } from '../asking/units.ts';

type Register = Pick<Names, 'directory'>;

/** The names by which the units of a ledger are known; none where there is no ledger. */
export function unitNamesOf(ledger: Register | undefined): string[] {
  return ledger?.directory.units.flatMap(namesOf) ?? [];
}

/** What a document asks of the units of a ledger. */
export function askedIn(paper: PaperRead, ledger: Register | undefined): Asked[] {
  const [originsOf, source] = [originsIn(paper), inSource(paper)];
  return paper.duties.map((duty) =>
    askedOf({ ...duty, line: source.lineOf(duty) }, originsOf(duty).map(source.origin), ledger),
  );
}

function askedOf(
  { lead, support, ...duty }: Duty,
  origins: readonly FieldOrigin[],
  ledger: Register | undefined,
): Asked {
  const full = (name: string) => (ledger && unitOf(name, ledger.directory)?.name) ?? name;
  const meant = (name: string) => (ledger ? meantBy(name, ledger.directory) : []);
  const assignees = [...new Set(lead.flatMap(meant))];
  const taken = [...lead, ...support].filter((name) => full(name) !== name && !ledger?.directory.find(name));
  const doubts = ledger
    ? lead.filter((name) => !isPartToPlay(name)).flatMap((name) => doubtAbout(name, ledger.directory)?.message ?? [])
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
      ...[...lead, ...support].flatMap((name) => elsewhere(name, full(name))),
      ...doubts,
    ],
  };
}

/** 县水务局 taken for 区水利局: of the same kind, and maybe of another place. */
function elsewhere(written: string, unit: string): string[] {
  const [own, other] = [written, unit].map((name) => /^[省市区县镇乡]/.exec(name)?.[0]);
  if (own === undefined || other === undefined || own === other) return [];
  return [`原文写的是“${written}”，名录里是${unit}，核对是不是同一个单位`];
}

/** What is no name of a unit, so that no register need have it. */
export function isNoUnit(name: string): boolean {
  return isLoose(name) || isPartToPlay(name);
}

/** 各有关部门: those whom it concerns, and nobody has said who they are. */
function isLoose(name: string): boolean {
  return /^(?:各|区|市|县|镇|区直|市直|县直|各级|其他)*(?:有关|相关)/.test(name);
}

function looseHint(name: string, count: number): string {
  const many = count > 1 ? `，照登记会分到 ${count} 个单位` : '';
  return `“${name}”没有说是哪些${many}，核对后再登记`;
}

function whyOf({ field, part, words, line }: FieldOrigin): FieldReason {
  return { field, part, ...(words !== undefined && { text: words }), ...(line !== undefined && { line }) };
}

/** What the register makes of a name of the paper: another spelling, several units, or nothing. */
function registered(name: string, { directory }: Register): FieldReason[] {
  const told = (part: string): FieldReason[] => [{ field: 'assignees', part }];
  if (isPartToPlay(name)) return told(`“${name}”不是哪个单位的名称`);
  const doubt = doubtAbout(name, directory);
  if (doubt) return told(doubt.message);
  const unit = unitOf(name, directory);
  if (!unit) return told(`单位名录里“${name}”是 ${meantBy(name, directory).length} 个单位`);
  return unit.name === name ? [] : told(`单位名录里“${name}”是${unit.name}`);
}
