interface OnePage<T> {
  /** From 1. */
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
  readonly shown: readonly T[];
}

/** The page of a list that an address asks for: the first where it asks for none, the last where it asks for more. */
export function onePage<T>(all: readonly T[], asked: string | undefined, most: number): OnePage<T> {
  const pages = Math.max(1, Math.ceil(all.length / most));
  const page = Math.min(pages, Math.max(1, Number.parseInt(asked ?? "1", 10) || 1));
  return { page, pages, shown: all.slice((page - 1) * most, page * most) };
}
