import type { Cadence } from '../cadence.ts';

/** What comes round, and what was said of the day in it. */
export interface EverySpoken {
  readonly cadence: Cadence | 'termly';
  /** 25日前, 周五前, 期后5个工作日; empty where nothing was said. */
  readonly rest: string;
}

const CADENCES: Readonly<Record<string, EverySpoken['cadence']>> = {
  周: 'weekly',
  半月: 'halfMonthly',
  月: 'monthly',
  季: 'quarterly',
  半年: 'halfYearly',
  学期: 'termly',
  年: 'yearly',
};

const FORM = /^(?:每|逐)(?:一|个|1)*(周|半月|月|季|半年|学期|年)(?:度(?!过))?的?[，：]?(.*)$/;

/** 每周五前, 每月25号前, 每季度末月20日前, 每学期结束后5个工作日内; undefined for what does not say how often. 每周末 is no day. */
export function everySpoken(text: string): EverySpoken | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/,/g, '，')
    .replace(/:/g, '：')
    .replace(/星期|礼拜/g, '周')
    .replace(/半个月/, '半月');
  const [, name = '', rest = ''] = FORM.exec(plain) ?? [];
  const cadence = CADENCES[name];
  if (!cadence || (cadence === 'weekly' && rest.startsWith('末'))) return undefined;
  const isWeekday = cadence === 'weekly' && /^[一二三四五六日天](?:前|之前|以前)?$/.test(rest);
  return { cadence, rest: isWeekday ? `周${rest}` : rest };
}
