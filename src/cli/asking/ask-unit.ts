import { unitType } from '../../vocabulary/choices.ts';
import { isStop, tryTo } from '../contract/outcome.ts';
import type { Asker } from '../session/asker.ts';
import { askUntil } from './ask.ts';
import { findUnit, type Names } from './units.ts';

/** A unit by any of its names or by its pinyin initials; a question mark lists them all. */
export function askUnit(asker: Asker, question: string, ledger: Names): Promise<string> {
  return askUntil(asker, `${question}（全称、简称或拼音首字母，? 列出全部）`, async (typed) => {
    if (typed === '') return '这一项要写';
    if (typed === '?' || typed === '？') return overview(ledger);
    const unit = await tryTo(() => findUnit(ledger, typed));
    if (isStop(unit)) return `${unit.message}；${unit.remedy}`;
    if (unit.name !== typed) asker.say(`  ${unit.name}\n`);
    return { value: unit.name };
  });
}

function overview({ directory: { units } }: Names): string {
  const groups = unitType.keys.flatMap((type) => {
    const names = units.filter((unit) => unit.type === type).map(({ name }) => name);
    return names.length === 0 ? [] : [`${unitType.words[type]}：${names.join('、')}`];
  });
  return groups.join('\n  ');
}
