/** Addresses of the list of cues and of a cue, with the filter somebody works through. */

/** The address of a page of the list, with what else was chosen. */
export function listAddress(desk: string, filter: string, page: number): string {
  const query = new URLSearchParams({
    ...(filter === "all" ? {} : { show: filter }),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString();
  return query === "" ? desk : `${desk}?${query}`;
}

/** The list at the page where a cue is. */
export const listAt = (desk: string, filter: string, key: string): string =>
  `${desk}?${new URLSearchParams({ ...(filter === "all" ? {} : { show: filter }), cue: key })}#${key}`;

export const cueAddress = (desk: string, key: string, filter: string): string =>
  `${desk}/cue/${key}${filter === "all" ? "" : `?show=${filter}`}`;
