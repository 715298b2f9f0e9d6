import { pinyin } from 'pinyin-pro';

/** The first letters of the pinyin of a name: 区应急局 → qyjj. */
export function initials(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
}
