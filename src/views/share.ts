/** A share in percent, rounded half up to one decimal, without floating-point error: 83.3%. 0 of 0 is 无. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '无';
  const tenths = Math.floor((part * 2000 + whole) / (whole * 2));
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}
