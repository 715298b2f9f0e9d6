/** What is to be done, without the bracket that tells by whom and by when; the source keeps all of it. */
export function titleOf(wording: string): string {
  const title = wording.replace(
    /[。；]?（(?:牵头|责任|主办|承办|配合|完成|整改|办结)(?:单位|部门|时限|时间)[^）]*）$/,
    '',
  );
  return title === '' ? wording : title;
}
