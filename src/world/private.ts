/** The folder in a ledger for what belongs to this machine and not to history. */
export const PRIVATE = '.xiaoneng';
