import { areVerbs } from '../actor/verbs.ts';
import { DOES_BEFORE } from './planned.ts';

/** Whether 每三天, 每年 is how often something is done, in whatever words: at the head of its clause, or behind whoever does it. */
export function isRepeated(before: string, after: string): boolean {
  if (IN_LABEL.test(before.slice(-FAR)) && /^(?:[上下]午)?(?:[；）。]|$)/.test(after)) return true;
  const [own = ''] = /[^，；。：、（“]*$/.exec(before) ?? [];
  const [rest = ''] = /^，?[^，。；（）]*/.exec(after) ?? [];
  return (
    own.length <= LONGEST &&
    !DOES_BEFORE.test(own) &&
    !OF_EACH.test(own) &&
    !SO_FAR.test(before.slice(-FAR)) &&
    !TOLD_OF.test(rest) &&
    (areVerbs(rest.replace('，', '')) || COUNTED.test(rest) || SO_MANY.test(rest))
  );
}

/** 完成时限：每周五下午. */
const IN_LABEL = /(?:时限|期限|时间)(?:要求)?：$/;
/** In characters: who is spoken of, and as far as what was before is told. */
const [LONGEST, FAR] = [18, 30];
/** 每人每天, 补贴每月: how much of something. */
const OF_EACH = /每|标准|补[贴助]|收费|工资|租金|费用|最[高低多少]|不超过|平均|约$/;
const SO_FAR = /此前|以来|一直|过去|去年|往年|已经?$|原来/;
/** 每年产生垃圾3万吨, 每天都有人投诉: how it is. */
const TOLD_OF =
  /^，?(?:的|可|因|经|都|也|还|有|约|平均|人均|产生|发生|消耗|接待|损失|流失|由于|被|是|为|使)|[^，。；为除]了|不超过|至多|最多|不得|最高/;
/** 每三天到现场一次. */
const COUNTED = /^，?[\u4e00-\u9fa5]{1,16}(?:不少于|至少|[一两二三四五\d]+)[\d一两二三四五]*[次轮遍场期条篇份回]/;
/** 每年改造300户: words that an office may be named for as well. */
const SO_MANY =
  /^，?(?:改造|建设|培训|组织|检查|督查|督导|考核|评估|安置|帮扶|征收|采购|服务|救助|宣传|监测|推进|实施)[^，。；]*\d/;
