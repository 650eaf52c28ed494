/** Small named coalitions, told as histories: for the demonstration, for tests, for the docs. Adding one adds one line here. */
export { benefitsReform } from "./benefitsReform/benefitsReform.ts";
export { campaign } from "./campaign/campaign.ts";
export { cloudMigration } from "./cloudMigration/cloudMigration.ts";
export { platformFeature } from "./platformFeature/platformFeature.ts";
