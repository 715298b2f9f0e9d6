import { bridges, type Figure, type Tally } from '../../rules/summary/figures.ts';
import { words } from '../../vocabulary/words.ts';
import { column, columns, type Section, type Told } from '../view/view.ts';

/** What each figure counts, where its name does not say all of it. */
const meanings: Partial<Record<Figure, string>> = {
  red: '任一环节逾期的任务，含已办结待反馈的',
  matrixLate: '在账任务中签批、办理逾期的，含已办结、任何一个承办单位逾期过的',
  lateLinks: '期内逾期过和缺办的，含后来办了的',
  overdueItems: '期末逾期清单上的，含报送、走访、投诉等任务以外的',
};

const COUNTED_IN: Partial<Record<Figure, string>> = { red: '项', matrixLate: '项' };

/** 数字对照: how the figures of lateness that stand side by side come from one another. */
export function bridgeSection(tally: Tally): Section {
  return {
    key: words.bridge,
    heading: `${words.bridge}（逾期的各个数）`,
    layout: 'list',
    titled: true,
    columns: [column('item'), column('count', { align: 'right' }), ...columns(['meaning', 'equals'])],
    rows: bridges.map(({ whole, parts, parted }): Told => {
      const unit = COUNTED_IN[whole] ?? '件次';
      const told = parts.map((part) => `${words[part]} ${tally[part]}`).join(' ＋ ');
      return {
        item: words[parted ?? whole],
        count: { value: tally[whole], text: `${tally[whole]}${unit}` },
        meaning: meanings[whole] ?? '',
        equals: told,
      };
    }),
  };
}
