import { unitType } from '../../vocabulary/choices.ts';
import type { Directory } from './directory.ts';
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

/** The unit of a name; 区住建局（区人防办） is 区住建局. */
export function unitOf(name: string, directory: Directory): Unit | undefined {
  return directory.find(name) ?? directory.find(name.replace(/[（(][^（）()]*[）)]$/, ''));
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
