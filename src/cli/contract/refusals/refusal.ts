/** Why a command was stopped: what it comes to, what is said, and what to do. */
export interface CommandRefusal<P> {
  /** 用法不对; 做了一半; or 不能这样做, and nothing changed. */
  readonly exit: 2 | 3 | 4;
  readonly message: (params: P) => string;
  readonly remedy: (params: P) => string;
}

type Nothing = Record<never, never>;

/** 用法不对: it was not typed as it must be. */
export function misusing<P = Nothing>(
  message: CommandRefusal<P>['message'],
  remedy: CommandRefusal<P>['remedy'],
): CommandRefusal<P> {
  return { exit: 2, message, remedy };
}

/** 做了一半: what is done already stays. */
export function halving<P>(
  message: CommandRefusal<P>['message'],
  remedy: CommandRefusal<P>['remedy'],
): CommandRefusal<P> {
  return { exit: 3, message, remedy };
}

/** 不能这样做: nothing changed. */
export function refusing<P = Nothing>(
  message: CommandRefusal<P>['message'],
  remedy: CommandRefusal<P>['remedy'],
): CommandRefusal<P> {
  return { exit: 4, message, remedy };
}
