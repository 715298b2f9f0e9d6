import { durationOf, type Lapse, lengthsIn } from '../../../calendar/when/lapse.ts';
import { lapseDoubts } from '../../../calendar/when/reading.ts';
import { areVerbs } from '../actor/verbs.ts';
import { FEAST } from '../signs.ts';
import type { Form } from './form.ts';

/** 两年内完成改造 is asked; 两年内对其实行优惠 is how long something holds. */
const LONG = /^，?[^，。；]{0,6}(?:完成|建成|达到|实现|消除|整改)/;
const DONE = /^(?:(?:必须|须|要|应)?(?:完成|办结|办理|报|答复|反馈|回复|提交|送|审|作出|签批))/;

/** 两个月后向……报告: so long after something that is not told. */
const LATER =
  /^(?:之|以)?后，?(?=再?(?:向|报送?|上报|书面|专题|组织|开展|复查|复核|复验|验收|评估|回访|通报|检查|抽查|提交|完成|对|由))/;

/** 5个工作日内, 收到后3个工作日内, 两个月内, 24小时内: so long after something, or before it. */
export const lapses: Form = (text) =>
  lengthsIn(text).flatMap((lapse) => {
    const { start, end, unit, count, words } = lapse;
    const [later] = lapse.mark === undefined ? (LATER.exec(text.slice(end, end + 12)) ?? []) : [];
    if (later === undefined && !isLimit(lapse, text)) return [];
    const after = later === undefined ? [] : [`“${words}${later.replace('，', '')}”没有写从哪一天算起，核对原意`];
    return [
      {
        start,
        end: end + (later ?? '').replace('，', '').length,
        ...(unit === 'workday'
          ? { kind: 'working-days' as const, value: count }
          : { kind: 'period' as const, value: durationOf(lapse) }),
        hints: [...lapseDoubts(lapse), ...after],
      },
    ];
  });

/** 原则上不准超过5个工作日: a limit to what is done, and none to how it may be put off. */
const AT_MOST =
  /(?<!(?:延|期限|公示|审批|压缩)[^，。；]*)(?:原则上|办理|办结|时限|最[迟长多])[^，。；]{0,6}不[准得能应可]?超过$/;

const AT_HEAD = /(?:[起后在，；：应须要]|^)$/;
const BY_FEAST = new RegExp(`${FEAST}节?(?:之|以)?前$`);

/** 开工前15天公示: what is done so long before something, whatever it is. */
function isDone(after: string): boolean {
  return (
    (areVerbs(after.replace(/^，/, '')) || /^[\u4e00-\u9fa5]{1,3}完/.test(after)) &&
    !/^，?(?:已|曾|的|可|也|都|还|因|是)/.test(after)
  );
}

function isLimit({ unit, mark, ahead, start, end }: Lapse, text: string): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 6), start), text.slice(end, end + 14)];
  if (AT_MOST.test(text.slice(Math.max(0, start - 20), start))) return true;
  if (unit === 'workday') return mark !== undefined || ahead || (AT_HEAD.test(before) && DONE.test(after));
  if (ahead && mark === undefined && unit !== 'year' && !BY_FEAST.test(before)) return isDone(after);
  return mark === 'within' && (unit !== 'year' || /[起后]$/.test(before) || LONG.test(after));
}
