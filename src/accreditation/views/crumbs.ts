/** The way to the pages of this room within a process. */
export const crumbsOf = (process: {
  readonly crumbs: readonly { title: string; href: string }[];
  title: string;
  href: string;
}) => [...process.crumbs, { title: process.title, href: process.href }];
