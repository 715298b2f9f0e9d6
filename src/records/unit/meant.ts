import { unitType } from '../../vocabulary/choices.ts';
import type { Directory } from './directory.ts';

/** The full names of the units that a name stands for: 各镇、各街道、各部门、各单位 are all assessed units of those types. */
export function meantBy(name: string, directory: Directory): string[] {
  const unit = directory.find(name);
  if (unit) return [unit.name];
  const types = typesIn(name);
  return directory.units.filter((one) => one.assessed !== 'no' && types.includes(one.type)).map((one) => one.name);
}

function typesIn(name: string): readonly (typeof unitType.keys)[number][] {
  if (!/^(?:各|区政府各|驻区各|全区各)/.test(name)) return [];
  if (/^各(?:有关)?单位$|^各地各部门|各部门各单位/.test(name)) return unitType.keys;
  return unitType.keys.filter(
    (type) =>
      name.includes(unitType.words[type]) ||
      (type === 'town' && name === '各地') ||
      (type === 'subdistrict' && name === '各地'),
  );
}
