import { unitType } from '../../vocabulary/choices.ts';
import { type Directory, only } from './directory.ts';
import type { Unit } from './schema.ts';

/** The full names of the units that a name stands for: 各镇、各街道、各部门、各单位 are all assessed units of those types. */
export function meantBy(name: string, directory: Directory): string[] {
  const unit = unitOf(name, directory);
  if (unit) return [unit.name];
  const [all = '', except = ''] = /[（(]([^（）()]+)除外[）)]$/.exec(name) ?? [];
  if (all !== '') {
    const left = except.split(/[、和及]/).map((one) => unitOf(one, directory)?.name);
    return left.includes(undefined)
      ? []
      : meantBy(name.slice(0, -all.length), directory).filter((one) => !left.includes(one));
  }
  const types = typesIn(name);
  return directory.units.filter((one) => one.assessed !== 'no' && types.includes(one.type)).map((one) => one.name);
}

/** The one unit that a name means; 区住建局（区人防办） is 区住建局. */
export function unitOf(name: string, directory: Directory): Unit | undefined {
  return only(unitsMeantBy(name, directory));
}

/** The units that a name may mean, with or without what stands in brackets behind it. */
export function unitsMeantBy(name: string, { meant }: Directory): readonly Unit[] {
  const units = meant(name);
  return units.length > 0 ? units : meant(name.replace(/[（(][^（）()]*[）)]$/, ''));
}

/** Why a name means no unit: nobody has it, or several have. None where it means one, or several by what they are. */
export function doubtAbout(name: string, directory: Directory): { message: string; remedy: string } | undefined {
  const units = unitsMeantBy(name, directory);
  if (units.length > 1) return ambiguity(name, units);
  if (meantBy(name, directory).length > 0) return undefined;
  const near = directory.suggest(name);
  const remedy = near ? `是不是“${near}”？` : '改成名录里的名称，或先用 xiaoneng unit add 登记';
  return { message: `单位名录里没有“${name}”`, remedy };
}

/** A name that several units have: all of them are told. */
export function ambiguity(name: string, units: readonly Unit[]): { message: string; remedy: string } {
  const names = units.map((unit) => unit.name).join('、');
  return { message: `“${name}”对得上不止一个单位：${names}`, remedy: '写全称；全称也分不清的，先在单位名录里改掉一个' };
}

function typesIn(name: string): readonly (typeof unitType.keys)[number][] {
  if (!/^(?:各|区政府各|驻区各|全区各|区直各|县直各|市直各)/.test(name)) return [];
  if (/^各(?:镇街|街镇)$/.test(name)) return ['town', 'subdistrict'];
  if (/^(?:[区县市]直各|各[区县市]直)/.test(name)) return ['department'];
  if (/^各(?:有关)?单位$|^各地各部门|各部门各单位/.test(name)) return unitType.keys;
  return unitType.keys.filter(
    (type) =>
      name.includes(unitType.words[type]) ||
      (type === 'town' && name === '各地') ||
      (type === 'subdistrict' && name === '各地'),
  );
}
