/** 我局, 本单位: whoever speaks in a paper. */
export function isSelf(name: string): boolean {
  return /^[我本](?:[局办委厅部院会处署所站]|中心|单位|部门|机关|办公室|公司)$/.test(name);
}

interface Charged {
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly hints: readonly string[];
}

/** What is asked of 我局 is asked of whose name stands under the paper; where none does it stays a question. */
export function withIssuer<Asked extends Charged>(asked: Asked, issuer: string | undefined): Asked {
  const own = [...asked.lead, ...asked.support].filter(isSelf);
  if (issuer === undefined || own.length === 0) return asked;
  const told = (names: readonly string[]) => [...new Set(names.map((name) => (isSelf(name) ? issuer : name)))];
  const hints = [...asked.hints, `“${own.join('、')}”按落款“${issuer}”`];
  return { ...asked, lead: told(asked.lead), support: told(asked.support), hints };
}
