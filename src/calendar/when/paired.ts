/** 一周一调度, 半月一报, 半年查一次账: so much time, and behind it what is done once in it. */
export interface Paired {
  readonly start: number;
  readonly end: number;
  /** 周, 半月, 两周: the time without the 一 of one. */
  readonly unit: string;
}

/** 一月一通报. */
const ONE_EACH =
  /(?<![每第十百千万\d一二三四五六七八九])(?<unit>半年|半个?月|[一两三](?:个?(?:季度?|月|星期|礼拜)|周|旬|天|日|年))(?=一(?:调度|通报|汇总|报告|报送|上报|汇报|研判|分析|会商|总结|小结|评估|考核|考评|评比|督查|督导|检查|巡查|例会|公示|公布|公开|梳理|更新|报|评|查|会|结|清|晒))/g;
/** 半年查一次账; not 一季度组织一次, which is the first quarter. */
const SO_OFTEN =
  /(?<=^|[，。；：、\u4e00-\u9fa5])(?<![每第十百千万\d一二三四五六七八九近过用了满前后上下])(?<unit>半年|半个?月|[一两三](?:个(?:季度?|月|星期|礼拜)|周|旬|天))(?=[\u4e00-\u9fa5]{0,6}[一1两](?:次|回|遍))/g;

/** Every place of a text where something is said to be done once in a time. */
export function pairedIn(text: string): Paired[] {
  return [ONE_EACH, SO_OFTEN].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: words, index: start, groups }) => ({
      start,
      end: start + words.length,
      unit: (groups?.['unit'] ?? '').replace(/^一个?/, ''),
    })),
  );
}
