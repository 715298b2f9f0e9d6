/** What no figure tells, where there is any: tasks that were taken over as done (期初状态). */
export function pastNote(count: number): string[] {
  return count === 0
    ? []
    : [`另有 ${count} 项期初以前就已办结或撤销，账上只有期初状态、没有日子，不在各数里，也不计分。`];
}
