/** A share in percent, rounded half up to one decimal, without floating-point error: 83.3%. 0 of 0 is 无. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '无';
  const tenths = Math.floor((part * 2000 + whole) / (whole * 2));
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}

/** A day as official documents write it, without noughts before the figures: 2022年2月8日 (GB/T 9704—2012 7.3.5.4). */
export function officialDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
