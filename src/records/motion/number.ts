import { numberOf } from '../../calendar/numerals.ts';
import { written } from '../../vocabulary/record.ts';

/** 届次号: which session and meeting a motion came from, and its number there; between meetings there is no meeting. */
export interface MotionNumber {
  readonly session: number;
  readonly meeting?: number;
  readonly number: number;
}

const DIGITS = '[0-9〇零一二三四五六七八九十百]{1,5}';
const SHAPE = new RegExp(
  `^第?(?<session>${DIGITS})届(?:第?(?<meeting>${DIGITS})次(?:会议)?|闭会(?:期间)?)(?:第|[-—])?(?<number>${DIGITS})号?$`,
);

/** 第18届第3次会议第12号, 第18届闭会第5号; 第十八届三次会议第012号 means the first. */
export const motionNumber = written<MotionNumber>(
  '届次号',
  '第18届第3次会议第12号',
  parseMotionNumber,
  formatMotionNumber,
);

export function formatMotionNumber(value: MotionNumber): string {
  return `${sittingOf(value)}第${value.number}号`;
}

/** 届次 of a motion: what it is listed under. */
export function sittingOf({ session, meeting }: MotionNumber): string {
  return `第${session}届${meeting === undefined ? '闭会' : `第${meeting}次会议`}`;
}

function parseMotionNumber(text: string): MotionNumber | undefined {
  const { session = '', meeting, number = '' } = SHAPE.exec(text.normalize('NFKC').replace(/\s/g, ''))?.groups ?? {};
  const [first, second, last] = [session, meeting ?? '1', number].map((part) => (part === '' ? 0 : numberOf(part)));
  if (!first || !second || !last) return undefined;
  return { session: first, ...(meeting !== undefined && { meeting: second }), number: last };
}
