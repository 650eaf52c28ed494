/** Where to go on to after signing in: an address of ours, or the front door. Never another site. */
export const safeNext = (asked: string | undefined): string =>
  asked !== undefined && /^\/(?![/\\])[\w\-./?=&%~]{0,500}$/.test(asked) ? asked : "/";
