import { chargesOf, doersOf } from './doers.ts';
import type { Sentence } from './sentence.ts';

/** 工作目标, 总体要求和主要目标。: what stands below it is to be reached, and not yet asked of anybody. */
export function isOfAims(plain: string): boolean {
  return AIMS.test(plain);
}

const AIMS =
  /^(?:(?:总体?|指导|基本|主要|工作|具体|年度|阶段性?|发展|行动|整治|治理|建设|创建|预期|全年|近期|远期)(?:要求|思想|原则|思路)?[和与、及]?){0,4}目标(?:[。：]|$)/;

/** The sentences in which a target asks nothing as long as nobody is named; `isOfAims` where all times are targets. */
export function withoutAims(sentences: readonly Sentence[], isAims: boolean): readonly Sentence[] {
  const charges = chargesOf(sentences);
  let isNamed = false;
  return sentences.map((sentence, i) => {
    isNamed ||= doersOf(sentence).length > 0;
    if (isNamed || charges[i] !== undefined || /请/.test(sentence.masked)) return sentence;
    const aims = sentence.times.filter(({ isTarget }) => isAims || isTarget);
    if (aims.length === 0) return sentence;
    const times = sentence.times.filter((time) => !aims.includes(time));
    return { ...sentence, times, passed: [...sentence.passed, ...aims] };
  });
}
