import { message } from '../message.ts';

/** What can be wrong with problems that are to be put right, and with the order of what happened to any record. */
export const issueMessages = {
  'event-early': message<{ what: string; date: string; first: string; since: string }>(
    'error',
    '先后颠倒',
    ({ what, date, first, since }) => `“${what}”的 ${date} 早于“${first}”的 ${since}`,
    () => '核对两处日期，改正写错的一个',
  ),
  'issue-unaccepted': message<{ date: string }>(
    'warning',
    '未验收就销号',
    ({ date }) => `${date} 销号，在此之前没有验收通过`,
    () => '补记验收；没有验收就先删去“销号”，验收通过再销',
  ),
  'issue-unsourced': message<{ source: string; key: string }>(
    'warning',
    '来源没有编号',
    ({ source, key }) => `来源是${source}，没有写是哪一件（“${key}”）`,
    ({ source, key }) => `把${source}的编号写进“${key}”；不是由${source}来的，改正“来源”`,
  ),
  'issue-unplanned': message<{ lacking: string; found: string; days: number; limit: string }>(
    'warning',
    '没有整改方案',
    ({ lacking, found, days, limit }) => `${found} 发现，已过 ${days} 个工作日（应在${limit}内），还没有定${lacking}`,
    ({ lacking }) => `用 xiaoneng issue edit 补上${lacking}`,
  ),
} as const;
