/** 我局, 本单位: whoever speaks in a paper. */
export function isSelf(name: string): boolean {
  return /^我们$|^[我本](?:[局办委厅部院会处署所站]|中心|单位|部门|机关|办公室|公司)$/.test(name);
}

/** 我局 is no office that is called otherwise: where another signs, somebody else is quoted. */
function isOf(name: string, issuer: string): boolean {
  if (name === '我们') return true;
  const kind = name.slice(1).replace(/公室$/, '');
  return (
    /^(?:单位|部门|机关)$/.test(kind) ||
    issuer
      .replace(/办公室$/, '办')
      .replace(/委员会$/, '委')
      .endsWith(kind)
  );
}

interface Charged {
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly hints: readonly string[];
}

/** What is asked of 我局 is asked of whose name stands under the paper; where none does it stays a question. */
export function withIssuer<Asked extends Charged>(asked: Asked, issuer: string | undefined): Asked {
  if (issuer === undefined) return asked;
  const isIssuer = (name: string) => isSelf(name) && isOf(name, issuer);
  const own = [...asked.lead, ...asked.support].filter(isIssuer);
  if (own.length === 0) return asked;
  const told = (names: readonly string[]) => [...new Set(names.map((name) => (isIssuer(name) ? issuer : name)))];
  const hints = [...asked.hints, `“${own.join('、')}”按落款“${issuer}”`];
  return { ...asked, lead: told(asked.lead), support: told(asked.support), hints };
}
