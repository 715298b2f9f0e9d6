/** 是不是…？ where there is something near to what was written. */
export function meant(suggestion: string | undefined): string {
  return suggestion ? `是不是“${suggestion}”？` : '';
}
