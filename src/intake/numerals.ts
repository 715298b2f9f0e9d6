/** 三 → 3, 十五 → 15, 二十 → 20. */
export function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const digit = (one: string) => '〇一二三四五六七八九'.indexOf(one.replace('零', '〇').replace('两', '二'));
  if (!text.includes('十')) return Number([...text].map(digit).join(''));
  const [tens = '', ones = ''] = text.split('十');
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}
