/** 三 → 3, 十五 → 15, 二十 → 20, 一百八十 → 180, 二〇二三 → 2023. */
export function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (!/[十百]/.test(text)) return Number([...text].map(digitOf).join(''));
  const [, hundreds = '', tens, ones = ''] = /^(?:(.*)百)?零?(?:(.*)十)?(.*)$/.exec(text) ?? [];
  const ten = tens === undefined ? 0 : tens === '' ? 1 : digitOf(tens);
  return (hundreds === '' ? 0 : digitOf(hundreds) * 100) + ten * 10 + (ones === '' ? 0 : digitOf(ones));
}

function digitOf(one: string): number {
  return '〇一二三四五六七八九'.indexOf(one.replace(/[零○]/, '〇').replace('两', '二'));
}

/** 4 → 04, 十五 → 15; 00 for nothing. */
export function twoDigits(text: string | undefined): string {
  return String(numberOf(text ?? '0')).padStart(2, '0');
}
