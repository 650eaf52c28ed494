import { join } from "node:path";

/** The file in which the link that begins everything lies until it is used: a log is read by others. */
export const setUpLinkIn = (folder: string): string => join(folder, "set-up-link");
