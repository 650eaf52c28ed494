/** Small named coalitions, told as histories: for the demonstration, for tests, for the docs. Adding one adds one line here. */
export { cloudMigration } from "./cloudMigration/cloudMigration.ts";
